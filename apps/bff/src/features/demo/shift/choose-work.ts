import { weighted } from '../weighted.ts';
import type { Crew, ReadStock, Work } from './crew.ts';
import { putAway, receive, sell } from './trade.ts';
import { correct, count, reverse, setBrokenAside, settle, takeReturn } from './upkeep.ts';

type Task = (crew: Crew, read: ReadStock) => Work | null | Promise<Work | null>;

/** How often each task comes up. */
const TASKS = weighted<{ run: Task; weight: number }>(
  [
    { run: sell, weight: 60 },
    { run: receive, weight: 8 },
    { run: putAway, weight: 10 },
    { run: count, weight: 8 },
    { run: correct, weight: 4 },
    { run: setBrokenAside, weight: 2 },
    { run: takeReturn, weight: 3 },
    { run: settle, weight: 4 },
    { run: reverse, weight: 1 },
  ],
  ({ weight }) => weight,
);

/** When so many items wait, they come before customers: shelves must not drain over a long shift. */
const WAITING_MAX = 10;

/** What the crew does next; a task that finds nothing to do gives way to a customer. */
export async function chooseWork(crew: Crew, read: ReadStock): Promise<Work | null> {
  const task = urgent(crew) ?? TASKS.draw(crew.random).run;
  return (await task(crew, read)) ?? sell(crew, read);
}

function urgent({ arrivedSkus, lowSkus }: Crew): Task | null {
  if (arrivedSkus.size > WAITING_MAX) return putAway;
  return lowSkus.size > WAITING_MAX ? receive : null;
}
