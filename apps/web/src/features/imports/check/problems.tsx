import type { CheckReport, Import } from '@stockwire/shared/imports';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useHttp } from '../../../api/api-provider.tsx';
import { rowProblemsQuery } from '../../../api/imports.queries.ts';
import { problemText } from '../../../api/problem-text.ts';
import { Button } from '../../../ui/action/button.tsx';
import { Section } from '../../../ui/data/section.tsx';
import { formatInteger } from '../../../ui/format/format-integer.ts';
import { wordsOf } from '../../../ui/language/words.ts';
import { ErrorState } from '../../../ui/state/error-state.tsx';
import { SkeletonRows } from '../../../ui/state/skeleton.tsx';
import styles from './check.module.css';
import { checkWords } from './check.words.ts';
import { ProblemRow } from './problem-row.tsx';
import { rowProblemName } from './row-problem.words.ts';

const LOADING_WIDTHS = ['88%', '72%', '80%'];

interface ProblemsProps {
  of: Import;
  check: CheckReport;
  /** What was refused while it ran cannot be fixed any more. */
  isReadOnly?: boolean;
}

/** Rows that will not go in as they stand, by line, each to be put right or left out where it is. */
export function Problems({ of, check, isReadOnly = false }: ProblemsProps) {
  const words = wordsOf(checkWords);
  const [code, setCode] = useState<string | null>(null);
  const problems = useInfiniteQuery(rowProblemsQuery(useHttp(), of.importId, code));
  const rows = problems.data?.pages.flatMap((page) => page.rows) ?? [];
  const total = problems.data?.pages[0]?.total ?? 0;
  if (check.problemRows === 0 && total === 0) {
    return (
      <Section level={2} title={words.problems} note="0">
        {words.noProblems}
      </Section>
    );
  }
  return (
    <Section level={2} title={words.problems} note={formatInteger(total)}>
      <Codes check={check} value={code} onChange={setCode} />
      <Waiting {...problems} />
      <ol className={styles.problems} aria-label={words.problems}>
        {rows.map((problem) => (
          <ProblemRow key={`${problem.row} ${problem.field}`} {...{ of, problem, isReadOnly }} />
        ))}
      </ol>
      {problems.hasNextPage ? (
        <Button
          isPending={problems.isFetchingNextPage}
          onPress={() => void problems.fetchNextPage()}
        >
          {words.more}
        </Button>
      ) : null}
    </Section>
  );
}

interface WaitingProps {
  isPending: boolean;
  error: Error | null;
  refetch: () => Promise<unknown>;
}

/** Stands in place of the rows while they are read, and when they cannot be. */
function Waiting({ isPending, error, refetch }: WaitingProps) {
  if (isPending) {
    return <SkeletonRows label={wordsOf(checkWords).problems} widths={LOADING_WIDTHS} />;
  }
  if (error === null) return null;
  const { title, advice } = problemText(error);
  return (
    <ErrorState title={title} onRetry={() => void refetch()}>
      {advice}
    </ErrorState>
  );
}

interface CodesProps {
  check: CheckReport;
  value: string | null;
  onChange: (code: string | null) => void;
}

/** The problems by kind, each a filter. */
function Codes({ check, value, onChange }: CodesProps) {
  const words = wordsOf(checkWords);
  const codes = Object.entries(check.problemsByCode);
  if (codes.length < 2) return null;
  return (
    <div className={styles.codes}>
      <Button
        size="s"
        variant={value === null ? 'primary' : 'quiet'}
        onPress={() => onChange(null)}
      >
        {words.allProblems}
      </Button>
      {codes.map(([code, count]) => (
        <Button
          key={code}
          size="s"
          variant={value === code ? 'primary' : 'quiet'}
          onPress={() => onChange(code)}
        >
          {rowProblemName(code)} {formatInteger(count)}
        </Button>
      ))}
    </div>
  );
}
