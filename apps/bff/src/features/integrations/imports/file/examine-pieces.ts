import { EXAMINED_COLUMNS_MAX } from '@stockwire/shared/import-forms';
import type { Examination } from '@stockwire/shared/imports';
import { CharsetEvidence, nameOfFormat } from '../../../../domain/imports/charset-evidence.ts';
import { UnreadableCsv } from '../../../../domain/imports/csv-parser.ts';
import { examine } from '../../../../domain/imports/examine.ts';
import { refuseImport } from '../../../../domain/imports/refusals.ts';
import { StructureEvidence } from '../../../../domain/imports/structure-evidence.ts';

/** Asks every piece of an upload what it proves; refuses what is no table as soon as that is certain. */
export class Examiner {
  readonly #charset = new CharsetEvidence();
  readonly #structure = new StructureEvidence();
  #decode: ((piece: Buffer) => string) | null = null;
  #isEmpty = true;

  push(piece: Buffer): void {
    this.#charset.push(piece);
    if (this.#isEmpty) this.#refuseOtherFormats(piece);
    this.#isEmpty = false;
    this.#refuseBinary();
    this.#decode ??= decoderFor(this.#charset.facts.mark);
    const decode = this.#decode;
    orUnreadable(() => this.#structure.push(decode(piece)));
  }

  end(unpacked: boolean): Examination {
    if (this.#isEmpty) throw notATable('The file is empty.');
    const structure = orUnreadable(() => this.#structure.end());
    if (structure.rows === 0) throw notATable('The file holds nothing but blank lines.');
    const examined = examine({ charset: this.#charset.end(), structure, unpacked });
    const { length } = examined.columns;
    if (length <= EXAMINED_COLUMNS_MAX) return examined;
    throw notATable(
      `It has ${length} columns; at most ${EXAMINED_COLUMNS_MAX} are read. Leave out those that are not imported.`,
    );
  }

  #refuseOtherFormats(head: Buffer): void {
    const format = nameOfFormat(head);
    if (format !== null) throw notATable(`It is ${format}, whatever its name says.`);
  }

  #refuseBinary(): void {
    const { nulLine, mark } = this.#charset.facts;
    if (nulLine === null || mark === 'utf-16le' || mark === 'utf-16be') return;
    throw notATable(
      `Line ${nulLine} holds a NUL byte, which no text has: the file is binary, damaged, or UTF-16 without its mark. Save it as CSV in UTF-8.`,
    );
  }
}

function decoderFor(mark: string | null): (piece: Buffer) => string {
  // One character a byte: delimiters, quotes and digits are the same in every other charset.
  if (mark !== 'utf-16le' && mark !== 'utf-16be') return (piece) => piece.toString('latin1');
  const decoder = new TextDecoder(mark);
  return (piece) => decoder.decode(piece, { stream: true });
}

function orUnreadable<T>(read: () => T): T {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof UnreadableCsv) throw notATable(cause.message);
    throw cause;
  }
}

function notATable(detail: string) {
  return refuseImport({ code: 'not-a-table', detail });
}
