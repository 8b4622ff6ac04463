import type { FileSink } from './save-stream.ts';

/** Bytes that are gathered before the browser takes them out of the page's memory. */
const FOLD_BYTES = 4_000_000;

/** A file that the person has chosen, written as it comes: it may be of any size. */
interface ChosenFile {
  createWritable: () => Promise<FileSystemWritableFileStream>;
}

type SavePicker = (options: { suggestedName: string }) => Promise<ChosenFile>;

/** The browser's question where to save; undefined where the browser has none. */
export function savePicker(): SavePicker | undefined {
  const picker: unknown = Reflect.get(window, 'showSaveFilePicker');
  // Reflect gives no type; the platform defines it.
  return typeof picker === 'function' ? (picker.bind(window) as SavePicker) : undefined;
}

export async function chosenFileSink(file: ChosenFile): Promise<FileSink> {
  const writable = await file.createWritable();
  return {
    write: (chunk) => writable.write(chunk),
    finish: () => writable.close(),
    discard: () => writable.abort(),
  };
}

/** Gathers the file in the browser's own storage and hands it over as a download when it is whole. */
export function downloadSink(): FileSink {
  let folded = new Blob([]);
  let gathered: Uint8Array<ArrayBuffer>[] = [];
  let gatheredBytes = 0;
  const fold = () => {
    folded = new Blob([folded, ...gathered], { type: 'text/csv' });
    gathered = [];
    gatheredBytes = 0;
  };
  return {
    async write(chunk) {
      gathered.push(chunk);
      gatheredBytes += chunk.byteLength;
      if (gatheredBytes >= FOLD_BYTES) fold();
    },
    async finish(fileName) {
      fold();
      const url = URL.createObjectURL(folded);
      pressLink(url, fileName);
      // The browser has taken the file up by the time this page has nothing else to do.
      setTimeout(() => URL.revokeObjectURL(url), 60_000);
    },
    async discard() {
      gathered = [];
      folded = new Blob([]);
    },
  };
}

/** Has the browser download a file by itself, as if its link had been pressed. */
export function pressLink(href: string, fileName: string): void {
  const link = document.createElement('a');
  link.href = href;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
}
