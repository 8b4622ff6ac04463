import { CHARSETS, DELIMITERS } from '@stockwire/shared/import-forms';
import type { Examination, Import } from '@stockwire/shared/imports';
import type { ReactNode } from 'react';
import { Select } from '../../../ui/field/select.tsx';
import { formatInteger } from '../../../ui/format/format-integer.ts';
import { wordsOf } from '../../../ui/language/words.ts';
import { describeWords } from './describe.words.ts';
import type { DescriptionDraft } from './description-draft.ts';
import styles from './file-traits.module.css';
import { Finding } from './finding.tsx';

interface FileTraitsProps {
  of: Import;
  draft: DescriptionDraft;
  onDialect: (dialect: DescriptionDraft['dialect']) => void;
}

const YES = 'yes';
const NO = 'no';

/** What the bytes prove, with the lines that prove it, and what a person must say instead. */
export function FileTraits({ of, draft, onDialect }: FileTraitsProps) {
  const words = wordsOf(describeWords);
  const { examination } = of;
  const { charset, delimiter, header } = examination;
  const { dialect } = draft;
  return (
    <dl className={styles.traits}>
      <Finding label={words.traits.charset} finding={charset}>
        <Select
          label={words.traits.charset}
          isLabelHidden
          value={dialect.charset ?? null}
          options={charset.candidates.map((id) => ({ id, label: id }))}
          onChange={(id) => onDialect({ charset: CHARSETS.find((known) => known === id) })}
        />
      </Finding>
      <Finding label={words.traits.delimiter} finding={delimiter}>
        <Select
          label={words.traits.delimiter}
          isLabelHidden
          value={dialect.delimiter ?? null}
          options={delimiter.candidates.map((id) => ({ id, label: words.delimiters[id] }))}
          onChange={(id) => onDialect({ delimiter: DELIMITERS.find((known) => known === id) })}
        />
      </Finding>
      <Finding label={words.traits.header} finding={header}>
        <Select
          label={words.traits.header}
          isLabelHidden
          value={dialect.header === undefined ? null : dialect.header ? YES : NO}
          options={[
            { id: YES, label: words.header.yes },
            { id: NO, label: words.header.no },
          ]}
          onChange={(id) => onDialect({ header: id === YES })}
        />
      </Finding>
      <Fact label={words.traits.lineEnds}>{lineEndsText(examination)}</Fact>
      <Fact label={words.traits.rows}>{formatInteger(examination.rows)}</Fact>
      <Fact label={words.traits.ragged}>{raggedText(examination)}</Fact>
    </dl>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles.trait}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function lineEndsText(examination: Examination): string {
  const words = wordsOf(describeWords);
  const { lineEnds, byteOrderMark, unpacked, endsWithNewline } = examination;
  const named = Object.entries({ LF: lineEnds.lf, CRLF: lineEnds.crlf, CR: lineEnds.cr });
  const ends = named.filter(([, count]) => count > 0);
  const counted =
    ends.length === 1
      ? ends.map(([name]) => name)
      : ends.map(([name, count]) => `${name} × ${formatInteger(count)}`);
  return [
    counted.join(', '),
    byteOrderMark ? words.byteOrderMark : '',
    unpacked ? words.unpacked : '',
    endsWithNewline ? '' : words.noNewline,
  ]
    .filter(Boolean)
    .join(' · ');
}

function raggedText({ raggedRows, raggedLines }: Examination): string {
  const words = wordsOf(describeWords);
  if (raggedRows === 0) return words.noneUneven;
  return words.uneven(formatInteger(raggedRows), raggedLines.join(', '));
}
