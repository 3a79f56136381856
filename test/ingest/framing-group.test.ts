// Lines gathered by key: against a simple oracle, in any chunks, and read again from any place that a checkpoint may name.
import { describe, expect, test } from '@jest/globals';
import { createSplitter } from '../../ingest/framing/create-splitter.ts';
import { splitAll } from '../../ingest/framing/split-all.ts';
import type { Frame } from '../../ingest/framing/splitter.ts';
import type { Framing } from '../../normalizers/contract.ts';
import { random } from '../support/random.ts';

/** As auditd writes: https://github.com/linux-audit/audit-documentation/wiki/SPEC-Audit-Event-Enrichment, ausearch(8). */
const AUDIT: Framing = {
  kind: 'group',
  key: /^(?:node=(\S+) )?type=\S+ msg=audit\(([\d.]+:\d+)\)/,
  end: /^(?:node=\S+ )?type=(?:EOE|USER_\w+) /,
  window: 4,
};
const line = (type: string, serial: number, rest = ''): string =>
  `type=${type} msg=audit(1364481363.243:${String(serial)}): ${rest}`;
const texts = (frames: readonly Frame[]): string[] => frames.map(({ bytes }) => bytes.toString());

test('lines of one key between those of others are one record, complete with its end mark', () => {
  const lines = [
    line('SYSCALL', 1, 'a'),
    line('SYSCALL', 2, 'b'),
    line('PATH', 1, 'c'),
    line('USER_LOGIN', 3, 'd'),
    line('EOE', 2),
    line('EOE', 1),
  ];
  const frames = createSplitter(AUDIT).push(Buffer.from(`${lines.join('\n')}\n`));
  expect(texts(frames)).toEqual([
    lines[3],
    [lines[1], lines[4]].join('\n'),
    [lines[0], lines[2], lines[5]].join('\n'),
  ]);
  const at = (index: number): number =>
    Buffer.from(lines.slice(0, index).join('\n')).length + Math.min(index, 1);
  expect(frames.map(({ offset, end, container }) => [offset, end, container])).toEqual([
    [at(3), at(4), 0],
    [at(1), at(5), 0],
    [at(0), at(6), undefined],
  ]);
});

test('a group without an end mark is complete when the window has passed, when nothing more comes, and at the end', () => {
  const splitter = createSplitter(AUDIT);
  const others = [2, 3, 4].map((serial) => line('SYSCALL', serial)).join('\n');
  expect(splitter.push(Buffer.from(`${line('SYSCALL', 1)}\n${others}\n`))).toEqual([]);
  expect(texts(splitter.push(Buffer.from(`${line('SYSCALL', 5)}\n`)))).toEqual([line('SYSCALL', 1)]);
  expect(splitter.push(Buffer.from('type='))).toEqual([]);
  expect(splitter.idle()).toEqual([]);
  expect(texts(splitter.push(Buffer.from(`${line('PATH', 4).slice(5)}\n`)))).toEqual([line('SYSCALL', 2)]);
  expect(texts(splitter.idle())).toEqual([
    line('SYSCALL', 3),
    `${line('SYSCALL', 4)}\n${line('PATH', 4)}`,
    line('SYSCALL', 5),
  ]);
  expect(splitter.idle()).toEqual([]);
  splitter.push(Buffer.from(line('SYSCALL', 6)));
  expect(texts(splitter.end())).toEqual([line('SYSCALL', 6)]);
});

test('a node is part of the key, and a line without a key is a record', () => {
  const lines = [
    `node=a ${line('SYSCALL', 1)}`,
    `node=b ${line('SYSCALL', 1)}`,
    'restarted',
    `node=a ${line('EOE', 1)}`,
  ];
  expect(texts(splitAll(Buffer.from(lines.join('\n')), AUDIT).frames)).toEqual([
    lines[2],
    `${lines[0] ?? ''}\n${lines[3] ?? ''}`,
    lines[1],
  ]);
});

test('a key that comes again after its end mark is another record', () => {
  const lines = [line('SYSCALL', 1), line('EOE', 1), line('PATH', 1), line('EOE', 1)];
  expect(texts(splitAll(Buffer.from(lines.join('\n')), AUDIT).frames)).toEqual([
    lines.slice(0, 2).join('\n'),
    lines.slice(2).join('\n'),
  ]);
});

