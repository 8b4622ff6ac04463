const LENGTHS = new Set([8, 12, 13, 14]);

/**
 * The GS1 check digit of the digits before it: weights 3, 1, 3 … from the right.
 * Source: GS1 General Specifications, "Standard check digit calculations for GS1 data structures".
 */
export function gtinCheckDigit(digits: string): number {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits[digits.length - 1 - place]);
    sum += place % 2 === 0 ? digit * 3 : digit;
  }
  return (10 - (sum % 10)) % 10;
}

/** True for EAN-8, UPC-A, EAN-13 and ITF-14 numbers whose last digit checks. */
export function isGtin(text: string): boolean {
  return (
    LENGTHS.has(text.length) &&
    /^\d+$/.test(text) &&
    gtinCheckDigit(text.slice(0, -1)) === Number(text.at(-1))
  );
}

/** GTINs are compared as 14 digits: a UPC-A and the EAN-13 with a leading zero are the same number. */
export function foldGtin(text: string): string {
  return text.padStart(14, '0');
}

/**
 * The shortest form of a folded GTIN: 8, 12, 13 or 14 digits, as it is printed on most packs. The check
 * digit holds in each of them, since it is reckoned from the right; an EAN-13 that begins with 0 is shown
 * as the UPC-A that it is.
 */
export function shortestGtin(gtin14: string): string {
  const digits = gtin14.replace(/^0+/, '').length;
  const length = [...LENGTHS].find((known) => known >= digits) ?? gtin14.length;
  return gtin14.slice(gtin14.length - length);
}
