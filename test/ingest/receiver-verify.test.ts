// Signatures as vendors and standards print them, members of objects, and what is remembered.
import { expect, test } from '@jest/globals';
import { membersOf, textOf } from '../../ingest/receiver/members.ts';
import { recent } from '../../ingest/receiver/recent.ts';
import { verifierOf } from '../../ingest/receiver/verify/verifier-of.ts';

test("GitHub's example (docs.github.com, validating webhook deliveries)", () => {
  const verifier = verifierOf({ github: "It's a Secret to Everybody" });
  const headers = {
    'x-hub-signature-256': 'sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17',
    'x-github-delivery': '72d3162e-cc78-11e3-81ab-4c9367dc0958',
  };
  verifier.admit(headers);
  expect(verifier.verify(headers, Buffer.from('Hello, World!'), 0)).toMatchObject({
    delivery: '72d3162e-cc78-11e3-81ab-4c9367dc0958',
  });
  expect(() => verifier.verify(headers, Buffer.from('Hello, World?'), 0)).toThrow('unauthorized');
});

test("Slack's example (docs.slack.dev, verifying requests from Slack)", () => {
  const verifier = verifierOf({ slack: '8f742231b10e8888abcd99yyyzzz85a5' });
  const body = Buffer.from(
    'token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c',
  );
  const headers = {
    'x-slack-request-timestamp': '1531420618',
    'x-slack-signature': 'v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503',
  };
  const at = 1531420618_000;
  expect(verifier.verify(headers, body, at).once).toContain('a2114d57');
  // The window's edge.
  expect(() => verifier.verify(headers, body, at + 300_000)).not.toThrow();
  expect(() => verifier.verify(headers, body, at + 300_001)).toThrow('unauthorized');
  expect(() => verifier.verify(headers, body, at - 300_001)).toThrow('unauthorized');
});

