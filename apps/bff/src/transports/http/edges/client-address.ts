import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

/** A request passes two or three proxies; a longer list was made up. */
const HOPS_MAX = 16;

/** The proxies in front of the server, whose word about who called them is taken. */
export class TrustedProxies {
  readonly #list = new BlockList();

  constructor(networks: readonly string[]) {
    for (const network of networks) {
      const [address = '', bits] = network.split('/');
      const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
      if (bits === undefined) this.#list.addAddress(address, family);
      else this.#list.addSubnet(address, Number(bits), family);
    }
  }

  has(address: string): boolean {
    return this.#list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
  }
}

/**
 * The address that a request came from: the connection's own, or, where that is a proxy of ours, the last one
 * in `X-Forwarded-For` that is none. What stands left of it was written by the caller.
 */
export function clientAddress(
  { socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>,
  proxies: TrustedProxies | undefined,
): string {
  const peer = plainAddress(socket.remoteAddress ?? '');
  const forwarded = headers['x-forwarded-for'];
  if (proxies === undefined || forwarded === undefined || !proxies.has(peer)) return peer;
  let client = peer;
  for (const hop of String(forwarded).split(',').slice(-HOPS_MAX).reverse()) {
    const address = plainAddress(hop.trim());
    if (isIP(address) === 0) return client;
    client = address;
    if (!proxies.has(address)) return client;
  }
  return client;
}

/** An IPv4 address also where the listener takes both kinds and writes it as `::ffff:192.0.2.1`. */
function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}
