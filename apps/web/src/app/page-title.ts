import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { accountWords } from '../features/identity/account/account.words.ts';
import { wordsOf } from '../ui/language/words.ts';
import { WALLBOARD_PATH } from './all-sites.ts';
import { ROOMS } from './rooms.ts';
import { roomWords } from './rooms.words.ts';

const PRODUCT = 'Stockwire';
const ACCOUNT_PATH = '/account';

/** The rooms whose second step names one thing, as its reader knows it. */
const NAMED_BY_PATH = new Set(['stock', 'imports']);

interface Place {
  pathname: string;
  /** The item that is open beside the grid. */
  item: string | undefined;
  site: string | null;
}

/** What a tab, a bookmark and a screen reader call the page: the narrowest name first. */
export function pageTitle({ pathname, item, site }: Place): string {
  const [, first = '', second = ''] = pathname.split('/');
  const room = ROOMS.find(
    ({ path }) => path === `/${pathname === WALLBOARD_PATH ? 'overview' : first}`,
  );
  const isAccount = pathname === ACCOUNT_PATH;
  const ofRoom = room === undefined ? null : wordsOf(roomWords)[room.id];
  const name = isAccount ? wordsOf(accountWords).title : ofRoom;
  const one = room !== undefined && NAMED_BY_PATH.has(room.id) ? second || item : undefined;
  return [one, name, site, PRODUCT].filter(Boolean).join(' · ');
}

/** Keeps the title of the document at the page that is shown, in the language that is spoken. */
export function usePageTitle(site: string | null): void {
  const { pathname, search } = useLocation();
  const title = pageTitle({ pathname, item: search.item, site });
  useEffect(() => {
    document.title = title;
  }, [title]);
}
