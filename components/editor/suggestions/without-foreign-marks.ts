import type { Transaction } from "@tiptap/pm/state";
import { ReplaceStep } from "@tiptap/pm/transform";

/**
 * Takes suggestions off the words that a transaction writes where others suggest something: what is written directly
 * neither goes nor comes with it.
 */
export function withoutForeignMarks(transaction: Transaction): Transaction {
  const { insertion, deletion } = transaction.doc.type.schema.marks;
  const steps = [...transaction.steps];
  for (const [index, step] of steps.entries()) {
    if (!(step instanceof ReplaceStep) || step.slice.openStart + step.slice.openEnd > 0) continue;
    if (step.slice.size === 0 || !step.slice.content.content.every(({ isText }) => isText)) continue;
    const later = transaction.mapping.slice(index + 1);
    const [from, to] = [later.map(step.from, -1), later.map(step.from + step.slice.size, 1)];
    transaction.removeMark(from, to, insertion).removeMark(from, to, deletion);
  }
  return transaction;
}
