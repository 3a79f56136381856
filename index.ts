// The public entry: the event and its check, and the contract of a source.
export * from './normalizers/contract.ts';
export * from './schemas/schema.ts';
