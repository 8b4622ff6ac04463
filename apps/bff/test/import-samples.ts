import { IMPORT_ACTIONS, type ImportAction } from '@stockwire/shared/import-forms';
import { Import, ImportDescription, type ImportState } from '@stockwire/shared/imports';
import type { Ground, RouteSample } from './route-sample.ts';
import { freshKey, type TestServer } from './test-server.ts';

const LIST = '/api/v1/imports';
const ONE = `${LIST}/:importId`;
const NOWHERE = `${LIST}/2147483647`;
const FILE = 'SKU,Quantity,Date\nM-1,1,2011-03-01 10:00\n';
const DESCRIPTION = {
  dialect: { charset: 'utf-8', delimiter: ',', header: true, dateOrder: 'ymd' },
  columns: { sku: 'SKU', quantity: 'Quantity', occurredAt: 'Date' },
};
const FIRST = { 'if-match': '"1"' };
const STALE = { 'if-match': '"999"' };

/** A state that the action does not fit. */
const WRONG: Record<ImportAction, ImportState> = {
  check: 'done',
  start: 'done',
  pause: 'done',
  resume: 'done',
  cancel: 'done',
  undo: 'uploaded',
};

/** Samples of imports, by method and path of the route. */
export async function importSamples(
  { api }: Ground,
  server: TestServer,
): Promise<Record<string, RouteSample>> {
  const warehouseId = Number(api.split('/').at(-1));
  const upload = `${LIST}?kind=sales&warehouseId=${warehouseId}&fileName=a.csv`;
  const csv = { 'content-type': 'text/csv' };
  const send = (path: string, body: string, headers = freshKey()) =>
    server.request(path, { method: 'POST', body, headers: { ...csv, ...headers } });
  const { sql } = server.database.owner;

  /** An import that is in this state, with one bad row. */
  async function importIn(state: ImportState): Promise<string> {
    const { importId } = Import.parse((await send(upload, FILE)).body);
    const description =
      state === 'uploaded' ? null : JSON.stringify(ImportDescription.parse(DESCRIPTION));
    await sql`
      update integrations.imports
      set state = ${state}, description = ${description}::text::jsonb
      where import_id = ${importId}`;
    await sql`
      insert into integrations.import_problems (
        import_id, row_no, line, value, code, message, cells)
      values (${importId}, 1, 2, '', 'x', 'x', '{}')`;
    return `${LIST}/${importId}`;
  }
  const put = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    server.request(path, { method: 'PUT', body, headers });
  const described = await importIn('described');
  const profiles = await profileSamples(server);

  return {
    ...profiles,
    ...actionSamples({ server, path: described, importIn }),
    [`get ${LIST}`]: { path: LIST },
    [`post ${LIST}`]: {
      path: upload,
      body: FILE,
      headers: csv,
      reach: {
        validation: () => send(`${LIST}?kind=sales&fileName=a.csv`, FILE),
        'not-found': () => send(`${LIST}?kind=sales&warehouseId=2147483647&fileName=a.csv`, FILE),
        'not-a-table': () => send(upload, 'PK\u0003\u0004 not a table'),
        'too-large': () => send(upload, FILE, { ...freshKey(), 'content-length': '999999999' }),
        'idempotency-key-reused': async () => {
          const key = freshKey();
          await send(upload, FILE, key);
          return send(upload.replace('a.csv', 'b.csv'), FILE, key);
        },
      },
    },
    [`get ${ONE}`]: { path: described, reach: { 'not-found': () => server.request(NOWHERE) } },
    [`put ${ONE}/description`]: {
      path: `${described}/description`,
      body: DESCRIPTION,
      headers: FIRST,
      reach: {
        validation: () => put(`${described}/description`, { ...DESCRIPTION, columns: {} }, FIRST),
        'version-stale': () => put(`${described}/description`, DESCRIPTION, STALE),
        'not-found': () => put(`${NOWHERE}/description`, DESCRIPTION, FIRST),
        'import-state': async () =>
          put(`${await importIn('done')}/description`, DESCRIPTION, FIRST),
      },
    },
    [`get ${ONE}/problems`]: {
      path: `${described}/problems`,
      reach: { 'not-found': () => server.request(`${NOWHERE}/problems`) },
    },
    [`put ${ONE}/fixes/:row`]: {
      path: `${described}/fixes/1`,
      body: { skip: true },
      reach: {
        'not-found': () => put(`${described}/fixes/99`, { skip: true }),
        'import-state': async () => put(`${await importIn('done')}/fixes/1`, { skip: true }),
      },
    },
    [`get ${ONE}/undo-preview`]: {
      path: `${described}/undo-preview`,
      reach: { 'not-found': () => server.request(`${NOWHERE}/undo-preview`) },
    },
    [`get ${ONE}/result`]: {
      path: `${described}/result`,
      reach: {
        'not-found': () => server.request(`${NOWHERE}/result`),
        'import-state': async () => server.request(`${await importIn('uploaded')}/result`),
      },
    },
  };
}

