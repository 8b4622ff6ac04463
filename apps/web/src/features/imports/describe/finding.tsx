import type { Examination } from '@stockwire/shared/imports';
import type { ReactNode } from 'react';
import { wordsOf } from '../../../ui/language/words.ts';
import { Pill } from '../../../ui/status/pill.tsx';
import { importWords } from '../imports.words.ts';
import { describeWords } from './describe.words.ts';
import { evidenceText } from './evidence.words.ts';
import styles from './file-traits.module.css';

interface FindingProps {
  label: string;
  finding: Pick<Examination['charset'], 'verdict' | 'evidence'>;
  /** The control that holds the value. */
  children: ReactNode;
}

/** One trait of the file: its value, whether the file proves it, and the lines that say so. */
export function Finding({ label, finding, children }: FindingProps) {
  const words = wordsOf(describeWords);
  const { line } = wordsOf(importWords);
  const isProven = finding.verdict === 'proven';
  return (
    <div className={styles.trait}>
      <dt>{label}</dt>
      <dd>
        {children}
        <Pill tone={isProven ? 'ok' : 'low'}>{isProven ? words.proven : words.choose}</Pill>
        {finding.evidence.length > 0 ? (
          <details className={styles.evidence}>
            <summary>{words.evidence}</summary>
            <ul>
              {finding.evidence.map((proof) => (
                <li key={`${proof.line} ${proof.says}`}>
                  {line} {proof.line}: <code>{proof.text}</code> {evidenceText(proof)}
                </li>
              ))}
            </ul>
          </details>
        ) : null}
      </dd>
    </div>
  );
}
