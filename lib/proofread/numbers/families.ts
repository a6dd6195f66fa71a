/** Names that exclude each other: who is the one is not the other. */
type Family = {
  /** For each member the words that name it. */
  members: readonly (readonly string[])[];
  /** Sets of members that leave nothing out, by their places in `members`. */
  complete: readonly (readonly number[])[];
};

const families: readonly Family[] = [
  {
    members: [
      ["幼儿园", "学前"],
      ["小学"],
      ["中学"],
      ["初中"],
      ["高中"],
      ["职高", "中职", "职业"],
      ["特教", "特殊教育"],
    ],
    complete: [
      [1, 2],
      [0, 1, 2],
      [1, 3, 4],
      [0, 1, 3, 4],
      [3, 4],
    ],
  },
  { members: [["男"], ["女"]], complete: [[0, 1]] },
  { members: [["公办"], ["民办"]], complete: [[0, 1]] },
  {
    members: [
      ["城区", "城市", "城镇"],
      ["农村", "乡村", "乡镇", "镇乡"],
    ],
    complete: [[0, 1]],
  },
  { members: [["上半年"], ["下半年"]], complete: [[0, 1]] },
  { members: [["一季度"], ["二季度"], ["三季度"], ["四季度"]], complete: [[0, 1, 2, 3]] },
  { members: [["线上"], ["线下"]], complete: [[0, 1]] },
  { members: [["专职", "专任"], ["兼职"]], complete: [[0, 1]] },
  { members: [["国内"], ["国外", "境外", "海外"]], complete: [[0, 1]] },
  { members: [["省内"], ["省外"]], complete: [[0, 1]] },
  { members: [["区内"], ["区外"]], complete: [[0, 1]] },
  { members: [["特等奖"], ["一等奖"], ["二等奖"], ["三等奖"], ["优秀奖", "鼓励奖"]], complete: [] },
  {
    members: [
      ["金奖", "金牌"],
      ["银奖", "银牌"],
      ["铜奖", "铜牌"],
    ],
    complete: [],
  },
  {
    members: [["国家级", "中央级"], ["省级"], ["市级"], ["区级", "县级", "区县级"], ["校级"]],
    complete: [],
  },
  { members: [["博士"], ["硕士", "研究生"], ["本科"], ["大专", "专科"], ["中专"]], complete: [] },
  { members: [["正高级"], ["副高级"], ["中级"], ["初级"]], complete: [] },
];

/** Words that make a name hold more than one member: 中小学, 省级以上. */
const several = /中小学|小初|初高中|以上|及以下|以下|和|及|、|或/;

/** Names of what is left over, whose part makes the whole complete. */
const rest = /其余|其他|其它|余下|剩余/;

/** How parts stand to each other by their names. */
export type Kinship = {
  /** No two parts can have something in common. */
  exclusive: boolean;
  /** Together they leave nothing out. */
  complete: boolean;
};

/** What the names of parts say: 小学 and 中学 exclude each other and leave nothing out, 党员 and 女性 say neither. */
export function kinshipOf(names: readonly string[]): Kinship {
  if (names.length > 1 && rest.test(names.at(-1)!)) return { exclusive: true, complete: true };
  for (const { members, complete } of families) {
    const places = names.map((name) => placeIn(members, name));
    if (places.includes(-1) || new Set(places).size !== names.length) continue;
    const exclusive = !(
      places.includes(2) &&
      members[2]!.includes("中学") &&
      (places.includes(3) || places.includes(4))
    );
    const all = complete.some(
      (set) => set.length === places.length && set.every((place) => places.includes(place)),
    );
    return { exclusive, complete: exclusive && all };
  }
  return { exclusive: false, complete: false };
}

/** The place of the one member that a name names; -1 where it names none or several. */
function placeIn(members: Family["members"], name: string): number {
  if (several.test(name)) return -1;
  const named = [...members.keys()].filter((place) => members[place]!.some((word) => name.includes(word)));
  return named.length === 1 ? named[0]! : -1;
}
