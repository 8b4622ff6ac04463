import type { FlowMinute, Overview, Pulse } from '@stockwire/shared/live';
import { joinMinutes } from './flow-minutes.ts';
import { type StatusSample, withSample } from './status-trend.ts';

/** What a page keeps of what it read and heard: bounded, so that a wall may stay for weeks. */
export interface OverviewMemory {
  read: Overview | undefined;
  heard: Pulse | null;
  minutes: FlowMinute[];
  samples: StatusSample[];
}

export const EMPTY_MEMORY: OverviewMemory = {
  read: undefined,
  heard: null,
  minutes: [],
  samples: [],
};

/** Takes in what is new; answers the same memory when nothing is. */
export function remember(
  memory: OverviewMemory,
  { read, heard }: Pick<OverviewMemory, 'read' | 'heard'>,
): OverviewMemory {
  if (memory.read === read && memory.heard === heard) return memory;
  const newest = heard === null ? [] : [heard.minute];
  return {
    read,
    heard,
    minutes: joinMinutes(read?.minutes ?? [], [...memory.minutes, ...newest]),
    samples: heard === null ? memory.samples : withSample(memory.samples, heard),
  };
}
