// The questions that on-call engineers, analysts and auditors ask, each a saved search.
import { ACCESS_SEARCHES } from './searches/access.ts';
import { CHANGE_SEARCHES } from './searches/changes.ts';
import { DATABASE_SEARCHES } from './searches/databases.ts';
import { DELIVERY_SEARCHES } from './searches/delivery.ts';
import { RECORD_SEARCHES } from './searches/records.ts';
import type { SearchDescription } from './types.ts';

export const SEARCHES: readonly SearchDescription[] = [
  ...ACCESS_SEARCHES,
  ...CHANGE_SEARCHES,
  ...DATABASE_SEARCHES,
  ...DELIVERY_SEARCHES,
  ...RECORD_SEARCHES,
];
