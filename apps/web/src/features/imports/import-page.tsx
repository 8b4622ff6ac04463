import type { Warehouse } from '@stockwire/shared/catalog';
import type { Import } from '@stockwire/shared/imports';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { isForbidden } from '../../api/api-error.ts';
import { useHttp } from '../../api/api-provider.tsx';
import { importQuery } from '../../api/imports.queries.ts';
import { problemText, requestIdOf } from '../../api/problem-text.ts';
import { Stepper } from '../../ui/data/stepper.tsx';
import { wordsOf } from '../../ui/language/words.ts';
import { ErrorState } from '../../ui/state/error-state.tsx';
import { SkeletonRows } from '../../ui/state/skeleton.tsx';
import { CheckStep } from './check/check-step.tsx';
import { DescribeStep } from './describe/describe-step.tsx';
import type { KeptDraft } from './describe/description-draft.ts';
import { importPageWords } from './import-page.words.ts';
import { STEPS, type Step, stepOf } from './import-step.ts';
import { importWords } from './imports.words.ts';
import styles from './imports-page.module.css';
import { StatePill } from './parts/state-pill.tsx';
import { ResultStep } from './result/result-step.tsx';
import { RunStep } from './run/run-step.tsx';
import { useArrival } from './use-arrival.ts';
import { useFocusKept } from './use-focus-kept.ts';
import { useImportActions } from './use-import-actions.ts';

interface ImportPageProps {
  importId: number;
  warehouse: Warehouse;
  stockHref: string;
  activityHref: string;
  importsHref: string;
}

const LOADING_WIDTHS = ['70%', '85%', '60%', '78%'];

/** One import at its own address: whoever opens it finds it where it stands. */
export function ImportPage(props: ImportPageProps) {
  const found = useQuery(importQuery(useHttp(), props.importId));
  if (found.data) return <ImportSteps {...props} of={found.data} />;
  if (found.isError) {
    const { title, advice } = problemText(found.error);
    return (
      <ErrorState
        title={title}
        onRetry={() => void found.refetch()}
        requestId={requestIdOf(found.error) ?? undefined}
        isForbidden={isForbidden(found.error)}
        isWholePage
      >
        {advice}
      </ErrorState>
    );
  }
  return <SkeletonRows label={wordsOf(importPageWords).loading} widths={LOADING_WIDTHS} />;
}

function ImportSteps({ of, ...props }: ImportPageProps & { of: Import }) {
  const words = wordsOf(importPageWords);
  const actions = useImportActions(of);
  const [wantsDescription, setWantsDescription] = useState(false);
  const reached = stepOf(of);
  const [kept, setKept] = useState<KeptDraft | null>(null);
  // One may go back from a check to the description, and whoever is choosing stays there when another
  // checks; once the check of one's own runs, it is shown.
  const isDescribing = wantsDescription || kept !== null;
  const step: Step = isDescribing && reached === 'check' ? 'describe' : reached;
  const at = STEPS.indexOf(step);
  const title = useFocusKept<HTMLHeadingElement>(`${step} ${of.version}`);
  useArrival(title);
  return (
    <section className={styles.page} aria-label={words.title(of.importId)}>
      <header className={styles.bar}>
        <h1 className={styles.title} ref={title} tabIndex={-1}>
          {wordsOf(importWords).kinds[of.kind]} · {words.title(of.importId)}
        </h1>
        <span className={styles.file}>{of.fileName}</span>
        <StatePill state={of.state} />
        <div className={styles.steps}>
          <Stepper
            label={words.steps}
            steps={STEPS.map((id, place) => ({
              id,
              label: words.step[id],
              state: place < at ? 'done' : place === at ? 'now' : 'later',
            }))}
          />
        </div>
      </header>
      <div className={styles.body}>
        {step === 'describe' ? (
          <DescribeStep
            {...{ of, actions, kept }}
            onKeep={setKept}
            onCheck={(description) =>
              actions.describeAndCheck(description, () => {
                setWantsDescription(false);
                setKept(null);
              })
            }
          />
        ) : null}
        {step === 'check' ? (
          <CheckStep
            of={of}
            actions={actions}
            warehouse={props.warehouse}
            onDescribe={() => setWantsDescription(true)}
          />
        ) : null}
        {step === 'run' ? <RunStep of={of} actions={actions} /> : null}
        {step === 'result' ? <ResultStep of={of} actions={actions} {...props} /> : null}
      </div>
    </section>
  );
}
