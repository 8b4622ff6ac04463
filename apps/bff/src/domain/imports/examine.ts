import { DELIMITERS } from '@stockwire/shared/import-forms';
import type { Examination, ImportColumn } from '@stockwire/shared/imports';
import { type CharsetFacts, charsetsPossible } from './charset-evidence.ts';
import type { CsvRow } from './csv-parser.ts';
import { datePartsOf } from './date-forms.ts';
import type { StructureFacts } from './structure-evidence.ts';

const SAMPLES = 5;
const SAMPLE_CHARS = 80;

interface Facts {
  charset: CharsetFacts;
  structure: StructureFacts;
  unpacked: boolean;
}

/** What a whole file says about itself, each trait either proven or left to choose, with its lines. */
export function examine({ charset, structure, unpacked }: Facts): Examination {
  const charsetFinding = findCharset(charset);
  const reread = rereader(charset, charsetFinding.candidates[0] ?? 'utf-8');
  const header = findHeader(structure.head);
  const first = structure.head[0]?.fields ?? [];
  const hasHeader = header.value ?? true;
  const names = columnNames(first.map(reread), hasHeader);
  const body = hasHeader ? structure.head.slice(1) : structure.head;
  return {
    charset: charsetFinding,
    delimiter: findDelimiter(structure, reread),
    header,
    byteOrderMark: charset.mark !== null,
    lineEnds: structure.lineEnds,
    endsWithNewline: structure.endsWithNewline,
    unpacked,
    rows: Math.max(0, structure.rows - (hasHeader ? 1 : 0)),
    columns: names.map((name, place): ImportColumn => {
      const samples = body.slice(0, SAMPLES).map(({ fields }) => cut(reread(fields[place] ?? '')));
      return { name, samples, dateOrder: structure.dates.get(place)?.finding() ?? null };
    }),
    raggedRows: structure.raggedRows,
    raggedLines: structure.raggedLines,
  };
}

/** Names that are unique in the file; columns without a header are numbered. */
export function columnNames(header: readonly string[], hasHeader: boolean): string[] {
  const seen = new Map<string, number>();
  return header.map((text, place) => {
    const bare = hasHeader ? text.replace('\uFEFF', '').trim() : '';
    const name = bare === '' ? String(place + 1) : bare;
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    return before === 0 ? name : `${name} (${before + 1})`;
  });
}

function findCharset(facts: CharsetFacts): Examination['charset'] {
  const candidates = charsetsPossible(facts);
  const [likeliest = 'utf-8'] = candidates;
  const isProven = candidates.length === 1;
  const shown = isProven ? facts.multibyte : facts.broken;
  const says = isProven
    ? ({ says: 'well-formed UTF-8', code: 'utf-8' } as const)
    : ({
        says: `no UTF-8; read here as ${likeliest}`,
        code: 'not-utf-8',
        value: likeliest,
      } as const);
  return {
    verdict: isProven ? 'proven' : 'choose',
    value: isProven ? likeliest : null,
    candidates,
    evidence: shown.map(({ line, bytes }) => {
      const text = new TextDecoder(likeliest).decode(bytes).replaceAll(/[\r\n\uFFFD]/g, ' ');
      return { line, text: text.trim(), ...says };
    }),
  };
}

/** Bytes were read one to a character while the charset was open. */
function rereader(facts: CharsetFacts, charset: string): (text: string) => string {
  if (facts.mark === 'utf-16le' || facts.mark === 'utf-16be') return (text) => text;
  const decoder = new TextDecoder(charset);
  return (text) => decoder.decode(Uint8Array.from(text, (char) => char.charCodeAt(0)));
}

function findDelimiter(
  { delimiters, head }: StructureFacts,
  reread: (text: string) => string,
): Examination['delimiter'] {
  const [proven = null, ...others] = delimiters;
  const says =
    proven !== null && others.length === 0
      ? ({
          says: 'no other delimiter makes a table of the first rows',
          code: 'only-delimiter',
        } as const)
      : ({
          says: 'several delimiters make a table, or none does',
          code: 'delimiter-open',
        } as const);
  const evidence = head.slice(0, 1).map(({ line, fields }) => {
    return { line, text: cut(reread(fields.join(proven ?? ' '))), ...says };
  });
  if (proven === null || others.length > 0) {
    const candidates = delimiters.length > 0 ? delimiters : [...DELIMITERS];
    return { verdict: 'choose', value: null, candidates, evidence };
  }
  return { verdict: 'proven', value: proven, candidates: [proven], evidence };
}

const isValue = (text: string) => /^-?\d+([.,]\d+)?$/.test(text) || datePartsOf(text) !== undefined;

/** A first row of words above a column of numbers or dates is a header; a number above numbers is not. */
function findHeader(head: readonly CsvRow[]): Examination['header'] {
  const [first, ...body] = head;
  if (first === undefined)
    return { verdict: 'choose', value: null, candidates: [true], evidence: [] };
  const line = first.line;
  for (const [place, text] of first.fields.entries()) {
    const cells = body
      .map(({ fields }) => (fields[place] ?? '').trim())
      .filter((cell) => cell !== '');
    const values = cells.filter(isValue).length;
    if (cells.length === 0 || values * 10 < cells.length * 8) continue;
    const value = !isValue(text.trim());
    const below = cut(cells[0] ?? '');
    const says = value
      ? ({
          says: `a word where the rows below have ${below}`,
          code: 'header-word',
          value: below,
        } as const)
      : ({ says: 'a value like those below', code: 'header-value' } as const);
    return {
      verdict: 'proven',
      value,
      candidates: [value],
      evidence: [{ line, text: cut(text), ...says }],
    };
  }
  return { verdict: 'choose', value: null, candidates: [true, false], evidence: [] };
}

function cut(text: string): string {
  return text.length > SAMPLE_CHARS ? `${text.slice(0, SAMPLE_CHARS)}…` : text;
}
