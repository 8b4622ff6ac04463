/** Each with the word before its version; the first that is found, for all of them claim to be the later ones. */
const BROWSERS = [
  ['Edge', 'Edg'],
  ['Opera', 'OPR'],
  ['Samsung Internet', 'SamsungBrowser'],
  ['Firefox', 'Firefox'],
  ['Chrome', 'HeadlessChrome'],
  ['Chrome', 'Chrome'],
  ['Chrome', 'CriOS'],
  ['Safari', 'Version'],
] as const;

const SYSTEMS = [
  ['Android', /Android/],
  ['iPhone', /iPhone/],
  ['iPad', /iPad/],
  ['Windows', /Windows/],
  ['macOS', /Mac OS X/],
  ['ChromeOS', /CrOS/],
  ['Linux', /Linux/],
] as const;

/** `Chrome 156, Linux` of what a browser says of itself; null where nothing of it is known. */
export function browserName(userAgent: string): string | null {
  const browser = BROWSERS.flatMap(([name, word]) => {
    const version = new RegExp(`\\b${word}/(\\d+)`).exec(userAgent)?.[1];
    return version === undefined ? [] : [`${name} ${version}`];
  })[0];
  const system = SYSTEMS.find(([, pattern]) => pattern.test(userAgent))?.[0];
  const parts = [browser, system].filter((part) => part !== undefined);
  return parts.length === 0 ? null : parts.join(', ');
}
