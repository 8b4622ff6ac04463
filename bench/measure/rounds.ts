import { median } from './stats.ts';

/** Work that is measured: runs for a while and says how it went. */
export type Subject<Run> = () => Promise<Run>;

/**
 * Runs every subject once a round, starting each round with the next one, so that what disturbs the
 * machine for a while disturbs all of them alike.
 */
export async function runRounds<Name extends string, Run>(
  subjects: Record<Name, Subject<Run>>,
  rounds: number,
): Promise<Record<Name, Run[]>> {
  const names = Object.keys(subjects) as Name[];
  const runs = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<
    Name,
    Run[]
  >;
  for (let round = 0; round < rounds; round += 1) {
    for (let turn = 0; turn < names.length; turn += 1) {
      const name = names[(round + turn) % names.length];
      if (name === undefined) continue;
      runs[name].push(await subjects[name]());
    }
  }
  return runs;
}

/** The median over the rounds of `top` divided by `bottom` of the same round. */
export function medianRatio(top: readonly number[], bottom: readonly number[]): number {
  return median(top.map((value, round) => value / (bottom[round] ?? Number.NaN)));
}
