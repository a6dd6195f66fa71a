"use client";

import { type ComponentProps, useEffect, useEffectEvent } from "react";
import { showAskedComments } from "./asked-comment.ts";
import { commentsOf } from "./comments/comment-feed.ts";
import CommentsDesk from "./comments/comments-desk.tsx";

/** What comments do in the text, and the way to one of them from elsewhere on the page. */
export default function Commenting(props: ComponentProps<typeof CommentsDesk>) {
  const { context, onOpen } = props;
  const show = useEffectEvent((threadId: string) => {
    onOpen();
    commentsOf(context).choose(threadId, true);
  });
  useEffect(() => showAskedComments((threadId) => show(threadId)), []);
  return <CommentsDesk {...props} />;
}
