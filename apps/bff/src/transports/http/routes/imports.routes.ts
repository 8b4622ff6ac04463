import { IMPORT_ACTIONS, type ImportAction } from '@stockwire/shared/import-forms';
import {
  FixedRow,
  IMPORT_BYTES_MAX,
  IMPORT_PROBLEMS_PER_PAGE_MAX,
  IMPORTS_PER_PAGE_MAX,
  Import,
  ImportDescription,
  ImportKind,
  ImportPage,
  RowFix,
  RowProblemPage,
  UndoPreview,
} from '@stockwire/shared/imports';
import { QUANTITY_MAX } from '@stockwire/shared/limits';
import { lineUpTo } from '@stockwire/shared/text';
import { z } from 'zod';
import { describeImport } from '../../../features/integrations/imports/describe/describe-import.ts';
import { fixRow } from '../../../features/integrations/imports/describe/fix-row.ts';
import { uploadImport } from '../../../features/integrations/imports/file/upload-import.ts';
import { listImports } from '../../../features/integrations/imports/list-imports.ts';
import { listProblems } from '../../../features/integrations/imports/list-problems.ts';
import { moveImport } from '../../../features/integrations/imports/move-import.ts';
import { readImport } from '../../../features/integrations/imports/read-import.ts';
import { readResult } from '../../../features/integrations/imports/read-result.ts';
import { previewUndo } from '../../../features/integrations/imports/undo/preview-undo.ts';
import {
  defineRoute,
  defineStream,
  FILE_BODY,
  NO_BODY,
  NO_PARAMS,
  NO_QUERY,
  type Route,
} from '../route.ts';
import { writeText } from '../streaming/write-text.ts';
import { guardOf, versioned } from './catalog-route.ts';
import { PROFILE_ROUTES } from './import-profiles.routes.ts';
import { wholeNumber } from './query-forms.ts';

const FILE_NAME_LENGTH_MAX = 255;
const CODE_LENGTH_MAX = 60;
const IMPORTS_PER_PAGE_DEFAULT = 20;
const PROBLEMS_PER_PAGE_DEFAULT = 100;

const serial = () => wholeNumber(1, QUANTITY_MAX);
const ImportParams = z.strictObject({ importId: serial() });
const read = { tag: 'Imports', status: 200, changes: false, guard: 'none' } as const;
const guarded = { ...read, guard: 'required', params: ImportParams, query: NO_QUERY } as const;
const ONE = '/api/v1/imports/:importId';
// Which warehouse an import belongs to is known when it has been read: each use-case asks about that one.
const MAY_READ = { action: 'imports.read', warehouse: 'any' } as const;
const MAY_RUN = { action: 'imports.run', warehouse: 'any' } as const;
const PROBLEMS_OF_START = ['import-repeats'] as const;

const SUMMARIES: Record<ImportAction, string> = {
  check: 'Check an import: a dry run over every row',
  start: 'Start to write an import',
  pause: 'Pause an import, or its undo, behind the batch under way',
  resume: 'Go on with an import, or its undo, where it stopped',
  cancel: 'Cancel an import; what is written stays until it is undone',
  undo: 'Take a whole import back by counter-entries',
};

const actionRoutes = Object.keys(IMPORT_ACTIONS).map((name): Route => {
  // The table's own keys, which the language reads as plain text.
  const action = name as ImportAction;
  return defineRoute({
    ...guarded,
    method: 'post',
    path: `${ONE}/${action}`,
    summary: SUMMARIES[action],
    access: MAY_RUN,
    ...(action === 'check' && { isReport: true }),
    problems: ['not-found', 'import-state', ...PROBLEMS_OF_START.filter(() => action === 'start')],
    body: NO_BODY,
    answer: Import,
    handler: async (deps, context, { params }) =>
      versioned(
        await moveImport(deps, context.actor, { ...params, version: guardOf(context), action }),
      ),
  });
});

