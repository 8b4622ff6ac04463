import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkArrows } from './check-arrows.ts';
import { RULES } from './rules.ts';

/** The real tree is far larger; a check that has lost its way reads next to nothing. */
const MODULES_MIN = 100;

const BFF = 'apps/bff/src';
const WEB = 'apps/web/src';
const SHARED = 'packages/shared/src';

/** A small tree in which every arrow is right, and everything a sin may want to point at. */
const INNOCENT: Record<string, string> = {
  [`${SHARED}/ids.ts`]: `import { z } from 'zod';\nexport const Id = z.int();`,
  [`${SHARED}/stock.ts`]: `export { Id } from './ids.ts';`,
  [`${BFF}/config.ts`]: `export const port = process.env.PORT;`,
  [`${BFF}/domain/rule.ts`]: `import type { Id } from '@stockwire/shared/stock';\nexport type R = typeof Id;`,
  [`${BFF}/platform/log.ts`]: `import { hostname } from 'node:os';\nexport const log = hostname;`,
  [`${BFF}/platform/db/database.ts`]: `import postgres from 'postgres';\nexport const sql = postgres();`,
  [`${BFF}/features/catalog/item.queries.ts`]: `import { sql } from 'drizzle-orm';\nexport const q = sql;`,
  [`${BFF}/features/catalog/items.ts`]: `export * from './item.queries.ts';`,
  [`${BFF}/features/stock/sell.ts`]: `import '../catalog/items.ts';\nimport '../../domain/rule.ts';`,
  [`${BFF}/features/orders/order.ts`]: `import '../stock/sell.ts';`,
  [`${BFF}/features/alerts/rules.ts`]: `import '../../platform/log.ts';`,
  [`${BFF}/features/demo/shift.ts`]: `import '../stock/sell.ts';\nimport '../catalog/items.ts';`,
  [`${BFF}/transports/http/stock.routes.ts`]: `import '../../features/stock/sell.ts';`,
  [`${BFF}/app.ts`]: `import './transports/http/stock.routes.ts';\nimport './config.ts';`,
  [`${BFF}/roles/api.ts`]: `import type { A } from '../app.ts';\nexport type B = A;`,
  [`${BFF}/cli/stock.ts`]: `import '../app.ts';\nimport '../config.ts';`,
  [`${BFF}/main.ts`]: `import './roles/api.ts';`,
  [`${BFF}/features/stock/sell.test.ts`]: `import '../../main.ts';\nimport postgres from 'postgres';`,
  [`${WEB}/styles/tokens.css`]: `:root {}`,
  [`${WEB}/ui/button.tsx`]: `import '../styles/tokens.css';\nexport const B = <b />;`,
  [`${WEB}/ui/language/words.ts`]: `export const words = {};`,
  [`${WEB}/api/http.ts`]: `import '@stockwire/shared/stock';\nimport '../ui/language/words.ts';`,
  [`${WEB}/realtime/socket.ts`]: `import '@stockwire/shared/ids';`,
  [`${WEB}/features/stock/grid.tsx`]: `import '../../ui/button.tsx';\nimport '../../api/http.ts';`,
  [`${WEB}/features/activity/feed.tsx`]: `import '../../realtime/socket.ts';`,
  [`${WEB}/app/shell.tsx`]: `import '../features/stock/grid.tsx';\nimport '../features/activity/feed.tsx';`,
  [`${WEB}/main.tsx`]: `import './app/shell.tsx';\nimport './styles/tokens.css';`,
};

let root: string;

function write(file: string, text: string): void {
  const place = path.join(root, file);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, text);
}

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'stockwire-arrows-'));
  for (const [file, text] of Object.entries(INNOCENT)) write(file, text);
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

test('a tree whose arrows are right has no sin', () => {
  expect(checkArrows(root).sins).toEqual([]);
});