test('a group longer than the limit is cut, and its length told', () => {
  const splitter = createSplitter(AUDIT, { limit: 200 });
  const lines = Array.from({ length: 10 }, (_, index) => line('PATH', 1, `item=${String(index)}`));
  const [frame, ...more] = splitter.push(Buffer.from(`${lines.join('\n')}\n${line('EOE', 1)}\n`));
  const whole = [...lines, line('EOE', 1)].join('\n');
  expect(more).toEqual([]);
  expect(frame).toMatchObject({ offset: 0, length: whole.length });
  expect(frame?.bytes.toString()).toBe(whole.slice(0, 200));
});

describe('random groups', () => {
  interface Expected {
    readonly offset: number;
    readonly end: number;
    readonly text: string;
  }

  /** Groups by the definition: each line with a key joins the last group of its key unless that is complete. */
  function oracle(text: string, window: number): Expected[] {
    interface Open {
      offset: number;
      lines: string[];
      last: number;
      end: number | undefined;
    }
    const groups: Open[] = [];
    let offset = 0;
    let count = 0;
    const all = text.split('\n').map((each) => {
      const start = offset;
      offset += each.length + 1;
      return { start, text: each, end: Math.min(offset, text.length) };
    });
    const keys = new Map<string, Open>();
    const over = all.filter((one) => one.text !== '').at(-1)?.end ?? 0;
    for (const { start, text: each, end } of all.filter((one) => one.text !== '')) {
      count += 1;
      const key = /^k(\d)/.exec(each)?.[1];
      if (key === undefined) groups.push({ offset: start, lines: [each], last: count, end });
      else {
        const known = keys.get(key);
        const group = known ?? { offset: start, lines: [], last: count, end: undefined };
        if (known === undefined) groups.push(group);
        keys.set(key, group);
        group.lines.push(each);
        group.last = count;
        if (each.endsWith('!')) {
          group.end = end;
          keys.delete(key);
        }
      }
      for (const [other, group] of keys)
        if (count - group.last >= window) {
          group.end = end;
          keys.delete(other);
        }
    }
    return groups
      .map(({ offset: at, lines, end }) => ({ offset: at, end: end ?? over, text: lines.join('\n') }))
      .sort((a, b) => a.offset - b.offset);
  }

  const shown = (frames: readonly Frame[]): Expected[] =>
    frames
      .map(({ offset, end, bytes }) => ({ offset, end, text: bytes.toString() }))
      .sort((a, b) => a.offset - b.offset);

  const { integer, pick } = random(20_261_122);
  const input = (): string => {
    const length = integer(60);
    const lines = Array.from({ length }, () =>
      pick(['k1 a', 'k2 b', 'k3 c', 'k4 dd', 'k1 e!', 'k2 f!', '', 'x']),
    );
    return lines.map((each) => `${each}\n`).join('') + pick(['', 'k1 open', 'k2!']);
  };
  const framing = (window: number): Framing => ({ kind: 'group', key: /^k(\d)/, end: /!$/, window });
  const chunksOf = (bytes: Buffer): Buffer[] => {
    const chunks: Buffer[] = [];
    for (let at = 0; at < bytes.length;) {
      const end = Math.min(bytes.length, at + 1 + integer(9));
      chunks.push(bytes.subarray(at, end));
      at = end;
    }
    return chunks;
  };

  test('are those of the oracle, in whatever chunks', () => {
    for (let round = 0; round < 600; round += 1) {
      const text = input();
      const window = 1 + integer(8);
      const expected = oracle(text, window);
      const splitter = createSplitter(framing(window));
      const frames = chunksOf(Buffer.from(text)).flatMap((chunk) => splitter.push(chunk));
      frames.push(...splitter.end());
      expect({ text, window, frames: shown(frames) }).toEqual({ text, window, frames: expected });
      expect(frames.map(({ end }) => end)).toEqual([...frames.map(({ end }) => end)].sort((a, b) => a - b));
    }
  });

  test('are the same when reading resumes behind any of them', () => {
    for (let round = 0; round < 150; round += 1) {
      const text = input();
      const bytes = Buffer.from(text);
      const window = 1 + integer(8);
      const { frames } = splitAll(bytes, framing(window));
      for (const [index, frame] of frames.entries()) {
        if (frames[index + 1]?.end === frame.end) continue;
        const resume = frame.container ?? frame.end;
        const splitter = createSplitter(framing(window), { start: resume });
        const again = [...splitter.push(bytes.subarray(resume)), ...splitter.end()];
        const left = again.filter(({ end }) => end > frame.end);
        expect({ text, window, index, left: shown(left) }).toEqual({
          text,
          window,
          index,
          left: shown(frames.filter(({ end }) => end > frame.end)),
        });
      }
    }
  });
});
