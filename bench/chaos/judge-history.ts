import type { Attempt, WrittenEntry } from './history.ts';

/** A command as the database has it. */
export interface StoredCommand {
  key: string;
  seqFrom: number;
  seqTo: number;
  entries: WrittenEntry[];
  /** Change of on hand over all its entries. */
  pieces: number;
}

export interface Check {
  what: string;
  /** Empty when it holds. */
  faults: string[];
}

type Stored = ReadonlyMap<string, StoredCommand>;

/** Compares what the clients were told with what the database holds (invariants I3 and I4). */
export function judgeHistory(
  attempts: readonly Attempt[],
  commands: readonly StoredCommand[],
): Check[] {
  const stored: Stored = new Map(commands.map((command) => [command.key, command]));
  const known = new Set(attempts.map(({ key }) => key));
  return [
    {
      what: 'every acknowledged command is stored as it was acknowledged',
      faults: attempts.filter(isOk).flatMap((attempt) => notAsTold(attempt, stored)),
    },
    {
      what: 'no refused command is stored',
      faults: attempts
        .filter(({ fate, key }) => fate === 'refused' && stored.has(key))
        .map(({ key }) => `${key} was refused and is stored`),
    },
    {
      what: 'no command took effect twice, or by half',
      faults: attempts.flatMap((attempt) => notOnce(attempt, stored)),
    },
    {
      what: 'nothing is stored that nobody sent',
      faults: commands
        .filter(({ key }) => !known.has(key))
        .map(({ key }) => `${key} is nobody's command`),
    },
    {
      what: 'under one version at most one guarded write won',
      faults: doubleWinners(attempts, stored),
    },
  ];
}

function isOk({ fate }: Attempt): boolean {
  return fate === 'ok';
}

function notAsTold({ key, entries }: Attempt, stored: Stored): string[] {
  const command = stored.get(key);
  if (!command) return [`${key} was acknowledged and is lost`];
  const told = JSON.stringify(entries);
  const found = JSON.stringify(command.entries);
  return told === found ? [] : [`${key} was acknowledged as ${told} and is stored as ${found}`];
}

function notOnce({ key, pieces }: Attempt, stored: Stored): string[] {
  const command = stored.get(key);
  if (!command) return [];
  const faults: string[] = [];
  const { seqFrom, seqTo, entries } = command;
  const seqs = entries.map(({ seq }) => seq);
  const isWhole = seqs.length === seqTo - seqFrom + 1;
  if (!isWhole || seqs.some((seq, place) => seq !== seqFrom + place)) {
    faults.push(`${key} covers ${seqFrom}–${seqTo} and has the entries ${seqs.join(', ')}`);
  }
  if (pieces !== null && pieces !== command.pieces) {
    faults.push(`${key} should move ${pieces} pieces and moved ${command.pieces}`);
  }
  return faults;
}

/** Also those whose answer was lost count, as soon as they are stored. */
function doubleWinners(attempts: readonly Attempt[], stored: Stored): string[] {
  const winners = new Map<string, string>();
  const faults: string[] = [];
  for (const { key, guard } of attempts) {
    if (guard === null || !stored.has(key)) continue;
    const version = `version ${guard.version} of ${guard.sku}`;
    const first = winners.get(version);
    if (first === undefined) winners.set(version, key);
    else faults.push(`${first} and ${key} both won under ${version}`);
  }
  return faults;
}
