// Which addresses are those of proxies, and which values of the option are none.
import { expect, test } from '@jest/globals';
import { PROXIES, proxyTest } from '../../normalizers/kit/proxies.ts';

test('without the option no address is one', () => {
  expect(proxyTest(undefined)('127.0.0.1')).toBe(false);
});

test.each([
  ['10.0.0.0/8', '10.1.2.3', true],
  ['10.0.0.0/8', '11.1.2.3', false],
  ['10.0.0.0/8, 203.0.113.7', '203.0.113.7', true],
  ['10.0.0.0/8, 203.0.113.7', '203.0.113.8', false],
  ['2001:db8::/32', '2001:db8::1', true],
  ['2001:db8::/32', '2001:db9::1', false],
  ['::1', '0:0:0:0:0:0:0:1', true],
  ['10.0.0.0/32', '10.0.0.0', true],
  ['0.0.0.0/0', '203.0.113.7', true],
  ['10.0.0.0/8', 'proxy.example.com', false],
])('%s: %s is one: %s', (option, ip, expected) => {
  expect(proxyTest(option)(ip)).toBe(expected);
});

test.each(['10.0.0.0/8', '127.0.0.1,::1', ' 10.0.0.1 , 2001:db8::/128 '])('%j is a list', (value) => {
  expect(PROXIES.check?.(value)).toBeUndefined();
});

test.each(['', 'proxy', '10.0.0.0/33', '10.0.0.0/', '10.0.0.0/8/8', '::1/129', '10.0.0.1,,'])(
  '%j is none',
  (value) => {
    expect(PROXIES.check?.(value)).toContain('neither an address nor a network');
  },
);
