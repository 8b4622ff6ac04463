import { parseArgs } from 'node:util';

export interface DemoOptions {
  /** Where the server is. */
  origin: string;
  browserPath: string | undefined;
  /** Whether somebody can watch. */
  headed: boolean;
  /** 1 is a person's speed. */
  speed: number;
  theme: string;
  /** The folder that pictures go to; none are made without it. */
  pictures: string | undefined;
}

/** Nobody watches a run without a screen, so it need not be slow. */
const UNWATCHED_SPEED = 6;

/** Reads `--headed --headless --speed N --theme light|dark --pictures DIR`; throws with the option's name. */
export function readOptions(args: string[], env: NodeJS.ProcessEnv): DemoOptions {
  const { values } = parseArgs({
    args,
    options: {
      headed: { type: 'boolean' },
      headless: { type: 'boolean' },
      speed: { type: 'string' },
      theme: { type: 'string', default: 'light' },
      pictures: { type: 'string' },
    },
  });
  const origin = env.BASE_URL;
  if (!origin) throw new Error('BASE_URL must name the server to play on');
  const headed = values.headed ?? (!values.headless && hasScreen(env));
  const pictures = values.pictures ?? (headed ? undefined : env.DEMO_PICTURES);
  const speed = Number(values.speed ?? (headed ? 1 : UNWATCHED_SPEED));
  if (!(speed > 0)) throw new Error(`--speed must be a number above 0, not ${values.speed}`);
  return {
    origin,
    browserPath: env.CHROMIUM_PATH || undefined,
    headed,
    speed,
    theme: values.theme,
    pictures,
  };
}

function hasScreen({ DISPLAY, WAYLAND_DISPLAY }: NodeJS.ProcessEnv): boolean {
  const isDesktop = process.platform === 'darwin' || process.platform === 'win32';
  return isDesktop || Boolean(DISPLAY ?? WAYLAND_DISPLAY);
}
