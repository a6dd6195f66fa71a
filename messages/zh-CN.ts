import errors from "./zh-CN/errors.json" with { type: "json" };
import files from "./zh-CN/files.json" with { type: "json" };

export default { errors, files };
