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

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw malformed({ pointer: '', code: 'ill-formed-text', message: 'is not UTF-8' });
  }
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

function refuseDeep(value: unknown): void {
  let layer: unknown[] = [value];
  for (let depth = 0; layer.length > 0; depth += 1) {
    const nested = layer.filter(
      (part): part is object => typeof part === 'object' && part !== null,
    );
    if (nested.length > 0 && depth === JSON_DEPTH_MAX) throw tooDeep();
    layer = nested.flatMap((part) => Object.values(part));
  }
}

function tooDeep(): HttpRefusal {
  const message = `is nested deeper than ${JSON_DEPTH_MAX} levels`;
  return new HttpRefusal({
    code: 'too-deep',
    detail: `The body ${message}. Send the flat form that the API describes.`,
    errors: [{ pointer: '', code: 'too-deep', message }],
  });
}
