/** What a browser tab keeps of forms that were not saved: they are there again after a reload or a new sign-in. */
export function keptDraft<T>(key: string): T | null {
  try {
    const text = sessionStorage.getItem(key);
    return text === null ? null : (JSON.parse(text) as T);
  } catch {
    return null;
  }
}

/** Keeps what stands in a form; null forgets it. A browser that keeps nothing loses only this convenience. */
export function keepDraft(key: string, content: unknown): void {
  try {
    if (content === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(content));
  } catch {
    // Storage can be full or forbidden; the form itself still has everything.
  }
}

/** The name under which a form of a person is kept. */
export function draftKey(userId: string, form: string): string {
  return `chengwen:${userId}:form:${form}`;
}

/** Forgets the forms of a person who signs out. */
export function forgetDrafts(userId: string): void {
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith(draftKey(userId, ""))) sessionStorage.removeItem(key);
  }
}
