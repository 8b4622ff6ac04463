import { ApiProblem } from '../../../api/api-error.ts';
import { faultText } from '../../../forms/field-faults.ts';

/** The server's refusals at the fields they speak of. */
export function faultsOf(error: Error | null): Readonly<Record<string, string | undefined>> {
  if (!(error instanceof ApiProblem)) return {};
  const faults = (error.problem.errors ?? []).map(({ pointer, code, message }) => [
    pointer.slice(1),
    faultText(code) ?? message,
  ]);
  return Object.fromEntries(faults);
}
