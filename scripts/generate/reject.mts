// Builds the reject's JSON Schema from the closed list of codes.
import { REJECT_CODES } from '../../schemas/reject-codes.ts';

/** The reject: a record that is no event (yet), with its reason, its origin and its bytes. */
export function rejectSchema(): Record<string, unknown> {
  const text = (description: string): object => ({ type: 'string', description });
  const whole = (description: string, minimum = 0): object => ({ type: 'integer', minimum, description });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:accesstrail:reject:1',
    title: 'Reject',
    description:
      'A record that is no event, with the reason, the origin and the bytes that the stage was given.',
    type: 'object',
    additionalProperties: false,
    required: ['id', 'stage', 'code', 'message', 'attempt', 'status', 'time', 'dataset', 'envelope', 'input'],
    properties: {
      id: text('32 hex digits; the same record rejected again has the same id.'),
      stage: { enum: ['collect', 'normalize', 'index'], description: 'The stage that could not use it.' },
      code: { enum: Object.keys(REJECT_CODES), description: 'Why; docs/rejects.md has the remedies.' },
      message: text('What was found, for a person.'),
      path: text('JSON Pointer to the fault in the record, or the column.'),
      attempt: whole('How often the stage has seen this record.', 1),
      status: {
        enum: ['open', 'replayed', 'discarded'],
        description: 'open until a replay is safe on the bus.',
      },
      time: { type: 'integer', description: 'When it was rejected, in ms since 1970 UTC.' },
      dataset: text('Dataset of the source.'),
      envelope: { $ref: 'urn:accesstrail:envelope:1' },
      input: text(
        'The bytes that the stage was given (masked), in base64; cut at 3 MiB when envelope.blob is set.',
      ),
    },
  };
}
