const SPACE = /[ \t\n\r]*/y;
const MARK = /[[\]{},:]/y;
// As text, because both ends of the range are control characters.
const PLAIN = String.raw`[^"\\\u0000-\u001f]*`;
const STRING = new RegExp(String.raw`"${PLAIN}(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})${PLAIN})*"`, 'y');
const LITERAL = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/y;

/** What may come next: which kinds of token, and what each leads to. */
type Expected = 'value' | 'first-value' | 'key' | 'first-key' | 'colon' | 'more' | 'nothing';

/**
 * The character at which a text stops being JSON, from 0. Node's parser does not always say where it
 * stopped, and its messages repeat what was sent.
 */
export function jsonErrorPlace(text: string): number {
  const open: string[] = [];
  let expected: Expected = 'value';
  let place = 0;
  for (;;) {
    place += take(SPACE, text, place).length;
    const token = takeToken(text, place);
    const next: Expected | null = token === '' ? null : follow(expected, token, open);
    if (next === null) return place;
    expected = next;
    place += token.length;
  }
}

function take(pattern: RegExp, text: string, place: number): string {
  pattern.lastIndex = place;
  return pattern.exec(text)?.[0] ?? '';
}

function takeToken(text: string, place: number): string {
  return take(MARK, text, place) || take(STRING, text, place) || take(LITERAL, text, place);
}

/** What may follow a token, or null where the token may not stand. */
function follow(expected: Expected, token: string, open: string[]): Expected | null {
  if (token === '}' || token === ']') return close(expected, token, open);
  return FOLLOW[expected](token, open);
}

type Follow = (token: string, open: string[]) => Expected | null;

const afterKey: Follow = (token) => (token.startsWith('"') ? 'colon' : null);

const FOLLOW: Record<Expected, Follow> = {
  value: openOrValue,
  'first-value': openOrValue,
  key: afterKey,
  'first-key': afterKey,
  colon: (token) => (token === ':' ? 'value' : null),
  more: (token, open) => (token === ',' ? (open.at(-1) === '{' ? 'key' : 'value') : null),
  nothing: () => null,
};

function openOrValue(token: string, open: string[]): Expected | null {
  if (token === '{' || token === '[') {
    open.push(token);
    return token === '{' ? 'first-key' : 'first-value';
  }
  if (token === ',' || token === ':') return null;
  return open.length === 0 ? 'nothing' : 'more';
}

function close(expected: Expected, token: '}' | ']', open: string[]): Expected | null {
  const mayBeEmpty = token === '}' ? 'first-key' : 'first-value';
  if (expected !== 'more' && expected !== mayBeEmpty) return null;
  if (open.pop() !== (token === '}' ? '{' : '[')) return null;
  return open.length === 0 ? 'nothing' : 'more';
}
