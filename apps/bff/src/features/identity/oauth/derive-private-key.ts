import { createECDH, type JsonWebKey } from 'node:crypto';

/** How many points the curve P-256 has. */
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
const COORDINATE_BYTES = 32;

/** 128 bits more than the order has, so that the remainder favours nothing (FIPS 186-5, A.2.1). */
const SEED_BYTES = 48;

/** The private key on P-256 that follows from 384 secret bits. */
export function derivePrivateKey(seed: Buffer): JsonWebKey {
  if (seed.length !== SEED_BYTES) throw new RangeError(`a seed has ${SEED_BYTES} bytes`);
  const scalar = (BigInt(`0x${seed.toString('hex')}`) % (ORDER - 1n)) + 1n;
  const d = Buffer.from(scalar.toString(16).padStart(2 * COORDINATE_BYTES, '0'), 'hex');
  const curve = createECDH('prime256v1');
  curve.setPrivateKey(d);
  // One byte says that the point is not compressed, then come both coordinates.
  const point = curve.getPublicKey().subarray(1);
  const text = (bytes: Buffer) => bytes.toString('base64url');
  return {
    kty: 'EC',
    crv: 'P-256',
    d: text(d),
    x: text(point.subarray(0, COORDINATE_BYTES)),
    y: text(point.subarray(COORDINATE_BYTES)),
  };
}
