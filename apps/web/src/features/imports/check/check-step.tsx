import type { Warehouse } from '@stockwire/shared/catalog';
import type { CheckReport, Import } from '@stockwire/shared/imports';
import { Button } from '../../../ui/action/button.tsx';
import { Section } from '../../../ui/data/section.tsx';
import { formatInteger } from '../../../ui/format/format-integer.ts';
import { wordsOf } from '../../../ui/language/words.ts';
import { Failure } from '../parts/failure.tsx';
import { StepFooter } from '../parts/step-footer.tsx';
import { WorkProgress } from '../parts/work-progress.tsx';
import type { ImportActions } from '../use-import-actions.ts';
import styles from './check.module.css';
import { checkWords } from './check.words.ts';
import { CheckFigures } from './check-figures.tsx';
import { EffectBars } from './effect-bars.tsx';
import { plannedRows, startBlocker } from './planned-rows.ts';
import { Problems } from './problems.tsx';
import { RepeatsChoice } from './repeats-choice.tsx';
import { SampleRows } from './sample-rows.tsx';

interface CheckStepProps {
  of: Import;
  actions: ImportActions;
  warehouse: Warehouse;
  onDescribe: () => void;
}

/** What a dry run found, with its problems to be put right, and the press that starts. */
export function CheckStep({ of, actions, warehouse, onDescribe }: CheckStepProps) {
  const words = wordsOf(checkWords);
  if (of.state === 'checking' || of.check === null) {
    return (
      <>
        <Section level={2} title={words.checking} note={words.nothingWritten}>
          <WorkProgress label={words.checking} progress={of.progress} />
        </Section>
        <StepFooter actions={actions}>{null}</StepFooter>
      </>
    );
  }
  const { check } = of;
  return (
    <>
      <Failure of={of} />
      <Section level={2} title={words.found} note={words.nothingWritten}>
        <CheckFigures check={check} timeZone={warehouse.timeZone} />
        <EffectBars effects={check.effects} />
      </Section>
      <RepeatsChoice of={of} check={check} actions={actions} />
      <Problems of={of} check={check} />
      <SampleRows of={of} check={check} timeZone={warehouse.timeZone} />
      <CheckFooter {...{ of, check, actions, onDescribe }} />
    </>
  );
}

type CheckFooterProps = Omit<CheckStepProps, 'warehouse'> & { check: CheckReport };

function CheckFooter({ of, check, actions, onDescribe }: CheckFooterProps) {
  const words = wordsOf(checkWords);
  const options = of.description?.options;
  const blocker = options
    ? startBlocker(check, { options, isOutdated: of.checkOutdated })
    : 'outdated';
  const { problemRows } = check;
  const left = problemRows > 0 ? words.startNote(problemRows, formatInteger(problemRows)) : null;
  return (
    <StepFooter
      actions={actions}
      note={blocker === 'outdated' ? <b className={styles.outdated}>{words.outdated}</b> : left}
    >
      <Button size="l" onPress={onDescribe}>
        {words.describe}
      </Button>
      <Button
        size="l"
        variant={of.checkOutdated ? 'primary' : 'quiet'}
        disabledReason={actions.denial}
        isPending={actions.isPending}
        onPress={() => actions.act('check')}
      >
        {words.again}
      </Button>
      <Button
        size="l"
        variant={of.checkOutdated ? 'quiet' : 'primary'}
        disabledReason={actions.denial ?? (blocker === null ? undefined : words[blocker])}
        isPending={actions.isPending}
        onPress={() => actions.act('start')}
      >
        {words.start(formatInteger(plannedRows(check)))}
      </Button>
    </StepFooter>
  );
}
