import type { ProblemCode } from '@stockwire/shared/problem';
import { FILE_BODY, FORM_BODY, NO_BODY, type Route } from '../route.ts';

const EVERYWHERE: ProblemCode[] = [
  'malformed',
  'host-not-allowed',
  'origin-not-allowed',
  'not-acceptable',
  'rate-limited',
  'internal',
  'busy',
];
const WITH_BODY: ProblemCode[] = ['too-deep', 'too-large', 'media-type'];

/** What is said to those who may not, or of whom it is not known whether they may. */
function accessProblems({ access, method }: Route): ProblemCode[] {
  const crossSite: ProblemCode[] = method === 'get' ? [] : ['cross-site'];
  if (access === 'open') return crossSite;
  if (access === 'internal') return ['not-signed-in'];
  const codes: ProblemCode[] = ['not-signed-in', 'session-ended', ...crossSite];
  if (access === 'signed-in') return codes;
  if (access.warehouse === 'path') codes.push('not-found');
  // A warehouse whose stock somebody may not read is absent to them, and nothing is forbidden there.
  const isAbsentInstead = access.warehouse === 'path' && access.action === 'stock.read';
  return isAbsentInstead ? codes : [...codes, 'forbidden'];
}

/** Neither a file nor a form is looked into for brackets. */
function isPossible({ body }: Route, code: ProblemCode): boolean {
  return (body !== FILE_BODY && body !== FORM_BODY) || code !== 'too-deep';
}

/** Every code that a route may answer: its own and those that the edge gives in its place. */
export function problemsOf(route: Route): ProblemCode[] {
  const codes = [
    ...EVERYWHERE,
    ...accessProblems(route),
    ...(route.body === NO_BODY ? [] : WITH_BODY.filter((code) => isPossible(route, code))),
    ...(route.changes ? (['idempotency-key-missing', 'idempotency-key-reused'] as const) : []),
    ...(route.guard === 'required' ? (['precondition-required', 'version-stale'] as const) : []),
    ...(route.tag === 'Demo' || route.needsNoDatabase === true ? [] : (['unavailable'] as const)),
    ...route.problems,
  ];
  return [...new Set(codes)];
}
