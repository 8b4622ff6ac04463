import type { Import } from '@stockwire/shared/imports';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-aria-components';
import { isForbidden } from '../../../api/api-error.ts';
import { useHttp } from '../../../api/api-provider.tsx';
import { importsQuery } from '../../../api/imports.queries.ts';
import { problemText, requestIdOf } from '../../../api/problem-text.ts';
import { Button } from '../../../ui/action/button.tsx';
import { type Column, DataTable } from '../../../ui/data/data-table.tsx';
import { Section } from '../../../ui/data/section.tsx';
import { formatMoment } from '../../../ui/format/format-date.ts';
import { formatInteger } from '../../../ui/format/format-integer.ts';
import { wordsOf } from '../../../ui/language/words.ts';
import { EmptyState } from '../../../ui/state/empty-state.tsx';
import { ErrorState } from '../../../ui/state/error-state.tsx';
import { importWords } from '../imports.words.ts';
import { StatePill } from '../parts/state-pill.tsx';
import { listWords } from './list.words.ts';

interface ImportListProps {
  timeZone: string;
  importHref: (importId: number) => string;
}

/** Every import with its state; those under way move by themselves. */
export function ImportList({ timeZone, importHref }: ImportListProps) {
  const words = wordsOf(listWords);
  const imports = useInfiniteQuery(importsQuery(useHttp()));
  const rows = imports.data?.pages.flatMap((page) => page.rows) ?? [];
  if (imports.isError && rows.length === 0) {
    const { title, advice } = problemText(imports.error);
    return (
      <ErrorState
        title={title}
        onRetry={() => void imports.refetch()}
        requestId={requestIdOf(imports.error) ?? undefined}
        isForbidden={isForbidden(imports.error)}
      >
        {advice}
      </ErrorState>
    );
  }
  return (
    <Section level={2} title={words.list}>
      <DataTable
        label={words.table}
        columns={columnsOf({ timeZone, importHref })}
        rows={rows}
        rowId={({ importId }) => String(importId)}
        isLoading={imports.isPending}
        empty={<EmptyState title={words.none}>{words.noneText}</EmptyState>}
      />
      {imports.hasNextPage ? (
        <Button isPending={imports.isFetchingNextPage} onPress={() => void imports.fetchNextPage()}>
          {words.more}
        </Button>
      ) : null}
    </Section>
  );
}

function columnsOf({ timeZone, importHref }: ImportListProps): Column<Import>[] {
  const words = wordsOf(listWords);
  const kinds = wordsOf(importWords).kinds;
  const now = new Date();
  return [
    {
      id: 'file',
      label: words.file,
      cell: ({ importId, fileName }) => (
        <Link href={importHref(importId)}>
          {importId} · {fileName}
        </Link>
      ),
    },
    { id: 'kind', label: words.holds, cell: ({ kind }) => kinds[kind] },
    { id: 'state', label: words.state, cell: (row) => <StatePill state={row.state} /> },
    {
      id: 'rows',
      label: words.rows,
      align: 'end',
      cell: ({ examination }) => formatInteger(examination.rows),
    },
    { id: 'who', label: words.who, cell: ({ uploadedBy }) => uploadedBy },
    {
      id: 'when',
      label: words.when,
      cell: ({ uploadedAt }) => formatMoment(new Date(uploadedAt), now, { timeZone }),
    },
  ];
}
