import type { Actor } from '../../../domain/actor.ts';
import type { ApprovalNeeded } from '../../../domain/stock/adjust-limit.ts';
import type { Submitted } from '../../../features/stock/submit-commands.ts';
import { forbiddenProblem } from '../edges/explain-forbidden.ts';
import type { HttpDeps } from '../http-deps.ts';
import type { ProblemDraft } from './http-refusal.ts';
import { ledgerProblem } from './stock-problems.ts';

type Refusal = Extract<Submitted, { accepted: false }>['refusal'];
type LedgerRefusal = Parameters<typeof ledgerProblem>[0];

/** Why a command was not carried out: by the ledger, for want of a right, or for want of a second person. */
export async function submittedProblem(
  deps: Pick<HttpDeps, 'identity'>,
  asked: { actor: Actor; requestId: string },
  refusal: Refusal,
): Promise<ProblemDraft> {
  if (isOfLedger(refusal)) return ledgerProblem(refusal);
  const { reason } = refusal;
  return reason.code === 'forbidden'
    ? forbiddenProblem(deps, asked, reason)
    : approvalProblem(reason);
}

function isOfLedger(refusal: Refusal): refusal is LedgerRefusal {
  const { code } = refusal.reason;
  return code !== 'forbidden' && code !== 'approval-needed';
}

function approvalProblem({ limit, asked, leftToday }: ApprovalNeeded): ProblemDraft {
  const { perCommand, perDay } = limit;
  const left = `${leftToday} of ${perDay} pieces are left of today`;
  return {
    code: 'approval-needed',
    detail: `You may adjust up to ${perCommand} pieces at once alone, and ${left}: ${asked} take a second person.`,
    approval: { ...limit, asked, leftToday },
  };
}
