// What authors of a source import: the contract, the kit and the event's types. Our own sources use nothing else.
export * from './contract.ts';
export * from './kit/flat.ts';
export * from './kit/ip.ts';
export * from './kit/json.ts';
export * from './kit/leftovers.ts';
export * from './kit/outcome.ts';
export * from './kit/present.ts';
export * from './kit/time.ts';
export * from './kit/written-time.ts';
export * from './kit/xml.ts';
export * from './kit/zone.ts';
export type { AccessEvent } from '../schemas/generated/types.ts';
export { caseFolders, runCase, type CaseResult, type Split } from './testing.ts';
