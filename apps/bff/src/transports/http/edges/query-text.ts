import { malformed } from '../problems/http-refusal.ts';

/** The query of a URL as one text a name; a repeated name has no clear meaning and is refused. */
export function readQuery(url: string): Record<string, string> {
  const mark = url.indexOf('?');
  if (mark < 0) return {};
  const values = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(url.slice(mark + 1))) {
    if (values.has(name)) {
      throw malformed({
        pointer: `#query/${name}`,
        code: 'given-twice',
        message: 'is given more than once',
      });
    }
    values.set(name, value);
  }
  return Object.fromEntries(values);
}
