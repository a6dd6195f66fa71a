import type { Editor } from "@tiptap/core";
import type { useTranslations } from "next-intl";
import type { NoticeContent } from "#components/ui/notice.tsx";
import type { PasteNotice } from "./insert-pasted.ts";

/** What to say about a paste, null for nothing; lines that it left out can be put back. */
export function pasteNotice(
  { aside, warnings, pictures }: PasteNotice & { pictures: number },
  editor: Editor,
  t: ReturnType<typeof useTranslations<"files.paste">>,
): NoticeContent | null {
  const [first] = aside;
  if (first !== undefined) {
    const lines = aside.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] }));
    const putBack = () => void editor.commands.insertContentAt(editor.state.doc.content.size, lines);
    const shown = first.length > 24 ? `${first.slice(0, 24)}…` : first;
    return {
      text: t("aside", { n: aside.length, first: shown }),
      action: { label: t("putBack"), run: putBack },
    };
  }
  if (pictures > 0) return { text: t("pictures", { n: pictures }) };
  const joined = warnings.filter(({ code }) => code === "lines-joined");
  if (joined[0]) {
    const { before = "", after = "" } = joined[0].values;
    return { text: t("joined", { n: joined.length, place: `…${before}${after}…` }) };
  }
  const differing = warnings.filter(({ code }) => code === "number-differs");
  if (!differing[0]) return null;
  const { typed = "", words = "" } = differing[0].values;
  return { text: t("numbers", { n: differing.length, place: `${typed}${words}` }) };
}
