/** The columns of a stored figure. */
export const figureColumns = {
  position: true,
  definition: true,
  unitId: true,
  below: true,
  periodKind: true,
  year: true,
  part: true,
  compares: true,
  text: true,
  sentence: true,
  start: true,
  confirmed: true,
  value: true,
  before: true,
} as const;
