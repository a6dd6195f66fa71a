const zone = 8 * 3_600_000;

/** A time as Word writes it into `w:date`: the hands of the clock in Beijing, although a Z follows them. */
export function wordTime(at: number): string {
  return `${new Date(within(at) + zone).toISOString().slice(0, 19)}Z`;
}

/** The time in milliseconds that `wordTime`, or Word, wrote; 0 where there is none. One with its own zone has that. */
export function timeOfWord(text: string | undefined): number {
  if (!text) return 0;
  const [, hands, offset] = /^(.*?)(Z|[+-]\d\d:\d\d)?$/.exec(text.trim()) ?? [];
  const local = Date.parse(`${hands}${offset && offset !== "Z" ? offset : "+08:00"}`);
  return Number.isFinite(local) && local > 0 ? local : 0;
}

/** The second of a time in milliseconds: Word files know no less. */
export function secondOf(time = 0): number {
  return Math.floor(time / 1000);
}

/** Years of four digits only: others are written in another way. */
const latest = Date.UTC(9999, 0);

function within(at: number): number {
  return Number.isFinite(at) && at >= 0 && at < latest ? at : 0;
}
