import { Node } from "@tiptap/pm/model";
import { yXmlFragmentToProsemirrorJSON } from "@tiptap/y-tiptap";
import * as Y from "yjs";
import { documentSchema } from "../document/schema.ts";
import { onlySuggests } from "../document/suggestions/only-suggests.ts";
import { splitOf } from "../document/suggestions/said.ts";

/** Who sends a change. */
type Person = { author: string; name: string };

/**
 * Looks at changes of a shared document before it takes them: it keeps a copy on which each is tried, and reads only the
 * blocks anew that a change touches.
 */
export class SuggestionGuard {
  readonly #source: Y.Doc;
  #copy = new Y.Doc();
  /** The blocks of the copy as they were last read. */
  #read = new WeakMap<object, Node>();

  constructor(source: Y.Doc) {
    this.#source = source;
    this.#begin();
    source.on("update", this.#follow);
  }

  /** Whether a change leaves the text as it is, apart from suggestions of this person and from comments. */
  allows(update: Uint8Array, who: Person): boolean {
    const waits = this.#waits();
    const before = this.#blocks();
    const roots = this.#copy.share.size;
    try {
      Y.applyUpdate(this.#copy, update);
      const after = this.#blocks();
      // What waits for a change that is still to come would come in with it, unseen.
      if (this.#waits() === waits && this.#copy.share.size === roots && fits(before, after, who)) return true;
    } catch {
      // No document of ours: refused as well.
    }
    this.#begin();
    return false;
  }

  destroy(): void {
    this.#source.off("update", this.#follow);
    this.#copy.destroy();
  }

  /** Copies the document as it is; also after a change was refused, which is in the copy by then. */
  #begin(): void {
    this.#copy.destroy();
    this.#copy = new Y.Doc();
    this.#read = new WeakMap();
    Y.applyUpdate(this.#copy, Y.encodeStateAsUpdate(this.#source));
    const fragment = this.#copy.getXmlFragment("default");
    fragment.observeDeep((events) => {
      for (const { path } of events) {
        const block = typeof path[0] === "number" ? fragment.get(path[0]) : null;
        if (block) this.#read.delete(block);
      }
    });
  }

  readonly #follow = (update: Uint8Array) => Y.applyUpdate(this.#copy, update);

  #waits(): boolean {
    const { pendingStructs, pendingDs } = this.#copy.store;
    return pendingStructs !== null || pendingDs !== null;
  }

  #blocks(): Node[] {
    return this.#copy
      .getXmlFragment("default")
      .toArray()
      .map((block) => {
        let node = this.#read.get(block);
        if (!node) {
          node = nodeOf(block);
          this.#read.set(block, node);
        }
        return node;
      });
  }
}

/** One block; the library reads whole documents, of which it asks no more than what is in them. */
function nodeOf(block: unknown): Node {
  const alone = { toArray: () => [block] } as unknown as Y.XmlFragment;
  const [json] = yXmlFragmentToProsemirrorJSON(alone).content;
  const node = Node.fromJSON(documentSchema, json);
  node.check();
  return node;
}

function fits(before: readonly Node[], after: readonly Node[], who: Person): boolean {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let same = 0;
  while (same < shorter - start && before.at(-1 - same) === after.at(-1 - same)) same += 1;
  if (start === before.length && start === after.length) return true;
  // A paragraph that is to be split off belongs to the one before it.
  const joins = (node: Node | undefined) => node !== undefined && splitOf(node) !== null;
  while (start > 0 && (joins(before[start]) || joins(after[start]))) start -= 1;
  while (same > 0 && joins(before[before.length - same])) same -= 1;
  const part = (blocks: readonly Node[]) => blocks.slice(start, blocks.length - same);
  return onlySuggests(part(before), part(after), who, before);
}
