import { Checker, type CheckRequest } from "#lib/proofread/checking/checker.ts";

/** Checks a text off the main thread, so that nobody who types waits for it. */
const checker = new Checker();

addEventListener("message", ({ data }: MessageEvent<CheckRequest>) => {
  const answer = checker.answer(data);
  if (answer) postMessage(answer);
});
