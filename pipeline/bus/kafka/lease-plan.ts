// Who gets which leases: worked out by the leader of the group from what each member asks for, and told to all in the group's own protocol.
import kafkajs from 'kafkajs';

const { MemberAssignment, MemberMetadata } = kafkajs.AssignerProtocol;
/** Of the formats of the protocol; later ones put more behind what is ours. */
const VERSION = 0;

/** What a member brings with it when it joins. */
export interface Wish {
  readonly memberId: string;
  /** The process, in words for people. */
  readonly holder: string;
  /** Names of the leases that it has work for. */
  readonly wants: readonly string[];
  /** Those that it has now. */
  readonly holds: readonly string[];
}

/**
 * Gives each name to one of the members that want it, evenly. Who has a name keeps it as long as that is fair, so that nobody's work is
 * interrupted for nothing. The same wishes give the same shares, in whatever order they come.
 */
export function shareOut(wishes: readonly Wish[]): ReadonlyMap<string, readonly string[]> {
  const members = [...wishes].sort((a, b) => (a.memberId < b.memberId ? -1 : 1));
  const shares = new Map(members.map(({ memberId }) => [memberId, [] as string[]]));
  const names = [...new Set(members.flatMap(({ wants }) => wants))].sort();
  const fair = Math.ceil(names.length / Math.max(1, members.length));
  const shareOf = ({ memberId }: Wish): string[] => shares.get(memberId) ?? [];
  const free = names.filter((name) => {
    const holder = members.find(({ wants, holds }) => wants.includes(name) && holds.includes(name));
    if (holder === undefined || shareOf(holder).length >= fair) return true;
    shareOf(holder).push(name);
    return false;
  });
  for (const name of free) {
    const [least] = members
      .filter(({ wants }) => wants.includes(name))
      .sort((a, b) => shareOf(a).length - shareOf(b).length);
    if (least) shareOf(least).push(name);
  }
  return shares;
}

/** Has the group's leader share out leases instead of partitions. `wish` is asked at each joining. */
export function leaseAssigner(wish: () => Omit<Wish, 'memberId'>): kafkajs.PartitionAssigner {
  return () => ({
    name: 'accesstrail-leases',
    version: VERSION,
    protocol: ({ topics }) => ({
      name: 'accesstrail-leases',
      metadata: MemberMetadata.encode({
        version: VERSION,
        topics,
        userData: Buffer.from(JSON.stringify(wish())),
      }),
    }),
    assign: ({ members }) => {
      const wishes = members.map(({ memberId, memberMetadata }) => wishOf(memberId, memberMetadata));
      return Promise.resolve(
        [...shareOut(wishes)].map(([memberId, names]) => ({
          memberId,
          memberAssignment: MemberAssignment.encode({
            version: VERSION,
            assignment: {},
            userData: Buffer.from(JSON.stringify(names)),
          }),
        })),
      );
    },
  });
}

/** A member's share as the group's coordinator describes it; undefined while the group is being shared out. */
export function shareIn({
  memberAssignment,
}: Pick<kafkajs.MemberDescription, 'memberAssignment'>): readonly string[] | undefined {
  if (memberAssignment.length === 0) return undefined;
  return texts(parsed(MemberAssignment.decode(memberAssignment)?.userData));
}

/** What a member asked for; nothing when it does not speak this protocol. */
export function wishOf(memberId: string, metadata: Buffer): Wish {
  const data = metadata.length === 0 ? undefined : parsed(MemberMetadata.decode(metadata)?.userData);
  const wish: Readonly<Record<string, unknown>> =
    typeof data === 'object' && data !== null ? { ...data } : {};
  return {
    memberId,
    holder: typeof wish['holder'] === 'string' ? wish['holder'] : memberId,
    wants: texts(wish['wants']),
    holds: texts(wish['holds']),
  };
}

function parsed(bytes: Buffer | undefined): unknown {
  try {
    return JSON.parse(bytes?.toString() ?? '');
  } catch {
    return undefined;
  }
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
