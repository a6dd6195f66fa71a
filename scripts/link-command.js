// After an installation: makes `npx chengwen` find the command. A `bin` entry of the package itself would
// make npx install the whole package into its cache before each first use.
import { rmSync, symlinkSync } from "node:fs";
import { fileURLToPath } from "node:url";

const link = fileURLToPath(new URL("../node_modules/.bin/chengwen", import.meta.url));
rmSync(link, { force: true });
symlinkSync("../../scripts/chengwen.js", link);
