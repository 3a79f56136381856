// A document that has just been made of an event.
import type { AccessEvent } from '../schemas/generated/types.ts';
import type { StoreDocument } from './ports.ts';

/**
 * Does not keep the event: a batch of whole events is what the garbage collector copied again and again, and few stores ask for one. A
 * class, as an accessor in an object literal is defined anew for each object, which takes longer than all the rest of it.
 */
export class WrittenDocument implements StoreDocument {
  readonly id: string;
  readonly version: number;
  readonly time: number;
  readonly outOfRange: boolean;
  readonly dataset: string;
  readonly json: string;

  constructor(fields: Omit<StoreDocument, 'event' | 'bytes'>) {
    this.id = fields.id;
    this.version = fields.version;
    this.time = fields.time;
    this.outOfRange = fields.outOfRange;
    this.dataset = fields.dataset;
    this.json = fields.json;
  }

  get event(): AccessEvent {
    return JSON.parse(this.json) as AccessEvent;
  }
}
