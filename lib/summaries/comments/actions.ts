"use server";

import { action } from "../../action.ts";
import {
  commentInput,
  resolveThreadInput,
  startThreadInput,
  threadInput,
  writeCommentInput,
} from "./input.ts";
import * as comments from "./mutations.ts";

export const startThread = action("comment.start", startThreadInput, comments.startThread);

export const answerThread = action("comment.answer", writeCommentInput, comments.answerThread);

export const editComment = action("comment.edit", writeCommentInput, comments.editComment);

export const removeComment = action("comment.remove", commentInput, comments.removeComment);

export const resolveThread = action("comment.resolve", resolveThreadInput, comments.resolveThread);

export const seeMentions = action("comment.see", threadInput, comments.seeMentions);
