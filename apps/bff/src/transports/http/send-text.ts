import type { ServerResponse } from 'node:http';

/** Ends an answer with a text of known length. As one string it leaves in one packet with its head. */
export function sendText(response: ServerResponse, text: string): void {
  response.setHeader('Content-Length', Buffer.byteLength(text));
  response.end(text);
}
