// What a framing does: takes chunks of bytes, gives records with their offsets, and says where a container breaks.

/** A record longer than this is not held in memory whole: 64 MiB. */
export const RECORD_LIMIT = 64 * 1024 * 1024;

/** As much of a record's beginning is kept when it is longer than the limit: 3 MiB. */
export const RECORD_HEAD = 3 * 1024 * 1024;

/** A record's place: bytes after decompression, counted from the start of the origin. */
export interface Frame {
  readonly offset: number;
  /** Offset just behind the record and its delimiter: where reading resumes once the record is safe. */
  readonly end: number;
  /** The record without its delimiter. It shares memory with the chunk, which must not be written to afterwards. */
  readonly bytes: Buffer;
  /** Set when the record is longer than the limit: `bytes` is its beginning only. The whole is told by offset and `length`. */
  readonly length?: number;
  /**
   * Offset of the container the record is an element of, or of the first line of records that are not complete yet. Splitting cannot
   * begin at `end` then, as a new splitter would not know that it is inside: it begins here, and records that end at `end` or before are
   * passed over. Records with the same `end` are given at once.
   */
  readonly container?: number;
  /** Set when `bytes` may not stand in the origin as one piece: so many of the first ones do. */
  readonly piece?: number;
}

export interface Break {
  readonly offset: number;
  readonly code: 'container_truncated' | 'container_broken';
  readonly message: string;
  /** The beginning of what could not be split, 3 MiB at most. */
  readonly bytes: Buffer;
}

/**
 * Splits one stream of bytes. The frames do not depend on how the stream is cut into chunks, and every byte is in a frame, in a
 * delimiter, in a container around the records, or behind the break.
 */
export interface Splitter {
  /** Frames that the chunk completes. After a break there are none. */
  readonly push: (chunk: Buffer) => Frame[];
  /** The input is at its real end: a last record without its delimiter is a record. The splitter is not used afterwards. */
  readonly end: () => Frame[];
  /** The input has not grown for a while: a record that only the next one would end is taken as whole, an incomplete line is not. */
  readonly idle: () => Frame[];
  /** Set when a container cannot be split further; the records before it stand. */
  readonly broken: Break | undefined;
}

export interface SplitterOptions {
  /** Offset in the origin of the first byte pushed; 0 unless told. */
  readonly start?: number;
  /** Longest record held whole, in bytes; RECORD_LIMIT unless told. */
  readonly limit?: number;
}
