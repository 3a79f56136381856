// Makes the auth that a description names.
import type { DescribedAuth } from '../description.ts';
import { type Auth, type AuthSurroundings, noAuth } from './auth.ts';
import { aws } from './aws.ts';
import { basic } from './basic.ts';
import { bearer } from './bearer.ts';
import { githubApp } from './github-app.ts';
import { googleServiceAccount } from './google-service-account.ts';
import { header } from './header.ts';
import { oauth2 } from './oauth2.ts';
import { privateKeyJwt } from './private-key-jwt.ts';

/** `described` has its templates filled; the schema sees to it that it has one key. Undefined: no auth. */
export function createAuth(described: DescribedAuth | undefined, surroundings: AuthSurroundings): Auth {
  if (described === undefined) return noAuth;
  if (described.bearer) return bearer(described.bearer);
  if (described.basic) return basic(described.basic);
  if (described.header) return header(described.header);
  if (described.oauth2) return oauth2(described.oauth2, surroundings);
  if (described.privateKeyJwt) return privateKeyJwt(described.privateKeyJwt, surroundings);
  if (described.googleServiceAccount)
    return googleServiceAccount(described.googleServiceAccount, surroundings);
  if (described.githubApp) return githubApp(described.githubApp, surroundings);
  if (described.aws) return aws(described.aws, surroundings);
  throw new Error('the description names a kind of auth that does not exist');
}
