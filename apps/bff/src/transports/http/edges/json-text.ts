import { isUtf8 } from 'node:buffer';
import { HttpRefusal, malformed } from '../problems/http-refusal.ts';
import { jsonErrorPlace } from './json-error-place.ts';

/** Our deepest body is six levels; deeper JSON is built to exhaust someone's stack. */
export const JSON_DEPTH_MAX = 32;

/** Reads the bytes of a body as JSON, or says at which character reading stopped. */
export function readJsonText(bytes: Uint8Array): unknown {
  const text = decode(bytes);
  const value = parse(text);
  refuseDeep(value);
  return value;
}

const BYTE_ORDER_MARK = '\u{FEFF}';

function decode(bytes: Uint8Array): string {
  if (!isUtf8(bytes)) {
    throw malformed({ pointer: '', code: 'ill-formed-text', message: 'is not UTF-8' });
  }
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    throw malformed({
      pointer: '',
      code: 'ill-formed-json',
      message: `is not JSON: reading stopped at character ${jsonErrorPlace(text)}`,
    });
  }
}

/** Layer by layer, so that a tower of brackets exhausts no stack here either. */
function refuseDeep(value: unknown): void {
  let layer: object[] = isNested(value) ? [value] : [];
  for (let depth = 0; layer.length > 0; depth += 1) {
    if (depth === JSON_DEPTH_MAX) throw tooDeep();
    layer = layer.flatMap(nestedIn);
  }
}

function nestedIn(parent: object): object[] {
  const nested: object[] = [];
  for (const part of Object.values(parent)) if (isNested(part)) nested.push(part);
  return nested;
}

function isNested(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function tooDeep(): HttpRefusal {
  const message = `is nested deeper than ${JSON_DEPTH_MAX} levels`;
  return new HttpRefusal({
    code: 'too-deep',
    detail: `The body ${message}. Send the flat form that the API describes.`,
    errors: [{ pointer: '', code: 'too-deep', message }],
  });
}
