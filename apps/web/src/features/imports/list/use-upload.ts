import { IMPORT_BYTES_MAX, type ImportKind } from '@stockwire/shared/imports';
import { useRef, useState } from 'react';
import { isSessionEnd, NetworkLost } from '../../../api/api-error.ts';
import { useDeviceName, useSessionStore, useSignedIn } from '../../../api/api-provider.tsx';
import { problemText } from '../../../api/problem-text.ts';
import { uploadImport } from '../../../api/upload-import.ts';
import { formatBytes } from '../../../ui/format/format-amount.ts';
import { wordsOf } from '../../../ui/language/words.ts';
import { type FileRefusal, fileRefusal } from './file-refusal.ts';
import { listWords } from './list.words.ts';

interface Sending {
  file: File;
  sentBytes: number;
}

/** A file that did not arrive, and would by another try. */
interface Lost {
  file: File;
  target: Target;
}

interface Target {
  kind: ImportKind;
  warehouseId: number | null;
  onUploaded: (importId: number) => void;
}

/** Sends one file at a time, says how far it is, and why it was refused. */
export function useUpload() {
  const { name: deviceName } = useDeviceName();
  const { actorId } = useSignedIn();
  const session = useSessionStore();
  const [sending, setSending] = useState<Sending | null>(null);
  const [error, setError] = useState<string | undefined>();
  const [lost, setLost] = useState<Lost | null>(null);
  const abort = useRef<AbortController | null>(null);

  async function send(file: File, target: Target) {
    const { kind, warehouseId, onUploaded } = target;
    setLost(null);
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
      const made = await uploadImport({
        file,
        kind,
        warehouseId,
        deviceName,
        actorId,
        onSent,
        signal,
      });
      onUploaded(made.importId);
    } catch (cause) {
      if (isSessionEnd(cause)) session.heard(null);
      if (stop.signal.aborted) return;
      setError(failureText(cause));
      if (isSessionEnd(cause) || cause instanceof NetworkLost) setLost({ file, target });
    } finally {
      setSending(null);
    }
  }

  function sendAgain() {
    if (lost !== null) void send(lost.file, lost.target);
  }

  return {
    sending,
    error,
    lost: lost?.file ?? null,
    send,
    sendAgain,
    cancel: () => abort.current?.abort(),
  };
}

function refusalText(refusal: FileRefusal): string {
  const words = wordsOf(listWords);
  return refusal === 'tooLarge' ? words.tooLarge(formatBytes(IMPORT_BYTES_MAX)) : words[refusal];
}

function failureText(cause: unknown): string {
  if (isSessionEnd(cause)) return wordsOf(listWords).sessionOver;
  const { title, advice } = problemText(cause);
  return `${title} ${advice}`;
}
