// Lines of logfmt as logrus and slog write them, and what is none.
import { describe, expect, test } from '@jest/globals';
import { parseLogfmt } from '../../normalizers/kit/logfmt.ts';

const codeOf = (line: string): string | undefined => {
  const parsed = parseLogfmt(line);
  return !parsed.ok && parsed.reject.kind === 'reject' ? parsed.reject.code : undefined;
};

describe('parseLogfmt', () => {
  test.each([
    ['level=info msg=ok', { level: 'info', msg: 'ok' }],
    ['  a=1\tb=2 \r\n', { a: '1', b: '2' }],
    [
      'msg="two words" grpc.request.content= done=true',
      { msg: 'two words', 'grpc.request.content': '', done: 'true' },
    ],
    ['msg="a \\"quoted\\" word" path="C:\\\\temp"', { msg: 'a "quoted" word', path: 'C:\\temp' }],
    ['msg="line\\nnext\\ttab" bell="\\a"', { msg: 'line\nnext\ttab', bell: '\x07' }],
    ['name="caf\\u00e9 \\U0001f600 \\x41 \\101"', { name: 'café 😀 A A' }],
    ['msg="ends in a backslash\\\\" x=1', { msg: 'ends in a backslash\\', x: '1' }],
    ['wrong="\\U7fffffff"', { wrong: '\ufffd' }],
    ['a=1 a=2 a=3', { a: ['1', '2', '3'] }],
    ['url=https://example.com/?a=b&c=d', { url: 'https://example.com/?a=b&c=d' }],
    ['constructor=x toString=y', { constructor: 'x', toString: 'y' }],
    ['msg=naïve', { msg: 'naïve' }],
  ])('%s', (line, record) => {
    expect(parseLogfmt(line)).toEqual({ ok: true, record });
  });

  test('a name that would change the record itself is left out', () => {
    const parsed = parseLogfmt('__proto__=x a=1');
    expect(parsed.ok && Object.keys(parsed.record)).toEqual(['a']);
  });

  test.each(['', ' \t\n'])('nothing (%j) is empty', (line) => {
    expect(codeOf(line)).toBe('empty');
  });

  test.each([
    'panic: runtime error',
    'a=1 word b=2',
    'a="never closed',
    'a="escaped to the end\\"',
    'a="x"b=2',
    'a=x"y',
    '=1',
    '{"a":1}',
  ])('%s is no line of pairs', (line) => {
    expect(codeOf(line)).toBe('not_a_log_line');
  });

  test('takes time in proportion to the length, whatever is in it', () => {
    for (const unit of ['a', 'a=', '"', '\\', '\\"', 'a="', 'a=1 ', ' ']) {
      const line = `a="${unit.repeat(200_000)}`;
      const start = performance.now();
      parseLogfmt(line);
      parseLogfmt(unit.repeat(200_000));
      expect(performance.now() - start).toBeLessThan(1500);
    }
  });
});
