import type { Warehouse } from '@stockwire/shared/catalog';
import { IMPORT_KINDS } from '@stockwire/shared/import-forms';
import { IMPORT_BYTES_MAX, type ImportKind } from '@stockwire/shared/imports';
import { Download, Lock, RotateCw } from 'lucide-react';
import { useState } from 'react';
import { useDenial } from '../../../api/api-provider.tsx';
import { Button } from '../../../ui/action/button.tsx';
import { Section } from '../../../ui/data/section.tsx';
import { FileDrop } from '../../../ui/field/file-drop.tsx';
import { Select } from '../../../ui/field/select.tsx';
import { formatBytes } from '../../../ui/format/format-amount.ts';
import { Icon } from '../../../ui/glyph/icon.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { ProgressBar } from '../../../ui/status/progress-bar.tsx';
import { importWords } from '../imports.words.ts';
import { partsWords } from '../parts/parts.words.ts';
import { useFocusKept } from '../use-focus-kept.ts';
import { exampleColumns, exampleHref } from './example-file.ts';
import { listWords } from './list.words.ts';
import styles from './new-import.module.css';
import { useUpload } from './use-upload.ts';

const ACCEPTED = ['.csv', '.txt', '.tsv', '.gz', 'text/csv'];

interface NewImportProps {
  warehouse: Warehouse;
  onUploaded: (importId: number) => void;
}

/** Says what a file holds and takes it; the import has its own page from then on. */
export function NewImport({ warehouse, onUploaded }: NewImportProps) {
  const words = wordsOf(listWords);
  const kinds = wordsOf(importWords).kinds;
  const [kind, setKind] = useState<ImportKind>('sales');
  const { sending, error, lost, send, sendAgain, cancel } = useUpload();
  const denial = useDenial('imports.run', kind === 'items' ? null : warehouse.warehouseId);
  const warehouseId = kind === 'items' ? null : warehouse.warehouseId;
  const place = useFocusKept<HTMLFieldSetElement>(sending === null ? 'choosing' : 'sending');
  return (
    <Section
      level={2}
      title={words.newImport}
      note={warehouseId ? words.site(warehouse.name) : null}
    >
      <fieldset className={styles.new} ref={place} tabIndex={-1} aria-label={words.newImport}>
        <div className={styles.kind}>
          <Select
            label={words.kind}
            value={kind}
            options={IMPORT_KINDS.map((id) => ({ id, label: kinds[id] }))}
            onChange={(id) => setKind(IMPORT_KINDS.find((known) => known === id) ?? kind)}
            isDisabled={sending !== null}
          />
          <p className={styles.hint}>{words.hints[kind]}</p>
          <p className={styles.hint}>
            {words.columns}: {exampleColumns(kind).join(', ')}
          </p>
          <a className={styles.example} href={exampleHref(kind)} download={`${kind}.csv`}>
            <Icon of={Download} size="s" /> {words.template}
          </a>
        </div>
        {sending ? <Sending {...sending} onCancel={cancel} /> : null}
        {denial === undefined ? null : <Denial>{denial}</Denial>}
        {sending === null && denial === undefined ? (
          <div className={styles.file}>
            <FileDrop
              label={words.drop}
              description={words.limits(formatBytes(IMPORT_BYTES_MAX))}
              accept={ACCEPTED}
              error={error}
              onFile={(file) => void send(file, { kind, warehouseId, onUploaded })}
            />
            {lost === null ? null : (
              <Button icon={RotateCw} onPress={sendAgain}>
                {words.sendAgain(lost.name)}
              </Button>
            )}
          </div>
        ) : null}
      </fieldset>
    </Section>
  );
}

function Denial({ children }: { children: string }) {
  return (
    <p className={styles.denial}>
      <Icon of={Lock} size="s" /> {children}
    </p>
  );
}

interface SendingProps {
  file: File;
  sentBytes: number;
  onCancel: () => void;
}

function Sending({ file, sentBytes, onCancel }: SendingProps) {
  const words = wordsOf(listWords);
  const isSent = sentBytes >= file.size;
  return (
    <div className={styles.sending}>
      <ProgressBar
        label={isSent ? words.examining : words.uploading}
        share={isSent ? null : sentBytes / file.size}
        valueText={wordsOf(partsWords).bytesOf(formatBytes(sentBytes), formatBytes(file.size))}
      />
      <p className={styles.hint}>{file.name}</p>
      <Button onPress={onCancel}>{words.cancel}</Button>
    </div>
  );
}
