import { isGuessable, readSecretKey } from '../secrets/master-key.ts';
import type { Report, SettingTexts } from './read-texts.ts';

const FORM =
  'must be 32 random bytes in base64 or hexadecimal, as `openssl rand -base64 32` prints them';

export interface SecretKeys {
  /** Null where the installation makes its own. */
  secretKey: string | null;
  /** Earlier keys, which still open what they sealed. */
  previousSecretKeys: string[];
}

/** `SECRET_KEY` and, while one is exchanged for another, `SECRET_KEY_PREVIOUS`. */
export function readSecretKeys(
  settings: SettingTexts,
  { isProduction, report }: { isProduction: boolean; report: Report },
): SecretKeys {
  const secretKey = settings.secret('SECRET_KEY') ?? null;
  const previous = settings.secret('SECRET_KEY_PREVIOUS')?.split(/[\s,]+/) ?? [];
  if (secretKey === null && isProduction) {
    report(`SECRET_KEY is missing: in production it ${FORM}`);
  }
  checkSecretForm('SECRET_KEY', secretKey === null ? [] : [secretKey], { isProduction, report });
  checkSecretForm('SECRET_KEY_PREVIOUS', previous, { isProduction: false, report });
  if (secretKey === null && previous.length > 0) {
    report('SECRET_KEY_PREVIOUS means nothing without SECRET_KEY');
  }
  return { secretKey, previousSecretKeys: previous };
}

/** Reports texts that are not 32 random bytes, as far as one can tell. */
export function checkSecretForm(
  name: string,
  texts: readonly string[],
  { isProduction, report }: { isProduction: boolean; report: Report },
): void {
  const keys = texts.map(readSecretKey);
  if (keys.includes(null)) report(`${name} ${FORM}`);
  if (isProduction && keys.some((key) => key !== null && isGuessable(key))) {
    report(
      `${name} is an example or was typed by somebody: ${FORM.replace('must be', 'it must be')}`,
    );
  }
}
