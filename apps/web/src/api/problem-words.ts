import type { Problem, ProblemCode } from '@stockwire/shared/problem';

/** What happened, in words for the person at the screen, and what they can do. */
export interface ProblemText {
  title: string;
  advice: string;
}

/** A text for every refusal, and for the answers that are none. */
export interface ProblemWords extends Record<ProblemCode, (problem: Problem) => ProblemText> {
  networkLost: ProblemText;
  unexpectedAnswer: ProblemText;
}
