/**
 * Where an address that is not percent-encoded UTF-8 should have led, or null for one that is. Somebody
 * typed `/stock/100%` into the address bar: they meant the percent sign, and read the console's own page.
 */
export function mendedTarget(target: string): string | null {
  const mark = target.indexOf('?');
  const path = mark < 0 ? target : target.slice(0, mark);
  if (isDecodable(path)) return null;
  const mended = path.split('/').map((part) => (isDecodable(part) ? part : mend(part)));
  // Two slashes at the beginning would lead to another server.
  return mended.join('/').replace(/^[/\\]*/, '/') + target.slice(path.length);
}

/** Signs that encode nothing stand for themselves; where that is not enough, all of them do. */
function mend(part: string): string {
  const some = part.replaceAll(/%(?![\da-f]{2})/gi, '%25');
  return isDecodable(some) ? some : part.replaceAll('%', '%25');
}

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch (cause) {
    if (cause instanceof URIError) return false;
    throw cause;
  }
}
