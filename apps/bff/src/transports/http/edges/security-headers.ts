import type { IncomingMessage, ServerResponse } from 'node:http';
import helmet from 'helmet';

/** Everything the console needs comes from this server; nothing is inline, nothing is framed, nothing is sent away. */
const CONTENT_SECURITY_POLICY = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    scriptSrcAttr: ["'none'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    manifestSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
};

/** Nothing of ours asks for these; a page that was tampered with must not either. */
const PERMISSIONS_POLICY =
  'camera=(), geolocation=(), microphone=(), payment=(), serial=(), usb=(), browsing-topics=()';

const ONE_YEAR_S = 31_536_000;

/**
 * Tells browsers to run only what this server sent. The headers are the same for every answer, so they are
 * made once. Where people come by https they are told to come by nothing else for a year.
 */
export function createSecurityHeaders(
  publicUrl: string | null,
): (response: Pick<ServerResponse, 'setHeader'>) => void {
  const isHttps = publicUrl?.startsWith('https:') ?? false;
  const headers = headersOf(
    helmet({
      contentSecurityPolicy: CONTENT_SECURITY_POLICY,
      strictTransportSecurity: isHttps && { maxAge: ONE_YEAR_S, includeSubDomains: false },
      referrerPolicy: { policy: 'same-origin' },
      xFrameOptions: { action: 'deny' },
    }),
  );
  headers.set('Permissions-Policy', PERMISSIONS_POLICY);
  return (response) => {
    for (const [name, value] of headers) response.setHeader(name, value);
  };
}

/** What helmet would write on every answer. */
function headersOf(write: ReturnType<typeof helmet>): Map<string, string> {
  const headers = new Map<string, string>();
  const paper = {
    setHeader: (name: string, value: string) => headers.set(name, value),
    removeHeader: () => undefined,
  };
  // Only these two are called: the policies above hold nothing that depends on the request.
  write({} as IncomingMessage, paper as unknown as ServerResponse, (error) => {
    if (error !== undefined) throw error as Error;
  });
  return headers;
}
