import { type Editor, Extension } from "@tiptap/core";
import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import type { DecorationSource, EditorProps, EditorView } from "@tiptap/pm/view";

const slotNames = ["find", "findings", "suggestions", "comments"] as const;

/** Where something that is loaded later takes part in the editor. */
export type SlotName = (typeof slotNames)[number];

/** What is loaded later, and does what a plugin of ProseMirror does. */
export type Filling<Value = unknown> = {
  init: (state: EditorState) => Value;
  apply: (transaction: Transaction, value: Value, before: EditorState, after: EditorState) => Value;
  decorations?: (state: EditorState, value: Value) => DecorationSource | null;
  /** What takes the place of a transaction before it is applied; null for nothing. */
  dispatch?: (transaction: Transaction, editor: Editor) => Transaction | null;
  /** An input method is about to compose: the last moment at which the selection may be changed. */
  beforeComposing?: (view: EditorView) => void;
  props?: Pick<
    EditorProps,
    "handleClick" | "transformPasted" | "transformCopied" | "clipboardTextSerializer"
  >;
};

type Slot = { filling: Filling; value: unknown } | null;

const keys = new Map(slotNames.map((name) => [name, new PluginKey<Slot>(`slot-${name}`)]));

/**
 * Places for what is loaded later. To register a plugin in an open editor makes all views of plugins anew, which ends the
 * shared undo history and divides the pages again; a slot is there from the beginning, and only filled later.
 */
export const Slots = Extension.create({
  name: "slots",
  addProseMirrorPlugins: () => slotNames.map(slotPlugin),

  dispatchTransaction({ transaction, next }) {
    let given: Transaction | null = transaction;
    for (const name of slotNames) {
      const dispatch = keyOf(name).getState(this.editor.state)?.filling.dispatch;
      if (given && dispatch) given = dispatch(given, this.editor);
    }
    if (given) next(given);
  },
});

/** Fills a slot of an editor, or empties it; until then it costs nothing. */
export function fillSlot<Value>(editor: Editor, name: SlotName, filling: Filling<Value> | null): void {
  if (editor.isDestroyed) return;
  editor.view.dispatch(editor.state.tr.setMeta(keyOf(name), { filling }));
}

/** What the filling of a slot knows in this state; undefined while the slot is empty. */
export function slotValue<Value>(state: EditorState, name: SlotName): Value | undefined {
  return keyOf(name).getState(state)?.value as Value | undefined;
}

function keyOf(name: SlotName): PluginKey<Slot> {
  return keys.get(name)!;
}

function slotPlugin(name: SlotName): Plugin<Slot> {
  const key = keyOf(name);
  const filled = (state: EditorState) => key.getState(state)?.filling;
  const propsIn = (view: EditorView) => filled(view.state)?.props;
  return new Plugin<Slot>({
    key,
    state: {
      init: () => null,
      apply(transaction, slot, before, after) {
        const asked = transaction.getMeta(key) as { filling: Filling | null } | undefined;
        if (asked) return asked.filling && { filling: asked.filling, value: asked.filling.init(after) };
        if (!slot) return null;
        const value = slot.filling.apply(transaction, slot.value, before, after);
        return value === slot.value ? slot : { ...slot, value };
      },
    },
    props: {
      handleDOMEvents: {
        // The key that begins a composition comes before it; where there is none, as with handwriting, its start must do.
        keydown: (view, { keyCode }) => {
          if (keyCode === 229 && !view.composing) filled(view.state)?.beforeComposing?.(view);
          return false;
        },
        compositionstart: (view) => {
          filled(view.state)?.beforeComposing?.(view);
          return false;
        },
      },
      decorations: (state) => {
        const slot = key.getState(state);
        return slot?.filling.decorations?.(state, slot.value) ?? null;
      },
      handleClick: (view, ...at) => propsIn(view)?.handleClick?.(view, ...at),
      clipboardTextSerializer: (slice, view) => propsIn(view)?.clipboardTextSerializer?.(slice, view) ?? "",
      transformPasted: (slice, view, plain) => propsIn(view)?.transformPasted?.(slice, view, plain) ?? slice,
      transformCopied: (slice, view) => propsIn(view)?.transformCopied?.(slice, view) ?? slice,
    },
  });
}
