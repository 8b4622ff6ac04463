import { expect, test } from 'vitest';
import { findTexts } from './find-texts.ts';

const textsOf = (source: string) => findTexts('a.tsx', source).map(({ text }) => text);

test.each([
  ['text between tags', `export const A = () => <p>Try again</p>;`, 'Try again'],
  ['a choice between tags', `export const A = () => <p>{ok ? 'Saved' : null}</p>;`, 'Saved'],
  ['a fallback between tags', `export const A = () => <p>{name ?? 'Nobody'}</p>;`, 'Nobody'],
  ['a label', `export const A = () => <Field label="Count" />;`, 'Count'],
  ['a label in braces', `export const A = () => <Field label={'Count'} />;`, 'Count'],
  ['a template', `export const A = () => <b title={\`Moved \${n}\`} />;`, 'Moved'],
  ['what only the ear reads', `export const A = () => <b aria-label="Close" />;`, 'Close'],
  ['a placeholder', `export const A = () => <Field placeholder="Optional" />;`, 'Optional'],
  ['a property that a widget shows', `export const tab = { id: 'a', label: 'Bins' };`, 'Bins'],
])('finds %s', (_what, source, text) => {
  expect(textsOf(source)).toEqual([text]);
});

test.each([
  ['words of the part', `export const A = () => <p title={words.title}>{words.text}</p>;`],
  ['signs and figures', 'export const A = () => <p title="×">{n} · 1×</p>;'],
  ['what nobody reads', `export const A = () => <p id="main" className="wide" data-tone="low" />;`],
  ['names', `export const A = () => <Kbd title="EUR">Esc</Kbd>;`],
  ['comparisons', `export const A = () => <p>{kind === 'count' ? words.a : words.b}</p>;`],
])('lets %s pass', (_what, source) => {
  expect(textsOf(source)).toEqual([]);
});

test('names the line', () => {
  expect(findTexts('a.tsx', `\n\nexport const A = () => <p>Hello</p>;`)).toEqual([
    { text: 'Hello', line: 3 },
  ]);
});

test('a file that does not parse is an error, not an empty one', () => {
  expect(() => findTexts('a.tsx', 'const = ;')).toThrow('does not parse');
});
