// Makes the splitter for a framing that a source declares.
import type { Framing } from '../../normalizers/contract.ts';
import { CsvSplitter } from './csv.ts';
import { GroupSplitter } from './group.ts';
import { JournalExportSplitter } from './journal-export.ts';
import { JsonSplitter } from './json.ts';
import { LineSplitter } from './lines.ts';
import { MultilineSplitter } from './multiline.ts';
import type { Splitter, SplitterOptions } from './splitter.ts';

const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** A splitter for bytes from offset `start` of an origin on. A UTF-8 byte order mark at offset 0 is passed over. */
export function createSplitter(framing: Framing, options: SplitterOptions = {}): Splitter {
  return (options.start ?? 0) === 0 ? withoutMark(framing, options) : plainSplitter(framing, options);
}

function plainSplitter(framing: Framing, options: SplitterOptions): Splitter {
  switch (framing.kind) {
    case 'lines':
      return new LineSplitter(options);
    case 'json':
      return new JsonSplitter(framing.arrays, options);
    case 'csv':
      return new CsvSplitter(framing.start, options);
    case 'multiline':
      return new MultilineSplitter(framing.start, options);
    case 'group':
      return new GroupSplitter(framing, options);
    case 'journal-export':
      return new JournalExportSplitter(options);
  }
}

function withoutMark(framing: Framing, options: SplitterOptions): Splitter {
  let inner: Splitter | undefined;
  let first: Buffer = Buffer.alloc(0);
  const begin = (): { readonly splitter: Splitter; readonly rest: Buffer } => {
    const start = first.subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK)
      ? BYTE_ORDER_MARK.length
      : 0;
    inner = plainSplitter(framing, { ...options, start });
    return { splitter: inner, rest: first.subarray(start) };
  };
  return {
    push(chunk) {
      if (inner !== undefined) return inner.push(chunk);
      first = first.length === 0 ? chunk : Buffer.concat([first, chunk]);
      if (first.length < BYTE_ORDER_MARK.length && BYTE_ORDER_MARK.subarray(0, first.length).equals(first))
        return [];
      const { splitter, rest } = begin();
      return splitter.push(rest);
    },
    end() {
      if (inner !== undefined) return inner.end();
      const { splitter, rest } = begin();
      return [...splitter.push(rest), ...splitter.end()];
    },
    idle: () => inner?.idle() ?? [],
    get broken() {
      return inner?.broken;
    },
  };
}
