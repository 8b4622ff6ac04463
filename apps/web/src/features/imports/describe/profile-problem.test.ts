import { Problem, type ProblemCode } from '@stockwire/shared/problem';
import { expect, test } from 'vitest';
import { ApiProblem } from '../../../api/api-error.ts';
import { profileProblem } from './profile-problem.ts';

const refused = (code: ProblemCode, status: number) =>
  new ApiProblem(
    Problem.parse({
      type: `urn:stockwire:problem:${code}`,
      title: 'Refused',
      status,
      detail: 'Refused.',
      instance: '/api/v1/imports/profiles/2',
      code,
      requestId: 'r',
      retryable: false,
    }),
  );

test('a matching that another window deleted is named as that, and what stands here is safe', () => {
  const { text, detail } = profileProblem(refused('not-found', 404));
  expect(text).toBe('Somebody deleted this matching meanwhile.');
  expect(detail).toContain('still stands here');
  expect(profileProblem(refused('version-stale', 412)).text).toContain('shown as it is now');
  expect(profileProblem(refused('already-exists', 409)).text).not.toContain('meanwhile');
});
