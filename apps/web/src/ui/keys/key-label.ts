import { wordsOf } from '../language/words.ts';
import { keyWords } from './key-label.words.ts';
import type { Shortcut } from './shortcut.ts';

const ARROWS: Record<string, string> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
};

function isMac(): boolean {
  return navigator.platform.startsWith('Mac');
}

function keyName(key: string): string {
  const words: Record<string, string> = wordsOf(keyWords);
  if (key === ' ') return wordsOf(keyWords).space;
  return ARROWS[key] ?? words[key] ?? key.toUpperCase();
}

/** The keys of a shortcut as they are printed: `['Ctrl', 'K']`, `['↑']`; one list for each way to press it. */
export function keyLabels({ keys, withCommand, withShift }: Shortcut): string[][] {
  const words = wordsOf(keyWords);
  const held = [
    ...(withCommand ? [isMac() ? '⌘' : words.command] : []),
    ...(withShift ? [words.shift] : []),
  ];
  return keys.map((key) => [...held, keyName(key)]);
}

/** The first way to press it, in one line: `Ctrl K`. */
export function keyLabel(shortcut: Shortcut): string {
  return keyLabels(shortcut)[0]?.join(' ') ?? '';
}
