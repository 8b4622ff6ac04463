import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';

export interface LightSocketOptions {
  host: string;
  port: number;
  cookie: string;
  topic: string;
  keys: number[] | null;
  /** Hand on whole messages; without it only their beginnings, which say what interval they cover. */
  whole: boolean;
  onFrame(text: string): void;
  onReset(): void;
  onGone(): void;
}

/** A frame's topic, interval and time stand before its changes. */
const PREFIX_BYTES = 256;
const READ_BYTES = 64 * 1024;
/** Opcodes of RFC 6455. */
const TEXT = 0x81;

/**
 * A client of the live protocol that spends next to nothing: its own few lines of WebSocket, Engine.IO
 * and Socket.IO, so that a thousand of them leave the processor to the server that is measured.
 */
export class LightSocket {
  bytes = 0;
  readonly #options: LightSocketOptions;
  readonly #socket: Socket;
  #handshake = '';
  #isUpgraded = false;
  #head = Buffer.alloc(0);
  #left = 0;
  #text: string[] = [];
  #kept = 0;
  #watched: ((answer: string) => void) | null = null;

  constructor(options: LightSocketOptions) {
    this.#options = options;
    const { host, port, cookie } = options;
    this.#socket = connect({
      host,
      port,
      onread: {
        buffer: Buffer.alloc(READ_BYTES),
        callback: (length, buffer) => {
          this.#take(Buffer.from(buffer.buffer, buffer.byteOffset, length));
          return true;
        },
      },
    });
    this.#socket.on('close', () => this.#options.onGone());
    this.#socket.on('error', () => this.#socket.destroy());
    this.#socket.write(
      `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: ${host}:${port}\r\n` +
        `Cookie: ${cookie}\r\n` +
        'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n' +
        `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\n\r\n`,
    );
  }

  /** Resolves with the answer to `watch`, as the JSON list that an acknowledgement is. */
  watched(): Promise<string> {
    return new Promise((resolve) => {
      this.#watched = resolve;
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  #send(text: string): void {
    const payload = Buffer.from(text);
    const long = payload.length > 125;
    const head = long
      ? Buffer.from([TEXT, 0x80 | 126, payload.length >> 8, payload.length & 0xff])
      : Buffer.from([TEXT, 0x80 | payload.length]);
    // A mask of zeros leaves the payload as it is; what it is for is not at stake on loopback.
    this.#socket.write(Buffer.concat([head, Buffer.alloc(4), payload]));
  }

  #take(chunk: Buffer): void {
    this.bytes += chunk.length;
    let rest = chunk;
    if (!this.#isUpgraded) rest = this.#upgrade(chunk);
    while (rest.length > 0) rest = this.#left > 0 ? this.#takePayload(rest) : this.#takeHead(rest);
  }

  #upgrade(chunk: Buffer): Buffer {
    this.#handshake += chunk.toString('latin1');
    const end = this.#handshake.indexOf('\r\n\r\n');
    if (end === -1) return Buffer.alloc(0);
    if (!this.#handshake.startsWith('HTTP/1.1 101')) throw new Error(this.#handshake);
    this.#isUpgraded = true;
    return Buffer.from(this.#handshake.slice(end + 4), 'latin1');
  }

  /** Two bytes, or four, or ten: a chunk may end in between. */
  #takeHead(chunk: Buffer): Buffer {
    const head = this.#head.length === 0 ? chunk : Buffer.concat([this.#head, chunk]);
    const short = (head[1] ?? 0) & 0x7f;
    const size = short === 126 ? 4 : short === 127 ? 10 : 2;
    if (head.length < size) {
      this.#head = Buffer.from(head);
      return Buffer.alloc(0);
    }
    this.#left = size === 2 ? short : size === 4 ? head.readUInt16BE(2) : head.readUInt32BE(6);
    this.#head = Buffer.alloc(0);
    this.#text = [];
    this.#kept = 0;
    return head.subarray(size);
  }

  #takePayload(chunk: Buffer): Buffer {
    const here = Math.min(this.#left, chunk.length);
    const keep = this.#options.whole ? here : Math.min(here, PREFIX_BYTES - this.#kept);
    if (keep > 0) this.#text.push(chunk.toString('latin1', 0, keep));
    this.#kept += keep;
    this.#left -= here;
    if (this.#left === 0) this.#message(this.#text.join(''));
    return chunk.subarray(here);
  }

  #message(text: string): void {
    if (text === '2') this.#send('3');
    else if (text.startsWith('0{')) this.#send('40/live,');
    else if (text.startsWith('40/live')) this.#watch();
    else if (text.startsWith('43/live,0')) this.#watched?.(text.slice('43/live,0'.length));
    else if (text.startsWith('42/live,["frame"')) this.#options.onFrame(text);
    else if (text.startsWith('42/live,["reset"')) this.#options.onReset();
  }

  #watch(): void {
    const { topic, keys } = this.#options;
    const request = { topic, epoch: null, from: null, ...(keys !== null && { keys }) };
    this.#send(`42/live,0${JSON.stringify(['watch', request])}`);
  }
}
