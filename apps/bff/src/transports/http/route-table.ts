import { malformed } from './problems/http-refusal.ts';
import { type Route, toTemplate } from './route.ts';

export interface ServedRoute {
  route: Route;
  /** The route's path as logs, metrics and OpenAPI write it. */
  template: string;
  segments: readonly string[];
}

export interface FoundRoute {
  served: ServedRoute;
  params: Record<string, string>;
}

/** What there is at a path: a route, the methods that it has instead of the one asked for, or nothing. */
export type Finding = FoundRoute | { allow: readonly string[] } | null;

/**
 * Finds routes by method and path. Of those that fit, the first one serves; a path that is known by other
 * methods only is looked for behind all of them: an item may be called `views`, and is still found.
 */
export class RouteTable {
  readonly #routes: readonly Route[];
  readonly #byLength = new Map<number, ServedRoute[]>();

  constructor(routes: readonly Route[]) {
    this.#routes = routes;
    for (const route of routes) {
      const segments = route.path.split('/');
      const served = { route, template: toTemplate(route.path), segments };
      const others = this.#byLength.get(segments.length);
      if (others === undefined) this.#byLength.set(segments.length, [served]);
      else others.push(served);
    }
  }

  find(method: string, path: string): Finding {
    const parts = path.split('/');
    const wanted = method === 'HEAD' ? 'get' : method.toLowerCase();
    let known: ServedRoute | null = null;
    for (const served of this.#byLength.get(parts.length) ?? []) {
      if (!fits(served.segments, parts)) continue;
      if (served.route.method === wanted) {
        return { served, params: readParams(served.segments, parts) };
      }
      known ??= served;
    }
    return known === null ? null : { allow: this.#methodsOf(known.route.path) };
  }

  #methodsOf(path: string): string[] {
    const onPath = this.#routes.filter((route) => route.path === path);
    return onPath.flatMap(({ method }) =>
      method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()],
    );
  }
}

function isParam(segment: string): boolean {
  return segment.startsWith(':');
}

/** From the end, where paths differ most. */
function fits(segments: readonly string[], parts: readonly string[]): boolean {
  for (let place = segments.length - 1; place >= 0; place -= 1) {
    const segment = segments[place] ?? '';
    const part = parts[place] ?? '';
    if (isParam(segment) ? part === '' : part !== segment) return false;
  }
  return true;
}

function readParams(segments: readonly string[], parts: readonly string[]): Record<string, string> {
  const params: Record<string, string> = {};
  for (const [place, segment] of segments.entries()) {
    if (isParam(segment)) params[segment.slice(1)] = decodePart(parts[place] ?? '');
  }
  return params;
}

function decodePart(part: string): string {
  if (!part.includes('%')) return part;
  try {
    return decodeURIComponent(part);
  } catch (cause) {
    if (!(cause instanceof URIError)) throw cause;
    throw malformed({
      pointer: '#path',
      code: 'ill-formed-text',
      message: 'is not percent-encoded UTF-8',
    });
  }
}
