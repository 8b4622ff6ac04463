import { type App, startApp } from './app.ts';
import { type Config, ConfigError, readProcessConfig } from './config.ts';
import { createLogger, type Log } from './platform/log.ts';
import { toldToOperator } from './platform/settings/operator-error.ts';

/** A launcher or supervisor kills after about eight seconds; what is still open then is cut by us. */
const STOP_WITHIN_MS = 7_000;

function readConfigOrExit(): Config {
  try {
    return readProcessConfig();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    console.error(error.message);
    process.exit(2);
  }
}

function dieOnBugs(log: Log): void {
  const die = (error: unknown) => {
    log.fatal({ err: error }, 'unforeseen: the process ends');
    process.exit(1);
  };
  process.on('unhandledRejection', die);
  process.on('uncaughtException', die);
}

/** Stops on a signal, or when the launcher is gone: its IPC channel breaks however it died. */
function stopWhenAsked(app: App, log: Log): void {
  let isStopping = false;
  const stop = (why: string) => {
    if (isStopping) return;
    isStopping = true;
    log.info({ why }, 'stopping');
    setTimeout(() => {
      log.error(`not stopped within ${STOP_WITHIN_MS} ms`);
      process.exit(1);
    }, STOP_WITHIN_MS).unref();
    app.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => stop(signal));
  process.on('disconnect', () => stop('the launcher is gone'));
}

async function main(): Promise<void> {
  const config = readConfigOrExit();
  const log = createLogger(config.logLevel);
  dieOnBugs(log);
  const app = await startApp(config, log);
  stopWhenAsked(app, log);
  if (app.url === null) {
    console.log(`Stockwire runs ${[...config.roles].join(' and ')} and serves no pages.`);
    return;
  }
  console.log(`Stockwire is ready: ${app.url}`);
  if (app.credentialsFile !== null) {
    console.log(`Sign in as one of the demo's people: ${app.credentialsFile}`);
  }
  if (!app.hasAdmin) {
    console.log('Nobody can sign in yet. Make an administrator: npm run stock -- admin EMAIL');
  }
}

main().catch((error: unknown) => {
  console.error('Stockwire could not start:', toldToOperator(error));
  process.exit(1);
});
