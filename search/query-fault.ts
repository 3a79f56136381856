// What is wrong with a query, and where: shown to who wrote it, never a fault of the program.

export interface QueryFaultOptions {
  /** Of the part that is wrong, in UTF-16 units of the query's text: first (inclusive) and last (exclusive). */
  readonly start: number;
  readonly end: number;
  /** What that part could be replaced with. */
  readonly suggestion?: string | undefined;
}

/** Thrown for a query that cannot be understood or is too large; `code` as in the API's answers. */
export class QueryFault extends Error {
  readonly code = 'bad_query';
  readonly start: number;
  readonly end: number;
  readonly suggestion?: string;

  /** `message` says what is wrong and what to do about it, without the position. */
  constructor(message: string, { start, end, suggestion }: QueryFaultOptions) {
    super(message);
    this.name = 'QueryFault';
    this.start = start;
    this.end = end;
    if (suggestion !== undefined) this.suggestion = suggestion;
  }
}
