"use client";

import { useEffect, useEffectEvent } from "react";
import type { NoticeContent } from "#components/ui/notice.tsx";
import type { CommentContext } from "./comment-feed.ts";
import { SelectionButton } from "./selection-button.tsx";
import { useComments } from "./use-comments.ts";

type Props = {
  context: CommentContext;
  editable: boolean;
  /** Whether a comment on what is selected was asked for; `onTaken` says that it was begun. */
  asked: boolean;
  onTaken: () => void;
  /** Called when the panel is to be shown. */
  onOpen: () => void;
  onCount: (open: number) => void;
  onNotice: (notice: NoticeContent) => void;
};

/** What comments do in the text itself: words are tinted, a click opens their thread, a selection begins one. */
export default function CommentsDesk(props: Props) {
  const { context, editable, asked, onTaken, onOpen, onCount, onNotice } = props;
  const { editor } = context;
  const feed = useComments(context);
  const open = feed.countOpen();
  const loaded = feed.threads !== null;

  const begin = () => {
    if (!editable) return;
    // What is typed now is for the comment, and must not replace the words that it is about.
    editor.view.dom.blur();
    if (feed.begin()) onOpen();
    else onNotice({ failure: { code: "comment.no-words", values: {} } });
  };
  const take = useEffectEvent(() => {
    onTaken();
    begin();
  });
  const clicked = useEffectEvent((event: MouseEvent) => {
    if (!(event.target instanceof Element) || !editor.state.selection.empty) return;
    const ids = threadsAt(event.target);
    const found = ids.find((id) => feed.threads?.some((thread) => thread.id === id && shown(thread)));
    if (!found) return;
    onOpen();
    feed.choose(found);
  });
  const shown = ({ id, resolved }: { id: string; resolved: unknown }) =>
    !resolved || feed.showsResolved || id === feed.active;
  const openNamed = useEffectEvent(() => {
    const named = new URLSearchParams(window.location.search).get("comment");
    if (!named || !feed.threads?.some(({ id }) => id === named)) return;
    onOpen();
    feed.choose(named, true);
  });

  useEffect(() => {
    if (asked) take();
  }, [asked]);
  useEffect(() => void onCount(open), [open, onCount]);
  useEffect(() => {
    if (loaded) openNamed();
  }, [loaded]);
  useEffect(() => {
    // A press away: what is typed next must not wait for it.
    void import("./comments-panel.tsx").catch(() => {});
  }, []);
  useEffect(() => {
    const { dom } = editor.view;
    const listener = (event: MouseEvent) => clicked(event);
    dom.addEventListener("click", listener);
    return () => dom.removeEventListener("click", listener);
  }, [editor]);

  return editable ? <SelectionButton editor={editor} onBegin={begin} /> : null;
}

/** The threads of the words at an element, the innermost first. */
function threadsAt(element: Element): string[] {
  const words = element.closest("[data-comment]");
  if (!words) return [];
  return [
    words.getAttribute("data-comment") ?? "",
    ...(words.parentElement ? threadsAt(words.parentElement) : []),
  ];
}
