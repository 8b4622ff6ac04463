import { IMPORT_FIELDS } from '@stockwire/shared/import-forms';
import type { Import } from '@stockwire/shared/imports';
import { Select } from '../../../ui/field/select.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { importWords } from '../imports.words.ts';
import styles from './column-matching.module.css';
import { describeWords } from './describe.words.ts';
import { type DescriptionDraft, matchColumn } from './description-draft.ts';

/** The id of the choice that a field has no column; no column of a file is named so. */
const NONE = '\u0000none';
const SAMPLES = 4;

interface ColumnMatchingProps {
  of: Import;
  draft: DescriptionDraft;
  onChange: (draft: DescriptionDraft) => void;
}

/** Which column of the file holds which field, with the column's first values beside it. */
export function ColumnMatching({ of, draft, onChange }: ColumnMatchingProps) {
  const words = wordsOf(describeWords);
  const names = wordsOf(importWords).fields;
  const { columns } = of.examination;
  return (
    <table className={styles.table} aria-label={words.match}>
      <thead>
        <tr>
          <th scope="col">{words.field}</th>
          <th scope="col">{words.column}</th>
          <th scope="col">{words.samples}</th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(IMPORT_FIELDS[of.kind]).map(([field, { required }]) => {
          const matched = draft.columns[field];
          const samples = columns.find(({ name }) => name === matched)?.samples ?? [];
          return (
            <tr key={field}>
              <th scope="row">
                {names[field] ?? field}
                {required ? <span className={styles.required}>{words.required}</span> : null}
              </th>
              <td>
                <Select
                  label={`${words.column}: ${names[field] ?? field}`}
                  isLabelHidden
                  value={matched ?? (required ? null : NONE)}
                  options={[
                    ...(required ? [] : [{ id: NONE, label: words.none }]),
                    ...columns.map(({ name }) => ({ id: name, label: name })),
                  ]}
                  onChange={(id) =>
                    onChange(matchColumn(of, draft, { field, column: id === NONE ? null : id }))
                  }
                />
              </td>
              <td className={styles.samples}>{samples.slice(0, SAMPLES).join(' · ')}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
