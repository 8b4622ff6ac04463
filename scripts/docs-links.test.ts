import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const ROOT = path.join(import.meta.dirname, '..');
const PAGES = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'bench/results.md',
  ...readdirSync(path.join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => path.join('docs', file)),
].filter((page) => existsSync(path.join(ROOT, page)));

/** Links of a page to files of the repository: neither addresses nor places within the page. */
function linkedFiles(page: string): string[] {
  const text = readFileSync(path.join(ROOT, page), 'utf8').replaceAll(/```[\s\S]*?```/g, '');
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target.replace(/#.*$/, ''))
    .filter((target) => target !== '' && !/^[a-z]+:/i.test(target));
}

test('there are pages with links to hold', () => {
  expect(PAGES).toContain(path.join('docs', 'tour.md'));
  expect(PAGES.flatMap(linkedFiles).length).toBeGreaterThan(30);
});

test.each(PAGES)('every link of %s leads to a file that is there', (page) => {
  const lost = linkedFiles(page).filter(
    (target) => !existsSync(path.join(ROOT, path.dirname(page), target)),
  );
  expect(lost).toEqual([]);
});

test('the tour names each function it leads through, in the file it links', () => {
  const tour = readFileSync(path.join(ROOT, 'docs/tour.md'), 'utf8');
  const steps = [...tour.matchAll(/`(\w+)`[^\n[]*\[[^\]]+\]\(([^)]+)\)/g)];
  expect(steps.length).toBeGreaterThanOrEqual(13);
  for (const [, name = '', target = ''] of steps) {
    const source = readFileSync(path.join(ROOT, 'docs', target), 'utf8');
    expect(source, `${target} has ${name}`).toContain(name);
  }
});
