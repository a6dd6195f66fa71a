/** Whose access changed: all sessions of a user, one session, or everybody's to one summary. */
export type AccessChange = { userId?: string; sessionId?: string; summaryId?: string };

type Listener = (change: AccessChange) => void;

const shared = globalThis as typeof globalThis & { chengwenAccessListeners?: Set<Listener> };

function listeners(): Set<Listener> {
  shared.chengwenAccessListeners ??= new Set();
  return shared.chengwenAccessListeners;
}

/** Calls back whenever somebody's access changes; returns how to stop that. */
export function onAccessChange(listener: Listener): () => void {
  listeners().add(listener);
  return () => listeners().delete(listener);
}

/** Tells that access changed, after the change is committed, so that open sockets follow at once. */
export function announceAccessChange(change: AccessChange): void {
  for (const listener of listeners()) listener(change);
}
