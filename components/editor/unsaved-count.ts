import { newUuid } from "#lib/uuid.ts";

/**
 * How many changes of a document are only in this browser, remembered beside its copy for the next visit and
 * for signing out. One entry per tab, for a tab must not forget what another still holds; a new tab takes
 * over what it finds, since it loads the changes too.
 */
export class UnsavedCount {
  readonly #key: string;
  /** What earlier visits and other tabs left. */
  readonly inherited: number;

  constructor(name: string) {
    const left = keysOf(name);
    this.#key = `${name}:unsaved:${newUuid()}`;
    this.inherited = left.reduce((sum, key) => sum + (Number(read(key)) || 0), 0);
    this.write(this.inherited);
    for (const key of left) write(key, 0);
  }

  write(count: number): void {
    write(this.#key, count);
  }
}

/** Whether any tab of this browser holds changes of a document that the server does not have. */
export function holdsUnsaved(name: string): boolean {
  return keysOf(name).length > 0;
}

function keysOf(name: string): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(`${name}:unsaved`));
  } catch {
    return [];
  }
}

function read(key: string): string | null {
  return localStorage.getItem(key);
}

/** A browser without storage counts from nothing at the next visit; that must not stop anybody from writing. */
function write(key: string, count: number): void {
  try {
    if (count > 0) localStorage.setItem(key, String(count));
    else localStorage.removeItem(key);
  } catch {}
}
