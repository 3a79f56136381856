// The form of a file or body is told by its beginning.
import { expect, test } from '@jest/globals';
import { formOf } from '../../ingest/content/form.ts';
import { splitFramed } from '../../ingest/receiver/protocols/framed.ts';
import { normalizer as cloudtrail } from '../../normalizers/aws/cloudtrail/index.ts';

const BYTE_ORDER_MARK = Buffer.from('\ufeff');

test('a byte order mark before a container hides neither its form nor its records', () => {
  const container = Buffer.from('{"Records":[{"eventID":"1"},{"eventID":"2"}]}');
  const marked = Buffer.concat([BYTE_ORDER_MARK, container]);
  expect(formOf(cloudtrail.forms, marked)).toBe(formOf(cloudtrail.forms, container));
  const { pieces, faults } = splitFramed(marked, cloudtrail.forms, undefined);
  expect(faults).toEqual([]);
  expect(pieces.map(({ bytes }) => bytes.toString())).toEqual(['{"eventID":"1"}', '{"eventID":"2"}']);
});

test('what no form matches has the last one', () => {
  expect(formOf(cloudtrail.forms, Buffer.from('nothing'))).toBe(Object.keys(cloudtrail.forms).at(-1));
});
