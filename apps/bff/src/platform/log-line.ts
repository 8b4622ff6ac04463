/** What may authenticate somebody, as objects that are logged name it. */
export const SECRET_FIELDS = [
  'authorization',
  'cookie',
  'set-cookie',
  'password',
  'passwordHash',
  'apiKey',
  'secret',
  'secretKey',
  'token',
  'sessionToken',
  'deviceToken',
  'sharedToken',
  'currentPassword',
  'newPassword',
  'pin',
  'badge',
  'DATABASE_URL',
  'DATABASE_APP_URL',
  'SECRET_KEY',
] as const;

/** A field of such a name however deep it lies, with a text, a number or a list of texts. */
const SECRET_FIELD = new RegExp(
  `"(${SECRET_FIELDS.join('|')})":(?:"(?:[^"\\\\]|\\\\.)*"|\\[(?:"(?:[^"\\\\]|\\\\.)*"|[^"\\]])*\\]|-?\\d[\\d.e+-]*)`,
  'gi',
);

/** Secrets that say by their form what they are, wherever a message or a stack repeats them. */
const SECRET_FORMS: readonly (readonly [RegExp, string])[] = [
  [/\bswk_([0-9a-z]{12})_[0-9a-z]+(?:_[0-9a-f]+)?/g, 'swk_$1_[secret]'],
  [/\b(Bearer|Basic) +[\w.~+/-]{8,}=*/gi, '$1 [secret]'],
  [/\b((?:__Host-)?stockwire(?:-device|-shared)?)=[\w-]{20,}/g, '$1=[secret]'],
  [/(\w+:\/\/[^\s"/:@]*):[^\s"@]+@/g, '$1:[secret]@'],
  [/\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]+/g, '[secret]'],
];

/**
 * Signs that a terminal obeys or that turn a line around on screen, and ends of lines that JSON leaves as they
 * are: somebody could write a line of their own with them. JSON escapes those below a space already.
 */
const FORGING = /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** A line of the log as it may leave: it is one line, says nothing that opens a door, and reads as it is. */
export function cleanLine(line: string): string {
  let clean = line.replace(SECRET_FIELD, '"$1":"[secret]"');
  for (const [form, instead] of SECRET_FORMS) clean = clean.replace(form, instead);
  return clean.replace(FORGING, escapeSign);
}

function escapeSign(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
