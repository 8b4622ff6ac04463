import type { Import, ImportDescription } from '@stockwire/shared/imports';
import { Users } from 'lucide-react';
import { Button } from '../../../ui/action/button.tsx';
import { Section } from '../../../ui/data/section.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { Strip } from '../../../ui/status/strip.tsx';
import { importWords } from '../imports.words.ts';
import { Failure } from '../parts/failure.tsx';
import { StepFooter } from '../parts/step-footer.tsx';
import type { ImportActions } from '../use-import-actions.ts';
import { ColumnMatching } from './column-matching.tsx';
import { describeWords } from './describe.words.ts';
import styles from './describe-step.module.css';
import {
  type DescriptionDraft,
  draftOf,
  finishedDescription,
  isOvertaken,
  type KeptDraft,
  keepDraft,
  type Missing,
  missingOf,
} from './description-draft.ts';
import { DialectFields } from './dialect-fields.tsx';
import { FileTraits } from './file-traits.tsx';
import { OptionsFields } from './options-fields.tsx';
import { ProfilesBar } from './profiles-bar.tsx';

interface DescribeStepProps {
  of: Import;
  actions: ImportActions;
  /** What was chosen so far; it outlives the step, so that nobody's choices go with what another does. */
  kept: KeptDraft | null;
  onKeep: (kept: KeptDraft | null) => void;
  onCheck: (description: ImportDescription) => void;
}

/** How the file is to be read, what its columns mean, and what to do with it; ends in a check of every row. */
export function DescribeStep({ of, actions, kept, onKeep, onCheck }: DescribeStepProps) {
  const words = wordsOf(describeWords);
  const draft = kept?.draft ?? draftOf(of);
  const setDraft = (next: DescriptionDraft) => onKeep(keepDraft(of, kept, next));
  const [first] = missingOf(of, draft);
  const missing = first && missingText(first);
  const description = finishedDescription(of, draft);
  const onDialect = (changes: DescriptionDraft['dialect']) =>
    setDraft({ ...draft, dialect: { ...draft.dialect, ...changes } });

  return (
    <div className={styles.step}>
      <Failure of={of} />
      <Section level={2} title={words.says}>
        <FileTraits {...{ of, draft, onDialect }} />
      </Section>
      <Section level={2} title={words.match} note={words.matchNote}>
        <ProfilesBar
          kind={of.kind}
          description={description}
          missing={missing}
          onApply={({ description: saved }) =>
            setDraft({ ...saved, columns: { ...saved.columns } })
          }
        />
        <ColumnMatching of={of} draft={draft} onChange={setDraft} />
        <DialectFields {...{ of, draft, onDialect }} />
      </Section>
      {of.kind === 'bins' || of.kind === 'items' ? null : (
        <Section level={2} title={words.options}>
          <OptionsFields
            kind={of.kind}
            options={draft.options}
            onChange={(options) => setDraft({ ...draft, options })}
          />
        </Section>
      )}
      {isOvertaken(of, kept) ? (
        <div role="status">
          <Strip
            title={words.overtaken}
            icon={Users}
            action={<Button onPress={() => onKeep(null)}>{words.showTheirs}</Button>}
          >
            {words.overtakenDetail}
          </Strip>
        </div>
      ) : null}
      <StepFooter actions={actions} note={words.nothingWritten}>
        <Button
          size="l"
          variant="primary"
          disabledReason={actions.denial ?? missing}
          isPending={actions.isPending}
          onPress={() => {
            if (description) onCheck(description);
          }}
        >
          {of.check ? words.checkAgain : words.check}
        </Button>
      </StepFooter>
    </div>
  );
}

function missingText(missing: Missing): string {
  const words = wordsOf(describeWords).missing;
  if (missing.what !== 'column') return words[missing.what];
  return words.column(wordsOf(importWords).fields[missing.field] ?? missing.field);
}
