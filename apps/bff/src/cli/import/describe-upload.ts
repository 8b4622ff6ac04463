import { type Import, ImportDescription, type ImportProfile } from '@stockwire/shared/imports';
import type { AskedImport } from './options.ts';
import { BadUsage } from './options.ts';

type Asked = Pick<AskedImport, 'columns' | 'dialect' | 'options'>;
type Trait = Import['proposal']['choose'][number];

const FLAGS: Record<Trait, string> = {
  charset: '--charset',
  delimiter: '--delimiter',
  header: '--header or --no-header',
  dateOrder: '--date-order',
};

/**
 * How the file is to be read: what it proves, then what a profile says, then what was asked. What is open
 * after that is refused with the lines that leave it open.
 */
export function describeUpload(
  { proposal, examination }: Import,
  { columns, dialect, options }: Asked,
  profile: ImportProfile | undefined,
): ImportDescription {
  const saved = profile?.description;
  const given = { ...saved?.dialect, ...dialect };
  const open = proposal.choose.filter((trait) => given[trait] == null);
  const whole = open.filter(
    (trait) => trait !== 'dateOrder' || needsDates(proposal.columns, columns),
  );
  if (whole.length > 0)
    throw new BadUsage(whole.map((trait) => openText(examination, trait)).join('\n'));
  return ImportDescription.parse({
    // What the bytes prove goes before a profile that was made for another file.
    dialect: { ...saved?.dialect, ...proposal.dialect, ...dialect },
    columns: { ...(saved?.columns ?? proposal.columns), ...columns },
    options: { ...saved?.options, ...options },
  });
}

function needsDates(...columns: Record<string, string>[]): boolean {
  return columns.some((one) => one.occurredAt !== undefined);
}

function openText(examination: Import['examination'], trait: Trait): string {
  const finding =
    trait === 'dateOrder'
      ? examination.columns.find(({ dateOrder }) => dateOrder?.verdict === 'choose')?.dateOrder
      : examination[trait];
  const lines = (finding?.evidence ?? []).map(
    ({ line, text, says }) => `  line ${line}: ${text} (${says})`,
  );
  const candidates = (finding?.candidates ?? []).map((one) => JSON.stringify(one)).join(', ');
  return [
    `The file does not prove its ${trait}; it may be ${candidates}. Say it with ${FLAGS[trait]}.`,
    ...lines,
  ].join('\n');
}
