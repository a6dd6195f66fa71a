import type { Editor } from "@tiptap/core";
import type { useTranslations } from "next-intl";
import type { NoticeContent } from "../notice.tsx";
import type { PasteNotice } from "./insert-pasted.ts";

/** What to say about a paste; lines that it left out can be put back. */
export function pasteNotice(
  { aside, warnings }: PasteNotice,
  editor: Editor,
  t: ReturnType<typeof useTranslations<"files.paste">>,
): NoticeContent {
  const [first = ""] = aside;
  if (first === "") {
    const { before = "", after = "" } = warnings[0]?.values ?? {};
    return { text: t("joined", { n: warnings.length, place: `…${before}${after}…` }) };
  }
  const lines = aside.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] }));
  const putBack = () => void editor.commands.insertContentAt(editor.state.doc.content.size, lines);
  const shown = first.length > 24 ? `${first.slice(0, 24)}…` : first;
  return {
    text: t("aside", { n: aside.length, first: shown }),
    action: { label: t("putBack"), run: putBack },
  };
}
