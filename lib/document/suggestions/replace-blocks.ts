import { Fragment, type Node, Slice } from "@tiptap/pm/model";
import { ReplaceStep, type Transform } from "@tiptap/pm/transform";
import type { Assembled } from "./assemble.ts";

type Run = { at: number; was: Node[]; is: Node[] };

/** Makes the blocks at a position of a document those others, with as small steps as may be. */
export function replaceBlocks(
  tr: Transform,
  at: number,
  was: readonly Node[],
  { nodes, origins }: Pick<Assembled, "nodes" | "origins">,
): void {
  const runs: Run[] = [];
  let run: Run | null = null;
  let pos = at;
  let done = 0;
  const changed = (): Run => {
    if (!run) {
      run = { at: pos, was: [], is: [] };
      runs.push(run);
    }
    return run;
  };
  const gone = (end: number) => {
    for (; done < end; done++) {
      changed().was.push(was[done]!);
      pos += was[done]!.nodeSize;
    }
  };
  for (const [index, node] of nodes.entries()) {
    const origin = origins[index];
    const old = origin ? was.indexOf(origin, done) : -1;
    if (old >= 0) gone(old);
    if (old < 0 || !was[old]!.eq(node)) changed().is.push(node);
    if (old < 0) continue;
    if (was[old]!.eq(node)) {
      run = null;
      pos += node.nodeSize;
      done++;
    } else gone(old + 1);
  }
  gone(was.length);
  for (const each of runs.reverse()) replaceRun(tr, each);
}

function replaceRun(tr: Transform, { at, was, is }: Run): void {
  const old = Fragment.from(was);
  const now = Fragment.from(is);
  const start = old.findDiffStart(now);
  const end = old.findDiffEnd(now);
  if (start === null || end === null) return;
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  const [from, to] = [at + start, at + end.a + overlap];
  const slice = tr.doc.type.create(null, now).slice(start, end.b + overlap);
  const fits = tr.doc.resolve(from).depth - slice.openStart === tr.doc.resolve(to).depth - slice.openEnd;
  const step = new ReplaceStep(from, to, slice);
  const tried = fits ? step.apply(tr.doc).doc : null;
  if (tried?.content.cut(at, at + now.size).eq(now)) tr.step(step);
  else tr.replace(at, at + old.size, new Slice(now, 0, 0));
}
