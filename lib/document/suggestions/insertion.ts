import { Mark } from "@tiptap/core";
import { shownPerson, suggesterAttributes } from "./suggested.ts";

/** Text that somebody suggests to insert. It may be suggested for deletion by another at the same time. */
export const Insertion = Mark.create({
  name: "insertion",
  inclusive: false,

  addAttributes() {
    return suggesterAttributes;
  },

  renderHTML({ mark }) {
    return ["ins", { class: "insertion", ...shownPerson(mark.attrs), "data-suggestion": mark.attrs.id }, 0];
  },
});
