import type { Problem } from '@stockwire/shared/problem';
import { useRef, useState } from 'react';
import { ApiProblem, isOutcomeUnknown } from '../api/api-error.ts';
import { newCommandId } from '../api/command-id.ts';
import { rebased, type Stored, type Texts } from './texts.ts';
import type { Draft } from './use-draft.ts';

/** A part of a form that is stored by itself, under its own version. */
export interface FormDocument {
  id: string;
  fields: readonly string[];
  /** Stores the changed fields and answers how the document is stored now. */
  save: (change: DocumentChange) => Promise<Omit<Stored, 'document'>>;
  /** How the document is now, as a refusal says it. */
  textsOf: (current: NonNullable<Problem['current']>) => Texts;
  /** The field of the form that a JSON Pointer into the body made of these texts speaks of. */
  fieldOf: (pointer: string, sent: Texts) => string | null;
}

export interface DocumentChange {
  texts: Texts;
  changed: readonly string[];
  version: number;
  commandId: string;
}

export interface Failure {
  error: Error;
  /** What was sent: a field that was typed on since is no longer spoken of. */
  texts: Texts;
  document: FormDocument;
}

export interface Save {
  isSaving: boolean;
  failure: Failure | null;
  /** What is stored now, where somebody else was faster. */
  stale: Stored | null;
  /** Answers whether everything was stored. */
  save: (texts?: Texts) => Promise<boolean>;
  /** Back to the form, as it was typed. */
  putOff: () => void;
}

/** Stores the changed documents of a form one after another, and stops at the first that is refused. */
export function useSave(draft: Draft, documents: readonly FormDocument[]): Save {
  const [isSaving, setSaving] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [stale, setStale] = useState<Stored | null>(null);
  const attempts = useAttempts();

  async function store(document: FormDocument, texts: Texts, changed: readonly string[]) {
    const version = draft.read().versions[document.id] ?? 0;
    const commandId = attempts.commandIdFor(JSON.stringify([document.id, version, texts]));
    const stored = await document.save({ texts, changed, version, commandId });
    attempts.settle();
    draft.update((kept) => rebased(kept, { document: document.id, ...stored }, texts));
  }

  function fail(document: FormDocument, texts: Texts, error: unknown) {
    if (!(error instanceof Error)) throw error;
    if (!isOutcomeUnknown(error)) attempts.settle();
    const current = currentOf(error);
    if (current === null) setFailure({ error, texts, document });
    else {
      const { version } = current;
      setStale({ document: document.id, version, texts: document.textsOf(current) });
    }
  }

  return {
    isSaving,
    failure,
    stale,
    putOff: () => setStale(null),
    async save(texts = draft.read().texts) {
      setSaving(true);
      setFailure(null);
      setStale(null);
      try {
        for (const document of documents) {
          const { base } = draft.read();
          const changed = document.fields.filter((field) => texts[field] !== base[field]);
          if (changed.length === 0) continue;
          try {
            await store(document, texts, changed);
          } catch (error) {
            fail(document, texts, error);
            return false;
          }
        }
        return true;
      } finally {
        setSaving(false);
      }
    },
  };
}

/** The id of a change whose outcome nobody knows: sent again unchanged it is made once at most. */
function useAttempts() {
  const unknown = useRef<{ content: string; commandId: string } | null>(null);
  return {
    commandIdFor(content: string): string {
      if (unknown.current?.content !== content) {
        unknown.current = { content, commandId: newCommandId() };
      }
      return unknown.current.commandId;
    },
    settle() {
      unknown.current = null;
    },
  };
}

/** What is stored now, of those things that are changed under a version. */
type Current = Extract<NonNullable<Problem['current']>, { version: number }>;

function currentOf(error: Error): Current | null {
  if (!(error instanceof ApiProblem) || error.problem.code !== 'version-stale') return null;
  const { current } = error.problem;
  return current !== undefined && 'version' in current ? current : null;
}
