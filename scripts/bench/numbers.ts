/** A small generator of numbers that are the same on every machine. */
export function numbers(seed: number): (below: number) => number {
  let state = seed || 1;
  return (below) => {
    state = (Math.imul(state, 48271) >>> 0) % 0x7fffffff;
    return state % below;
  };
}
