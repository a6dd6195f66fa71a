import { randomUUID } from "node:crypto";

/** The things of a house that comments are about. */
type Commented = { summary: string; thread: string; comment: string };

/** For each action on comments: what to send it about the things of a house. */
export const commentInputs: Record<string, (house: Commented) => unknown> = {
  "summaries/comments.answerThread": ({ summary, thread }) => ({
    ...{ id: summary, threadId: thread, commentId: randomUUID(), text: "已补充。", mentions: [] },
  }),
  "summaries/comments.editComment": ({ summary, thread, comment }) => ({
    ...{ id: summary, threadId: thread, commentId: comment, text: "请补充人次。", mentions: [] },
  }),
  "summaries/comments.removeComment": ({ summary, thread, comment }) => ({
    ...{ id: summary, threadId: thread, commentId: comment },
  }),
  "summaries/comments.resolveThread": ({ summary, thread }) => ({
    ...{ id: summary, threadId: thread, resolved: true },
  }),
  "summaries/comments.seeMentions": ({ summary, thread }) => ({ id: summary, threadId: thread }),
  "summaries/comments.startThread": ({ summary }) => ({
    ...{ id: summary, threadId: randomUUID(), commentId: randomUUID() },
    ...{ quote: "学习", text: "请补充次数。", mentions: [] },
  }),
};

/** Actions that only the author of a thing may do, or whom it concerns. */
export const authored = new Set(
  ["editComment", "removeComment", "seeMentions"].map((name) => `summaries/comments.${name}`),
);
