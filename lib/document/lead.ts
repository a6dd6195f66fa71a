import { Mark } from "@tiptap/core";

/**
 * The heading words of a paragraph that goes on after them, as in （一）加强领导。成立…… or
 * 1.以中心组学习为引领。完善……: they carry the face of the paragraph's level (bold at levels 3 and 4),
 * what follows is body text. A heading paragraph without a lead is a heading throughout.
 */
export const Lead = Mark.create({
  name: "lead",
  inclusive: false,

  parseHTML() {
    return [{ tag: "span[data-lead]" }];
  },

  renderHTML() {
    return ["span", { "data-lead": "", class: "lead" }, 0];
  },
});
