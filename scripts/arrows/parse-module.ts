import { parseSync } from 'oxc-parser';
import type { Arrow, SourceModule } from './module.ts';

type Node = { type: string; start: number } & Record<string, unknown>;

/** What cannot be read statically is named like this, and leads nowhere. */
export const COMPUTED = '(computed)';

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

function* nodesBelow(node: Node): Generator<Node> {
  yield node;
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isNode(child)) yield* nodesBelow(child);
    }
  }
}

/** The node that holds the specifier, for every way in which TypeScript can name another module. */
function specifierNode(node: Node): unknown {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return node.source ?? node.argument;
    case 'TSExternalModuleReference':
      return node.expression;
    default:
      return undefined;
  }
}

function textOf(node: unknown): string {
  if (!isNode(node)) return COMPUTED;
  if (isNode(node.literal)) return textOf(node.literal);
  return typeof node.value === 'string' ? node.value : COMPUTED;
}

function isNamed(node: unknown, name: string): boolean {
  return isNode(node) && (node.name === name || node.value === name);
}

function listOf(value: unknown): Node[] {
  return Array.isArray(value) ? value.filter(isNode) : [];
}

/** `process.env`, `const { env } = process`, and `import { env } from 'node:process'`. */
function readsEnv(node: Node): boolean {
  if (node.type === 'MemberExpression') {
    return isNamed(node.object, 'process') && isNamed(node.property, 'env');
  }
  if (node.type === 'VariableDeclarator' && isNode(node.id)) {
    const keys = listOf(node.id.properties).map((property) => property.key);
    return isNamed(node.init, 'process') && keys.some((key) => isNamed(key, 'env'));
  }
  if (node.type === 'ImportDeclaration' && /^(node:)?process$/.test(textOf(node.source))) {
    return listOf(node.specifiers).some((specifier) => isNamed(specifier.imported, 'env'));
  }
  return false;
}

/** Reads one file with a real parser; a file that does not parse is an error, never an empty module. */
export function parseModule(path: string, text: string): SourceModule {
  const { program, errors } = parseSync(path, text);
  const [error] = errors;
  if (error) throw new Error(`${path} does not parse: ${error.message}`);
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length;
  const imports: Arrow[] = [];
  const envReads: number[] = [];
  for (const node of nodesBelow(program as unknown as Node)) {
    const specifier = specifierNode(node);
    if (specifier) imports.push({ specifier: textOf(specifier), line: lineOf(node.start) });
    if (readsEnv(node)) envReads.push(lineOf(node.start));
  }
  return { path, imports, envReads };
}
