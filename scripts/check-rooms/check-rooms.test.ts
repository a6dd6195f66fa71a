import { describe, expect, test } from "vitest";
import { checkDirection } from "./direction.ts";
import { checkFileNames } from "./file-names.ts";
import { checkFileSize } from "./file-size.ts";
import { checkInterfaceText } from "./interface-text.ts";
import { checkLeftovers } from "./leftovers.ts";
import { messageArguments } from "./message-arguments.ts";
import { checkMessages } from "./message-keys.ts";
import { checkPurity } from "./purity.ts";
import { type Finding, importsOf, type SourceFile } from "./source-file.ts";

const project = (files: Record<string, string>): SourceFile[] =>
  Object.entries(files).map(([path, text]) => ({ path, text }));
const lines = (findings: Finding[]) =>
  findings.map(({ path, line, message }) => `${path}:${line} ${message}`);

test("imports are resolved, with their line and whether they are types only", () => {
  const text = [
    'import type { A } from "#lib/document/schema.ts";',
    "import {",
    "  type B,",
    '} from "../units/tree.ts";',
    'import x, { type C } from "pg";',
    'export { y } from "./y.ts";',
    'const z = await import("./z.ts");',
  ].join("\n");
  expect(importsOf({ path: "lib/docx/a.ts", text })).toEqual([
    { to: "lib/document/schema.ts", line: 1, typeOnly: true, inProject: true },
    { to: "lib/units/tree.ts", line: 2, typeOnly: true, inProject: true },
    { to: "pg", line: 5, typeOnly: false, inProject: false },
    { to: "lib/docx/y.ts", line: 6, typeOnly: false, inProject: true },
    { to: "lib/docx/z.ts", line: 7, typeOnly: false, inProject: true },
  ]);
});

describe("direction", () => {
  test.each([
    ["components/ui/a.tsx", "#lib/errors.ts"],
    ["lib/summaries/a.ts", "#lib/docx/export/document.ts"],
    ["lib/users/a.ts", "#lib/auth/scope.ts"],
    ["lib/action.ts", "./auth/current.ts"],
    ["lib/docx/a.test.ts", "#lib/summaries/b.ts"],
  ])("%s may import %s", (path, to) => {
    expect(checkDirection(project({ [path]: `import "${to}";` }))).toEqual([]);
  });

  test.each([
    ["lib/document/a.ts", "#components/ui/b.tsx", "lib may not import from components"],
    ["components/ui/a.tsx", "../../app/page.tsx", "components may not import from app"],
    ["app/page.tsx", "#server/serve.ts", "app may not import from server"],
    ["lib/docx/a.ts", "#lib/summaries/b.ts", "lib/docx may not import from lib/summaries"],
    ["lib/errors.ts", "./units/b.ts", "lib/errors.ts may not import from the area units"],
    ["lib/novel/a.ts", "#lib/units/b.ts", "no place in the order"],
  ])("%s may not import %s", (path, to, why) => {
    const found = lines(checkDirection(project({ [path]: `\nimport "${to}";` })));
    expect(found).toEqual([expect.stringMatching(`^${path}:2 .*${why}`)]);
  });

  test("a circle is named once, and types alone make none", () => {
    const circle = { "lib/docx/a.ts": 'import "./b.ts";', "lib/docx/b.ts": 'import "./a.ts";' };
    expect(lines(checkDirection(project(circle)))).toEqual([
      "lib/docx/b.ts:1 circle of imports: lib/docx/a.ts → lib/docx/b.ts → lib/docx/a.ts",
    ]);
    const types = { ...circle, "lib/docx/b.ts": 'import type { A } from "./a.ts";' };
    expect(checkDirection(project(types))).toEqual([]);
  });
});

describe("names", () => {
  test.each([
    "app/summaries/[id]/page.tsx",
    "app/(signed-in)/layout.tsx",
    "messages/zh-CN.ts",
    "messages/zh-CN/errors.json",
    "lib/units/queries.ts",
    "lib/sections/reuse/queries.ts",
    "lib/units/tree.db.test.ts",
    "vitest.config.ts",
    "proxy.ts",
  ])("%s is fine", (path) => {
    expect(checkFileNames(project({ [path]: "" }))).toEqual([]);
  });

  test.each([
    ["lib/units/unitTree.ts", "not kebab-case"],
    ["lib/units/Tree/a.ts", "the folder Tree"],
    ["lib/units/utils.ts", "says nothing"],
    ["components/ui/index.ts", "says nothing"],
    ["components/units/queries.ts", "belongs into an area of lib"],
    ["lib/docx/export/xml/mutations.ts", "belongs into an area of lib"],
    ["services/a.ts", "there is no room services"],
    ["stray.ts", "only configuration"],
  ])("%s is not", (path, why) => {
    expect(lines(checkFileNames(project({ [path]: "" })))).toEqual([expect.stringContaining(why)]);
  });

  test("a file that only passes on others' exports is a barrel", () => {
    const text = '// all of it\nexport * from "./a.ts";\nexport { b, type C } from "./b.ts";\n';
    expect(checkFileNames(project({ "lib/docx/writer.ts": text }))).toHaveLength(1);
    expect(checkFileNames(project({ "lib/docx/writer.ts": `${text}export const d = 1;\n` }))).toEqual([]);
  });
});

