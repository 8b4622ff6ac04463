const BASIC = /^Basic +([A-Za-z0-9+/]{1,2048}={0,2})$/i;

/**
 * How a program proves itself at the token endpoint: in the header, or in the form (RFC 6749 §2.3.1). Null
 * where it does neither, and where it does both: nobody knows then which of them was meant.
 */
export function readClientCredentials(
  authorization: string | null,
  form: Readonly<Record<string, string>>,
): { id: string; secret: string } | null {
  const { client_id: id, client_secret: secret } = form;
  if (authorization === null) {
    return id === undefined || secret === undefined ? null : { id, secret };
  }
  return secret === undefined ? fromHeader(authorization, id) : null;
}

function fromHeader(authorization: string, idOfForm: string | undefined) {
  const text = Buffer.from(BASIC.exec(authorization)?.[1] ?? '', 'base64').toString('utf8');
  const [id, secret, ...rest] = text.split(':').map(decodePart);
  if (id === undefined || secret === undefined || rest.length > 0) return null;
  return idOfForm === undefined || idOfForm === id ? { id, secret } : null;
}

/** Both are encoded as in a form. What is not is taken as nobody's: none of ours holds a per cent sign. */
function decodePart(part: string): string {
  try {
    return decodeURIComponent(part.replaceAll('+', ' '));
  } catch (cause) {
    if (!(cause instanceof URIError)) throw cause;
    return '';
  }
}
