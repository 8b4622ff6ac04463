import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import type { LedgerPosition } from '@stockwire/shared/ids';
import { RESET_REASONS, type WatchAnswer } from '@stockwire/shared/live';
import type { Actor } from '../../domain/actor.ts';
import { refuseRead } from '../../domain/stock/read-refusals.ts';
import type { Authenticator } from '../../features/identity/authenticate.ts';
import { warehouseTopic } from '../../features/stock/live/frames/frame-clock.ts';
import type { Live } from '../../features/stock/live/open-live.ts';
import type { WatchedLedger } from '../../features/stock/live/tail/live-ledgers.ts';
import type { Log } from '../../platform/log.ts';
import type { Credentials } from '../http/edges/authenticate-request.ts';
import { Follower, type ReadReplay } from '../socket/follower.ts';
import { Guests } from '../socket/guests.ts';
import { LiveHub } from '../socket/live-hub.ts';
import { createLiveStats, type LiveStats } from '../socket/live-stats.ts';
import { findPast } from '../socket/requests/find-past.ts';
import { GOODBYE_WITHIN_MS } from '../socket/socket-limits.ts';
import { eventText, openingText } from './event-text.ts';
import { StreamCarrier } from './stream-carrier.ts';
import { BUSY_RETRY_AFTER_S, RECONNECT_MS, STREAMS_MAX } from './stream-limits.ts';

/** What a stream shall carry, from where on; null begins at the head. */
export interface AskedStream {
  warehouseId: number;
  after: LedgerPosition | null;
  actor: Actor;
  credentials: Credentials;
}

export interface LiveStreamsDeps {
  live: Live;
  identity: { authenticator: Authenticator };
  log: Log;
}

/** The live frames as server-sent events: the same followers as those of sockets, over plain HTTP. */
export class LiveStreams {
  readonly stats: LiveStats = createLiveStats();
  readonly #live: Live;
  readonly #guests: Guests;
  readonly #followers = new Map<ServerResponse, Follower>();
  readonly #streamsMax: number;
  readonly #carrier = new StreamCarrier();
  readonly #hub: LiveHub;
  #closing = false;

  constructor({ live, identity, log }: LiveStreamsDeps, streamsMax = STREAMS_MAX) {
    this.#live = live;
    this.#guests = new Guests(identity.authenticator, log);
    this.#streamsMax = streamsMax;
    this.#hub = new LiveHub({ carrier: this.#carrier, live, stats: this.stats });
  }

  /** Starts a stream; refuses before its head is written, or says within it that it must be read anew. */
  async open(response: ServerResponse, asked: AskedStream): Promise<void> {
    if (this.#closing || this.#carrier.size >= this.#streamsMax) throw refuseBusy();
    this.#carrier.add(response);
    this.stats.sockets = this.#carrier.size;
    const { actor, credentials } = asked;
    const leave = this.#guests.add({ actor, credentials, cut: () => this.#sendAway(response) });
    response.once('close', () => {
      leave();
      this.#gone(response);
    });
    const watched = await this.#live.ledgers.watch(asked.warehouseId);
    if (watched === null) throw refuseRead({ code: 'not-found', what: 'warehouse' });
    try {
      await this.#start(response, asked, watched);
    } catch (error) {
      watched.release();
      throw error;
    }
  }

  /** Sends everybody away, to return somewhere within the spread. */
  async close(retrySpreadMs: number): Promise<void> {
    this.#closing = true;
    this.#guests.close();
    const open = this.#carrier.all();
    const gone = open.map((response) => once(response, 'close'));
    this.#hub.close('deploy', retrySpreadMs);
    // Who does not take its goodbye in time is closed without it.
    await Promise.race([Promise.all(gone), setTimeout(GOODBYE_WITHIN_MS, null, { ref: false })]);
    for (const response of open) response.destroy();
  }

  /** Whoever may follow the ledger no longer is told so, and comes in anew if there is a way in. */
  #sendAway(response: ServerResponse): void {
    const follower = this.#followers.get(response);
    if (follower === undefined) response.destroy();
    else follower.reset('permission');
  }

  #gone(response: ServerResponse): void {
    this.#carrier.remove(response);
    this.#followers.delete(response);
    this.stats.sockets = this.#carrier.size;
  }

  async #start(
    response: ServerResponse,
    { after }: AskedStream,
    watched: WatchedLedger,
  ): Promise<void> {
    const cursor = { epoch: after?.epoch ?? null, from: after?.seq ?? null };
    const past = await findPast(this.#live, watched.tail, cursor);
    if (!past.ok && past.code === 'busy') throw refuseBusy();
    if (this.#closing) throw refuseBusy();
    response.writeHead(200, {
      'Content-Type': 'text/event-stream; charset=utf-8',
      // Asks proxies to pass every event on at once.
      'X-Accel-Buffering': 'no',
    });
    response.write(openingText(RECONNECT_MS));
    if (past.ok) this.#follow(response, watched, { after, replay: past.replay });
    else this.#refuse(response, watched, past.code);
  }

  #follow(
    response: ServerResponse,
    watched: WatchedLedger,
    { after, replay }: { after: LedgerPosition | null; replay: ReadReplay | null },
  ): void {
    const follower = new Follower(
      {
        pipe: this.#carrier.pipeOf(response),
        watched,
        clock: this.#live.clock,
        stats: this.stats,
        ended: (ended) => {
          this.#hub.remove(ended);
          response.end();
        },
      },
      { sentTo: after?.seq ?? watched.tail.head, keys: undefined, replay },
    );
    if (replay !== null) this.stats.replays += 1;
    if (response.destroyed) {
      follower.stop();
      return;
    }
    this.#hub.add(follower);
    this.#followers.set(response, follower);
    response.once('close', () => follower.stop());
  }

  /** The cursor is of no use: the reset says so, and its id is where to go on after reading anew. */
  #refuse(
    response: ServerResponse,
    { tail, release }: WatchedLedger,
    code: Extract<WatchAnswer, { ok: false }>['code'],
  ): void {
    const { epoch, head, warehouseId } = tail;
    const topic = warehouseTopic(warehouseId);
    // A cursor beyond the head has seen entries that this ledger does not have.
    const why = RESET_REASONS.find((reason) => reason === code) ?? 'fork';
    this.stats.resets += 1;
    response.end(eventText('reset', { topic, epoch, why, head, retryMs: RECONNECT_MS }));
    release();
  }
}

function refuseBusy() {
  return refuseRead({ code: 'busy', retryAfterS: BUSY_RETRY_AFTER_S });
}
