import commands from "./zh-CN/commands.json" with { type: "json" };
import errors from "./zh-CN/errors.json" with { type: "json" };
import files from "./zh-CN/files.json" with { type: "json" };

export default { commands, errors, files };
