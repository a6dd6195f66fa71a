/** A unit to choose, with how deep it stands in the tree. */
export type UnitChoice = { id: string; name: string; depth: number };

/** The options of a choice of units, each indented below the one it belongs to. */
export function UnitOptions({ units }: { units: UnitChoice[] }) {
  return units.map(({ id, name, depth }) => (
    <option key={id} value={id}>
      {"\u3000".repeat(depth) + name}
    </option>
  ));
}
