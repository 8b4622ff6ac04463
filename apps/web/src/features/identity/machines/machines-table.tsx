import { useState } from 'react';
import { type Column, DataTable } from '../../../ui/data/data-table.tsx';
import { RowButton } from '../../../ui/data/row-button.tsx';
import { formatInteger } from '../../../ui/format/format-integer.ts';
import { wordsOf } from '../../../ui/language/words.ts';
import { Pill } from '../../../ui/status/pill.tsx';
import { identityWords } from '../identity.words.ts';
import { Moment } from '../parts/moment.tsx';
import styles from '../parts/parts.module.css';
import { type Places, usePlaces } from '../parts/use-places.ts';
import type { Machine } from './machine.ts';
import { machineWords } from './machine.words.ts';
import { type MachineState, machineState } from './machine-state.ts';

const TONES = { good: 'ok', ending: 'low', expired: 'out', revoked: 'stale' } as const satisfies {
  [State in MachineState]: string;
};

export interface MachinesTableProps<Kind extends Machine> {
  label: string;
  machines: readonly Kind[];
  idOf: (machine: Kind) => string;
  /** What a press on a name does, in words. */
  openText: (name: string) => string;
  /** What only this kind has, before the last use. */
  columns: readonly Column<Kind>[];
  onOpen: (machine: Kind) => void;
}

/** Machines, each with what it may do and where, whether it is let in, and whether anybody uses it. */
export function MachinesTable<Kind extends Machine>(props: MachinesTableProps<Kind>) {
  const places = usePlaces();
  const [nowMs] = useState(() => Date.now());
  return (
    <div className={styles.table}>
      <DataTable
        label={props.label}
        rows={props.machines}
        rowId={props.idOf}
        columns={columnsOf(props, places, nowMs)}
      />
    </div>
  );
}

function columnsOf<Kind extends Machine>(
  { idOf, openText, columns, onOpen }: MachinesTableProps<Kind>,
  places: Places,
  nowMs: number,
): Column<Kind>[] {
  const words = wordsOf(machineWords);
  const { never, everywhere } = wordsOf(identityWords);
  return [
    {
      id: 'name',
      label: words.name,
      sortValue: ({ name }) => name,
      cell: (machine) => (
        <span className={styles.two}>
          <RowButton label={openText(machine.name)} onPress={() => onOpen(machine)}>
            {machine.name}
          </RowButton>
          <small>{idOf(machine)}</small>
        </span>
      ),
    },
    {
      id: 'state',
      label: words.state,
      cell: (machine) => {
        const state = machineState(machine, nowMs);
        return <Pill tone={TONES[state]}>{words.states[state]}</Pill>;
      },
    },
    {
      id: 'scopes',
      isExtra: true,
      label: words.scopes,
      cell: ({ scopes }) => words.mayCount(scopes.length, formatInteger(scopes.length)),
    },
    {
      id: 'places',
      isExtra: true,
      label: words.places,
      cell: ({ warehouseIds }) => warehouseIds?.map(places.codeOf).join(', ') ?? everywhere,
    },
    ...columns,
    {
      id: 'used',
      label: words.lastUsed,
      align: 'end',
      sortValue: ({ lastUsedAt }) => lastUsedAt ?? '',
      cell: ({ lastUsedAt }) => (lastUsedAt === null ? never : <Moment at={lastUsedAt} />),
    },
  ];
}
