import type { Report, SettingTexts } from './read-texts.ts';
import { checkSecretForm } from './secret-keys.ts';

/** `METRICS_TOKEN`: what a collector of numbers bears; null where `/metrics` is for this machine alone. */
export function readMetricsToken(
  settings: SettingTexts,
  { isProduction, report }: { isProduction: boolean; report: Report },
): string | null {
  const token = settings.secret('METRICS_TOKEN') ?? null;
  if (token !== null) checkSecretForm('METRICS_TOKEN', [token], { isProduction, report });
  return token;
}
