/** Thrown by a use-case that may not do what it was asked; anything else thrown is a bug or a fault. */
export class Refused<R extends { code: string }> extends Error {
  readonly refusal: R;

  constructor(refusal: R) {
    super(`refused: ${refusal.code}`);
    this.name = 'Refused';
    this.refusal = refusal;
  }
}
