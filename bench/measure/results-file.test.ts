import { expect, test } from 'vitest';
import { putSection } from './results-file.ts';

test('the first section comes below a header', () => {
  const text = putSection('', 'write-core', 'fast');
  expect(text).toMatch(/^# Benchmark results\n/);
  expect(text).toMatch(/\n\n## write-core\n\nfast\n$/);
});

test('a second run replaces its own section and no other', () => {
  const first = putSection(putSection('', 'write-core', 'slow\n\n| a |'), 'write-hot', 'hot');
  const second = putSection(first, 'write-core', 'fast\n');
  expect(second).toBe(putSection(putSection('', 'write-core', 'fast'), 'write-hot', 'hot'));
  expect(second).not.toContain('slow');
});

test('a name that begins like another is a section of its own', () => {
  const text = putSection(putSection('', 'write', 'one'), 'write-core', 'two');
  expect(text).toContain('## write\n\none\n\n## write-core\n\ntwo\n');
});

test('what people wrote above the sections stays', () => {
  const text = putSection('# Ours\n\nA note.\n\n## rest\n\nold\n', 'rest', 'new');
  expect(text).toBe('# Ours\n\nA note.\n\n## rest\n\nnew\n');
});

test('deeper headings belong to their section', () => {
  const text = putSection('', 'live', 'one\n\n### Sockets\n\nmany');
  expect(putSection(text, 'live', 'two')).not.toContain('Sockets');
});
