import type { Warehouse } from '@stockwire/shared/catalog';
import { wordsOf } from '../../ui/language/words.ts';
import { importWords } from './imports.words.ts';
import styles from './imports-page.module.css';
import { ImportList } from './list/import-list.tsx';
import { NewImport } from './list/new-import.tsx';

interface ImportsPageProps {
  warehouse: Warehouse;
  importHref: (importId: number) => string;
  onOpen: (importId: number) => void;
}

/** A file becomes stock here: start a new import, or look at those there were. */
export function ImportsPage({ warehouse, importHref, onOpen }: ImportsPageProps) {
  const words = wordsOf(importWords);
  return (
    <div className={styles.page}>
      <header className={styles.bar}>
        <h1 className={styles.title}>{words.title}</h1>
      </header>
      <div className={styles.body}>
        <NewImport warehouse={warehouse} onUploaded={onOpen} />
        <ImportList timeZone={warehouse.timeZone} importHref={importHref} />
      </div>
    </div>
  );
}
