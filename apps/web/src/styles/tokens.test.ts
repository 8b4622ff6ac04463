import { readFileSync } from 'node:fs';
import { resolve as resolvePath } from 'node:path';
import { expect, test } from 'vitest';

const SHEET = readFileSync(resolvePath(import.meta.dirname, 'tokens.css'), 'utf8');
const TEXT_RATIO = 4.5;
const MARK_RATIO = 3;

type Tokens = Map<string, string>;
type Mode = { dark: boolean; more: boolean };

const MODES: [string, Mode][] = [
  ['light', { dark: false, more: false }],
  ['dark', { dark: true, more: false }],
  ['high contrast on light', { dark: false, more: true }],
  ['high contrast on dark', { dark: true, more: true }],
];

function declarations(selector: string): Tokens {
  const start = SHEET.indexOf(`${selector} {`);
  const body = SHEET.slice(start, SHEET.indexOf('\n}', start));
  const pairs = [...body.matchAll(/--([\w-]+):\s*([^;]+);/g)];
  return new Map(pairs.map((pair) => [pair[1] ?? '', (pair[2] ?? '').trim()]));
}

const BASE = declarations(':root');
const MORE = declarations(":root[data-contrast='more']");

/** Follows var() and light-dark() down to the hex value that this mode shows. */
function resolve(name: string, mode: Mode): string {
  const value = (mode.more ? MORE.get(name) : undefined) ?? BASE.get(name) ?? '';
  const sides = /^light-dark\((.+), (.+)\)$/.exec(value);
  const chosen = (mode.dark ? sides?.[2] : sides?.[1]) ?? value;
  const reference = /^var\(--([\w-]+)\)$/.exec(chosen)?.[1];
  return reference ? resolve(reference, mode) : chosen;
}

function luminance(hex: string): number {
  const channel = (from: number) => {
    const share = Number.parseInt(hex.slice(from, from + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function ratio(one: string, other: string): number {
  const [dim = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dim + 0.05);
}

function pairs(fronts: string[], backs: string[]): [string, string][] {
  return fronts.flatMap((front) => backs.map((back): [string, string] => [front, back]));
}

const GROUNDS = ['canvas', 'surface', 'surface-sunk', 'surface-raised', 'surface-hover'];
const MEANINGS = ['ok', 'low', 'out', 'conflict', 'stale'];

const READ = [
  ...pairs(['text', 'text-soft', 'text-faint', 'accent-text'], [...GROUNDS, 'accent-tint']),
  ...pairs(['text', 'text-soft'], ['surface-press', 'accent-tint-strong', 'conflict-tint']),
  ...pairs(['text'], ['low-tint', 'out-tint', 'ok-tint']),
  ...pairs(['text-on-accent'], ['accent', 'accent-hover']),
  ...pairs(['accent-text'], ['accent-tint-strong']),
  ...pairs(['surface'], ['text']),
  ...MEANINGS.flatMap((tone) => pairs([`${tone}-text`], [`${tone}-tint`, ...GROUNDS])),
];

const SEEN = [
  ...pairs(['focus', 'line-control'], [...GROUNDS, 'accent-tint']),
  ...pairs(['spark', 'chart-primary', 'chart-secondary'], ['surface', 'accent-tint']),
  ...pairs(['accent', 'text-disabled'], ['surface', 'canvas']),
  ...MEANINGS.flatMap((tone) => pairs([`${tone}-mark`], [`${tone}-tint`, 'surface', 'canvas'])),
];

function below(list: [string, string][], least: number, mode: Mode): string[] {
  return list
    .map(([front, back]) => {
      const value = ratio(resolve(`color-${front}`, mode), resolve(`color-${back}`, mode));
      return { value, text: `${front} on ${back} is ${value.toFixed(2)}` };
    })
    .filter(({ value }) => !(value >= least))
    .map(({ text }) => text);
}

test.each(MODES)('in %s every text can be read at 4.5:1', (_name, mode) => {
  expect(below(READ, TEXT_RATIO, mode)).toEqual([]);
});

test.each(MODES)('in %s every mark, edge and chart line can be seen at 3:1', (_name, mode) => {
  expect(below(SEEN, MARK_RATIO, mode)).toEqual([]);
});
