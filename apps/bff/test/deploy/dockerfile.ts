export interface Instruction {
  /** Name of the stage that it belongs to; the last one may have none. */
  stage: string;
  word: string;
  text: string;
}

/** The instructions of a Dockerfile, one each, without comments and continued lines. */
export function readDockerfile(file: string): Instruction[] {
  const lines = file
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .join('\n')
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '');
  let stage = 'before the first';
  return lines.map((line) => {
    const [, word = '', text = ''] = /^(\w+)\s+(.*)$/.exec(line) ?? [];
    if (word === 'FROM') stage = / AS (\S+)$/i.exec(text)?.[1] ?? 'final';
    return { stage, word, text };
  });
}

export interface Copy {
  stage: string;
  from: string | null;
  sources: string[];
}

export function copiesOf(instructions: readonly Instruction[]): Copy[] {
  return instructions
    .filter(({ word }) => word === 'COPY')
    .map(({ stage, text }) => {
      const parts = text.split(/\s+/);
      const from = parts.find((part) => part.startsWith('--from='))?.slice('--from='.length);
      const paths = parts.filter((part) => !part.startsWith('--'));
      return { stage, from: from ?? null, sources: paths.slice(0, -1) };
    });
}

/** What ENV says, as the process finds it. */
export function environmentOf(instructions: readonly Instruction[]): Record<string, string> {
  const texts = instructions.filter(({ word }) => word === 'ENV').map(({ text }) => text);
  const pairs = texts.flatMap((text) => text.split(/\s+/)).map((pair) => pair.split('=', 2));
  return Object.fromEntries(pairs.map(([name = '', value = '']) => [name, value]));
}
