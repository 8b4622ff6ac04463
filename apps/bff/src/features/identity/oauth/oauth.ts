import type { JWTVerifyGetKey } from 'jose';
import type { Log } from '../../../platform/log.ts';
import type { OauthSettings } from '../../../platform/settings/oauth-settings.ts';
import { openOutsideKeys } from './outside-keys.ts';
import { type SigningKeyDeps, SigningKeys } from './signing-keys.ts';

/** What tokens are issued with and checked by. */
export interface Oauth {
  settings: OauthSettings;
  /** This server's own keys. */
  signingKeys: SigningKeys;
  /** The keys of others whose tokens are believed, by the issuer's name. */
  outsideKeys: ReadonlyMap<string, JWTVerifyGetKey>;
}

export function openOauth(settings: OauthSettings, deps: SigningKeyDeps, log: Log): Oauth {
  return {
    settings,
    signingKeys: new SigningKeys(deps),
    outsideKeys: new Map(
      settings.outside.map(({ issuer, jwksUrl }) => [issuer, openOutsideKeys(jwksUrl, log)]),
    ),
  };
}
