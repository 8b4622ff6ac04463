import { hash } from 'node:crypto';

/** 128 bits tell two bodies of one client apart; the index that keeps them for ever stays narrow. */
const FINGERPRINT_HEX_DIGITS = 32;

/** A digest of a parsed body that does not depend on the order of its keys. */
export function fingerprintOf(body: unknown): string {
  return hash('sha256', stable(body), 'hex').slice(0, FINGERPRINT_HEX_DIGITS);
}

function stable(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(stable).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  let fields = '';
  for (const key of Object.keys(value).sort()) {
    const field: unknown = Reflect.get(value, key);
    if (field === undefined) continue;
    fields += `${fields === '' ? '' : ','}${JSON.stringify(key)}:${stable(field)}`;
  }
  return `{${fields}}`;
}
