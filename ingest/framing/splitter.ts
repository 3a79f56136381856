// What a framing does: takes chunks of bytes, gives records with their offsets, and says where a container breaks.

/** A record's place: bytes after decompression, counted from the start of the origin. */
export interface Frame {
  readonly offset: number;
  /** Offset just behind the record and its delimiter: where reading resumes once the record is safe. */
  readonly end: number;
  readonly bytes: Buffer;
  /** Set when the record is longer than the limit: `bytes` is its beginning only. The whole is told by offset and `length`. */
  readonly length?: number;
}

export interface Break {
  readonly offset: number;
  readonly code: 'container_truncated' | 'container_broken';
  readonly message: string;
}
