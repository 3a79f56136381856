// The shape of the compiled validators.

/** What a compiled check tells of a fault. */
export interface SchemaFault {
  /** JSON Pointer of the value. */
  readonly instancePath: string;
  readonly keyword: string;
  readonly message?: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** Only where a schema is compiled to tell all: the part of it that was not met. */
  readonly parentSchema?: Readonly<Record<string, unknown>>;
}

/** A check that narrows the type; after a failure `errors` holds the faults. */
export interface Validator<T> {
  (data: unknown): data is T;
  errors?: readonly SchemaFault[] | null;
}
