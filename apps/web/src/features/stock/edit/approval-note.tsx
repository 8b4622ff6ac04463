import type { Problem } from '@stockwire/shared/problem';
import { UserRoundCheck } from 'lucide-react';
import { problemText } from '../../../api/problem-text.ts';
import { formatInteger } from '../../../ui/format/format-integer.ts';
import { Icon } from '../../../ui/glyph/icon.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { approvalWords } from './approval.words.ts';
import styles from './edit-notes.module.css';
import type { ApprovalOffer } from './use-approval.ts';

/** Says within the form how far the person goes alone; the form's own press then asks a second one. */
export function ApprovalNote({ approval }: { approval: ApprovalOffer }) {
  const words = wordsOf(approvalWords);
  const { needed, error } = approval;
  if (!needed) return null;
  return (
    <div role="alert" className={styles.change}>
      <Icon of={UserRoundCheck} />
      <p>
        <b>{words.title}</b> {error === null ? limitText(needed) : troubleText(error)}
      </p>
    </div>
  );
}

function limitText(needed: NonNullable<Problem['approval']>): string {
  const words = wordsOf(approvalWords);
  const [asked, most] = [formatInteger(needed.asked), formatInteger(needed.perCommand)];
  const [left, day] = [formatInteger(needed.leftToday), formatInteger(needed.perDay)];
  return needed.asked > needed.perCommand
    ? `${words.overOne(asked, most)} ${words.leftToday(left, day)}`
    : words.overDay(asked, left, day);
}

function troubleText(error: Error): string {
  const { title, advice } = problemText(error);
  return `${title} ${advice}`;
}
