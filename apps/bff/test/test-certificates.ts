import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

/** Enough of DER (X.690) to write a certificate: what Node can read and OpenSSL serve, but neither makes here. */
function der(tag: number, ...parts: Uint8Array[]): Buffer {
  const body = Buffer.concat(parts);
  const { length } = body;
  const size = length < 0x80 ? [length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
}

const sequence = (...parts: Uint8Array[]) => der(0x30, ...parts);
const octets = (...parts: Uint8Array[]) => der(0x04, ...parts);
const bits = (bytes: Uint8Array) => der(0x03, Buffer.from([0]), bytes);
const integer = (bytes: Uint8Array) => der(0x02, bytes);
const objectId = (hex: string) => der(0x06, Buffer.from(hex, 'hex'));
const TRUE = Buffer.from([0x01, 0x01, 0xff]);

const ECDSA_WITH_SHA256 = sequence(objectId('2a8648ce3d040302'));
const COMMON_NAME = objectId('550403');
const BASIC_CONSTRAINTS = objectId('551d13');
const SUBJECT_ALT_NAME = objectId('551d11');
const VERSION_3 = der(0xa0, integer(Buffer.from([2])));
const DNS_NAME = 0x82;

const DAY_MS = 86_400_000;

const nameOf = (text: string) =>
  sequence(der(0x31, sequence(COMMON_NAME, der(0x0c, Buffer.from(text)))));

const timeOf = (ms: number) =>
  der(0x17, Buffer.from(`${new Date(ms).toISOString().slice(2, 19).replace(/[-:T]/g, '')}Z`));

function pemOf(certificate: Buffer): string {
  const lines = certificate.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}

interface Plan {
  subject: string;
  issuer: string;
  subjectKey: KeyObject;
  issuerKey: KeyObject;
  extension: Buffer;
  /** In days from now; before now is expired. */
  endsInDays: number;
}

function certify({ subject, issuer, subjectKey, issuerKey, ...plan }: Plan): string {
  const now = Date.now();
  const content = sequence(
    VERSION_3,
    integer(Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    ECDSA_WITH_SHA256,
    nameOf(issuer),
    sequence(timeOf(now - 30 * DAY_MS), timeOf(now + plan.endsInDays * DAY_MS)),
    nameOf(subject),
    subjectKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(plan.extension)),
  );
  return pemOf(sequence(content, ECDSA_WITH_SHA256, bits(sign('sha256', content, issuerKey))));
}

export interface TestAuthority {
  /** Its own certificate, in PEM. */
  certificate: string;
  /** Signs for a host by that name. */
  issue(host: string, endsInDays?: number): { certificate: string; key: string };
}

/** An authority of a test's own, and what it signs: good for a day unless a test says otherwise. */
export function makeAuthority(name: string): TestAuthority {
  const own = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const certificate = certify({
    subject: name,
    issuer: name,
    subjectKey: own.publicKey,
    issuerKey: own.privateKey,
    extension: sequence(BASIC_CONSTRAINTS, TRUE, octets(sequence(TRUE))),
    endsInDays: 1,
  });
  return {
    certificate,
    issue(host, endsInDays = 1) {
      const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
      const names = sequence(der(DNS_NAME, Buffer.from(host)));
      const signed = certify({
        subject: host,
        issuer: name,
        subjectKey: publicKey,
        issuerKey: own.privateKey,
        extension: sequence(SUBJECT_ALT_NAME, octets(names)),
        endsInDays,
      });
      return {
        certificate: signed,
        key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      };
    },
  };
}
