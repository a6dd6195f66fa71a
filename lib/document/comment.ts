import { Mark } from "@tiptap/core";

/**
 * The words that a comment is about. The mark holds the id of the thread, which is stored apart; several threads may be
 * about the same words. `moved` tells the places of one thread apart: 0 where it was begun, then one and a random fraction
 * more each time its words came in at another place, so that no two places share it. HTML alone never makes this mark.
 */
export const Comment = Mark.create({
  name: "comment",
  inclusive: false,
  excludes: "",

  addAttributes() {
    return { id: { default: "", rendered: false }, moved: { default: 0, rendered: false } };
  },

  renderHTML({ mark }) {
    return ["span", { class: "comment", "data-comment": mark.attrs.id }, 0];
  },
});
