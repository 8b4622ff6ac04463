import type { Report } from './read-texts.ts';

/**
 * `INTERNAL_URL`: the node that writes for a process which serves nobody itself. One that serves has a writer of
 * its own, and two would take turns at every ledger.
 */
export function readInternalUrl(
  text: string | undefined,
  { roles, report }: { roles: ReadonlySet<string>; report: Report },
): string | null {
  if (text === undefined) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  const isOrigin =
    url !== null &&
    /^https?:$/.test(url.protocol) &&
    url.href === `${url.origin}/` &&
    !url.username;
  if (!isOrigin) report('INTERNAL_URL must be the origin of a node, such as http://api:4000');
  if (roles.has('api')) {
    report('INTERNAL_URL is for a process that does not run api: one that does writes by itself');
  }
  return url?.origin ?? null;
}
