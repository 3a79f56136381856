// What the pipeline tells people: a happening a line, never one per record. Pino's loggers fit.

export interface Log {
  readonly info: (details: object, message: string) => void;
  readonly warn: (details: object, message: string) => void;
  readonly error: (details: object, message: string) => void;
}
