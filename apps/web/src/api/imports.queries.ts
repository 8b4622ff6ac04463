import {
  Import,
  ImportPage,
  ImportProfileList,
  type ImportState,
  RowProblemPage,
  UndoPreview,
} from '@stockwire/shared/imports';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Http } from './http.ts';

/** While something is under way; the server's progress moves no faster. */
const PROGRESS_EVERY_MS = 1_000;
const IMPORTS_PER_PAGE = 50;
const PROBLEMS_PER_PAGE = 100;

const UNDER_WAY: readonly ImportState[] = ['checking', 'running', 'undoing'];

function isUnderWay(state: ImportState): boolean {
  return UNDER_WAY.includes(state);
}

export const importKeys = {
  all: ['imports'] as const,
  one: (importId: number) => ['imports', importId] as const,
  problems: (importId: number) => ['imports', importId, 'problems'] as const,
  profiles: ['import-profiles'] as const,
};

/** Every import, newest first, page by page; asked again while one of them is under way. */
export function importsQuery(http: Http) {
  return infiniteQueryOptions({
    queryKey: [...importKeys.all, 'list'],
    queryFn: ({ pageParam, signal }) =>
      http({
        path: `/api/v1/imports?${new URLSearchParams({
          limit: String(IMPORTS_PER_PAGE),
          ...(pageParam === null ? {} : { cursor: pageParam }),
        })}`,
        answer: ImportPage,
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ rows }) => rows.some((row) => isUnderWay(row.state)))
        ? PROGRESS_EVERY_MS
        : false,
  });
}

/** One import; asked again once a second while it is under way. */
export function importQuery(http: Http, importId: number) {
  return queryOptions({
    queryKey: importKeys.one(importId),
    queryFn: ({ signal }) => http({ path: `/api/v1/imports/${importId}`, answer: Import, signal }),
    refetchInterval: ({ state }) =>
      state.data && isUnderWay(state.data.state) ? PROGRESS_EVERY_MS : false,
  });
}

/** The rows that will not, or did not, go in, by row; `code` narrows them to one kind of problem. */
export function rowProblemsQuery(http: Http, importId: number, code: string | null) {
  return infiniteQueryOptions({
    queryKey: [...importKeys.problems(importId), code],
    queryFn: ({ pageParam, signal }) =>
      http({
        path: `/api/v1/imports/${importId}/problems?${new URLSearchParams({
          limit: String(PROBLEMS_PER_PAGE),
          ...(pageParam === null ? {} : { after: String(pageParam) }),
          ...(code === null ? {} : { code }),
        })}`,
        answer: RowProblemPage,
        signal,
      }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ nextRow }) => nextRow,
  });
}

export function importProfilesQuery(http: Http) {
  return queryOptions({
    queryKey: importKeys.profiles,
    queryFn: async ({ signal }) =>
      (await http({ path: '/api/v1/imports/profiles', answer: ImportProfileList, signal })).rows,
  });
}

/** What taking the import back would do now; asked anew each time the question is opened. */
export function undoPreviewQuery(http: Http, importId: number) {
  return queryOptions({
    queryKey: [...importKeys.one(importId), 'undo-preview'],
    queryFn: ({ signal }) =>
      http({ path: `/api/v1/imports/${importId}/undo-preview`, answer: UndoPreview, signal }),
    gcTime: 0,
  });
}
