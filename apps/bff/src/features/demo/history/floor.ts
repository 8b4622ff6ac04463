import type { StockCommand } from '@stockwire/shared/stock-commands';
import type { DemoSite, Placement } from '../demo-world.ts';
import { createRandom, type Random } from '../random.ts';
import { CONTROLLER } from '../vocabulary/warehouses.ts';
import { LedgerModel, type Posted } from './ledger-model.ts';
import { TaskQueue } from './task-queue.ts';
import { DAY_MS, MINUTE_MS, type WorkingDay, workingDay } from './working-day.ts';

/** A command of the past, ready to be submitted. */
export interface PlannedCommand {
  key: string;
  atMs: number;
  device: string;
  correlationId: string;
  command: StockCommand;
  /** The seq of its last entry, if the ledger held nothing before the first planned command. */
  seqTo: number;
}

export interface FloorPlan {
  seed: string;
  site: DemoSite;
  /** YYYY-MM-DD on the warehouse's own calendar. */
  openedOn: string;
  salesFactor: number;
}

const KEY_DIGITS = 6;

/** The floor of one warehouse while its past is played: what lies where, what is due, what was done. */
export class Floor {
  readonly plan: FloorPlan;
  readonly model: LedgerModel;
  readonly tasks = new TaskQueue();
  readonly placements: ReadonlyMap<string, Placement>;
  /** Items that are on their way, those with broken pieces, and on which day lines arrive. */
  readonly onOrder = new Set<string>();
  readonly brokenSkus = new Set<string>();
  readonly arrivals = new Map<number, { sku: string; quantity: number }[]>();
  random: Random;
  day: WorkingDay;
  readonly #days = new Map<number, WorkingDay>();
  #paper = 1_000;
  #commands = 0;
  #done: PlannedCommand[] = [];

  constructor(plan: FloorPlan) {
    this.plan = plan;
    this.model = new LedgerModel(plan.site);
    this.placements = new Map(plan.site.placements.map((placement) => [placement.sku, placement]));
    this.random = createRandom(plan.seed);
    this.day = this.#dayAt(0);
  }

  /** Each day draws from a stream of its own. */
  startDay(index: number): void {
    this.day = this.#dayAt(index);
    this.random = createRandom(
      `${this.plan.seed}/${this.plan.site.character.code}/${this.day.stamp}`,
    );
  }

  /** Writes down what somebody did; null where the ledger would refuse it, and then nothing happened. */
  post(atMs: number, device: string, command: StockCommand): Posted | null {
    const dated = { ...command, occurredAt: new Date(atMs).toISOString() };
    const posted = this.model.post(dated);
    if (!posted) return null;
    this.#commands += 1;
    const number = String(this.#commands).padStart(KEY_DIGITS, '0');
    this.#done.push({
      key: `history-${this.plan.site.character.code}-${number}`,
      atMs,
      device,
      correlationId: this.random.hex(),
      command: dated,
      seqTo: posted.seqTo,
    });
    return posted;
  }

  /** The next paper of a kind, such as SO-1001. */
  paper(kind: 'SO' | 'PO' | 'RMA'): string {
    this.#paper += 1;
    return `${kind}-${this.plan.site.character.code}-${this.#paper}`;
  }

  /** Hands out what was written down since the last call. */
  takeDone(): PlannedCommand[] {
    const done = this.#done;
    this.#done = [];
    return done;
  }

  /** So many minutes later, or in the first hour of the next working day. */
  later(atMs: number, minutesMin: number, minutesMax: number): number {
    const at = atMs + this.random.between(minutesMin, minutesMax) * MINUTE_MS;
    return at <= this.day.closesAtMs ? at : this.nextMorning();
  }

  nextMorning(): number {
    for (let index = this.day.index + 1; ; index += 1) {
      const next = this.#dayAt(index);
      if (next.busyness > 0) return next.opensAtMs + this.random.unit() * 60 * MINUTE_MS;
    }
  }

  /** A time some working days ahead. */
  inDays(days: number): number {
    return this.nextMorning() + (days - 1) * DAY_MS + this.random.between(0, 300) * MINUTE_MS;
  }

  binOfKind(kind: 'quality-hold' | 'damaged'): string {
    return this.random.pick(this.plan.site.bins.filter((bin) => bin.kind === kind)).code;
  }

  placement(sku: string): Placement {
    const placement = this.placements.get(sku);
    if (!placement) throw new Error(`the warehouse does not hold ${sku}`);
    return placement;
  }

  /** Now and then somebody sees a mistake and the controller takes it back. */
  perhapsReverse(atMs: number, posted: Posted, probability: number): void {
    if (!this.random.chance(probability)) return;
    const reason = this.random.pick(['data-entry-error', 'wrong-unit', 'mis-pick'] as const);
    this.tasks.at(this.later(atMs, 2, 25), (at) => {
      this.model.recall(posted);
      this.post(at, CONTROLLER, { kind: 'reverse', seq: posted.seqFrom, reason });
    });
  }

  /** Asked for often, and asking the calendar of a time zone is slow. */
  #dayAt(index: number): WorkingDay {
    const { site, openedOn } = this.plan;
    const day = this.#days.get(index) ?? workingDay(site.character, openedOn, index);
    this.#days.set(index, day);
    return day;
  }
}
