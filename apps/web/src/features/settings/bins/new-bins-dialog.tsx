import { BIN_KINDS, type Warehouse } from '@stockwire/shared/catalog';
import { CODE_LENGTH_MAX } from '@stockwire/shared/limits';
import { formWords } from '../../../forms/form.words.ts';
import { RecordDialog } from '../../../forms/record-dialog.tsx';
import { ComboBox } from '../../../ui/field/combo-box.tsx';
import { Select } from '../../../ui/field/select.tsx';
import { TextField } from '../../../ui/field/text-field.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { useToasts } from '../../../ui/toast/toasts-provider.tsx';
import { binWords } from './bins.words.ts';
import styles from './bins-page.module.css';
import { codesOf, useNewBinsForm } from './use-new-bins-form.ts';

/** As many codes as show that the row is the right one. */
const PREVIEWED_MAX = 8;

interface NewBinsDialogProps {
  warehouse: Warehouse;
  zones: readonly string[];
  onMade: (zone: string) => void;
  onClose: () => void;
}

/** Makes one bin, or a row of them that is seen before it is made. */
export function NewBinsDialog({ warehouse, zones, onMade, onClose }: NewBinsDialogProps) {
  const words = wordsOf(binWords);
  const toasts = useToasts();
  const form = useNewBinsForm(warehouse, (made, zone) => {
    toasts.add({ text: wordsOf(formWords).made(words.madeMany(made.length)) });
    onMade(zone);
    onClose();
  });
  const zone = form.field('zone');
  const kind = form.field('kind');
  const codes = codesOf(form.draft.now.texts);
  return (
    <RecordDialog
      title={words.add}
      subtitle={words.keptNote}
      form={form}
      post={words.make(Math.max(1, codes.length))}
      onClose={onClose}
    >
      <div className={styles.range}>
        <TextField
          label={words.first}
          size="l"
          maxLength={CODE_LENGTH_MAX}
          placeholder="A-01-01"
          autoFocus
          {...form.field('first')}
        />
        <TextField
          label={words.last}
          size="l"
          maxLength={CODE_LENGTH_MAX}
          placeholder="A-01-20"
          {...form.field('last')}
        />
      </div>
      <Preview codes={codes} warehouse={warehouse} />
      <ComboBox
        label={words.zone}
        size="l"
        value={null}
        onChange={(id) => {
          if (id !== null) zone.onChange(id);
        }}
        options={zones
          .filter((known) => known.toLowerCase().includes(zone.value.toLowerCase()))
          .map((known) => ({ id: known, label: known }))}
        search={{ text: zone.value, onChange: zone.onChange }}
        isFree
        error={zone.error}
      />
      <Select
        label={words.kind}
        size="l"
        description={words.kindNote}
        options={BIN_KINDS.map((id) => ({ id, label: words.kinds[id] }))}
        value={kind.value}
        onChange={kind.onChange}
        error={kind.error}
      />
    </RecordDialog>
  );
}

function Preview({ codes, warehouse }: { codes: readonly string[]; warehouse: Warehouse }) {
  const words = wordsOf(binWords);
  const [first, ...others] = codes;
  if (first === undefined) return <p className={styles.note}>{words.lastNote}</p>;
  if (others.length === 0) return <p className={styles.note}>{words.one(first)}</p>;
  const hidden = codes.length - PREVIEWED_MAX;
  const last = codes.at(-1);
  return (
    <div className={styles.preview}>
      <p>{words.many(codes.length, warehouse.name)}</p>
      <ul className={styles.codes}>
        {codes.slice(0, hidden > 0 ? PREVIEWED_MAX - 1 : PREVIEWED_MAX).map((code) => (
          <li key={code}>{code}</li>
        ))}
        {hidden > 0 ? (
          <>
            <li data-quiet>{words.more(hidden)}</li>
            <li>{last}</li>
          </>
        ) : null}
      </ul>
    </div>
  );
}
