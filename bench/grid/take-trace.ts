import type { Browser, CDPSession } from 'playwright';
import { TRACE_CATEGORIES, type TraceEvent } from './trace-frames.ts';

/** A minute of events at full load fits; Chromium keeps what comes first. */
const BUFFER_KB = 600_000;

/** The trace events of a browser while `work` runs. */
export async function takeTrace(
  browser: Browser,
  work: () => Promise<void>,
): Promise<TraceEvent[]> {
  const session = await browser.newBrowserCDPSession();
  try {
    await session.send('Tracing.start', {
      transferMode: 'ReturnAsStream',
      traceConfig: {
        includedCategories: TRACE_CATEGORIES,
        excludedCategories: ['*'],
        traceBufferSizeInKb: BUFFER_KB,
      },
    });
    await work();
    const complete = new Promise<{ stream?: string; dataLossOccurred: boolean }>((resolve) => {
      session.once('Tracing.tracingComplete', resolve);
    });
    await session.send('Tracing.end');
    const { stream, dataLossOccurred } = await complete;
    if (stream === undefined) throw new Error('the browser gave no trace');
    if (dataLossOccurred) throw new Error('the trace did not fit its buffer');
    return parseTrace(await readStream(session, stream));
  } finally {
    await session.detach();
  }
}

async function readStream(session: CDPSession, handle: string): Promise<string> {
  const parts: Buffer[] = [];
  for (;;) {
    const { data, eof, base64Encoded } = await session.send('IO.read', { handle });
    parts.push(Buffer.from(data, base64Encoded ? 'base64' : 'utf8'));
    if (eof) break;
  }
  await session.send('IO.close', { handle });
  return Buffer.concat(parts).toString('utf8');
}

function parseTrace(text: string): TraceEvent[] {
  const { traceEvents } = JSON.parse(text) as { traceEvents: TraceEvent[] };
  return traceEvents;
}
