// Finds out who asks: compares tokens by their hashes, in the same time whichever it is.
import { hash, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { ApiError } from './api-error.ts';
import { notLocal } from './loopback.ts';
import { createMask } from './mask.ts';
import type { ApiSettings, Principal, TokenSettings } from './principal.ts';
import { ROLE_RULES, type Permission, type Role } from './roles.ts';

export interface IdentifyOptions {
  readonly settings: ApiSettings;
  /** The token in the lock file, for other commands of this machine. */
  readonly processToken: string;
  /** False where the process does not serve: only its own commands are answered then. */
  readonly serves: boolean;
  /** ms since 1970 UTC. */
  readonly now: () => number;
}

/** A token scoped to exports does nothing else, whatever its role. */
const SCOPED: ReadonlySet<Permission> = new Set<Permission>(['pull']);

const NAME = /^[\w.@-]{1,64}$/;

/** The caller of a request; throws ApiError `unauthorized`, or `forbidden` where no token would help. */
export function createIdentify(options: IdentifyOptions): (request: FastifyRequest) => Principal {
  const { settings, processToken, serves, now } = options;
  const rights = (role: Role): Pick<Principal, 'may' | 'mask'> => ({
    may: new Set(ROLE_RULES[role].may),
    mask: createMask(settings.masks[role]),
  });
  const byRole: Readonly<Record<Role, ReturnType<typeof rights>>> = {
    analyst: rights('analyst'),
    compliance: rights('compliance'),
    platform: rights('platform'),
    admin: rights('admin'),
  };
  const processHash = hash('sha256', processToken, 'buffer');
  const hashes = settings.tokens.map((token) => ({ token, bytes: Buffer.from(token.sha256, 'hex') }));
  const open = createMask([]);
  const everything = {
    role: 'admin',
    may: byRole.admin.may,
    exports: undefined,
    expires: undefined,
  } as const;

  const ofToken = (token: TokenSettings): Principal => {
    const { name, role, expires, exports } = token;
    if (expires !== undefined && now() >= expires)
      throw new ApiError('unauthorized', `the token "${name}" has expired: ask for a new one`);
    const { may, mask } = byRole[role];
    return { name, role, via: 'token', may: exports ? SCOPED : may, mask, exports, expires };
  };

  return (request) => {
    const { authorization } = request.headers;
    if (authorization === undefined) {
      if (!serves || settings.tokens.length > 0)
        throw new ApiError('unauthorized', 'a token is needed: send Authorization: Bearer TOKEN');
      const why = notLocal(request.raw);
      if (why !== undefined) throw new ApiError('forbidden', why);
      return { ...everything, name: 'local', via: 'loopback', mask: byRole.admin.mask };
    }
    const given = hash('sha256', /^Bearer +(\S+)$/i.exec(authorization)?.[1] ?? '', 'buffer');
    // All are compared, so that the time tells nothing of which one it was.
    const found = hashes.filter(({ bytes }) => timingSafeEqual(bytes, given));
    if (timingSafeEqual(processHash, given)) {
      const user = request.headers['x-accesstrail-user'];
      const name = typeof user === 'string' && NAME.test(user) ? user : 'local';
      return { ...everything, name, via: 'command', mask: open };
    }
    const token = found[0]?.token;
    if (token === undefined || !serves) throw new ApiError('unauthorized', 'the token is not valid');
    return ofToken(token);
  };
}
