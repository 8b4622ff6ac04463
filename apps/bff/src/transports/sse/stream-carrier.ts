import type { ServerResponse } from 'node:http';
import type { Frame } from '@stockwire/shared/live';
import type { LiveCarrier } from '../socket/live-hub.ts';
import type { LivePipe } from '../socket/live-pipe.ts';
import { WAITING_BYTES_MAX } from '../socket/socket-limits.ts';
import { eventText } from './event-text.ts';

/**
 * The open streams of a node, and who of them takes the broadcasts of a topic. Everything is written as
 * bytes: of a text Node would count the characters, and what waits is bounded in bytes.
 */
export class StreamCarrier implements LiveCarrier {
  readonly #open = new Set<ServerResponse>();
  readonly #audiences = new Map<string, Set<ServerResponse>>();

  get size(): number {
    return this.#open.size;
  }

  all(): ServerResponse[] {
    return [...this.#open];
  }

  add(response: ServerResponse): void {
    this.#open.add(response);
  }

  remove(response: ServerResponse): void {
    this.#open.delete(response);
    for (const topic of this.#audiences.keys()) this.#leave(topic, response);
  }

  pipeOf(response: ServerResponse): LivePipe {
    return {
      emit: (event, body) => void response.write(Buffer.from(eventText(event, body))),
      join: (topic) => {
        const audience = this.#audiences.get(topic) ?? new Set();
        this.#audiences.set(topic, audience.add(response));
      },
      leave: (topic) => this.#leave(topic, response),
      waitingBytes: () => response.writableLength,
      cut: () => response.destroy(),
    };
  }

  audience(topic: string): number {
    return this.#audiences.get(topic)?.size ?? 0;
  }

  broadcast(topic: string, frame: Frame): void {
    const bytes = Buffer.from(eventText('frame', frame));
    for (const response of this.#audiences.get(topic) ?? []) response.write(bytes);
  }

  cutSlow(): number {
    const slow = [...this.#open].filter((one) => one.writableLength > WAITING_BYTES_MAX);
    for (const response of slow) response.destroy();
    return slow.length;
  }

  #leave(topic: string, response: ServerResponse): void {
    const audience = this.#audiences.get(topic);
    audience?.delete(response);
    if (audience?.size === 0) this.#audiences.delete(topic);
  }
}
