/** Something that whoever operates the server can mend: its message names the setting, and a stack would only hide it. */
export class OperatorError extends Error {}

/** What a program tells of the error that ended it: a line, or everything where it is a bug. */
export function toldToOperator(error: unknown): unknown {
  return error instanceof OperatorError ? error.message : error;
}
