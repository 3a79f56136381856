// Account names of Windows' domains are split at their backslash, all others stay as they are.
import { expect, test } from '@jest/globals';
import { domainName } from '../../normalizers/kit/domain-name.ts';

test.each([
  ['EXAMPLE\\bob', { name: 'bob', domain: 'EXAMPLE' }],
  ['NT AUTHORITY\\SYSTEM', { name: 'SYSTEM', domain: 'NT AUTHORITY' }],
  ['bob', { name: 'bob', domain: undefined }],
  ['\\bob', { name: '\\bob', domain: undefined }],
  ['EXAMPLE\\', { name: 'EXAMPLE\\', domain: undefined }],
  ['', { name: '', domain: undefined }],
])('%s', (written, expected) => {
  expect(domainName(written)).toEqual(expected);
});
