import { type ReactNode, useState } from 'react';
import { useDenial } from '../../../api/api-provider.tsx';
import { permissionWords } from '../../../api/permission.words.ts';
import { Button } from '../../../ui/action/button.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { AlertDialog } from '../../../ui/overlay/alert-dialog.tsx';
import { Dialog } from '../../../ui/overlay/dialog.tsx';
import { identityWords } from '../identity.words.ts';
import { Moment } from '../parts/moment.tsx';
import parts from '../parts/parts.module.css';
import { RefusalNote } from '../parts/refusal-note.tsx';
import { usePlaces } from '../parts/use-places.ts';
import type { Machine } from './machine.ts';
import { machineWords } from './machine.words.ts';
import styles from './machines.module.css';

export type Fact = readonly [name: string, value: ReactNode];

interface MachineDialogProps {
  machine: Machine;
  /** What is known of this kind alone: who it is first, then the rest. */
  identity: readonly Fact[];
  facts?: readonly Fact[];
  /** What its end means. */
  revokeText: string;
  revoking: { isPending: boolean };
  /** Of the newest press. */
  error: Error | null;
  /** What else can be done with it while it is good: a note and a button. */
  note?: string;
  action?: ReactNode;
  onRevoke: () => void;
  onClose: () => void;
}

/** Everything that is known of a machine, and its end. */
export function MachineDialog(props: MachineDialogProps) {
  const { machine, revoking, error, note, action, onRevoke, onClose } = props;
  const words = wordsOf(machineWords);
  const denial = useDenial('keys.change', null);
  const [isAsking, setAsking] = useState(false);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={machine.name}
      footer={
        <Button size="l" onPress={onClose}>
          {words.close}
        </Button>
      }
    >
      <Facts {...props} />
      {machine.revokedAt === null ? (
        <div className={styles.actions}>
          {note === undefined ? null : <p className={styles.note}>{note}</p>}
          <RefusalNote error={error} />
          <div className={styles.buttons}>
            {action}
            <Button
              disabledReason={denial}
              isPending={revoking.isPending}
              onPress={() => setAsking(true)}
            >
              {words.revoke}
            </Button>
          </div>
        </div>
      ) : null}
      {isAsking ? (
        <RevokeQuestion
          name={machine.name}
          text={props.revokeText}
          onKeep={() => setAsking(false)}
          onRevoke={() => {
            setAsking(false);
            onRevoke();
          }}
        />
      ) : null}
    </Dialog>
  );
}

function Facts({ machine, identity, facts = [] }: MachineDialogProps) {
  const words = wordsOf(machineWords);
  const { actions } = wordsOf(permissionWords);
  const { never, everywhere } = wordsOf(identityWords);
  const { nameOf } = usePlaces();
  const { scopes, warehouseIds, lastUsedAt, createdBy, createdAt, revokedAt } = machine;
  const all: Fact[] = [
    ...identity,
    [words.scopes, scopes.map((action) => actions[action]).join(', ')],
    [words.places, warehouseIds === null ? everywhere : warehouseIds.map(nameOf).join(', ')],
    ...facts,
    [words.lastUsed, lastUsedAt === null ? never : <Moment key="used" at={lastUsedAt} />],
    [words.madeBy, createdBy],
    [words.madeAt, <Moment key="made" at={createdAt} />],
  ];
  if (revokedAt !== null) {
    all.push([words.states.revoked, <Moment key="revoked" at={revokedAt} />]);
  }
  return (
    <dl className={parts.facts}>
      {all.flatMap(([name, value]) => [
        <dt key={name}>{name}</dt>,
        <dd key={`${name} value`}>{value}</dd>,
      ])}
    </dl>
  );
}

interface RevokeQuestionProps {
  name: string;
  text: string;
  onKeep: () => void;
  onRevoke: () => void;
}

function RevokeQuestion({ name, text, onKeep, onRevoke }: RevokeQuestionProps) {
  const words = wordsOf(machineWords);
  return (
    <AlertDialog
      isOpen
      size="s"
      onClose={onKeep}
      title={words.revokeTitle(name)}
      subtitle={text}
      footer={
        <>
          <Button size="l" onPress={onRevoke}>
            {words.revoke}
          </Button>
          <Button size="l" variant="primary" autoFocus onPress={onKeep}>
            {words.keep}
          </Button>
        </>
      }
    >
      {null}
    </AlertDialog>
  );
}
