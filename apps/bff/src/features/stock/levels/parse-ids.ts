const ZERO = '0'.charCodeAt(0);
const COMMA = ','.charCodeAt(0);

/** Reads PostgreSQL's text of an array of positive integers, `{7,12,3}`, without a string for each. */
export function parseIds(text: string): Int32Array {
  if (!text.startsWith('{') || !text.endsWith('}')) throw new Error('this is no array of ids');
  if (text === '{}') return new Int32Array(0);
  const ids = new Int32Array(countIds(text));
  let at = 0;
  let id = 0;
  for (let place = 1; place < text.length - 1; place += 1) {
    const code = text.charCodeAt(place);
    if (code === COMMA) {
      ids[at] = id;
      at += 1;
      id = 0;
    } else {
      const digit = code - ZERO;
      if (digit < 0 || digit > 9) throw new Error('an id is written in digits');
      id = id * 10 + digit;
    }
  }
  ids[at] = id;
  return ids;
}

/** Lists one behind the other. */
export function joinIds(parts: readonly Int32Array[]): Int32Array {
  const joined = new Int32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

function countIds(text: string): number {
  let count = 1;
  for (let place = 0; place < text.length; place += 1) {
    if (text.charCodeAt(place) === COMMA) count += 1;
  }
  return count;
}