/** The rule that must fire, the file that is added, and what it says. */
const PLANTED: [rule: string, file: string, text: string][] = [
  ['import-resolves', `${BFF}/features/stock/a.ts`, `import './nowhere.ts';`],
  ['import-resolves', `${WEB}/app/a.ts`, `const name = './b.ts';\nimport(name);`],
  ['bff-layers', `${BFF}/features/stock/a.ts`, `import '../../transports/http/stock.routes.ts';`],
  ['bff-layers', `${BFF}/transports/http/a.ts`, `import type { X } from '../../app.ts';`],
  ['bff-layers', `${BFF}/features/stock/a.ts`, `import('../../roles/api.ts');`],
  ['web-layers', `${WEB}/ui/a.ts`, `export * from '../api/http.ts';`],
  ['web-layers', `${WEB}/ui/a.ts`, `import '../realtime/socket.ts';`],
  ['web-layers', `${WEB}/api/a.ts`, `import '../features/stock/grid.tsx';`],
  ['web-layers', `${WEB}/api/a.ts`, `import '../ui/button.tsx';`],
  ['web-layers', `${WEB}/ui/language/a.ts`, `import '../button.tsx';`],
  ['web-layers', `${WEB}/features/stock/a.ts`, `import '../../app/shell.tsx';`],
  ['bff-rooms', `${BFF}/features/stock/a.ts`, `import '../orders/order.ts';`],
  ['bff-rooms', `${BFF}/features/catalog/a.ts`, `import { x } from '../stock/sell.ts';`],
  ['bff-rooms', `${BFF}/features/alerts/a.ts`, `import '../catalog/items.ts';`],
  ['web-rooms', `${WEB}/features/stock/a.ts`, `type X = import('../activity/feed.tsx').Feed;`],
  ['config-readers', `${BFF}/features/stock/a.ts`, `import { port } from '../../config.ts';`],
  ['config-readers', `${BFF}/platform/a.ts`, `import { port } from '../config.ts';`],
  ['domain-pure', `${BFF}/domain/a.ts`, `import '../platform/log.ts';`],
  ['domain-pure', `${BFF}/domain/a.ts`, `import { randomUUID } from 'node:crypto';`],
  ['domain-pure', `${BFF}/domain/a.ts`, `import { z } from 'zod';`],
  ['platform-plain', `${BFF}/platform/a.ts`, `import '../features/stock/sell.ts';`],
  ['platform-plain', `${BFF}/platform/a.ts`, `import type { R } from '../domain/rule.ts';`],
  ['sql-places', `${BFF}/features/stock/commit-batch.ts`, `import type { Sql } from 'postgres';`],
  ['sql-places', `${BFF}/transports/http/a.ts`, `export { sql } from 'drizzle-orm/pg-core';`],
  ['shared-zod', `${SHARED}/a.ts`, `import { randomUUID } from 'node:crypto';`],
  ['shared-zod', `${SHARED}/a.ts`, `import '../../../apps/bff/src/domain/rule.ts';`],
  ['app-borders', `${WEB}/api/a.ts`, `import type { R } from '../../../bff/src/domain/rule.ts';`],
  ['env-readers', `${BFF}/features/stock/a.ts`, `export const x = process.env['PORT'];`],
  ['env-readers', `${BFF}/platform/a.ts`, `import { env } from 'node:process';\nexport { env };`],
  ['env-readers', `${BFF}/main.ts`, `const { env } = process;\nexport { env };`],
  ['known-place', `${BFF}/services/a.ts`, `export const x = 1;`],
  ['known-place', `${BFF}/features/misc/a.ts`, `export const x = 1;`],
  ['no-junk-drawer', `${BFF}/features/stock/index.ts`, `export * from './sell.ts';`],
  ['no-junk-drawer', `${WEB}/ui/utils.ts`, `export const x = 1;`],
  ['no-cycles', `${SHARED}/ids.ts`, `import type { Id } from './stock.ts';`],
  ['no-cycles', `${BFF}/features/stock/sell.test.ts`, `import './sell.test.ts';`],
];

describe('each rule fires by its name, and no other with it', () => {
  test.each(PLANTED)('%s in %s', (rule, file, text) => {
    write(file, text);
    const { sins } = checkArrows(root);
    expect(sins.map((sin) => sin.rule)).toEqual([rule]);
  });
});

test('no rule is without a planted sin', () => {
  const planted = new Set(PLANTED.map(([rule]) => rule));
  expect(RULES.map(({ name }) => name).filter((name) => !planted.has(name))).toEqual([]);
});

test('a sin is told with both ends and the line', () => {
  write(`${BFF}/domain/a.ts`, `export const x = 1;\n\nimport '../platform/log.ts';`);
  expect(checkArrows(root).sins).toEqual([
    { rule: 'domain-pure', from: `${BFF}/domain/a.ts`, to: `${BFF}/platform/log.ts`, line: 3 },
  ]);
});

test('a file that does not parse is an error, not a module without imports', () => {
  write(`${BFF}/domain/a.ts`, 'import {{');
  expect(() => checkArrows(root)).toThrow(/domain\/a\.ts does not parse/);
});

test('the real tree is read', () => {
  const { moduleCount } = checkArrows(fileURLToPath(new URL('../..', import.meta.url)));
  expect(moduleCount).toBeGreaterThan(MODULES_MIN);
});
