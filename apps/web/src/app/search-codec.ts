/** Search parameters as they stand in the address: plain strings, one of each name. */
export type Search = Record<string, string>;

/**
 * Reads `?site=LDS&item=20417` as it is written: a SKU of digits stays a string, and a parameter
 * without a value is none.
 */
export function parseSearch(text: string): Search {
  return Object.fromEntries([...new URLSearchParams(text)].filter(([, value]) => value !== ''));
}

/** Writes search parameters; absent and empty ones leave no trace in the address. */
export function stringifySearch(search: Record<string, unknown>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    if (typeof value === 'string' && value !== '') params.set(name, value);
  }
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}
