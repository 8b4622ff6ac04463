type Environment = Record<string, string>;

/** `${NAME}`, `${NAME:-what else}` and `${NAME:?what is missing}`. */
const VARIABLE = /\$\{(?<name>\w+)(?::(?<kind>[-?])(?<rest>[^}]*))?\}/;

/** Fills a whole file in as compose does: what one service misses stops the others too. */
function fillIn(file: string, given: Environment): string {
  return file.replaceAll(new RegExp(VARIABLE, 'g'), (whole) => {
    const { name = '', kind, rest = '' } = VARIABLE.exec(whole)?.groups ?? {};
    const value = given[name] ?? '';
    if (value === '' && kind === '?') throw new Error(`${name}: ${rest}`);
    return value === '' ? rest : value;
  });
}

/** What compose gives the process of a service, of whose file we write the plainest YAML only. */
export function composeEnvironment(file: string, service: string, given: Environment): Environment {
  const filled = fillIn(file, given);
  const [, block = ''] = new RegExp(`^  ${service}:\n((?:    .*\n|\n)+)`, 'm').exec(filled) ?? [];
  const [, lines = ''] = /^ {4}environment:\n((?: {6}.*\n)+)/m.exec(block) ?? [];
  const pairs = [...lines.matchAll(/^ {6}([A-Z_]+): (.*)$/gm)];
  return Object.fromEntries(
    pairs.map(([, name = '', value = '']) => [name, value.replace(/^'(.*)'$/, '$1')]),
  );
}
