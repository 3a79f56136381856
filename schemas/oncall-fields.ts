// What ECS has no field for: who acted as logged, the command, the system, the session, the reason, the proof.

/** One field of ours: an Elasticsearch type, a sentence for the reference, and the closed list of values where there is one. */
export interface OncallField {
  readonly type: 'keyword' | 'long' | 'boolean' | 'date' | 'float';
  readonly description: string;
  readonly values?: readonly string[];
  readonly array?: true;
}

const keyword = (description: string, values?: readonly string[]): OncallField =>
  values ? { type: 'keyword', description, values } : { type: 'keyword', description };
const date = (description: string): OncallField => ({ type: 'date', description });
const flag = (description: string): OncallField => ({ type: 'boolean', description });
const long = (description: string): OncallField => ({ type: 'long', description });

/** Flat name -> field. Nothing is added here without a source that fills it or an issue that names it. */
export const ONCALL_FIELDS: Readonly<Record<string, OncallField>> = {
  'oncall.actor.id': keyword(
    'Who acted, as logged: the identity the system itself uses (ARN, object id, login). Never changed afterwards.',
  ),
  'oncall.actor.name': keyword('Name of the actor as logged.'),
  'oncall.actor.type': keyword('What kind of identity acted.', [
    'user',
    'role',
    'service',
    'application',
    'system',
    'account',
    'unknown',
  ]),
  'oncall.actor.credential': keyword(
    'Identifier of the credential as logged (access key id, token hash, authentication method); never a secret.',
  ),
  'oncall.actor.reason': keyword('Why the record names nobody, when user.name is "unknown".'),
  'oncall.person.id': keyword('The person, when identities are resolved.'),
  'oncall.person.confidence': { type: 'float', description: 'How sure the resolution is, 0 to 1.' },
  'oncall.person.rule': keyword('The rule that resolved the person.'),
  'oncall.command.text': keyword(
    'The command as logged, secrets masked: SQL, shell, API document or workflow.',
  ),
  'oncall.command.head': keyword('The first 8,000 characters of a longer command, for search.'),
  'oncall.command.hash': keyword('SHA-256 (hex) of the command text.'),
  'oncall.command.kind': keyword('Language of the command.', ['sql', 'shell', 'api', 'workflow']),
  'oncall.change.property': {
    type: 'keyword',
    description: 'Settings that the record says were changed.',
    array: true,
  },
  'oncall.change.before': keyword('Value before the change, as text.'),
  'oncall.change.after': keyword('Value after the change, as text.'),
  'oncall.system.id': keyword('The system that was accessed.'),
  'oncall.system.kind': keyword('What kind of system it is.', [
    'cloud_account',
    'cloud_resource',
    'database',
    'repository',
    'organization',
    'host',
    'cluster',
    'application',
  ]),
  'oncall.system.environment': keyword('Environment of the system, such as production.'),
  'oncall.system.sensitivity': keyword('Sensitivity of the system, as its owner classed it.'),
  'oncall.object.type': keyword('Type of the object acted on, lower snake case.'),
  'oncall.object.name': keyword('The object acted on, as logged.'),
  'oncall.session.id': keyword(
    'Joins the records of one session (access key id of a role session, database session id, SSM session id).',
  ),
  'oncall.session.start': date('When the session began.'),
  'oncall.session.end': date('When the session ended.'),
  'oncall.session.end_reason': keyword('Why the session ended.'),
  'oncall.grant.id': keyword('The just-in-time grant that covers this access.'),
  'oncall.incident.id': keyword('The incident that this access belongs to.'),
  'oncall.shift.id': keyword('The on-call shift the person was in.'),
  'oncall.reason': keyword('Reason the person gave, where the record holds one.'),
  'oncall.justification': keyword('What justifies the access.', [
    'grant',
    'incident',
    'shift',
    'none',
    'unknown',
  ]),
  'oncall.time.zone_source': keyword('How the zone of @timestamp is known.', [
    'record',
    'abbreviation',
    'option',
  ]),
  'oncall.time.ambiguous': flag('The local time occurs twice (autumn); the earlier instant was taken.'),
  'oncall.time.nonexistent': flag('The local time does not occur (spring); it was moved forward by the gap.'),
  'oncall.original.truncated': flag('event.original was cut; the bytes are in the blob store.'),
  'oncall.original.length': long('Length of the masked original in bytes, when it was cut.'),
  'oncall.original.sha256': keyword('SHA-256 (hex) of the masked original, when it was cut.'),
  'oncall.original.blob': keyword('Name of the blob that holds the original.'),
  'oncall.original.base64': keyword('The masked bytes exactly, when they are not UTF-8.'),
  'oncall.mapping.revision': long('Revision of the mapping that made this event; a higher one replaces it.'),
  'oncall.masking.version': long('Version of the masking rules that saw the record before it was written.'),
  'oncall.masking.count': long('Number of secrets masked in the record.'),
  'oncall.source.id': keyword('Id of the configured source that collected the record.'),
  'oncall.source.instance': keyword(
    'Instance of the system that wrote the record; part of the id where the source says so.',
  ),
  'oncall.origin.uri': keyword('File, object or stream the record was read from.'),
  'oncall.origin.offset': long('Offset in bytes, after decompression, of the record in its origin.'),
  'oncall.place': keyword('Set when the event is not stored in the index of its own period.', [
    'out_of_range',
    'late',
  ]),
};
