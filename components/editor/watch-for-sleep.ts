/** Sleeping longer than this (ms) between two ticks means that the machine was asleep. */
const sleepGap = 15_000;

type Watched = { onWake: () => void; onGone: () => void; onBack: () => void };

/**
 * A machine that slept, or changed its network, must not go on showing what was true before.
 * @returns how to stop watching
 */
export function watchForSleep({ onWake, onGone, onBack }: Watched): () => void {
  let before = Date.now();
  const tick = setInterval(() => {
    const now = Date.now();
    if (now - before > sleepGap) onWake();
    before = now;
  }, 5_000);
  window.addEventListener("online", onBack);
  window.addEventListener("offline", onGone);
  document.addEventListener("visibilitychange", onWake);
  return () => {
    clearInterval(tick);
    window.removeEventListener("online", onBack);
    window.removeEventListener("offline", onGone);
    document.removeEventListener("visibilitychange", onWake);
  };
}
