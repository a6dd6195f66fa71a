import errors from "./en/errors.json" with { type: "json" };

export default { errors };
