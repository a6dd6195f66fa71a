import type { DocumentJson } from "#lib/document/schema.ts";

/** A section template as the editor needs it: to show its guidance, and to add a section from it. */
export type EditorTemplate = { id: string; heading: string; guidance: string; body: DocumentJson };