export const IMPORT_ROUTES: readonly Route[] = [
  defineRoute({
    ...read,
    method: 'get',
    path: '/api/v1/imports',
    summary: 'List imports, newest first',
    access: MAY_READ,
    problems: [],
    params: NO_PARAMS,
    query: z.strictObject({
      warehouseId: serial().optional(),
      kind: ImportKind.optional(),
      cursor: serial().optional(),
      limit: wholeNumber(1, IMPORTS_PER_PAGE_MAX).default(IMPORTS_PER_PAGE_DEFAULT),
    }),
    body: NO_BODY,
    answer: ImportPage,
    handler: async (deps, { actor }, { query: { cursor, ...query } }) => ({
      body: await listImports(deps, actor, { ...query, before: cursor }),
    }),
  }),
  defineRoute({
    method: 'post',
    path: '/api/v1/imports',
    tag: 'Imports',
    summary: 'Upload a file to import',
    access: MAY_RUN,
    description:
      'The body is the file itself, plain or gzipped. Nothing is imported yet: the answer says what the ' +
      'bytes prove about charset, delimiter, header and date order, and what must be chosen.',
    status: 201,
    problems: ['validation', 'not-found', 'not-a-table'],
    changes: true,
    guard: 'none',
    bodyBytesMax: IMPORT_BYTES_MAX,
    params: NO_PARAMS,
    query: z.strictObject({
      kind: ImportKind,
      warehouseId: serial().optional(),
      fileName: lineUpTo(FILE_NAME_LENGTH_MAX),
    }),
    body: FILE_BODY,
    answer: Import,
    async handler(deps, context, { query, body }) {
      const { answer, replayed } = await uploadImport(deps, context.actor, {
        ...query,
        warehouseId: query.warehouseId ?? null,
        requestKey: context.commandId ?? '',
        correlationId: context.correlationId,
        body,
      });
      return { ...versioned(answer), replayed };
    },
  }),
  ...PROFILE_ROUTES,
  defineRoute({
    ...read,
    method: 'get',
    path: ONE,
    summary: 'Read an import with its progress',
    access: MAY_READ,
    problems: ['not-found'],
    params: ImportParams,
    query: NO_QUERY,
    body: NO_BODY,
    answer: Import,
    handler: async (deps, { actor }, { params }) =>
      versioned(await readImport(deps, actor, params)),
  }),
  defineRoute({
    ...guarded,
    method: 'put',
    path: `${ONE}/description`,
    summary: 'Say how the file of an import is to be read',
    access: MAY_RUN,
    problems: ['not-found', 'validation', 'import-state'],
    body: ImportDescription,
    answer: Import,
    handler: async (deps, context, { params, body }) =>
      versioned(
        await describeImport(deps, context.actor, {
          ...params,
          version: guardOf(context),
          description: body,
        }),
      ),
  }),
  ...actionRoutes,
  defineRoute({
    ...read,
    method: 'get',
    path: `${ONE}/problems`,
    summary: 'List the rows of an import that have a problem',
    access: MAY_READ,
    problems: ['not-found'],
    params: ImportParams,
    query: z.strictObject({
      after: wholeNumber(0, Number.MAX_SAFE_INTEGER).default(0),
      limit: wholeNumber(1, IMPORT_PROBLEMS_PER_PAGE_MAX).default(PROBLEMS_PER_PAGE_DEFAULT),
      code: z.string().max(CODE_LENGTH_MAX).optional(),
    }),
    body: NO_BODY,
    answer: RowProblemPage,
    handler: async (deps, { actor }, { params, query }) => ({
      body: await listProblems(deps, actor, { ...params, ...query }),
    }),
  }),
  defineRoute({
    ...read,
    method: 'put',
    path: `${ONE}/fixes/:row`,
    summary: 'Put other cells in the place of a row, or leave it out',
    access: MAY_RUN,
    description:
      'Putting the same fix twice changes nothing, so it takes no Idempotency-Key. The file stays as it is.',
    problems: ['not-found', 'import-state'],
    params: ImportParams.extend({ row: wholeNumber(1, Number.MAX_SAFE_INTEGER) }),
    query: NO_QUERY,
    body: RowFix,
    answer: FixedRow,
    handler: async (deps, { actor }, { params, body }) => ({
      body: await fixRow(deps, actor, { ...params, fix: body }),
    }),
  }),
  defineRoute({
    ...read,
    method: 'get',
    path: `${ONE}/undo-preview`,
    summary: 'Read what an undo of an import would take back, and what blocks it',
    isReport: true,
    access: MAY_READ,
    problems: ['not-found'],
    params: ImportParams,
    query: NO_QUERY,
    body: NO_BODY,
    answer: UndoPreview,
    handler: async (deps, { actor }, { params }) => ({
      body: await previewUndo(deps, actor, params),
    }),
  }),
  defineStream({
    path: `${ONE}/result`,
    tag: 'Imports',
    summary: 'Download the file with what became of every row',
    access: MAY_READ,
    description:
      'CSV in UTF-8: the columns of the file, then line, row, outcome, seq and reason. Cells that a ' +
      'spreadsheet would run as a formula begin with an apostrophe.',
    media: 'text/csv',
    isReport: true,
    problems: ['not-found', 'import-state'],
    params: ImportParams,
    query: NO_QUERY,
    handler: (deps, { actor }, { params }) => ({
      async stream(response) {
        const { lines } = await readResult(deps, actor, params);
        response.writeHead(200, {
          'Content-Type': 'text/csv; charset=utf-8',
          'Content-Disposition': `attachment; filename="import-${params.importId}-result.csv"`,
        });
        for await (const text of lines) await writeText(response, text);
        response.end();
      },
    }),
  }),
];
