// Tells who acted, with whose rights, and on whom, by the parts of a message.
import { domainName, emailOf, type MappedEvent } from '../../normalizer.ts';

/** Parts of a message by the names that messages.ts explains. */
export type Groups = Readonly<Record<string, string | undefined>>;

type User = MappedEvent['user'];
type Party = NonNullable<User['effective']>;

/** Who a message names. */
export interface Who {
  readonly user: User;
  readonly actor: MappedEvent['oncall']['actor'];
}

interface Account {
  readonly name: string | undefined;
  readonly id: string | undefined;
}

/** What programs write where they know no name and no address. */
const NOTHING: ReadonlySet<string> = new Set(['', '?', '(null)', '(unknown)', '<unknown>', 'UNKNOWN']);
/** The name that a terminal has in utmp before anybody signs in: https://github.com/util-linux/util-linux/blob/master/term-utils/agetty.c § update_utmp */
const WAITING = 'LOGIN';
const ROOT = { name: 'root', id: '0' } as const;
const NOBODY = 'the message names nobody';

/** A part of a message; undefined where it stands for nothing. */
export function filled(value: string | undefined): string | undefined {
  return value === undefined || NOTHING.has(value) ? undefined : value;
}

/** The certificate's identity is the person, else the account that acts; `user.effective` is the one whose rights were used. */
export function whoOf(groups: Groups): Who {
  const by = groups['by'] === WAITING ? undefined : filled(groups['by']);
  const root = groups['root'] === undefined ? undefined : ROOT.name;
  const named = filled(groups['user']) ?? filled(groups['user2']) ?? root;
  const account = accountOf(groups, by, named);
  const keyId = filled(groups['keyid']);
  const effective = keyId === undefined ? effectiveOf(groups, account, by, named) : partyOf(account.name);
  const credential = groups['key'] ?? groups['method'];
  const person = keyId === undefined ? partyOf(account.name) : { name: keyId, domain: undefined };
  return {
    user: {
      name: person?.name ?? 'unknown',
      id: keyId === undefined ? account.id : undefined,
      domain: person?.domain,
      email: emailOf(keyId),
      effective,
      target: partyOf(filled(groups['target']), groups['targetid']),
      changes: partyOf(filled(groups['newname'])),
    },
    actor:
      account.name === undefined && account.id === undefined
        ? { type: 'unknown', reason: NOBODY }
        : {
            type: 'user',
            name: account.name,
            id: account.id,
            credential,
            reason: account.name === undefined ? NOBODY : undefined,
          },
  };
}

/**
 * A session is opened `for` one and `by` another. The name of the other is that of the terminal's login; the number beside it is not his, but
 * the user as whom the program was started: root for daemons, which open it for who signs in, and for programs that took root's rights first.
 * https://github.com/linux-pam/linux-pam/blob/master/modules/pam_unix/pam_unix_sess.c § pam_sm_open_session
 */
function accountOf(groups: Groups, by: string | undefined, named: string | undefined): Account {
  const { byid: started, effectiveid: forId } = groups;
  const forWhom = filled(groups['effective']);
  const isRoot = started === ROOT.id;
  if (by !== undefined) {
    const own = isRoot === (by === ROOT.name) ? started : undefined;
    return { name: by, id: by === forWhom ? (forId ?? own) : own };
  }
  if (named !== undefined) return { name: named, id: undefined };
  const isOther = started !== undefined && !isRoot && started !== forId;
  return isOther ? { name: undefined, id: started } : { name: forWhom, id: forId };
}

function effectiveOf(
  groups: Groups,
  account: Account,
  by: string | undefined,
  named: string | undefined,
): Party | undefined {
  const forWhom = filled(groups['effective']);
  const name = forWhom ?? (by === undefined ? undefined : named);
  return name === account.name ? undefined : partyOf(name, forWhom && groups['effectiveid']);
}

function partyOf(written: string | undefined, id?: string): Party | undefined {
  if (written === undefined) return undefined;
  const { name, domain } = domainName(written);
  return { name, domain, id };
}
