/** Measure words that count the same things; what stands in one group with a space between is only near. */
const families = [
  "名人位 人次",
  "次回 场期批节堂 趟",
  "篇条则 件幅 部",
  "起件例 次",
  "所校 个家",
  "个项 支枚种",
  "户家 个",
  "份件 张本",
  "支队 个",
  "小时 学时课时",
  "天 班",
  "元 块",
  // What is numbered or named rather than counted: 6月, 第九届, 五大任务.
  ...["年", "月", "日", "号", "届", "大"],
];

const groups = families.map((family) => family.split(" ").map(wordsOf));

/** Every measure word that is known, the longest first. */
export const measureWords = [...new Set(groups.flat(2))].sort((one, other) => other.length - one.length);

/** How well one measure word stands for another: 1 the same, 0 never. */
export function measureLikeness(one: string, other: string): number {
  if (one === other) return 1;
  const likeness = groups.map((family) => {
    const [first, second] = [one, other].map((word) => family.findIndex((group) => group.includes(word)));
    if (first === -1 || second === -1) return 0;
    return first === second ? 0.95 : 0.8;
  });
  return Math.max(...likeness);
}

function wordsOf(group: string): string[] {
  return group.match(/人次|小时|学时|课时|./gu) ?? [];
}