test("the standard's example (standard-webhooks, spec)", () => {
  const verifier = verifierOf({ standardWebhooks: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw' });
  const headers = {
    'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  };
  const verified = verifier.verify(headers, Buffer.from('{"test": 2432232314}'), 1614265330_000);
  expect(verified.delivery).toBe('msg_p5jXN8AQM9LWM0D4loKWxJek');
});

test("Atlassian's example (support.atlassian.com, manage webhooks)", () => {
  const verifier = verifierOf({ bitbucket: ["It's a Secret to Nobody", "It's a Secret to Everybody"] });
  const headers = {
    'x-hub-signature': 'sha256=a4771c39fbe90f317c7824e83ddef3caae9cb3d976c214ace1f2937e133263c9',
  };
  verifier.admit(headers);
  expect(verifier.verify(headers, Buffer.from('Hello World!'), 0).once).toContain('a4771c39');
  expect(() => verifier.verify(headers, Buffer.from('Hello World?'), 0)).toThrow('unauthorized');
  // SHA-1, which others still send in this header.
  expect(() => {
    verifier.admit({ 'x-hub-signature': 'sha1=0a4d55a8d778e5022fab701977c5d840bbc486d0' });
  }).toThrow(expect.objectContaining({ doubt: 'malformed' }));
});

test.each([
  ['hello world', 'secret', '734cc62f32841568f45715aeb9f4d7891324e6d948e4c6c60c0621cdac48623a'],
  ['lalala', 'another-secret', 'daa220016c8f29a8b214fbfc3671aeec2145cfb1e6790184ffb38b6d0425fa00'],
  [
    'an-important-request-payload',
    'hunter123',
    '9be2242094a9a8c00c64306f382a7f9d691de910b4a266f67bd314ef18ac49fa',
  ],
])("CircleCI's example %s (circleci.com, validate webhooks)", (body, circleci, signature) => {
  const verifier = verifierOf({ circleci });
  // "may include more than one"
  const headers = { 'circleci-signature': `v2=00,v1=${signature}` };
  verifier.admit(headers);
  expect(verifier.verify(headers, Buffer.from(body), 0).once).toContain(signature);
  expect(() => verifier.verify(headers, Buffer.from(`${body} `), 0)).toThrow('unauthorized');
});

test('Okta: its secret whole, and its challenge given back by GET only', () => {
  const verifier = verifierOf({ okta: ['Bearer first', 'second secret'] });
  for (const authorization of ['Bearer first', 'second secret'])
    expect(() => {
      verifier.admit({ authorization });
    }).not.toThrow();
  for (const [authorization, doubt] of [
    [undefined, 'missing'],
    ['first', 'wrong'],
    ['second secret ', 'wrong'],
  ])
    expect(() => {
      verifier.admit(authorization === undefined ? {} : { authorization });
    }).toThrow(expect.objectContaining({ outcome: 'unverified', doubt }));
  const challenge = { 'x-okta-verification-challenge': 'NB8bmXqJnxBAdLwZ-kNv_YqmwXk2P1cGBbgnFbmM' };
  expect(verifier.greeting?.('GET', challenge)).toEqual({
    verification: 'NB8bmXqJnxBAdLwZ-kNv_YqmwXk2P1cGBbgnFbmM',
  });
  expect(verifier.greeting?.('POST', challenge)).toBeUndefined();
  expect(verifier.greeting?.('GET', {})).toBeUndefined();
  for (const hostile of ['<script>', 'a b', '', 'x'.repeat(257)])
    expect(verifier.greeting?.('GET', { 'x-okta-verification-challenge': hostile })).toBeUndefined();
  expect(verifierOf({ bearer: 'some-token' }).greeting).toBeUndefined();
});

test.each([
  [undefined, 'missing'],
  ['Bearer', 'malformed'],
  ['Bearer a b', 'malformed'],
  ['Digest abcdefgh', 'malformed'],
  ['Basic !!!!', 'malformed'],
  ['Bearer second-tokem', 'wrong'],
  ['Bearer second-token-and-more', 'wrong'],
])('authorization %s is %s', (authorization, doubt) => {
  const verifier = verifierOf({ bearer: ['first-token', 'second-token'] });
  expect(() => {
    verifier.admit(authorization === undefined ? {} : { authorization });
  }).toThrow(expect.objectContaining({ outcome: 'unverified', doubt }));
});

test('members of an object, as they are written', () => {
  const object = Buffer.from(' { "a" : {"event":[1,"}"]} , "event":"x \\" \\\\", "time":1.50 , "n":null}\n');
  const members = membersOf(object, new Set(['event', 'time', 'n', 'none']));
  const texts = [...(members ?? [])].map(([key, value]) => [key, value.toString()]);
  expect(texts).toEqual([
    ['event', '"x \\" \\\\"'],
    ['time', '1.50'],
    ['n', 'null'],
  ]);
  expect(textOf(members?.get('event') ?? Buffer.alloc(0))).toBe('x " \\');
  for (const broken of [
    '',
    '[]',
    '{',
    '{"a"}',
    '{"a":}',
    '{"a":1',
    '{"a":1,}',
    '{"a":"}',
    '{"a":[1}',
    '{"a":1}x',
    '{a:1}',
  ])
    expect([broken, membersOf(Buffer.from(broken), new Set(['a']))]).toEqual([broken, undefined]);
  expect(membersOf(Buffer.from('{}'), new Set(['a']))?.size).toBe(0);
});

test('what was stored is remembered for ten minutes, and not more than 20,000', () => {
  const known = recent();
  known.add('a', 0);
  expect([known.has('a', 600_000), known.has('a', 600_001), known.has('b', 0)]).toEqual([true, false, false]);
  for (let index = 0; index < 20_001; index++) known.add(`x${String(index)}`, 1000);
  expect([known.has('a', 1000), known.has('x0', 1000), known.has('x1', 1000)]).toEqual([false, false, true]);
});
