import { Mark } from "@tiptap/core";

/**
 * The words that a comment is about. The mark holds no more than the id of the thread, which is stored apart; several
 * threads may be about the same words.
 */
export const Comment = Mark.create({
  name: "comment",
  inclusive: false,
  excludes: "",

  addAttributes() {
    return { id: { default: "", rendered: false } };
  },

  renderHTML({ mark }) {
    return ["span", { class: "comment", "data-comment": mark.attrs.id }, 0];
  },
});
