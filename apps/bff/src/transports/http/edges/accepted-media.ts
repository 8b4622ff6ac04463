import { HttpRefusal } from '../problems/http-refusal.ts';

const PROBLEM_MEDIA = 'application/problem+json';

/** Refuses a request that takes neither the route's own media type nor a problem. */
export function refuseUnacceptable(accept: string | undefined, media: string): void {
  if (accept === undefined || accept === '*/*' || accept === media) return;
  const ranges = accept.split(',').map(readRange);
  if (isAccepted(ranges, media) || isAccepted(ranges, PROBLEM_MEDIA)) return;
  throw new HttpRefusal({
    code: 'not-acceptable',
    detail: `Answers are ${media}. Accept that, or leave the header out.`,
  });
}

interface MediaRange {
  name: string;
  quality: number;
}

const QUALITY = /^\s*q\s*=\s*([\d.]+)\s*$/i;

/** Parameters besides the quality tell nothing here: no media type of ours comes in several forms. */
function readRange(text: string): MediaRange {
  const [name = '', ...parameters] = text.split(';');
  const quality = parameters.map((one) => QUALITY.exec(one)?.[1]).find((one) => one !== undefined);
  return { name: name.trim().toLowerCase(), quality: quality === undefined ? 1 : Number(quality) };
}

/** The most exact range that names a media type says whether it is wanted. */
function isAccepted(ranges: readonly MediaRange[], media: string): boolean {
  const group = `${media.split('/', 1)[0]}/*`;
  for (const name of [media, group, '*/*']) {
    const range = ranges.find((one) => one.name === name);
    if (range !== undefined) return range.quality > 0;
  }
  return false;
}
