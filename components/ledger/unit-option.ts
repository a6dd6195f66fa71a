/** A unit as the screens of a ledger know it. */
export type UnitOption = {
  id: string;
  name: string;
  shortName: string;
  /** How deep it stands below the topmost one that the person sees. */
  depth: number;
  archived: boolean;
  /** Whether the person may enter records for it. */
  writable: boolean;
  /** The last day that is closed for it; null when all days are open. */
  closed: string | null;
};

/** The unit of this id. */
export function unitOf(units: readonly UnitOption[], id: string): UnitOption | undefined {
  return units.find((unit) => unit.id === id);
}

/** The name of a unit in a list, moved in by how deep it stands. */
export function indented({ name, depth }: UnitOption): string {
  return `${"\u3000".repeat(depth)}${name}`;
}
