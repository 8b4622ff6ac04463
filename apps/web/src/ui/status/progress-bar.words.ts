import { defineWords } from '../language/words.ts';

export const progressWords = defineWords(
  { left: (time: string) => `about ${time} left`, waiting: 'Working' },
  { left: (time: string) => `noch etwa ${time}`, waiting: 'In Arbeit' },
);
