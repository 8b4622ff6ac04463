import { PALETTE_GROUPS, type PaletteEntry, type PaletteSection } from './palette-entry.ts';
import { rankEntries } from './rank-entries.ts';

/** More of one kind would push the other kinds below the edge. */
const OF_GROUP_MAX = 8;

interface Question {
  text: string;
  recent: readonly string[];
}

/** What the palette lists: without a question what was used lately first, otherwise what answers best. */
export function paletteSections(
  entries: readonly PaletteEntry[],
  found: readonly PaletteEntry[],
  { text, recent }: Question,
): PaletteSection[] {
  if (text.trim() === '') return sectionsAtRest(entries, recent);
  const ranked = rankEntries(entries, text, recent);
  const groups = [...new Set(ranked.map(({ group }) => group))];
  const best = groups.map((group) => sectionOf(group, ranked));
  // Items come a moment later than the rest. They stand below it, so that nothing moves under the finger.
  return found.length > 0 ? [...best, { group: 'items', entries: [...found] }] : best;
}

function sectionsAtRest(
  entries: readonly PaletteEntry[],
  recent: readonly string[],
): PaletteSection[] {
  const used = recent.flatMap((id) => entries.find((entry) => entry.id === id) ?? []);
  const rest = entries.filter((entry) => !used.includes(entry));
  const groups = PALETTE_GROUPS.filter((group) => rest.some((entry) => entry.group === group));
  const sections = groups.map((group) => sectionOf(group, rest));
  return used.length > 0 ? [{ group: 'recent', entries: used }, ...sections] : sections;
}

function sectionOf(
  group: PaletteSection['group'],
  entries: readonly PaletteEntry[],
): PaletteSection {
  return {
    group,
    entries: entries.filter((entry) => entry.group === group).slice(0, OF_GROUP_MAX),
  };
}
