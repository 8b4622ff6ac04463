import { SSO_SIGNED_OUT_PATH } from '@stockwire/shared/sso';
import {
  allowInsecureRequests,
  buildEndSessionUrl,
  ClientSecretBasic,
  type Configuration,
  discovery,
  enableNonRepudiationChecks,
  None,
} from 'openid-client';
import type { Log } from '../../../platform/log.ts';
import type { SsoSettings } from '../../../platform/settings/sso-settings.ts';

/** Somebody waits at a sign-in page: a provider that takes longer is down. */
const TIMEOUT_S = 5;

/** A provider that moves its endpoints or keys says so within its own caches' time. */
const KNOWN_FOR_MS = 60 * 60_000;

/** The provider that people sign in at, as it describes itself. */
export interface SsoProvider {
  settings: SsoSettings;
  /** What the provider says of itself; rejects when it cannot be reached or is not who it should be. */
  configuration(): Promise<Configuration>;
  /** Writes down why an answer was refused: people are told no more than that it was. */
  noteRefused(cause: unknown): void;
  /** Where its own session is ended; null where it has no such page, or could not be asked yet. */
  signOutUrl(): string | null;
}

/** Knows the provider from the first time it is needed, and asks it anew once an hour. */
export function createSsoProvider(settings: SsoSettings, log: Log): SsoProvider {
  let known: { configuration: Configuration; readMs: number } | null = null;
  let asking: Promise<Configuration> | null = null;

  async function ask(): Promise<Configuration> {
    const configuration = await discover(settings);
    known = { configuration, readMs: Date.now() };
    return configuration;
  }

  return {
    settings,
    async configuration() {
      if (known !== null && Date.now() - known.readMs < KNOWN_FOR_MS) return known.configuration;
      // Of many who sign in at once one asks.
      asking ??= ask().finally(() => {
        asking = null;
      });
      try {
        return await asking;
      } catch (cause) {
        log.warn({ err: cause }, 'the sign-in provider cannot be asked');
        throw cause;
      }
    },
    noteRefused: (cause) =>
      log.warn({ err: cause }, 'an answer of the sign-in provider was refused'),
    signOutUrl: () => (known === null ? null : signOutUrlOf(known.configuration, settings)),
  };
}

/** Refuses a description of another issuer. Signatures of ID tokens are checked, whatever way they came. */
function discover({ issuer, clientId, clientSecret }: SsoSettings): Promise<Configuration> {
  const isLocal = issuer.startsWith('http:');
  const authentication = clientSecret === null ? None() : ClientSecretBasic(clientSecret);
  return discovery(new URL(issuer), clientId, undefined, authentication, {
    timeout: TIMEOUT_S,
    execute: [enableNonRepudiationChecks, ...(isLocal ? [allowInsecureRequests] : [])],
  });
}

function signOutUrlOf(
  configuration: Configuration,
  { clientId, redirectUri }: SsoSettings,
): string | null {
  if (configuration.serverMetadata().end_session_endpoint === undefined) return null;
  return buildEndSessionUrl(configuration, {
    client_id: clientId,
    post_logout_redirect_uri: new URL(SSO_SIGNED_OUT_PATH, redirectUri).href,
  }).href;
}
