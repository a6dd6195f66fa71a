/** Somebody who has the summary open; `id` is that of the person. */
export type Present = { id: string; name: string; color: string };

/** The people behind the states of all browser tabs with the summary open: each once, however many tabs they have. */
export function presentPeople(states: Iterable<{ user?: Present | null }>): Present[] {
  const people = new Map<string, Present>();
  for (const { user } of states) if (user?.id) people.set(user.id, user);
  return [...people.values()];
}
