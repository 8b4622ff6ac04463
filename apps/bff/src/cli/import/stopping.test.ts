import { EventEmitter } from 'node:events';
import { describe, expect, test } from 'vitest';
import { listenForStop, type Phase, STOPPED_EXIT_CODE } from './stopping.ts';

function listening() {
  const signals = new EventEmitter();
  const lines: string[] = [];
  const codes: number[] = [];
  const stopping = listenForStop(signals, {
    print: (line) => void lines.push(line),
    exit: (code) => void codes.push(code),
  });
  return { signals, lines, codes, stopping };
}

describe('Ctrl+C', () => {
  test.each<[Phase, string]>([
    ['uploading', 'the upload is broken off'],
    ['checking', 'the check is given up'],
    ['writing', 'behind the batch under way'],
  ])('while %s it says that %s, and ends cleanly', (phase, words) => {
    const { signals, lines, codes, stopping } = listening();
    stopping.phase = phase;
    signals.emit('SIGINT');
    expect(lines).toEqual([expect.stringContaining(words)]);
    expect(stopping.signal.aborted).toBe(true);
    expect(codes).toEqual([]);
  });

  test('sent by the terminal and passed on as SIGTERM is one', () => {
    const { signals, lines, codes } = listening();
    for (const name of ['SIGTERM', 'SIGINT', 'SIGTERM', 'SIGTERM']) signals.emit(name);
    expect(lines).toHaveLength(1);
    expect(codes).toEqual([]);
  });

  test('pressed twice leaves at once and says how to follow what the server goes on with', () => {
    const { signals, lines, codes, stopping } = listening();
    Object.assign(stopping, { phase: 'writing', importId: 12 });
    signals.emit('SIGINT');
    signals.emit('SIGINT');
    expect(lines.at(-1)).toMatch(/may go on with import 12 by itself.*\n.*--go-on 12/);
    expect(codes).toEqual([STOPPED_EXIT_CODE]);
  });
});
