import { useState } from 'react';
import { formatInteger, formatSignedInteger } from '../format/format-integer.ts';
import { parseInteger, tidyTyping, ungroup } from './parse-integer.ts';

export interface IntegerRange {
  value: number | null;
  onChange: (value: number | null) => void;
  minValue: number;
  maxValue: number;
  isSigned: boolean;
}

export interface IntegerText {
  text: string;
  /** The typed number lies outside the range and will be drawn in on commit. */
  isOutside: boolean;
  type: (text: string) => void;
  stepBy: (by: number) => void;
  canStepBy: (by: number) => boolean;
  /** Settles the text. Returns false when that changed the number that was typed. */
  commit: () => boolean;
}

function clamp(value: number, range: IntegerRange): number {
  return Math.min(range.maxValue, Math.max(range.minValue, value));
}

/** A key pressed within `1,204` leaves its comma in a wrong place, which is not the person's mistake. */
function isEditOf(settled: string, text: string): boolean {
  return Math.abs(settled.length - text.length) === 1;
}

/**
 * The text of an integer while it is being typed. The text is kept only while it differs from the
 * settled form of the value, so a value changed by the caller always shows.
 */
export function useIntegerText(range: IntegerRange): IntegerText {
  const [draft, setDraft] = useState<string | null>(null);
  const { value, onChange, isSigned } = range;
  const format = isSigned ? formatSignedInteger : formatInteger;
  const settled = value === null ? '' : format(value);
  const drafted = draft === null ? null : parseInteger(draft);
  const isDraftCurrent = draft !== null && drafted === value;

  function set(next: number | null) {
    if (next !== value) onChange(next);
  }

  return {
    text: isDraftCurrent ? draft : settled,
    isOutside: value !== null && clamp(value, range) !== value,
    type(text) {
      const tidy =
        isEditOf(settled, text) && !isDraftCurrent ? ungroup(tidyTyping(text)) : tidyTyping(text);
      setDraft(tidy);
      set(parseInteger(tidy));
    },
    stepBy(by) {
      setDraft(null);
      set(clamp((value ?? 0) + by, range));
    },
    canStepBy: (by) => clamp((value ?? 0) + by, range) !== (value ?? 0),
    commit() {
      setDraft(null);
      if (value === null) return true;
      const kept = clamp(value, range);
      set(kept);
      return kept === value;
    },
  };
}
