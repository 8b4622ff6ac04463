import type { Warehouse } from '@stockwire/shared/catalog';
import { useLocation, useRouter } from '@tanstack/react-router';
import { ShiftControl } from '../features/demo/shift-control.tsx';
import { ProfileMenu } from '../features/identity/profile/profile-menu.tsx';
import { useConnectionControls } from '../realtime/use-connection.ts';
import { keyLabel } from '../ui/keys/key-label.ts';
import { wordsOf } from '../ui/language/words.ts';
import { Clock } from '../ui/shell/clock.tsx';
import { CommandButton } from '../ui/shell/command-button.tsx';
import { LanguageSwitch } from '../ui/shell/language-switch.tsx';
import { SiteSwitcher } from '../ui/shell/site-switcher.tsx';
import { Topbar } from '../ui/shell/topbar.tsx';
import { ThemeSwitch } from '../ui/theme/theme-switch.tsx';
import { ALL_SITES, canShowAll } from './all-sites.ts';
import { appWords } from './app.words.ts';
import { ConnectionStatus } from './connection-status.tsx';
import { APP_KEYS } from './help/app.shortcuts.ts';
import { leaveToStart } from './leave-to-start.ts';
import { paletteWords } from './palette/palette.words.ts';
import { useOverlays } from './palette/palette-context.ts';
import { stringifySearch } from './search-codec.ts';
import type { Sites } from './use-chosen-site.ts';

interface AppTopbarProps {
  sites: Sites;
  warehouse: Warehouse | null;
}

/** Where am I, what time is it there, is it live, who am I. */
export function AppTopbar({ sites, warehouse }: AppTopbarProps) {
  const { serverNowMs } = useConnectionControls();
  const { pathname } = useLocation();
  const words = wordsOf(appWords);
  const overlays = useOverlays();
  const all = canShowAll(pathname)
    ? [{ id: ALL_SITES, code: words.allCode, name: words.allSites }]
    : [];
  return (
    <Topbar
      brandHref="/overview"
      start={
        <SiteSwitcher
          label={words.warehouse}
          sites={[...all, ...sites.warehouses.map(toEntry)]}
          currentId={sites.isAll ? ALL_SITES : warehouse?.code}
          onSelect={sites.choose}
        />
      }
      centre={
        <>
          <CommandButton
            label={wordsOf(paletteWords).open}
            kbd={keyLabel(APP_KEYS.palette)}
            onPress={() => overlays.open('palette')}
          />
          <ShiftControl />
        </>
      }
      clock={warehouse ? <Clock timeZone={warehouse.timeZone} nowMs={serverNowMs} /> : null}
      end={<ConnectionStatus />}
      settings={
        <>
          <LanguageSwitch />
          <ThemeSwitch />
        </>
      }
      person={<Profile siteCode={warehouse?.code ?? null} />}
    />
  );
}

function Profile({ siteCode }: { siteCode: string | null }) {
  const { history } = useRouter();
  const overlays = useOverlays();
  const at = (path: string) => history.push(`${path}${stringifySearch({ site: siteCode })}`);
  return (
    <ProfileMenu
      onAccount={() => at('/account')}
      onPreferences={() => at('/settings')}
      onSwitch={() => overlays.open('switch')}
      onLeave={leaveToStart}
    />
  );
}

function toEntry({ code, name, timeZone }: Warehouse) {
  return { id: code, code, name, hint: timeZone };
}
