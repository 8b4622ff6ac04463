import type { Pulse } from '@stockwire/shared/live';

/** A figure of state changes slowly; four samples a minute show its run over the hour kept. */
const SAMPLE_EVERY_MS = 15_000;
const SAMPLES_MAX = 240;

/** Far enough back to say where a figure is going. */
const COMPARED_MS = 15 * 60_000;

export interface StatusSample {
  atMs: number;
  out: number;
  low: number;
  shortfalls: number;
}
export type StatusKey = Exclude<keyof StatusSample, 'atMs'>;

/** Adds what a pulse says to the samples; the last one always is the newest pulse. */
export function withSample(samples: readonly StatusSample[], pulse: Pulse): StatusSample[] {
  const { out, low, shortfalls } = pulse;
  const sample = { atMs: Date.parse(pulse.now), out, low, shortfalls };
  const last = samples.at(-1);
  const isSameStep = last !== undefined && stepOf(last) === stepOf(sample);
  return [...(isSameStep ? samples.slice(0, -1) : samples), sample].slice(-SAMPLES_MAX);
}

function stepOf({ atMs }: StatusSample): number {
  return Math.floor(atMs / SAMPLE_EVERY_MS);
}

export interface Trend {
  change: number;
  overMs: number;
}

/** By how much a figure changed over the last quarter of an hour, or since it is watched. */
export function trendOf(samples: readonly StatusSample[], key: StatusKey): Trend | null {
  const newest = samples.at(-1);
  const from = samples.find(({ atMs }) => newest && newest.atMs - atMs <= COMPARED_MS);
  if (newest === undefined || from === undefined || from === newest) return null;
  return { change: newest[key] - from[key], overMs: newest.atMs - from.atMs };
}
