import { QUANTITY_MAX } from '@stockwire/shared/limits';
import { wordsOf } from '../../../../ui/language/words.ts';
import { escapePart, type LinkText, quotable } from './link-text.ts';
import { searchWords } from './search.words.ts';

const LISTS = new Set(['status', 'zone', 'category']);
const QUANTITIES = new Set(['onHand', 'reserved', 'available']);
const SIGNS = new Set(['lt', 'lte', 'gt', 'gte', 'eq']);

/**
 * The API's own `filter`, a condition for each column as JSON, put as the parameters that the grid writes:
 * a link made by hand from the API's description works. What the grid cannot show is named and ignored.
 */
export function readLinkFilter(link: LinkText): Record<string, string> {
  const given = link.text('filter');
  if (given === '') return {};
  const filter = parseObject(given);
  if (filter === null) {
    link.ignored.push(wordsOf(searchWords).filterShape);
    return {};
  }
  const params: [string, string][] = [];
  for (const [column, condition] of Object.entries(filter)) {
    const text = conditionText(column, condition);
    if (text === null) link.ignored.push(wordsOf(searchWords).filterPart(quotable(column)));
    else params.push([column, text]);
  }
  return Object.fromEntries(params);
}

function conditionText(column: string, condition: unknown): string | null {
  const [[sign, value] = ['', null], ...others] = Object.entries(asObject(condition) ?? {});
  if (others.length > 0) return null;
  if (LISTS.has(column)) return listText(sign === 'eq' ? [value] : sign === 'in' ? value : null);
  return QUANTITIES.has(column) && SIGNS.has(sign) ? quantityText(sign, value) : null;
}

function quantityText(sign: string, value: unknown): string | null {
  return typeof value === 'number' && Math.abs(value) <= QUANTITY_MAX ? `${sign}.${value}` : null;
}

function listText(values: unknown): string | null {
  if (!Array.isArray(values) || values.length === 0) return null;
  const texts = values.filter((value) => typeof value === 'string');
  return texts.length === values.length ? texts.map(escapePart).join(',') : null;
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    return asObject(JSON.parse(text));
  } catch (cause) {
    if (cause instanceof SyntaxError) return null;
    throw cause;
  }
}

function asObject(value: unknown): Record<string, unknown> | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  return Object.fromEntries(Object.entries(value));
}
