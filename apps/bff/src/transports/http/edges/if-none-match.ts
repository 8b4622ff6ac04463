import type { IncomingHttpHeaders } from 'node:http';

/** True when the caller has this very version; `no-cache` asks for the document all the same. */
export function hasVersion(headers: IncomingHttpHeaders, etag: string): boolean {
  const sent = headers['if-none-match'];
  if (sent === undefined || /\bno-cache\b/i.test(headers['cache-control'] ?? '')) return false;
  return sent
    .split(',')
    .some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === etag);
}
