import type { Editor } from "@tiptap/react";
import type { NoticeContent } from "#components/ui/notice.tsx";
import type { ImageTarget } from "../store-image.ts";
import type { OutlineSection } from "../use-document-facts.ts";

/** What the parts of the library panel share. */
export type LibraryProps = {
  editor: Editor;
  editable: boolean;
  /** The section in which the caret stands. */
  section: OutlineSection | null;
  /** Where pictures go; has the id of the summary. */
  images: ImageTarget;
  onNotice: (notice: NoticeContent) => void;
  /** Whether anybody looks; if not, it asks the server nothing. */
  shown: boolean;
};
