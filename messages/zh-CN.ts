import errors from "./zh-CN/errors.json" with { type: "json" };

export default { errors };
