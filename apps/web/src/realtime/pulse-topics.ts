import type { Pulse } from '@stockwire/shared/live';
import type { LiveSocket } from './live-socket.ts';

type Listener = () => void;

/** The 1 Hz sums that some part of the screen shows; watched for as long as somebody listens. */
export class PulseTopics {
  readonly #socket: LiveSocket;
  readonly #listeners = new Map<string, Set<Listener>>();
  readonly #newest = new Map<string, Pulse>();

  constructor(socket: LiveSocket) {
    this.#socket = socket;
  }

  newest(topic: string): Pulse | null {
    return this.#newest.get(topic) ?? null;
  }

  subscribe(topic: string, listener: Listener): () => void {
    const listeners = this.#listeners.get(topic) ?? new Set();
    listeners.add(listener);
    this.#listeners.set(topic, listeners);
    if (listeners.size === 1 && this.#socket.isOpen()) this.#watch(topic);
    return () => {
      listeners.delete(listener);
      if (listeners.size > 0) return;
      this.#listeners.delete(topic);
      this.#newest.delete(topic);
      if (this.#socket.isOpen()) this.#ignoreLoss(this.#socket.unwatch({ topic }));
    };
  }

  receive(pulse: Pulse): void {
    if (!this.#listeners.has(pulse.topic)) return;
    this.#newest.set(pulse.topic, pulse);
    for (const listener of this.#listeners.get(pulse.topic) ?? []) listener();
  }

  /** Watches again what is listened to, after the link was away or paused. */
  rejoin(): void {
    for (const topic of this.#listeners.keys()) this.#watch(topic);
  }

  pause(): void {
    for (const topic of this.#listeners.keys()) {
      this.#ignoreLoss(this.#socket.pause({ topic }));
    }
  }

  #watch(topic: string): void {
    this.#ignoreLoss(this.#socket.watch({ topic, epoch: null, from: null }));
  }

  /** A pulse says nothing that the next one does not say again; a dead link is found by the feed. */
  #ignoreLoss(answer: Promise<unknown>): void {
    answer.catch((cause: unknown) => {
      if (!(cause instanceof Error)) throw cause;
    });
  }
}
