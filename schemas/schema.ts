// The public entry ./schema: the event's types, checks and tables.
export { checkEvent, type EventFault } from './check-event.ts';
export { CATEGORY_TYPES, FIELD_TYPES } from './generated/tables.ts';
export type { AccessEvent, Config, Envelope, Reject } from './generated/types.ts';
export { REJECT_CODES, type RejectCode, type RejectStage } from './reject-codes.ts';
