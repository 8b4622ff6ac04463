import { once } from 'node:events';
import { type ClientRequest, type IncomingMessage, request as openRequest } from 'node:http';

/** A message of text/event-stream, its data parsed. */
export interface StreamEvent {
  event: string;
  id: string;
  data: Record<string, unknown>;
}

/** A plain HTTP client of a stream: keeps what came, and hands out events as they come. */
export class StreamClient {
  readonly events: StreamEvent[] = [];
  readonly answer: IncomingMessage;
  ended = false;
  readonly #request: ClientRequest;
  readonly #waiters = new Set<() => void>();
  #rest = '';

  private constructor(request: ClientRequest, answer: IncomingMessage) {
    this.#request = request;
    this.answer = answer;
    answer.setEncoding('utf8');
    answer.on('data', (text: string) => this.#take(text));
    answer.on('error', () => undefined);
    answer.on('close', () => {
      this.ended = true;
      this.#wake();
    });
  }

  /** Resolves with the head of the answer; `resting` takes nothing of its body. */
  static async open(url: string, headers: Record<string, string> = {}): Promise<StreamClient> {
    const request = openRequest(url, { headers: { accept: 'text/event-stream', ...headers } });
    request.on('error', () => undefined);
    request.end();
    const [answer] = (await once(request, 'response')) as [IncomingMessage];
    return new StreamClient(request, answer);
  }

  /** Resolves when a condition holds; looked at after everything that comes. */
  until(holds: () => boolean): Promise<void> {
    if (holds()) return Promise.resolve();
    return new Promise((resolve) => {
      const look = () => {
        if (!holds()) return;
        this.#waiters.delete(look);
        resolve();
      };
      this.#waiters.add(look);
    });
  }

  /** The cursor that the last event left the client at. */
  get lastId(): string {
    return this.events.at(-1)?.id ?? '';
  }

  of(event: string): StreamEvent[] {
    return this.events.filter((one) => one.event === event);
  }

  close(): void {
    this.#request.destroy();
  }

  #take(text: string): void {
    const parts = (this.#rest + text).split('\n\n');
    this.#rest = parts.pop() ?? '';
    for (const part of parts) {
      const fields = new Map(part.split('\n').map((line) => splitField(line)));
      const data = fields.get('data');
      if (data === undefined) continue;
      const event = fields.get('event') ?? 'message';
      this.events.push({ event, id: fields.get('id') ?? '', data: JSON.parse(data) });
    }
    this.#wake();
  }

  #wake(): void {
    for (const look of this.#waiters) look();
  }
}

function splitField(line: string): [string, string] {
  const colon = line.indexOf(': ');
  return [line.slice(0, colon), line.slice(colon + 2)];
}
