import type { Warehouse } from '@stockwire/shared/catalog';
import { ShiftControl } from '../features/demo/shift-control.tsx';
import { Device } from '../features/device/device.tsx';
import { useConnectionControls } from '../realtime/use-connection.ts';
import { wordsOf } from '../ui/language/words.ts';
import { Clock } from '../ui/shell/clock.tsx';
import { LanguageSwitch } from '../ui/shell/language-switch.tsx';
import { SiteSwitcher } from '../ui/shell/site-switcher.tsx';
import { Topbar } from '../ui/shell/topbar.tsx';
import { ThemeSwitch } from '../ui/theme/theme-switch.tsx';
import { appWords } from './app.words.ts';
import { ConnectionStatus } from './connection-status.tsx';
import type { Sites } from './use-chosen-site.ts';

interface AppTopbarProps {
  sites: Sites;
  warehouse: Warehouse | null;
}

/** Where am I, what time is it there, is it live, who am I. */
export function AppTopbar({ sites, warehouse }: AppTopbarProps) {
  const { serverNowMs } = useConnectionControls();
  return (
    <Topbar
      brandHref="/stock"
      start={
        <SiteSwitcher
          label={wordsOf(appWords).warehouse}
          sites={sites.warehouses.map(({ code, name, timeZone }) => ({
            id: code,
            code,
            name,
            hint: timeZone,
          }))}
          currentId={warehouse?.code}
          onSelect={sites.choose}
        />
      }
      centre={<ShiftControl />}
      end={
        <>
          {warehouse ? <Clock timeZone={warehouse.timeZone} nowMs={serverNowMs} /> : null}
          <ConnectionStatus />
          <LanguageSwitch />
          <ThemeSwitch />
          <Device />
        </>
      }
    />
  );
}
