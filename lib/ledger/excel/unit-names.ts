import { bareText } from "./bare-text.ts";

/** A unit that the caller may name in a file. */
export type NamedUnit = { id: string; name: string; shortName: string; parentId: string | null };

/** What each unit is called in files: its name, with that of the unit above where two have the same. */
export function unitLabels(units: readonly NamedUnit[]): Map<string, string> {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const counts = new Map<string, number>();
  for (const { name } of units) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Map(
    units.map((unit) => {
      const above = byId.get(unit.parentId ?? "");
      const alone = counts.get(unit.name) === 1 || !above;
      return [unit.id, alone ? unit.name : `${above.name}·${unit.name}`];
    }),
  );
}

/** Units by every text that names them; null where it names several. */
export type UnitsByText = ReadonlyMap<string, string | null>;

/** Units by label, name and short name; a label goes before a name, and that before a short name. */
export function unitsByText(units: readonly NamedUnit[]): UnitsByText {
  const labels = unitLabels(units);
  const found = new Map<string, string | null>();
  const texts = [
    (unit: NamedUnit) => labels.get(unit.id)!,
    (unit: NamedUnit) => unit.name,
    (unit: NamedUnit) => unit.shortName,
  ];
  for (const textOf of texts) {
    const here = new Map<string, string | null>();
    for (const unit of units) {
      const text = bareText(textOf(unit));
      here.set(text, here.has(text) && here.get(text) !== unit.id ? null : unit.id);
    }
    for (const [text, id] of here) if (!found.has(text)) found.set(text, id);
  }
  return found;
}
