/**
 * Makes each formatter once: building one costs about a hundred times as much as using it, and a grid
 * formats thousands. The locale is part of the key, so no text of one language is shown in another.
 */
export function formatterCache<Formatter>(
  make: (locale: string, timeZone: string) => Formatter,
): (locale: string, timeZone?: string) => Formatter {
  const made = new Map<string, Formatter>();
  return (locale, timeZone = 'UTC') => {
    const key = `${locale} ${timeZone}`;
    const known = made.get(key);
    if (known !== undefined) return known;
    const formatter = make(locale, timeZone);
    made.set(key, formatter);
    return formatter;
  };
}
