import { PROBLEM_STATUS, type Problem } from '@stockwire/shared/problem';
import type { ProblemDraft } from './http-refusal.ts';
import { PROBLEM_TITLES, RETRYABLE } from './problem-titles.ts';

/** Completes a draft with what RFC 9457 asks for and what ties it to one request. */
export function toProblem(draft: ProblemDraft, request: { id: string; path: string }): Problem {
  const { code, detail, errors, current, between, whereNow, facts } = draft;
  const { roles, people, approval } = draft;
  return {
    type: `urn:stockwire:problem:${code}`,
    title: PROBLEM_TITLES[code],
    status: PROBLEM_STATUS[code],
    detail,
    instance: request.path,
    code,
    requestId: request.id,
    retryable: RETRYABLE.has(code),
    ...(errors && { errors }),
    ...(current && { current }),
    ...(between && { between }),
    ...(whereNow && { whereNow }),
    ...(facts && { facts }),
    ...(roles && { roles }),
    ...(people && { people }),
    ...(approval && { approval }),
  };
}
