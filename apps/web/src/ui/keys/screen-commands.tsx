import { createContext, type ReactNode, useContext, useEffect, useEffectEvent } from 'react';
import type { Shortcut } from './shortcut.ts';

/** Something the screen can do now, for whoever lists it. */
export interface ScreenCommand {
  /** Known by its key, which also says where its name is found, */
  shortcut?: Shortcut;
  /** or by its own name. */
  named?: { id: string; label: string; keywords?: string };
  run: () => void;
}

/** What the screens offer while they are shown. */
export interface ScreenCommands {
  offer: (commands: readonly ScreenCommand[]) => () => void;
  current: () => readonly ScreenCommand[];
  /** Runs what this key does, at once or as soon as a screen offers it; a later wish takes its place. */
  runWhenOffered: (shortcut: Shortcut) => void;
}

export function createScreenCommands(): ScreenCommands {
  const offers = new Set<readonly ScreenCommand[]>();
  let wish: Shortcut | null = null;

  const current = () => [...offers].flat();
  function grant() {
    const command = current().find(({ shortcut }) => shortcut !== undefined && shortcut === wish);
    if (command === undefined) return;
    wish = null;
    command.run();
  }
  return {
    offer(commands) {
      offers.add(commands);
      grant();
      return () => offers.delete(commands);
    },
    current,
    runWhenOffered(shortcut) {
      wish = shortcut;
      grant();
    },
  };
}

const CommandsContext = createContext<ScreenCommands | null>(null);

/** Lets every screen below offer what it can do. */
export function ScreenCommandsProvider(props: { commands: ScreenCommands; children: ReactNode }) {
  return <CommandsContext value={props.commands}>{props.children}</CommandsContext>;
}

/** What the screens offer, for whoever stands beside them; null where nobody keeps a list. */
export function useScreenCommands(): ScreenCommands | null {
  return useContext(CommandsContext);
}

/** Offers commands for as long as the part is shown; to run one is to run it as of the newest render. */
export function useOfferedCommands<Id extends string>(
  ids: readonly Id[],
  describe: (id: Id) => Omit<ScreenCommand, 'run'>,
  run: (id: Id) => void,
): void {
  const commands = useContext(CommandsContext);
  const runNow = useEffectEvent(run);
  const describeNow = useEffectEvent(describe);
  const key = ids.join(' ');
  // The list of what can be done now is kept outside of React, where the palette reads it.
  useEffect(() => {
    if (key === '') return;
    const offered = (key.split(' ') as Id[]).map((id) => ({
      ...describeNow(id),
      run: () => runNow(id),
    }));
    return commands?.offer(offered);
  }, [commands, key]);
}
