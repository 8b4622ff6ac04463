import { CircleAlert, FileText, Upload } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { type DropItem, DropZone, type FileDropItem, FileTrigger } from 'react-aria-components';
import { Button } from '../action/button.tsx';
import { formatBytes } from '../format/format-amount.ts';
import { Icon } from '../glyph/icon.tsx';
import { wordsOf } from '../language/words.ts';
import styles from './file-drop.module.css';
import { fileDropWords } from './file-drop.words.ts';

interface FileDropProps {
  /** What is to be dropped here: `A CSV with items, counts or sales`. */
  label: string;
  /** Kinds and limits, below. */
  description?: ReactNode;
  /** What the file chooser offers: `.csv`, `text/csv`. What is dropped is checked by the caller. */
  accept?: readonly string[] | undefined;
  /** The file at hand, shown by name and size. */
  file?: Pick<File, 'name' | 'size'> | null | undefined;
  onFile: (file: File) => void;
  error?: string | undefined;
  isDisabled?: boolean | undefined;
}

/** Why what was dropped or chosen is not handed over. */
type Refusal = 'onlyOne' | 'noFolder';

/** Takes one file: dropped, pasted, or chosen with the keyboard. */
export function FileDrop(props: FileDropProps) {
  const { label, accept, file, onFile, isDisabled = false } = props;
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const labelId = useId();
  const words = wordsOf(fileDropWords);

  function take(files: readonly File[]) {
    const [first] = files;
    setRefusal(files.length > 1 ? 'onlyOne' : null);
    if (files.length === 1 && first) onFile(first);
  }

  async function takeDropped(items: readonly DropItem[]) {
    if (items.some(({ kind }) => kind === 'directory')) setRefusal('noFolder');
    else take(await filesOf(items));
  }

  return (
    <DropZone
      className={styles.zone ?? ''}
      aria-labelledby={labelId}
      isDisabled={isDisabled}
      onDrop={({ items }) => void takeDropped(items)}
    >
      {({ isDropTarget }) => (
        <>
          <span className={styles.glyph}>
            <Icon of={file ? FileText : Upload} size="l" />
          </span>
          <p id={labelId} className={styles.label}>
            {file ? <FileName file={file} /> : label}
          </p>
          <div className={styles.ways}>
            <FileTrigger
              {...(accept ? { acceptedFileTypes: accept } : {})}
              onSelect={(files) => take([...(files ?? [])])}
            >
              <Button disabledReason={isDisabled ? label : undefined}>
                {file ? words.another : words.choose}
              </Button>
            </FileTrigger>
            <span>{isDropTarget ? words.drop : words.orDrop}</span>
          </div>
          <DropNotes {...props} error={refusal ? words[refusal] : props.error} />
        </>
      )}
    </DropZone>
  );
}

function filesOf(items: readonly DropItem[]): Promise<File[]> {
  const dropped = items.filter((item): item is FileDropItem => item.kind === 'file');
  return Promise.all(dropped.map((item) => item.getFile()));
}

function FileName({ file }: { file: Pick<File, 'name' | 'size'> }) {
  return (
    <>
      <b className={styles.name}>{file.name}</b> {formatBytes(file.size)}
    </>
  );
}

function DropNotes({ description, error }: Pick<FileDropProps, 'description' | 'error'>) {
  if (error === undefined) {
    return description ? <p className={styles.description}>{description}</p> : null;
  }
  return (
    <p className={styles.error} role="alert">
      <Icon of={CircleAlert} size="s" />
      {error}
    </p>
  );
}
