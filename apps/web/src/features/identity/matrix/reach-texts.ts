import type { Person } from '@stockwire/shared/identity';
import type { Action } from '@stockwire/shared/permissions';
import { permissionWords } from '../../../api/permission.words.ts';
import { formatInteger } from '../../../ui/format/format-integer.ts';
import { wordsOf } from '../../../ui/language/words.ts';
import { identityWords } from '../identity.words.ts';
import type { Places } from '../parts/use-places.ts';
import { matrixWords } from './matrix.words.ts';
import { type Reach, reachOf } from './reach.ts';

/** More codes than this make a cell that nobody reads. */
const CODES_SHOWN_MAX = 2;

export interface CellText {
  /** What stands in the cell; empty where nothing is allowed. */
  mark: string;
  /** The limit of adjusting, below the mark. */
  limit: string | null;
  /** The whole of it, as a sentence. */
  sentence: string;
  isAllowed: boolean;
}

/** A person's reach for one action, as a mark and as a sentence. */
export function cellText(
  person: Pick<Person, 'name' | 'grants' | 'disabledAt'>,
  action: Action,
  { site, places }: { site: number | null; places: Places },
): CellText {
  const words = wordsOf(matrixWords);
  const named = wordsOf(permissionWords).actions[action];
  const grants = person.disabledAt === null ? person.grants : [];
  const reach = reachOf(grants, action, site);
  if (reach.state === 'nowhere') {
    const sentence = words.mayNot(person.name, named);
    return { mark: '', limit: null, sentence, isAllowed: false };
  }
  const { limit } = reach;
  const where = whereText(reach, places);
  const limits =
    limit === null
      ? null
      : wordsOf(identityWords).limit(formatInteger(limit.perCommand), formatInteger(limit.perDay));
  const sentence = words.may(person.name, named, where);
  return {
    mark: markText(reach, { site, places }),
    limit: limit === null ? null : `±${formatInteger(limit.perCommand)}`,
    sentence: limits === null ? sentence : `${sentence}, ${words.limited(limits)}`,
    isAllowed: true,
  };
}

function whereText(reach: Exclude<Reach, { state: 'nowhere' }>, { nameOf }: Places): string {
  const words = wordsOf(matrixWords);
  if (reach.state === 'everywhere') return words.everywhere;
  return words.inSites(reach.warehouseIds.map(nameOf).join(', '));
}

function markText(
  reach: Exclude<Reach, { state: 'nowhere' }>,
  { site, places }: { site: number | null; places: Places },
): string {
  const words = wordsOf(matrixWords);
  if (site !== null) return '✓';
  if (reach.state === 'everywhere') return words.all;
  const { warehouseIds } = reach;
  if (warehouseIds.length > CODES_SHOWN_MAX) return words.sites(formatInteger(warehouseIds.length));
  return warehouseIds.map(places.codeOf).join(' ');
}