test("size warns above 220 lines and fails above 260", () => {
  const files = [220, 221, 261].map((count) => ({ path: `lib/a/${count}.ts`, text: "x\n".repeat(count) }));
  expect(checkFileSize(files).map(({ line, warning }) => [line, warning])).toEqual([
    [221, true],
    [261, undefined],
  ]);
});

describe("purity", () => {
  test.each([
    ["lib/docx/a.ts", "const now = Date.now();", "the clock"],
    ["lib/docx/a.ts", "const now = new Date();", "the clock"],
    ["lib/docx/a.ts", "process.env.PORT", "the environment"],
    ["lib/docx/a.ts", 'import { cookies } from "next/headers";', "next/headers"],
    ["lib/docx/a.ts", 'import { db } from "#lib/db.ts";', "lib/db.ts"],
    ["app/page.tsx", 'import { db } from "#lib/db.ts";', "may not use Prisma"],
    ["components/a.tsx", 'import { listUnits } from "#lib/units/queries.ts";', "on the server only"],
  ])("%s: %s", (path, text, what) => {
    expect(lines(checkPurity(project({ [path]: text })))).toEqual([expect.stringContaining(what)]);
  });

  test.each([
    ["lib/docx/a.ts", "const day = new Date(time);"],
    ["lib/docx/a.ts", 'import type { Transaction } from "../db.ts";'],
    ["lib/docx/a.ts", 'import { Role } from "../../prisma/client/enums.ts";'],
    ["lib/units/queries.ts", 'import { db } from "../db.ts";'],
    ["app/page.tsx", 'import { listUnits } from "#lib/units/queries.ts";'],
  ])("%s may: %s", (path, text) => {
    expect(checkPurity(project({ [path]: text }))).toEqual([]);
  });
});

describe("messages", () => {
  test.each([
    ["Hello", []],
    ["{a} and {b} and {a}", ["a", "b"]],
    ["{n, plural, one {# of {total}} other {<b>#</b> of {total}}}", ["<b>", "n:plural", "total"]],
    ["'{literal}' isn''t {real}", ["real"]],
  ])("%s", (message, expected) => {
    expect(messageArguments(message)).toEqual(expected);
  });

  const messages = (chinese: object, english: object, code: string) =>
    lines(
      checkMessages(
        project({
          "messages/zh-CN/units.json": JSON.stringify(chinese),
          "messages/en/units.json": JSON.stringify(english),
          "components/admin/a.tsx": code,
        }),
      ),
    );
  const code = `const t = useTranslations("units");\nt("name"); t(\`kind.\${kind}\`);`;

  test("complete and used", () => {
    const both = { name: "单位", kind: { school: "学校" } };
    expect(messages(both, both, code)).toEqual([]);
  });

  test("a key in a variable counts where its words stand anywhere", () => {
    const both = { left: "左", right: "右" };
    const byVariable = 'const t = useTranslations("units");\nconst side = "left"; t(side);';
    expect(messages(both, both, byVariable)).toEqual([expect.stringContaining("nothing uses units.right")]);
  });

  test("missing in a language, other values, unused, and asked for but not there", () => {
    const chinese = { name: "{name}单位", spare: "多余" };
    const english = { name: "Unit", kind: { school: "School" } };
    expect(messages(chinese, english, `${code}\nt("absent")`)).toEqual([
      expect.stringContaining("units.spare is missing in en"),
      expect.stringContaining("units.kind.school is missing in zh-CN"),
      expect.stringContaining("units.name takes {} in en but {name} in zh-CN"),
      expect.stringContaining("nothing uses units.spare"),
      "components/admin/a.tsx:3 there is no message units.absent",
    ]);
  });
});

test("a file of messages has to be registered", () => {
  const files = project({ "messages/en.ts": 'import a from "./en/a.json";', "messages/en/b.json": "{}" });
  expect(lines(checkMessages(files))).toEqual(["messages/en/b.json:1 is not registered in messages/en.ts"]);
});

describe("text for people", () => {
  test.each(["<p>保存</p>", '<input placeholder="Search here" />', "  Save this", "<b>Save this…</b>"])(
    "%s does not belong into a component",
    (text) => {
      expect(checkInterfaceText(project({ "components/ui/a.tsx": text }))).toHaveLength(1);
    },
  );

  test.each([
    "// 保存按钮",
    "/** The place\n * 栏目 */",
    "<p>{t('save')}</p>",
    '<a title={t("x")} className="flex items-center">',
    "const a = new Map<string, Unit>();",
    "  return value",
  ])("%s is fine", (text) => {
    expect(checkInterfaceText(project({ "components/ui/a.tsx": text }))).toEqual([]);
  });
});

test("leftovers are found in code and tests", () => {
  const left = ["// TO", "DO later\ntest.on", 'ly("a")\n  debug', "ger;\nconsole.log(1)"].join("");
  expect(lines(checkLeftovers(project({ "lib/units/tree.ts": left })))).toEqual([
    expect.stringMatching(/tree.ts:1 a note/),
    expect.stringMatching(/tree.ts:2 a test/),
    expect.stringMatching(/tree.ts:3 a breakpoint/),
    expect.stringMatching(/tree.ts:4 printing/),
  ]);
  expect(checkLeftovers(project({ "scripts/start.ts": "console.log(1)" }))).toEqual([]);
});
