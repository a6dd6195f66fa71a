import type { Role, UnitKind } from "../../prisma/client/enums.ts";

/** The password of every account of the sample bureau. */
export const demoPassword = "chengwen-2026";

/** The bureau at the top; all other units stand directly below it. */
export const demoBureau = { name: "临江区教育局", shortName: "区教育局" };

/** The offices and schools below the bureau, in order. */
export const demoUnits: { name: string; shortName: string; kind: UnitKind }[] = [
  { name: "临江区教育局办公室", shortName: "办公室", kind: "office" },
  { name: "临江区教育局宣传科", shortName: "宣传科", kind: "office" },
  { name: "临江区教育局人事科", shortName: "人事科", kind: "office" },
  { name: "临江区教育局基教科", shortName: "基教科", kind: "office" },
  { name: "临江区教育局安全科", shortName: "安全科", kind: "office" },
  { name: "临江区第一中学", shortName: "一中", kind: "school" },
  { name: "临江区实验小学", shortName: "实验小学", kind: "school" },
  { name: "临江区滨江幼儿园", shortName: "滨江幼儿园", kind: "school" },
];

/** The users; `unit` is the name of their unit. */
export const demoUsers: { name: string; displayName: string; role: Role; unit: string }[] = [
  { name: "admin", displayName: "沈启明", role: "administrator", unit: "临江区教育局" },
  { name: "zhoumin", displayName: "周敏", role: "drafter", unit: "临江区教育局宣传科" },
  { name: "linfeng", displayName: "林峰", role: "contributor", unit: "临江区教育局宣传科" },
  { name: "hejing", displayName: "何静", role: "reviewer", unit: "临江区教育局宣传科" },
  { name: "chenhao", displayName: "陈浩", role: "drafter", unit: "临江区教育局人事科" },
  { name: "sunyue", displayName: "孙悦", role: "viewer", unit: "临江区教育局" },
  { name: "zhaoqian", displayName: "赵倩", role: "contributor", unit: "临江区第一中学" },
];
