/** What Node says of a certificate whose signer is not believed. */
const UNKNOWN_SIGNER_CODES = new Set([
  'CERT_SIGNATURE_FAILURE',
  'CERT_UNTRUSTED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);

const OUT_OF_TIME_CODES = new Set(['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID']);

const OTHER_NAME_CODE = 'ERR_TLS_CERT_ALTNAME_INVALID';

/** What is wrong with a server's certificate. */
export type CertificateFault = 'unknown-signer' | 'other-name' | 'out-of-time';

/** Null for an error that is no fault of the certificate. */
export function certificateFault(code: string): CertificateFault | null {
  if (UNKNOWN_SIGNER_CODES.has(code)) return 'unknown-signer';
  if (OUT_OF_TIME_CODES.has(code)) return 'out-of-time';
  return code === OTHER_NAME_CODE ? 'other-name' : null;
}
