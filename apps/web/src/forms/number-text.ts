/** What a draft keeps of a whole number: its plain digits, the same in every language. */
export function asNumberText(value: number | null): string {
  return value === null ? '' : String(value);
}

/** The whole number that a draft keeps; null where it keeps none. */
export function numberOf(text: string | undefined): number | null {
  return text === undefined || text === '' ? null : Number(text);
}
