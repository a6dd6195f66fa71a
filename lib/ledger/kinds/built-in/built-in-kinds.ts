import { civilityKinds } from "./civility-kinds.ts";
import type { BuiltInKind } from "./field.ts";
import { learningKinds } from "./learning-kinds.ts";
import { publicityKinds } from "./publicity-kinds.ts";

const order = [
  "theory-study",
  "media-reports",
  "manuscripts",
  "honours",
  "civility",
  "role-models",
  "volunteering",
  "culture-sports",
  "satisfaction",
  "inquiries",
  "opinion-incidents",
  "duty",
  "meetings-training",
  "safety",
  "students-aid",
  "staff",
];

/** Every built-in kind of ledger, in the order of the list. */
export const builtInKinds: BuiltInKind[] = [...learningKinds, ...publicityKinds, ...civilityKinds].toSorted(
  (one, other) => order.indexOf(one.key) - order.indexOf(other.key),
);
