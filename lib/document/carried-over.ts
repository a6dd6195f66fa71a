import { Mark } from "@tiptap/core";
import { type CarriedKind, carriedKinds } from "./carried-kinds.ts";

/** What a person decided: it is right as it was, or it says something else now. */
export const decisions = ["kept", "changed"] as const;

/** One of `decisions`; null while nobody has decided. */
export type Decision = (typeof decisions)[number] | null;

/** Attributes of the mark: the kind, the words as the source has them, the year of the source, the decision. */
export type CarriedAttributes = { kind: CarriedKind; from: string; year: number; decision: Decision };

/**
 * Words of an older summary that may be stale: open until a person keeps or changes them. A decided one
 * stays marked, so that what was looked at can be counted, but no longer shows.
 */
export const CarriedOver = Mark.create({
  name: "carriedOver",
  inclusive: false,

  addAttributes() {
    const words = (name: string) => ({
      default: "",
      parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`) ?? "",
      renderHTML: (attributes: Record<string, unknown>) => ({ [`data-${name}`]: attributes[name] }),
    });
    return {
      kind: {
        ...words("kind"),
        default: "count",
        parseHTML: (element) => {
          const kind = element.getAttribute("data-kind") as CarriedKind | null;
          return kind && carriedKinds.includes(kind) ? kind : "count";
        },
      },
      from: words("from"),
      year: {
        default: 0,
        parseHTML: (element) => Number(element.getAttribute("data-year")) || 0,
        renderHTML: (attributes) => ({ "data-year": attributes.year }),
      },
      decision: {
        default: null,
        parseHTML: (element) => {
          const decision = element.getAttribute("data-decision") as Decision;
          return decision && decisions.includes(decision) ? decision : null;
        },
        renderHTML: (attributes) => (attributes.decision ? { "data-decision": attributes.decision } : {}),
      },
    };
  },

  parseHTML() {
    return [{ tag: "span[data-carried]" }];
  },

  renderHTML({ HTMLAttributes }) {
    return ["span", { ...HTMLAttributes, "data-carried": "", class: "carried" }, 0];
  },
});
