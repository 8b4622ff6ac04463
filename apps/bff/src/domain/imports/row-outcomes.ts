/** What became of a row; stored as one byte, so that a number never changes its meaning. */
export const ROW_OUTCOMES = {
  accepted: 1,
  refused: 2,
  /** Could not be understood, or something it names is not there. */
  problem: 3,
  /** A person left it out. */
  'left-out': 4,
  /** Moves no stock by its nature: a charge, a zero. */
  'nothing-to-do': 5,
  /** An earlier import brought it in. */
  repeated: 6,
  'exists-already': 7,
} as const;
export type RowOutcome = keyof typeof ROW_OUTCOMES;

const NAMES = new Map(
  Object.entries(ROW_OUTCOMES).map(([name, code]) => [code as number, name as RowOutcome]),
);

/** The outcome that a stored byte stands for. */
export function outcomeOf(code: number): RowOutcome {
  const name = NAMES.get(code);
  if (name === undefined) throw new RangeError(`no row outcome has the code ${code}`);
  return name;
}
