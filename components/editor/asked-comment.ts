type Show = (threadId: string) => void;

let waiting: string | null = null;
let show: Show | null = null;

/** Asks for a thread of comments of the open summary, from elsewhere on the page; it waits until comments are there. */
export function askForComment(threadId: string): void {
  if (show) show(threadId);
  else waiting = threadId;
}

/** Shows the threads that are asked for, and the one that waits; returns how to stop that. */
export function showAskedComments(shows: Show): () => void {
  show = shows;
  if (waiting) shows(waiting);
  waiting = null;
  return () => {
    show = null;
  };
}
