import type { Import } from '@stockwire/shared/imports';
import { Download, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-aria-components';
import { Button } from '../../../ui/action/button.tsx';
import { Section } from '../../../ui/data/section.tsx';
import { formatAge } from '../../../ui/format/format-duration.ts';
import { formatInteger } from '../../../ui/format/format-integer.ts';
import { Icon } from '../../../ui/glyph/icon.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { Problems } from '../check/problems.tsx';
import { partsWords } from '../parts/parts.words.ts';
import footer from '../parts/step-footer.module.css';
import { WorkFigures } from '../run/work-figures.tsx';
import type { ImportActions } from '../use-import-actions.ts';
import { resultWords } from './result.words.ts';
import styles from './result-step.module.css';
import { UndoDialog } from './undo-dialog.tsx';

interface ResultStepProps {
  of: Import;
  actions: ImportActions;
  stockHref: string;
  activityHref: string;
  importsHref: string;
}

/** What became of the import, the file that says it row by row, and the way back. */
export function ResultStep({ of, actions, ...hrefs }: ResultStepProps) {
  const words = wordsOf(resultWords);
  const [isAsking, setAsking] = useState(false);
  const hasWritten = of.firstSeq !== null || of.itemsMade > 0;
  return (
    <>
      <Section level={2} title={titleOf(of, hasWritten)} note={tookText(of)}>
        <ResultFigures of={of} />
        <ResultLinks of={of} stockHref={hrefs.stockHref} activityHref={hrefs.activityHref} />
      </Section>
      {of.check && of.progress.refused + of.check.problemRows > 0 ? (
        <Problems of={of} check={of.check} isReadOnly />
      ) : null}
      <footer className={footer.footer}>
        {actions.may('undo') && hasWritten ? (
          <Button size="l" icon={Undo2} onPress={() => setAsking(true)}>
            {words.undo}
          </Button>
        ) : null}
        <span className={footer.note} />
        <Link className={styles.link ?? ''} href={hrefs.importsHref}>
          {words.another}
        </Link>
      </footer>
      {isAsking ? (
        <UndoDialog of={of} onClose={() => setAsking(false)} onUndo={() => actions.act('undo')} />
      ) : null}
    </>
  );
}

function titleOf({ state }: Import, hasWritten: boolean): string {
  const words = wordsOf(resultWords);
  if (state === 'undone') return words.undone;
  if (state === 'done') return words.done;
  return hasWritten ? words.cancelled : words.cancelledUnused;
}

function tookText({ progress: { startedAt, endedAt } }: Import): string | null {
  if (startedAt === null || endedAt === null) return null;
  const tookMs = new Date(endedAt).getTime() - new Date(startedAt).getTime();
  return wordsOf(resultWords).took(formatAge(tookMs));
}

function ResultFigures({ of }: { of: Import }) {
  const label = wordsOf(resultWords).itemsMade;
  const items = { id: 'items', label, value: formatInteger(of.itemsMade) };
  return <WorkFigures of={of} more={[items]} />;
}

type ResultLinksProps = Pick<ResultStepProps, 'of' | 'stockHref' | 'activityHref'>;

function ResultLinks({ of, stockHref, activityHref }: ResultLinksProps) {
  const words = wordsOf(resultWords);
  const parts = wordsOf(partsWords);
  const { firstSeq, lastSeq } = of;
  return (
    <p className={styles.links}>
      {of.check === null ? null : (
        <a className={styles.link} href={`/api/v1/imports/${of.importId}/result`} download>
          <Icon of={Download} size="s" /> {words.file}
        </a>
      )}
      {firstSeq === null || lastSeq === null ? null : (
        <>
          <Link className={styles.link ?? ''} href={stockHref}>
            {parts.backToStock}
          </Link>
          <Link className={styles.link ?? ''} href={activityHref}>
            {parts.backToActivity}
          </Link>
          <span>{words.entries(formatInteger(firstSeq), formatInteger(lastSeq))}</span>
        </>
      )}
    </p>
  );
}
