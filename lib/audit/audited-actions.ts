/** Every action that the audit table knows, in the order of the search form; messages name each. */
export const auditedActions = [
  "user.sign-in",
  "user.sign-out",
  "user.create",
  "user.edit",
  "user.disable",
  "user.enable",
  "user.reset-password",
  "user.change-password",
  "user.unlock",
  "unit.set-up",
  "unit.create",
  "unit.rename",
  "unit.move",
  "unit.archive",
  "unit.restore",
  "summary.create",
  "summary.import",
  "summary.roll-forward",
  "summary.export",
  "summary.add-image",
  "summary.set-face",
  "summary.finish",
  "summary.reopen",
  "summary.delete",
  "summary.restore",
  "template.create",
  "template.edit",
  "template.copy",
  "template.order",
  "template.archive",
  "template.restore",
  "outline.create",
  "outline.edit",
  "outline.copy",
  "outline.archive",
  "outline.restore",
  "record.create",
  "record.edit",
  "record.move",
  "record.return",
  "record.delete",
  "record.restore",
  "ledger.lock",
  "points.edit",
] as const;

/** The name of an action in the audit table. */
export type AuditedAction = (typeof auditedActions)[number];

/** Whether an action still has a name; rows stay longer than code does. */
export function isAudited(action: string): action is AuditedAction {
  return (auditedActions as readonly string[]).includes(action);
}
