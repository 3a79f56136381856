// Ids, places and versions are functions of the record alone.
import { expect, test } from '@jest/globals';
import { digest, eventId, rejectId } from '../../pipeline/identity.ts';
import { isOutOfRange, revisionOf, version } from '../../pipeline/place.ts';
import type { Envelope } from '../../schemas/generated/types.ts';

const envelope: Envelope = {
  sourceId: 'one',
  dataset: 'aws.cloudtrail',
  instance: 'one',
  collector: 'files',
  originUri: '/a',
  originIdentity: 'origin',
  originOffset: 10,
  received: 0,
  referenceTime: 0,
  maskingVersion: 1,
  maskingCount: 0,
};

test('parts cannot run into each other', () => {
  expect(digest('ab', 'c')).not.toBe(digest('a', 'bc'));
  expect(digest('a', '')).not.toBe(digest('', 'a'));
  expect(digest('a:1', 'b')).not.toBe(digest('a', '1:b'));
  expect(digest('é')).toMatch(/^[0-9a-f]{32}$/);
});

test('a global id is the same by two ways, an instance id is not, a missing one depends on the place', () => {
  const other: Envelope = {
    ...envelope,
    sourceId: 'two',
    instance: 'two',
    originIdentity: 'x',
    originOffset: 99,
  };
  expect(eventId('global', ['id'], envelope, 'h')).toBe(eventId('global', ['id'], other, 'other'));
  expect(eventId('instance', ['id'], envelope, 'h')).not.toBe(eventId('instance', ['id'], other, 'h'));
  expect(eventId('instance', ['id'], envelope, 'h')).toBe(
    eventId('instance', ['id'], { ...other, instance: 'one' }, 'h'),
  );
  expect(eventId('global', undefined, envelope, 'h')).not.toBe(
    eventId('global', undefined, { ...envelope, originOffset: 11 }, 'h'),
  );
  expect(eventId('global', undefined, envelope, 'h')).not.toBe(eventId('global', undefined, envelope, 'i'));
  expect(eventId('global', undefined, envelope, 'h')).toBe(
    eventId('global', undefined, { ...envelope, received: 5, originUri: '/b' }, 'h'),
  );
});

test('a reject keeps its id when it is replayed', () => {
  const id = rejectId('normalize', envelope, 'h');
  expect(rejectId('normalize', { ...envelope, rejectId: id, attempt: 2 }, 'other bytes')).toBe(id);
  expect(rejectId('collect', envelope, 'h')).not.toBe(id);
});

test('a later revision is above every decision of an earlier one', () => {
  expect(version(2)).toBeGreaterThan(version(1, 2 ** 20 - 1));
  expect(revisionOf(version(7, 12345))).toBe(7);
});

test('out of range is later than a day after receipt, or before the configured day, at equality', () => {
  const day = 86_400_000;
  expect(isOutOfRange(1000 + day, 1000, 0)).toBe(false);
  expect(isOutOfRange(1001 + day, 1000, 0)).toBe(true);
  expect(isOutOfRange(0, 1000, 0)).toBe(false);
  expect(isOutOfRange(-1, 1000, 0)).toBe(true);
});
