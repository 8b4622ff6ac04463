import type { Cause, Frame, PackedCause } from './live.ts';
import type { Reason } from './reasons.ts';
import type { EntryKind } from './stock-level.ts';

/** Where causes are counted back from: the frame's last seq and its time. */
export type CauseMark = Pick<Frame, 'to' | 'at'>;
export type PackedCauses = Pick<Frame, 'texts' | 'causes'>;

const NO_REASON = -1;

/** Writes causes as frames carry them: each text once, seqs and times as distances from the frame's end. */
export function packCauses(causes: readonly Cause[], { to, at }: CauseMark): PackedCauses {
  const places = new Map<string, number>();
  const placeOf = (text: string): number => {
    const place = places.get(text) ?? places.size;
    places.set(text, place);
    return place;
  };
  const atMs = Date.parse(at);
  const packed = causes.map(
    ({ seq, kind, by, reason, at: causeAt }): PackedCause => [
      to - seq,
      placeOf(kind),
      placeOf(by),
      reason === null ? NO_REASON : placeOf(reason),
      atMs - Date.parse(causeAt),
    ],
  );
  return { texts: [...places.keys()], causes: packed };
}

/** The cause at a place of a frame; undefined where it has none. */
export function causeAt(
  { to, at, texts, causes }: CauseMark & PackedCauses,
  place: number,
): Cause | undefined {
  const packed = causes[place];
  if (packed === undefined) return undefined;
  const [seqsBefore, kind, by, reason, msBefore] = packed;
  return {
    seq: to - seqsBefore,
    // The schema lets any kind through that a later server may know; screens show it by its name.
    kind: (texts[kind] ?? '') as EntryKind,
    by: texts[by] ?? '',
    reason: reason === NO_REASON ? null : ((texts[reason] ?? null) as Reason | null),
    at: new Date(Date.parse(at) - msBefore).toISOString(),
  };
}

/** All causes of a frame, in the order that its changes name them. */
export function causesOf(frame: CauseMark & PackedCauses): Cause[] {
  return frame.causes.flatMap((_, place) => causeAt(frame, place) ?? []);
}
