import { parseSync } from 'oxc-parser';

type Node = { type: string; start: number } & Record<string, unknown>;

/** A text that a person would read, written where only one language can read it. */
export interface FoundText {
  text: string;
  line: number;
}

/** Properties of elements and of our widgets whose value is read or heard. */
const READ_PROPERTIES = new Set([
  'label',
  'title',
  'subtitle',
  'description',
  'placeholder',
  'hint',
  'detail',
  'text',
  'word',
  'unit',
  'note',
  'advice',
  'message',
  'empty',
  'action',
  'alt',
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
]);

/**
 * Two letters in a row make a word; `×`, `1×` and `%` are the same in every language, and so are codes such
 * as `EUR` and `CUP-1`: no text that is read is all capitals.
 */
const HAS_WORD = /\p{L}{2}/u;
const HAS_SMALL_LETTER = /\p{Ll}/u;

/** The product's own name, and names of keys and formats as they stand on them. */
const NAMES = new Set(['Stockwire', 'Esc', 'Enter', 'Ctrl', 'Europe/London', '/api/docs']);

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

function childrenOf(node: Node): Node[] {
  return Object.values(node).flat().filter(isNode);
}

/** A name as it stands on an attribute (`aria-label`) or a key of an object. */
function nameOf(node: unknown): string {
  if (!isNode(node)) return '';
  if (typeof node.name === 'string') return node.name;
  return typeof node.value === 'string' ? node.value : '';
}

type Literal = { text: string; start: number };

/** Where the parts of a value stand that may be its text: both ends of a choice, what follows a fallback. */
const PARTS: Record<string, readonly string[]> = {
  ConditionalExpression: ['consequent', 'alternate'],
  LogicalExpression: ['right'],
  JSXExpressionContainer: ['expression'],
  TemplateLiteral: ['quasis'],
};

/** The literal parts of a value. */
function* literalsOf(value: Node): Generator<Literal> {
  if (value.type === 'Literal' && typeof value.value === 'string') {
    yield { text: value.value, start: value.start };
  }
  if (value.type === 'TemplateElement') {
    const { cooked = '' } = value.value as { cooked?: string };
    yield { text: cooked, start: value.start };
  }
  for (const part of PARTS[value.type] ?? []) {
    for (const child of [value[part]].flat().filter(isNode)) yield* literalsOf(child);
  }
}

/** The nodes whose literals a person reads: a read property's value, and what stands between tags. */
function valuesReadIn(node: Node): Node[] {
  switch (node.type) {
    case 'JSXAttribute':
      return READ_PROPERTIES.has(nameOf(node.name)) ? [node.value].filter(isNode) : [];
    case 'Property':
      return READ_PROPERTIES.has(nameOf(node.key)) ? [node.value].filter(isNode) : [];
    case 'JSXElement':
    case 'JSXFragment':
      return [node.children].flat().filter(isNode);
    default:
      return [];
  }
}

function* textsIn(node: Node): Generator<Literal> {
  for (const value of valuesReadIn(node)) {
    if (value.type === 'JSXText') yield { text: String(value.value), start: value.start };
    else yield* literalsOf(value);
  }
}

function* nodesBelow(node: Node): Generator<Node> {
  yield node;
  for (const child of childrenOf(node)) yield* nodesBelow(child);
}

function isRead(text: string): boolean {
  return HAS_WORD.test(text) && HAS_SMALL_LETTER.test(text) && !NAMES.has(text);
}

/** The texts of one file that are no words of a `.words.ts`; a file that does not parse is an error. */
export function findTexts(path: string, source: string): FoundText[] {
  const { program, errors } = parseSync(path, source);
  const [error] = errors;
  if (error) throw new Error(`${path} does not parse: ${error.message}`);
  const found: FoundText[] = [];
  for (const node of nodesBelow(program as unknown as Node)) {
    for (const { text, start } of textsIn(node)) {
      const tidy = text.replace(/\s+/g, ' ').trim();
      if (!isRead(tidy)) continue;
      found.push({ text: tidy, line: source.slice(0, start).split('\n').length });
    }
  }
  return found;
}
