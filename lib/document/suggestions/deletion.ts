import { Mark } from "@tiptap/core";
import { shownPerson, suggesterAttributes } from "./suggested.ts";

/** Text that somebody suggests to delete. */
export const Deletion = Mark.create({
  name: "deletion",
  inclusive: false,

  addAttributes() {
    return suggesterAttributes;
  },

  renderHTML({ mark }) {
    return ["del", { class: "deletion", ...shownPerson(mark.attrs), "data-suggestion": mark.attrs.id }, 0];
  },
});
