// The table of what fields are called and look like that say when, who, what, from where, with what outcome and on what.
import type { Field } from './fields.ts';
import { isActionName, isAddress, isEmail, isLogin, isStatusCode, outcomeOf, timeWriting } from './values.ts';

/** What a field is for the event. */
export type Role = 'time' | 'actor' | 'action' | 'address' | 'outcome' | 'object' | 'id' | 'reason' | 'agent';

export interface Rule {
  readonly role: Role;
  /** Names that say it, the best first; the last key of a path counts, and words in it. */
  readonly names: readonly string[];
  /** Whether enough of its values can be it. */
  readonly values: (field: Field) => boolean;
  /** Whether they say it without the name. */
  readonly byValues?: (field: Field) => boolean;
}

/** Share of the field's values that pass. */
export const share = ({ values }: Field, test: (value: string) => unknown): number =>
  values.length === 0 ? 0 : values.filter((value) => test(value)).length / values.length;
const few = ({ distinct, values }: Field): boolean => distinct <= Math.max(6, values.length / 2);

/** In the order in which fields are given away: the surest values first. */
export const RULES: readonly Rule[] = [
  {
    role: 'time',
    names: [
      'timestamp',
      'time',
      'event_time',
      'occurred_at',
      'created_at',
      'datetime',
      'date',
      'ts',
      'at',
      'when',
      'published',
      'created',
    ],
    values: (field) => share(field, timeWriting) > 0.9,
    byValues: (field) => share(field, timeWriting) > 0.9,
  },
  {
    role: 'address',
    names: [
      'client_ip',
      'source_ip_address',
      'source_ip',
      'remote_ip',
      'remote_addr',
      'ip',
      'ip_address',
      'src',
      'client',
      'remote',
      'address',
      'addr',
      'forwarded_for',
      'from',
      'peer',
    ],
    values: (field) => share(field, isAddress) > 0.8,
    byValues: (field) => share(field, isAddress) > 0.8,
  },
  {
    role: 'agent',
    names: ['user_agent', 'useragent', 'agent', 'ua'],
    values: (field) => share(field, (value) => /[/ ]/.test(value)) > 0.5,
    byValues: (field) => share(field, (value) => value.startsWith('Mozilla/')) > 0.3,
  },
  {
    role: 'actor',
    names: [
      'actor',
      'user',
      'username',
      'user_name',
      'display_name',
      'login',
      'email',
      'principal',
      'account',
      'who',
      'operator',
      'by',
      'subject',
      'user_id',
      'uid',
      'member',
      'employee',
      'name',
    ],
    values: (field) => share(field, (value) => !isAddress(value) && value.length <= 120) > 0.9,
    byValues: (field) =>
      share(field, isEmail) > 0.8 || (/^field\d*$/.test(field.name) && share(field, isLogin) > 0.9),
  },
  {
    role: 'outcome',
    names: [
      'outcome',
      'result',
      'status',
      'success',
      'succeeded',
      'ok',
      'decision',
      'allowed',
      'state',
      'status_code',
      'code',
    ],
    values: (field) => share(field, (value) => outcomeOf(value) ?? isStatusCode(value)) > 0.5,
    byValues: (field) =>
      share(field, (value) => outcomeOf(value) && !/^(?:true|false|yes|no)$/i.test(value)) > 0.9,
  },
  {
    role: 'action',
    names: [
      'action',
      'event_type',
      'event_name',
      'event',
      'operation',
      'op',
      'activity',
      'verb',
      'method',
      'command',
      'type',
      'msg',
      'message',
    ],
    values: (field) => share(field, isActionName) > 0.7 && few(field),
  },
  {
    role: 'object',
    names: [
      'object',
      'target',
      'resource',
      'entity',
      'item',
      'path',
      'url',
      'uri',
      'project',
      'repository',
      'database',
      'document',
      'record',
      'request',
      'host',
      'service',
    ],
    values: (field) => share(field, (value) => value.length <= 500) > 0.9,
  },
  {
    role: 'id',
    names: ['event_id', 'id', 'uuid', 'guid', 'audit_id', 'entry_id'],
    values: (field) => field.share === 1 && field.distinct === field.values.length,
  },
  {
    role: 'reason',
    names: ['reason', 'justification', 'ticket', 'comment', 'why', 'purpose'],
    values: (field) => share(field, (value) => value.length > 1) > 0.9,
  },
];
