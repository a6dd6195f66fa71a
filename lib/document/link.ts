import { Mark } from "@tiptap/core";
import { isLinkable } from "./linkable.ts";

/** A link to a web page or a mail address; it opens from the exported file, not while one is writing. */
export const Link = Mark.create({
  name: "link",
  inclusive: false,

  addAttributes() {
    return { href: { default: "" } };
  },

  parseHTML() {
    return [
      {
        tag: "a[href]",
        getAttrs: (element) => {
          const href = element.getAttribute("href");
          return isLinkable(href) ? { href } : false;
        },
      },
    ];
  },

  renderHTML({ mark }) {
    const href = isLinkable(mark.attrs.href) ? mark.attrs.href : "";
    return ["a", { href, title: href, rel: "noopener noreferrer" }, 0];
  },
});
