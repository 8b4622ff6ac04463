/** RFC 9068: says that it is an access token, so that no other kind of token passes for one. */
export const TOKEN_TYPE = 'at+jwt';

/** What our own keys sign with; one, since there is nobody to come to terms with. */
export const OWN_ALGORITHM = 'ES256';

/** What others may sign with. Neither `none` nor a shared secret: a public key must never pass for one. */
export const OUTSIDE_ALGORITHMS = ['ES256', 'ES384', 'PS256', 'RS256', 'EdDSA'];

/** Whatever else a header may say is about where to find keys, or changes what the signature covers. */
const HEADERS_KNOWN = new Set(['alg', 'typ', 'kid', 'x5t', 'x5t#S256']);

/** Three parts, and none of them empty: neither encrypted nor without a signature. */
const COMPACT = /^[\w-]+\.[\w-]+\.[\w-]+$/;

/** Whether it can be a token at all; what cannot costs nothing. */
export function isCompact(token: string): boolean {
  return COMPACT.test(token);
}

/** Whether a header says nothing but which key signed it, and how. */
export function isPlainHeader(header: object): boolean {
  return Object.keys(header).every((name) => HEADERS_KNOWN.has(name));
}
