import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "chengwen-open-"));
afterAll(() => rmSync(folder, { recursive: true }));

const prose = "这一年，我们在各方面做了不少工作，取得了一些成绩。".repeat(10);

function chengwen(...args: string[]) {
  const command = resolve("scripts/chengwen.js");
  const env = { ...process.env, LANG: "zh_CN.UTF-8", LC_ALL: "" };
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], { cwd: folder, env });
  return { status, out: stdout.toString(), err: stderr.toString() };
}

describe("chengwen open", () => {
  test("prints one document as JSON", () => {
    writeFileSync(join(folder, "one.txt"), "年度工作总结\n一、学习\n我们学了很多。\n三、活动");
    const { status, out } = chengwen("open", "one.txt", "--json");
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      title: "年度工作总结",
      sections: [
        { heading: "学习", level: 1, number: "一、", text: "我们学了很多。", children: [] },
        { heading: "活动", level: 1, number: "二、" },
      ],
      warnings: [{ code: "number-differs", values: { typed: "三、", computed: 2 } }],
    });
  });

  test("prints several documents of one file each by itself", () => {
    const text = `学校工作总结\n一、学习\n${prose}\n科室工作总结\n一、宣传\n${prose}`;
    writeFileSync(join(folder, "two.txt"), text);
    const { documents, sections } = JSON.parse(chengwen("open", "two.txt", "--json").out);
    expect(documents.map((each: { title: string }) => each.title)).toEqual(["学校工作总结", "科室工作总结"]);
    expect(sections).toHaveLength(2);
  });

  test("prints an outline to read", () => {
    writeFileSync(join(folder, "read.txt"), "年度工作总结\n一、学习\n（一）读书");
    expect(chengwen("open", "read.txt").out).toBe("# 年度工作总结\n一、学习\n  （一）读书\n");
  });

  test("says what is wrong, in both languages", () => {
    writeFileSync(join(folder, "bad.docx"), "no");
    const { status, err } = chengwen("open", "bad.docx");
    expect(status).toBe(1);
    expect(err).toContain("文件不完整或已损坏");
    expect(err).toContain("incomplete or damaged");
    expect(chengwen("open", "absent.txt").err).toContain("找不到文件 absent.txt");
  });

  test.each([[[]], [["open"]], [["open", "a", "b"]], [["open", "a", "--what"]], [["other"]]])(
    "%j: usage",
    (args) => {
      const { status, out, err } = chengwen(...args);
      expect(out + err).toContain("npx chengwen open");
      expect(status).toBe(2);
    },
  );
});
