// How large a query may be: far more than people write, and little enough that every store answers it soon.

export const LIMITS = {
  /** UTF-16 units of the whole text. */
  length: 32_768,
  /** Brackets and `not` within each other. */
  nesting: 100,
  /** What is left of that when brackets without effect are gone: Elasticsearch takes 30. */
  levels: 24,
  /** Conditions, once wildcards in field names and words without a field are spelled out; some count for more (parse-query.ts). */
  conditions: 1_024,
  /** `*` within one value. */
  wildcards: 16,
  /** UTF-16 units of one value: longer ones are not searched in either store. */
  value: 8_191,
} as const;
