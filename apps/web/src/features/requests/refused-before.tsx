import type { ChangeRequest } from '@stockwire/shared/change-requests';
import { Problem } from '@stockwire/shared/problem';
import { TriangleAlert } from 'lucide-react';
import { ApiProblem } from '../../api/api-error.ts';
import { problemText } from '../../api/problem-text.ts';
import { Icon } from '../../ui/glyph/icon.tsx';
import { wordsOf } from '../../ui/language/words.ts';
import { momentText } from './moment-text.ts';
import styles from './request-card.module.css';
import { requestWords } from './requests.words.ts';

/** Why the ledger did not take it when it was last approved. */
export function RefusedBefore({ request, timeZone }: { request: ChangeRequest; timeZone: string }) {
  const { refusal } = request;
  if (refusal === null) return null;
  const at = momentText(refusal.at, timeZone);
  return (
    <p className={styles.refused}>
      <Icon of={TriangleAlert} size="s" />
      <span>
        <b>{wordsOf(requestWords).refusedBefore}</b> {refusalText(refusal)} <time>{at}</time>
      </span>
    </p>
  );
}

/** In the page's language where the code is known, else as the server said it. */
function refusalText({ code, detail }: NonNullable<ChangeRequest['refusal']>): string {
  const problem = Problem.safeParse({
    code,
    detail,
    type: '',
    title: '',
    status: 0,
    instance: '',
    requestId: '',
    retryable: false,
  });
  if (!problem.success) return detail;
  const { title, advice } = problemText(new ApiProblem(problem.data));
  return `${title} ${advice}`;
}
