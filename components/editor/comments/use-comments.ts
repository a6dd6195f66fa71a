import { useMemo, useSyncExternalStore } from "react";
import { type CommentContext, type CommentFeed, commentsOf } from "./comment-feed.ts";

/** Follows the comments of an editor. */
export function useComments(context: CommentContext): CommentFeed {
  const feed = useMemo(() => commentsOf(context), [context]);
  useSyncExternalStore(feed.subscribe, feed.version, feed.version);
  return feed;
}
