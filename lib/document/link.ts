import { Mark } from "@tiptap/core";

/** Whether an address may stand in a document: web pages and mail, nothing that runs. */
export function isLinkable(href: unknown): href is string {
  return typeof href === "string" && /^(https?:\/\/|mailto:)/i.test(href) && URL.canParse(href);
}

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
