/** What a version of a summary is taken for. */
export const versionReasons = [
  "begun",
  "manual",
  "automatic",
  "submitted",
  "returned",
  "approved",
  "final",
  "reopened",
  "before-restore",
  "restored",
  "exported",
  "before-read-back",
  "read-back",
] as const;

/** One of `versionReasons`. */
export type VersionReason = (typeof versionReasons)[number];

/** Those that nobody asked for: when nothing changed since the newest version, that one serves. */
export const quietReasons: ReadonlySet<VersionReason> = new Set([
  "automatic",
  "before-restore",
  "before-read-back",
]);
