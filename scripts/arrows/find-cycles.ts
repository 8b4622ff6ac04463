import type { Sin } from './module.ts';

export interface Edge {
  to: string;
  line: number;
}

/** Depth-first over the files: an edge back to a file that is still being visited closes a cycle. */
export function findCycles(graph: ReadonlyMap<string, readonly Edge[]>): Sin[] {
  const sins: Sin[] = [];
  const finished = new Set<string>();
  const underWay = new Set<string>();

  function visit(from: string): void {
    underWay.add(from);
    for (const { to, line } of graph.get(from) ?? []) {
      if (underWay.has(to)) sins.push({ rule: 'no-cycles', from, to, line });
      else if (!finished.has(to)) visit(to);
    }
    underWay.delete(from);
    finished.add(from);
  }

  for (const path of graph.keys()) if (!finished.has(path)) visit(path);
  return sins;
}
