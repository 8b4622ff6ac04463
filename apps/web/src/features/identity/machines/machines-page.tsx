import { type LucideIcon, Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useDenial } from '../../../api/api-provider.tsx';
import { Button } from '../../../ui/action/button.tsx';
import type { Column } from '../../../ui/data/data-table.tsx';
import { SearchField } from '../../../ui/field/search-field.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { EmptyState } from '../../../ui/state/empty-state.tsx';
import { identityWords } from '../identity.words.ts';
import type { IdentityLinks } from '../identity-links.ts';
import { IdentityFrame } from '../parts/identity-frame.tsx';
import { ListState, type Reading } from '../parts/list-states.tsx';
import styles from '../parts/parts.module.css';
import type { Machine } from './machine.ts';
import { machineWords } from './machine.words.ts';
import { MachinesTable } from './machines-table.tsx';

interface ListWords {
  add: string;
  find: string;
  empty: string;
  emptyText: string;
  nothing: string;
  nothingText: string;
  open: (name: string) => string;
}

interface MachinesPageProps<Kind extends Machine> {
  page: 'keys' | 'clients';
  links: IdentityLinks;
  icon: LucideIcon;
  words: ListWords;
  reading: Reading;
  /** Absent while they are not read. */
  machines: readonly Kind[] | undefined;
  idOf: (machine: Kind) => string;
  /** What only this kind has. */
  columns: readonly Column<Kind>[];
  onAdd: () => void;
  onOpen: (machine: Kind) => void;
  /** What stands over the list. */
  children: ReactNode;
}

/** A page of machines: all of them, those that are looked for, or how to let the first one in. */
export function MachinesPage<Kind extends Machine>(props: MachinesPageProps<Kind>) {
  const { page, links, words, reading, machines, onAdd, children } = props;
  const [text, setText] = useState('');
  const denial = useDenial('keys.change', null);
  const add = (
    <Button variant="primary" icon={Plus} disabledReason={denial} onPress={onAdd}>
      {words.add}
    </Button>
  );
  const find = (
    <div className={styles.find}>
      <SearchField label={words.find} value={text} onChange={setText} />
    </div>
  );
  const isEmpty = machines?.length === 0;
  return (
    <IdentityFrame
      page={page}
      links={links}
      // An empty list offers it in its middle.
      actions={isEmpty ? null : add}
      bar={reading.error === null && !isEmpty ? find : null}
    >
      {machines === undefined ? (
        <ListState what={wordsOf(identityWords)[page]} needs="keys.read" reading={reading} />
      ) : (
        <List {...props} {...{ machines, text, add }} onShowAll={() => setText('')} />
      )}
      {children}
    </IdentityFrame>
  );
}

interface ListProps<Kind extends Machine> extends MachinesPageProps<Kind> {
  machines: readonly Kind[];
  text: string;
  add: ReactNode;
  onShowAll: () => void;
}

function List<Kind extends Machine>(props: ListProps<Kind>) {
  const { page, icon, words, machines, idOf, columns, text, add, onOpen, onShowAll } = props;
  if (machines.length === 0) {
    return (
      <EmptyState icon={icon} title={words.empty} action={add}>
        {words.emptyText}
      </EmptyState>
    );
  }
  const shown = machines.filter((machine) => matches(`${machine.name} ${idOf(machine)}`, text));
  if (shown.length === 0) {
    return (
      <EmptyState
        icon={icon}
        title={words.nothing}
        action={<Button onPress={onShowAll}>{wordsOf(machineWords).showAll}</Button>}
      >
        {words.nothingText}
      </EmptyState>
    );
  }
  return (
    <MachinesTable
      label={wordsOf(identityWords)[page]}
      machines={shown}
      openText={words.open}
      {...{ idOf, columns, onOpen }}
    />
  );
}

/** Whether every word that is looked for stands in it. */
function matches(all: string, text: string): boolean {
  const words = text.toLowerCase().split(/\s+/);
  return words.every((word) => all.toLowerCase().includes(word));
}
