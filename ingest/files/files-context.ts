// What all files of a source share while they are collected.
import type { CollectorContext } from '../collector.ts';
import type { Outbox } from '../outbox.ts';
import type { Origins } from './origins.ts';

export interface FilesContext {
  readonly context: CollectorContext;
  readonly outbox: Outbox;
  readonly origins: Origins;
  /** The record form, when it is not to be recognised. */
  readonly form: string | undefined;
  /** After so many ms without growth the last record of a file is taken as whole. */
  readonly recordIdleMs: number;
}
