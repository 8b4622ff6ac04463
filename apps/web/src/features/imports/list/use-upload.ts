import { IMPORT_BYTES_MAX, type ImportKind } from '@stockwire/shared/imports';
import { useRef, useState } from 'react';
import { isSessionEnd } from '../../../api/api-error.ts';
import { useDeviceName, useSessionStore } from '../../../api/api-provider.tsx';
import { problemText } from '../../../api/problem-text.ts';
import { uploadImport } from '../../../api/upload-import.ts';
import { formatBytes } from '../../../ui/format/format-amount.ts';
import { wordsOf } from '../../../ui/language/words.ts';
import { fileRefusal } from './file-refusal.ts';
import { listWords } from './list.words.ts';

interface Sending {
  file: File;
  sentBytes: number;
}

interface Target {
  kind: ImportKind;
  warehouseId: number | null;
  onUploaded: (importId: number) => void;
}

/** Sends one file at a time, says how far it is, and why it was refused. */
export function useUpload() {
  const { name: deviceName } = useDeviceName();
  const session = useSessionStore();
  const [sending, setSending] = useState<Sending | null>(null);
  const [error, setError] = useState<string | undefined>();
  const abort = useRef<AbortController | null>(null);

  async function send(file: File, { kind, warehouseId, onUploaded }: Target) {
    const refusal = await fileRefusal(file);
    if (refusal !== null) {
      setError(refusalText(refusal));
      return;
    }
    const stop = new AbortController();
    abort.current = stop;
    setError(undefined);
    setSending({ file, sentBytes: 0 });
    try {
      const { signal } = stop;
      const onSent = (sentBytes: number) => setSending({ file, sentBytes });
      const made = await uploadImport({ file, kind, warehouseId, deviceName, onSent, signal });
      onUploaded(made.importId);
    } catch (cause) {
      if (isSessionEnd(cause)) session.heard(null);
      if (!stop.signal.aborted) setError(failureText(cause));
    } finally {
      setSending(null);
    }
  }

  return { sending, error, send, cancel: () => abort.current?.abort() };
}

function refusalText(refusal: 'empty' | 'tooLarge' | 'isSheet'): string {
  const words = wordsOf(listWords);
  return refusal === 'tooLarge' ? words.tooLarge(formatBytes(IMPORT_BYTES_MAX)) : words[refusal];
}

function failureText(cause: unknown): string {
  const { title, advice } = problemText(cause);
  return `${title} ${advice}`;
}
