import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type { Action } from '@stockwire/shared/permissions';
import type { ProblemCode } from '@stockwire/shared/problem';
import { z } from 'zod';
import type { Actor } from '../../domain/actor.ts';
import { parseInput } from './edges/parse-input.ts';
import type { HttpDeps } from './http-deps.ts';

type HttpMethod = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** How a route uses `If-Match`: not at all, where the caller wants it, or always. */
export type Guard = 'none' | 'optional' | 'required';

/**
 * Who may ask: everybody, whoever is signed in, or whoever may do an action. Where that concerns a
 * warehouse, `path` is the one that the path names, `none` takes a grant for all of them, and with `any`
 * one of them is enough: what is listed then is theirs. What is internal takes the signature of another
 * process of this installation, and no cookie, key or token.
 */
export type Access =
  | 'open'
  | 'signed-in'
  | 'internal'
  | { action: Action; warehouse: 'path' | 'none' | 'any' };

/** What every handler is told about the request besides its input. */
export interface RouteContext {
  /** Nobody, with no rights, where the route is open and nobody is signed in. */
  actor: Actor;
  requestId: string;
  correlationId: string;
  /** Path of the request, without its query. */
  path: string;
  /** The Idempotency-Key as stored, or null on routes that take none. */
  commandId: string | null;
  ifMatchVersion: number | null;
  client: RequestClient;
  /** The header as it came, for the one route where programs prove by it who they are. */
  authorization: string | null;
}

/** Where a request came from, as far as sessions and their limits go by it. */
interface RequestClient {
  ip: string;
  device: string | null;
  /** The browser's own words about itself. */
  browser: string | null;
  /** What the session cookie holds, also where no session is left behind it. */
  sessionToken: string | null;
  /** What the long-lived cookie of a browser holds at which somebody has signed in before. */
  deviceToken: string | null;
  /** What a sign-in at a provider that is under way left in this browser. */
  attemptToken: string | null;
  /** What the cookie of a shared device holds. */
  sharedToken: string | null;
}

/** What the cookies are set to; null takes the session's away and leaves the device known, as it is without a token. */
export type SetSession = { token: string; deviceToken: string | null } | null;

/** What a browser is known by that several people share; null makes it an ordinary one. */
export type SetShared = { token: string } | null;

/** What a browser keeps while its person is at the provider; null takes it away. */
export type SetAttempt = { token: string; maxAgeS: number } | null;

export interface RouteAnswer<Body> {
  body: Body;
  /** Replaces the route's own status, where making and finding again answer differently. */
  status?: number;
  /** Becomes the ETag. */
  version?: number;
  /** The first answer to this key, given again. */
  replayed?: boolean;
  /** Sets or clears the session cookie. */
  session?: SetSession;
  /** Sets or clears the cookie of a sign-in that is under way. */
  attempt?: SetAttempt;
  /** Sets or clears the cookie of a shared device. */
  shared?: SetShared;
  /** How to prove who one is, for the `WWW-Authenticate` header of a 401. */
  challenge?: string;
}

/** An answer that is written bit by bit. */
export interface RouteStream {
  /**
   * Writes head and body. What it refuses before the head is answered as a problem; when it fails later
   * the connection is destroyed, so that nobody takes a part for the whole.
   */
  stream(response: ServerResponse): Promise<void>;
}

/** Media types of answers besides JSON, which is what a route answers unless it says otherwise. */
type StreamedMedia = 'text/csv' | 'text/event-stream';

/** The parts of a request before any schema has seen them. */
interface RawInput {
  params: Record<string, unknown>;
  query: Record<string, string>;
  body: unknown;
}

interface RouteFacts {
  method: HttpMethod;
  /** With its parameters marked: `/api/v1/warehouses/:warehouseId`. */
  path: string;
  tag: 'Catalog' | 'Stock' | 'Imports' | 'Identity' | 'Demo';
  summary: string;
  description?: string;
  /** A route that does not say who may ask does not compile. */
  access: Access;
  status: 200 | 201;
  /** Codes beyond those that every route may answer; each is reached by a test. */
  problems: readonly ProblemCode[];
  /** Changes something: `Idempotency-Key` is required. */
  changes: boolean;
  guard: Guard;
  /** What a route answers that streams. */
  media?: StreamedMedia;
  /** Costs much and can be asked for later: turned away first when the server has too much to do. */
  isReport?: true;
  /** Answered by this process alone: a database that is away does not stop it. */
  needsNoDatabase?: true;
  /** Largest body in bytes, where it is less than the server's own limit. */
  bodyBytesMax?: number;
}

interface RouteSchemas<P, Q, B, A> {
  params: P;
  query: Q;
  body: B;
  answer: A;
}

interface RouteDefinition<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  A extends z.ZodType,
> extends RouteFacts,
    RouteSchemas<P, Q, B, A> {
  handler: (
    deps: HttpDeps,
    context: RouteContext,
    input: { params: z.output<P>; query: z.output<Q>; body: z.output<B> },
  ) => Promise<RouteAnswer<z.input<A>>>;
}

/** A route as data: `serveRoute` serves it, OpenAPI describes it, and a test compares the two. */
export interface Route
  extends RouteFacts,
    RouteSchemas<z.ZodType, z.ZodType, z.ZodType, z.ZodType> {
  serve(
    deps: HttpDeps,
    context: RouteContext,
    raw: RawInput,
  ): Promise<RouteAnswer<unknown> | RouteStream>;
}

export const NO_PARAMS = z.strictObject({});
export const NO_QUERY = z.strictObject({});
/** Marks routes that read no body. */
export const NO_BODY = z.undefined();
/** Marks routes whose body is a form, as OAuth asks for. */
export const FORM_BODY = z.record(z.string(), z.string());
/** Marks routes whose body is a file, read bit by bit by the handler. */
export const FILE_BODY = z.custom<Readable>((value) => value instanceof Readable);

/** Ties a handler to the schemas of its input, so that it sees parsed values only. */
export function defineRoute<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  A extends z.ZodType,
>(definition: RouteDefinition<P, Q, B, A>): Route {
  const { handler, ...facts } = definition;
  return {
    ...facts,
    serve: (deps, context, raw) =>
      handler(deps, context, {
        params: parseInput(definition.params, raw.params, '#path'),
        query: parseInput(definition.query, raw.query, '#query'),
        body: parseInput(definition.body, raw.body, ''),
      }),
  };
}

interface StreamDefinition<P extends z.ZodType, Q extends z.ZodType>
  extends Pick<RouteFacts, 'path' | 'tag' | 'summary' | 'access' | 'problems' | 'isReport'> {
  description: string;
  media: StreamedMedia;
  params: P;
  query: Q;
  handler: (
    deps: HttpDeps,
    context: RouteContext,
    input: { params: z.output<P>; query: z.output<Q> },
  ) => RouteStream;
}

/** The same for a read whose answer is a stream of another media type. */
export function defineStream<P extends z.ZodType, Q extends z.ZodType>(
  definition: StreamDefinition<P, Q>,
): Route {
  const { handler, ...facts } = definition;
  return {
    ...facts,
    method: 'get',
    status: 200,
    changes: false,
    guard: 'none',
    body: NO_BODY,
    answer: z.string(),
    serve: async (deps, context, raw) =>
      handler(deps, context, {
        params: parseInput(definition.params, raw.params, '#path'),
        query: parseInput(definition.query, raw.query, '#query'),
      }),
  };
}

/** The route's path in the form of RFC 6570 and OpenAPI: `/warehouses/{warehouseId}`. */
export function toTemplate(path: string): string {
  return path.replaceAll(/:(\w+)/g, '{$1}');
}
