/** Random numbers that a seed decides: the same seed gives the same world on every machine. */
export interface Random {
  /** From 0 up to, not including, 1. */
  unit(): number;
  /** A whole number from `min` to `max`, both included. */
  between(min: number, max: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** Around 1, mostly between a half and two, never below a fifth. */
  spread(): number;
  /** 32 hex digits. */
  hex(): string;
  /** A stream of its own: what is drawn there does not move the numbers drawn here. */
  fork(label: string): Random;
}

const UINT32 = 4_294_967_296;
const SPREAD_MIN = 0.2;

/**
 * Seeded random numbers. Generator: mulberry32 by Tommy Ettinger (public domain), period 2^32, which is
 * far more than one stream of a demo draws; the seed text is hashed by 32-bit FNV-1a (Fowler, Noll, Vo).
 */
export function createRandom(seed: string): Random {
  let state = fnv1a(seed);

  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }
  const unit = () => next() / UINT32;
  const between = (min: number, max: number) => min + Math.floor(unit() * (max - min + 1));

  return {
    unit,
    between,
    chance: (probability) => unit() < probability,
    pick(list) {
      const picked = list[between(0, list.length - 1)];
      if (picked === undefined) throw new Error('nothing can be picked from an empty list');
      return picked;
    },
    // The sum of three uniform numbers is bell-shaped enough; its exponential leans to the small side.
    spread: () => Math.max(SPREAD_MIN, Math.exp(unit() + unit() + unit() - 1.5)),
    hex: () => Array.from({ length: 4 }, () => next().toString(16).padStart(8, '0')).join(''),
    fork: (label) => createRandom(`${seed}/${label}`),
  };
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let place = 0; place < text.length; place += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193);
  }
  return hash >>> 0;
}
