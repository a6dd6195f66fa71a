/** A built-in outline: its section templates by key, in order. */
export type BuiltInOutline = { key: string; name: string; title: string; templates: string[] };

/** Every built-in outline. */
export const builtInOutlines: BuiltInOutline[] = [
  {
    key: "publicity-ideology-year",
    name: "年度宣传思想工作总结",
    title: "{unit}{period}宣传思想工作总结",
    templates: ["opening", "problems", "next-year-plan"],
  },
];
