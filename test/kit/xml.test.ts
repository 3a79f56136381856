// An XML record becomes a plain object of texts; what is not well-formed, declares entities or nests too deeply is refused.
import { expect, test } from '@jest/globals';
import { parseXml } from '../../normalizers/kit/xml.ts';

const parsed = (text: string): unknown => {
  const result = parseXml(text);
  return result.ok ? { [result.name]: result.record } : result.reject;
};

test('attributes, as in a record of the old style', () => {
  expect(
    parsed('\t<AUDIT_RECORD\n NAME="Query"\n STATUS="007"\n DB=""\n SQLTEXT="a &gt; \'b\' >"\n/>\n'),
  ).toEqual({
    AUDIT_RECORD: { '@NAME': 'Query', '@STATUS': '007', '@DB': '', '@SQLTEXT': "a > 'b' >" },
  });
});

test('elements, as in a record of the new style', () => {
  expect(parsed('<R>\n <A>1</A>\n <B></B>\n <C/>\n <D> x </D>\n <E a="1"/>\n</R>')).toEqual({
    R: { A: '1', B: '', C: '', D: ' x ', E: { '@a': '1' } },
  });
});

test('repeated elements are an array, text beside others is #text', () => {
  expect(parsed('<R><A><N>1</N></A><A><N>2</N></A><T k="v">text</T></R>')).toEqual({
    R: { A: [{ N: '1' }, { N: '2' }], T: { '@k': 'v', '#text': 'text' } },
  });
  expect(parsed('<R>text</R>')).toEqual({ R: { '#text': 'text' } });
  expect(parsed('<R/>')).toEqual({ R: {} });
});

test('a declaration and comments are passed over, CDATA is text', () => {
  expect(
    parsed('<?xml version="1.0"?>\n<!-- <x> --><R a="1"><?pi x?><A><![CDATA[<b> & &lt;]]></A></R> '),
  ).toEqual({
    R: { '@a': '1', A: '<b> & &lt;' },
  });
});

test('entities are decoded once, and others stay', () => {
  expect(
    parsed('<R a="1&#10;2&#x26;&quot;&apos;&amp;lt;"><B>&#128512;&foo;&#55296;&#9999999;</B></R>'),
  ).toEqual({
    R: { '@a': '1\n2&"\'&lt;', B: '\u{1f600}&foo;&#55296;&#9999999;' },
  });
});

test('many entities are no bomb, but text', () => {
  expect(parsed(`<R a="${'&#10;'.repeat(200_000)}"/>`)).toEqual({ R: { '@a': '\n'.repeat(200_000) } });
});

test.each([
  ['', 'empty'],
  [' \n', 'empty'],
  ['text', 'not_xml'],
  ['<R', 'not_xml'],
  ['<R>', 'not_xml'],
  ['</R>', 'not_xml'],
  ['<R></S>', 'not_xml'],
  ['<R><A></R></A>', 'not_xml'],
  ['<R a="1/>', 'not_xml'],
  ['<R/><R/>', 'not_xml'],
  ['<R/> x', 'not_xml'],
  ['x <R/>', 'not_xml'],
  ['<R></R a="1">', 'not_xml'],
  ['<R><![CDATA[x</R>', 'not_xml'],
  ['<![CDATA[x]]>', 'not_xml'],
  ['<R><!-- x</R>', 'not_xml'],
  ['<!-- only -->', 'not_xml'],
  ['<1 < 2>', 'not_xml'],
  ['<R><__proto__>1</__proto__></R>', 'not_xml'],
  ['<!DOCTYPE R [<!ENTITY a "b">]><R>&a;</R>', 'not_xml'],
  ['<!DOCTYPE R SYSTEM "file:///etc/passwd"><R/>', 'not_xml'],
  ['<R><!ENTITY a "b"></R>', 'not_xml'],
  [`${'<A>'.repeat(33)}${'</A>'.repeat(33)}`, 'too_deep'],
])('%j is refused', (text, code) => {
  expect(parsed(text)).toMatchObject({ kind: 'reject', code });
});

test('32 levels are not too deep', () => {
  expect(parseXml(`${'<A>'.repeat(32)}${'</A>'.repeat(32)}`).ok).toBe(true);
});

test('names of an object of JavaScript are names like any other', () => {
  expect(parsed('<R toString="1"><valueOf>2</valueOf></R>')).toEqual({
    R: { '@toString': '1', valueOf: '2' },
  });
});

test('a message never repeats the record', () => {
  const result = parseXml('<R><secret>hunter2</R>');
  expect(JSON.stringify(result)).not.toContain('hunter2');
});
