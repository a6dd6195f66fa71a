/** A built-in outline: its section templates by key, in order. */
export type BuiltInOutline = { key: string; name: string; title: string; templates: string[] };

/** Every built-in outline. */
export const builtInOutlines: BuiltInOutline[] = [
  {
    key: "publicity-ideology-year",
    name: "年度宣传思想工作总结",
    title: "{unit}{period}宣传思想工作总结",
    templates: [
      "opening",
      ...["theory-study", "ideological-political", "publicity", "civility", "culture", "opinion-monitoring"],
      ...["problems", "next-year-plan"],
    ],
  },
  {
    key: "publicity-year",
    name: "年度宣传工作总结",
    title: "{unit}{period}宣传工作总结",
    templates: [
      "opening",
      ...["publicity-planning", "network-platforms", "mechanisms", "highlights", "opinion-monitoring"],
      ...["problems", "next-year-plan"],
    ],
  },
  {
    key: "bureau-year",
    name: "教育局年度工作总结",
    title: "{unit}{period}工作总结",
    templates: [
      "opening",
      ...["learning-team", "teaching-quality", "ideological-political", "campus-culture"],
      ...["rebuilding-facilities", "school-management-reform", "cadre-training", "safety-stability"],
      ...["problems", "next-year-plan"],
    ],
  },
  {
    key: "personnel-year",
    name: "人事科年度工作总结",
    title: "{unit}{period}工作总结",
    templates: [
      "opening",
      ...["personnel-transfer", "teacher-training", "cadre-training", "teacher-qualification"],
      ...["school-management-reform", "problems", "next-year-plan"],
    ],
  },
];