interface Acting {
  server: TestServer;
  path: string;
  importIn: (state: ImportState) => Promise<string>;
}

function actionSamples({ server, path, importIn }: Acting): Record<string, RouteSample> {
  const post = (target: string, headers = FIRST) =>
    server.request(target, { method: 'POST', headers });
  const samples = Object.keys(IMPORT_ACTIONS).map((name): [string, RouteSample] => {
    // The table's own keys, which the language reads as plain text.
    const action = name as ImportAction;
    const sample: RouteSample = {
      path: `${path}/${action}`,
      headers: FIRST,
      reach: {
        'not-found': () => post(`${NOWHERE}/${action}`),
        'version-stale': () => post(`${path}/${action}`, STALE),
        'import-state': async () => post(`${await importIn(WRONG[action])}/${action}`),
        'import-repeats': async () => {
          const checked = await importIn('checked');
          const repeats = { rows: 7, imports: [], sameFile: 1 };
          await server.database.owner.sql`
            update integrations.imports
            set check_report = ${JSON.stringify({ repeats })}::text::jsonb
            where import_id = ${Number(checked.split('/').at(-1))}`;
          return post(`${checked}/${action}`);
        },
      },
    };
    return [`post ${ONE}/${action}`, sample];
  });
  return Object.fromEntries(samples);
}

async function profileSamples(server: TestServer): Promise<Record<string, RouteSample>> {
  const path = `${LIST}/profiles`;
  const profile = { name: 'Till', kind: 'sales', description: DESCRIPTION };
  const { name, description } = profile;
  await server.request(path, { body: profile });
  const other = await server.request(path, { body: { ...profile, name: 'Other' } });
  const otherPath = `${path}/${(other.body as { profileId: number }).profileId}`;
  const put = (target: string, body: unknown, headers: Record<string, string>) =>
    server.request(target, { method: 'PUT', body, headers });
  const remove = (target: string, headers: Record<string, string>) =>
    server.request(target, { method: 'DELETE', headers });
  const changed = { ...DESCRIPTION, columns: { ...DESCRIPTION.columns, invoice: 'Bon' } };
  return {
    [`get ${path}`]: { path },
    [`post ${path}`]: {
      path,
      body: profile,
      reach: {
        'already-exists': () =>
          server.request(path, { body: { ...profile, description: changed } }),
      },
    },
    [`put ${path}/:profileId`]: {
      path: otherPath,
      body: { name: 'Other', description },
      headers: FIRST,
      reach: {
        'not-found': () => put(`${path}/2147483647`, { name, description }, FIRST),
        'version-stale': () => put(otherPath, { name: 'Other', description }, STALE),
        'already-exists': () => put(otherPath, { name, description }, FIRST),
      },
    },
    [`delete ${path}/:profileId`]: {
      path: otherPath,
      headers: FIRST,
      reach: {
        'not-found': () => remove(`${path}/2147483647`, FIRST),
        'version-stale': () => remove(otherPath, STALE),
      },
    },
  };
}
