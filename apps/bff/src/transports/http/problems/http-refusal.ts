import type { FieldError, Problem, ProblemCode } from '@stockwire/shared/problem';

/** What is known about a problem before the request it answers is known. */
export interface ProblemDraft
  extends Partial<
    Pick<
      Problem,
      'errors' | 'current' | 'between' | 'whereNow' | 'facts' | 'roles' | 'people' | 'approval'
    >
  > {
  code: ProblemCode;
  /** Plain language: what is wrong and what to do. */
  detail: string;
  retryAfterS?: number;
  /** Methods the path knows, for the `Allow` header of a 405. */
  allow?: readonly string[];
  /** How to prove who one is, for the `WWW-Authenticate` header of a 401. */
  challenge?: string;
}

/** Thrown wherever a request is refused; the error handler answers it as problem+json. */
export class HttpRefusal extends Error {
  readonly problem: ProblemDraft;

  constructor(problem: ProblemDraft) {
    super(problem.detail);
    this.name = 'HttpRefusal';
    this.problem = problem;
  }
}

/** A 400 that points at one place of the request. */
export function malformed(error: FieldError): HttpRefusal {
  return new HttpRefusal({
    code: 'malformed',
    detail: `The request cannot be read: ${describePlace(error.pointer)} ${error.message}.`,
    errors: [error],
  });
}

/** A pointer as people read it: the body itself, a header, a query parameter or a field. */
export function describePlace(pointer: string): string {
  if (pointer === '') return 'the body';
  const place = /^#(header|query|path)\/(.*)$/.exec(pointer);
  if (place === null) return pointer;
  const name = place[2] ?? '';
  return place[1] === 'header' ? `the header ${name}` : `the ${place[1]} parameter ${name}`;
}
