import { Activity, Package, UserRound } from 'lucide-react';
import { wordsOf } from '../../ui/language/words.ts';
import { Clock } from '../../ui/shell/clock.tsx';
import { CommandButton } from '../../ui/shell/command-button.tsx';
import { LanguageSwitch } from '../../ui/shell/language-switch.tsx';
import { Mark } from '../../ui/shell/mark.tsx';
import { PageFrame } from '../../ui/shell/page-frame.tsx';
import { PersonMenu } from '../../ui/shell/person-menu.tsx';
import { Rail } from '../../ui/shell/rail.tsx';
import { SiteSwitcher } from '../../ui/shell/site-switcher.tsx';
import { Topbar } from '../../ui/shell/topbar.tsx';
import { ThemeSwitch } from '../../ui/theme/theme-switch.tsx';
import { Frame, State } from './frame.tsx';
import { galleryWords } from './gallery.words.ts';
import { sampleWords } from './sample.words.ts';
import styles from './shell-frames.module.css';

const press = () => undefined;
const HERE = '/gallery';

export function ShellFrames() {
  const state = wordsOf(galleryWords);
  const sample = wordsOf(sampleWords);
  return (
    <>
      <Frame widget="Shell">
        <State name={state.rest}>{state.standsRound}</State>
      </Frame>
      <Frame widget="Topbar">
        <State name={state.rest} isWide>
          <div className={styles.bar}>
            <Topbar brandHref={HERE} start={sample.warehouse} clock={<Clock timeZone="UTC" />} />
          </div>
        </State>
      </Frame>
      <Frame widget="Rail">
        <State name={state.rest}>
          <div className={styles.rail}>
            <Rail
              label={sample.rooms}
              items={[
                { id: 'a', label: sample.item, href: HERE, icon: Package, isCurrent: true },
                { id: 'b', label: sample.flow, href: HERE, icon: Activity, isCurrent: false },
              ]}
            />
          </div>
        </State>
      </Frame>
      <Frame widget="SiteSwitcher">
        <State name={state.rest}>
          <SiteSwitcher
            label={sample.warehouse}
            sites={[
              { id: 'LDS', code: 'LDS', name: 'Leeds' },
              { id: 'HAM', code: 'HAM', name: 'Hamburg' },
            ]}
            currentId="LDS"
            onSelect={press}
          />
        </State>
      </Frame>
      <Frame widget="CommandButton">
        <State name={state.rest}>
          <CommandButton label={sample.item} kbd="K" onPress={press} />
        </State>
      </Frame>
      <Frame widget="Clock">
        <State name={state.rest}>
          <Clock timeZone="America/New_York" />
        </State>
      </Frame>
      <Frame widget="PageFrame">
        <State name={state.rest} isWide>
          <PageFrame
            title={sample.warehouse}
            level={4}
            pages={[
              { id: 'a', label: sample.item, href: HERE },
              { id: 'b', label: sample.flow, href: HERE },
            ]}
            currentId="a"
          >
            {sample.flowSays}
          </PageFrame>
        </State>
      </Frame>
      <Frame widget="PersonMenu">
        <State name={state.rest}>
          <PersonMenu
            name={sample.person}
            label={sample.person}
            items={[{ id: 'a', label: sample.item, icon: UserRound }]}
            onAction={press}
          />
        </State>
      </Frame>
      <Frame widget="Mark">
        <State name={state.rest}>
          <Mark />
        </State>
      </Frame>
      <Frame widget="ThemeSwitch">
        <State name={state.rest}>
          <ThemeSwitch />
        </State>
      </Frame>
      <Frame widget="LanguageSwitch">
        <State name={state.rest}>
          <LanguageSwitch />
        </State>
      </Frame>
    </>
  );
}
