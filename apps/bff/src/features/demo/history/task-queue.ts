/** Something that is to happen on the floor at a simulated time. */
interface Task {
  atMs: number;
  run: (atMs: number) => void;
}

/** Tasks in the order of their times; those of one time in the order they were planned. */
export class TaskQueue {
  /** Soonest first. */
  readonly #tasks: Task[] = [];

  at(atMs: number, run: Task['run']): void {
    const task = { atMs: Math.round(atMs), run };
    let low = 0;
    let high = this.#tasks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#tasks[middle]?.atMs ?? 0) <= task.atMs) low = middle + 1;
      else high = middle;
    }
    this.#tasks.splice(low, 0, task);
  }

  /** Runs the soonest task if it is due by `untilMs`; false when none is. */
  runNext(untilMs: number): boolean {
    const [task] = this.#tasks;
    if (!task || task.atMs > untilMs) return false;
    this.#tasks.shift();
    task.run(task.atMs);
    return true;
  }
}
