import type { CheckReport, Import } from '@stockwire/shared/imports';
import { Button } from '../../../ui/action/button.tsx';
import { Section } from '../../../ui/data/section.tsx';
import { formatInteger } from '../../../ui/format/format-integer.ts';
import { wordsOf } from '../../../ui/language/words.ts';
import { Pill } from '../../../ui/status/pill.tsx';
import type { ImportActions } from '../use-import-actions.ts';
import styles from './check.module.css';
import { checkWords } from './check.words.ts';

interface RepeatsChoiceProps {
  of: Import;
  check: CheckReport;
  actions: ImportActions;
}

/** Rows that an earlier import brought in: nothing starts before it is said whether they happened twice. */
export function RepeatsChoice({ of, check, actions }: RepeatsChoiceProps) {
  const words = wordsOf(checkWords);
  const { description } = of;
  const { rows, imports, sameFile } = check.repeats;
  if (rows === 0 || description === null) return null;
  const chosen = description.options.repeats;
  const choose = (repeats: 'skip' | 'import') =>
    actions.describeAndCheck({ ...description, options: { ...description.options, repeats } });
  const names = imports.map(({ importId }) => words.importNumber(importId)).join(', ');
  return (
    <Section level={2} title={words.repeats}>
      <div className={styles.repeats}>
        <p>
          {words.repeatsOf(formatInteger(rows), names)}{' '}
          {sameFile === null ? null : words.sameFile(sameFile)}
        </p>
        <div className={styles.choices}>
          <b>{words.repeatsQuestion}</b>
          {(['skip', 'import'] as const).map((choice) => {
            const text = choice === 'skip' ? words.repeatsSkip : words.repeatsImport;
            return chosen === choice ? (
              <Pill key={choice} tone="ok">
                {text}
              </Pill>
            ) : (
              <Button
                key={choice}
                disabledReason={actions.denial}
                isPending={actions.isPending}
                onPress={() => choose(choice)}
              >
                {text}
              </Button>
            );
          })}
        </div>
      </div>
    </Section>
  );
}
