// The incident night as the normalizers tell it: every record is understood, and the facts of the story are there.
import { join, resolve } from 'node:path';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { splitAll } from '../../ingest/framing/split-all.ts';
import type { MappedEvent, Outcome } from '../../normalizers/contract.ts';
import { REGISTRY } from '../../normalizers/registry.generated.ts';
import { formOf } from '../../normalizers/testing.ts';
import { incidentNight } from '../../scripts/incident-night/main.mts';

const root = resolve(import.meta.dirname, '../..');
const folder = join(root, 'examples/incident-night');
const REFERENCE = Date.parse('2026-11-22T00:00:00Z');

interface Source {
  readonly id: string;
  readonly source: string;
  readonly timezone?: string;
  readonly from: { readonly files: { readonly paths: readonly [string] } };
}
const { sources } = parse(readFileSync(join(folder, 'accesstrail.yaml'), 'utf8')) as { sources: Source[] };

const outcomes = new Map<string, Outcome[]>();
let events: readonly MappedEvent[] = [];

beforeAll(async () => {
  for (const { id, source, timezone, from } of sources) {
    const normalizer = await REGISTRY.get(source)?.();
    if (!normalizer) throw new Error(`${source} is no source`);
    const normalize = normalizer.create(timezone === undefined ? {} : { timezone });
    const part = `examples/incident-night/${from.files.paths[0].split('*')[0] ?? ''}`;
    const list = [...incidentNight()]
      .filter(([path]) => path.startsWith(part))
      .flatMap(([, content]) => {
        const bytes = Buffer.from(content);
        return splitAll(bytes, formOf(normalizer, bytes).framing).frames;
      })
      .map(({ bytes }) => normalize({ text: bytes.toString(), referenceTime: REFERENCE }));
    outcomes.set(id, list);
  }
  events = [...outcomes.values()]
    .flatMap((list) => list.flatMap((outcome) => (outcome.kind === 'event' ? [outcome.event] : [])))
    .toSorted((one, other) => (one['@timestamp'] < other['@timestamp'] ? -1 : 1));
});

const night = (from: string, to: string): MappedEvent[] =>
  events.filter(({ '@timestamp': time }) => time >= `2026-11-19T${from}` && time < `2026-11-19T${to}`);
const actions = (list: readonly MappedEvent[], action: string): MappedEvent[] =>
  list.filter(({ event }) => event.action === action);

describe('every record', () => {
  test('is an event, or filtered for a reason; none is rejected', () => {
    const kinds: Record<string, Record<string, number>> = {};
    for (const [id, list] of outcomes) {
      const counts = (kinds[id] ??= {});
      for (const outcome of list) {
        const kind = outcome.kind === 'filtered' ? outcome.reason : outcome.kind;
        counts[kind] = (counts[kind] ?? 0) + 1;
      }
    }
    expect(kinds).toEqual({
      'prod-trail': { event: 992 },
      'azure-prod': { event: 216, resource_health: 7 },
      'orders-db': { event: 870, checkpoint: 56, autovacuum: 21 },
      github: { event: 391 },
    });
  });

  test('is of the week', () => {
    expect(events.at(0)?.['@timestamp'].slice(0, 10)).toBe('2026-11-16');
    expect(events.at(-1)?.['@timestamp'].slice(0, 10)).toBe('2026-11-22');
  });

  test('of a person names one of the twelve engineers', () => {
    const people = new Set(
      events.map(({ user }) => user.name).filter((name) => name.endsWith('@example.com')),
    );
    expect(people.size).toBe(12);
  });
});

describe('the night', () => {
  test('begins with the engineer on call a minute after the pager', () => {
    const maya = night('02:17:00', '03:40:00').filter(({ user }) => user.name === 'maya@example.com');
    expect(maya[0]).toMatchObject({
      '@timestamp': '2026-11-19T02:18:06.000Z',
      event: { action: 'AssumeRoleWithSAML', outcome: 'success' },
    });
    expect(new Set(maya.map(({ source }) => source?.ip))).toEqual(new Set(['203.0.113.24']));
  });

  test('the break-glass role is refused, taken, and taken again when its hour is over', () => {
    const taken = actions(night('02:17:00', '03:40:00'), 'AssumeRole').filter(
      ({ oncall }) => oncall.object?.name?.endsWith('OnCallBreakGlass') === true,
    );
    expect(taken.map(({ event }) => event.outcome)).toEqual(['failure', 'success', 'success']);
    const used = night('02:17:00', '03:40:00').filter(
      ({ user }) => user.effective?.name === 'OnCallBreakGlass',
    );
    expect(new Set(used.map(({ oncall }) => oncall.actor.credential)).size).toBe(2);
  });

  test('the session on the machine has a reason, a start and an end', () => {
    const [start] = actions(night('02:17:00', '03:40:00'), 'StartSession');
    const [end] = actions(night('02:17:00', '03:40:00'), 'TerminateSession');
    expect(start?.oncall.reason).toBe('INC-2217 orders table locked');
    expect(start?.oncall.session?.id).toBe(end?.oncall.session?.id);
  });

  test('the parameter is changed, and set back', () => {
    const changes = actions(events, 'ModifyDBParameterGroup');
    expect(changes.map(({ oncall }) => oncall.change?.after)).toEqual(['400', '200']);
  });

  test('the machine in Azure: started, accepted, done, under one correlation', () => {
    const restart = night('02:34:40', '02:37:00').filter(({ event }) =>
      /virtualmachines\/restart/i.test(event.action),
    );
    expect(restart.map(({ event }) => event.outcome)).toEqual(['unknown', 'unknown', 'success']);
    expect(restart.every(({ user }) => user.name === 'maya@example.com')).toBe(true);
  });

  test('SQL: refused, then allowed after SET ROLE', () => {
    const maya = night('02:22:30', '02:28:00').filter(({ user }) => user.name === 'maya');
    expect(maya.filter(({ event }) => event.outcome === 'failure').map(({ event }) => event.action)).toEqual([
      'SELECT',
      'SELECT',
    ]);
    expect(actions(maya, 'SET')[0]?.oncall.command?.text).toBe('SET ROLE oncall_write;');
    expect(actions(maya, 'UPDATE')[0]?.oncall.object?.name).toBe('public.orders');
    expect(actions(night('02:40:00', '02:50:00'), 'ALTER SYSTEM')).toHaveLength(1);
  });

  test('the release fails, is run again by one and approved by another, and succeeds', () => {
    const told = night('02:05:00', '03:00:00')
      .filter(
        ({ event }) =>
          event.action.startsWith('workflows.') && event.action !== 'workflows.prepared_workflow_job',
      )
      .map(({ event, user }) => [event.action.slice(10), user.name, event.outcome]);
    expect(told).toEqual([
      ['created_workflow_run', 'example-release[bot]', 'success'],
      ['completed_workflow_run', 'example-release[bot]', 'failure'],
      ['rerun_workflow_run', 'maya-lindqvist', 'success'],
      ['approve_workflow_job', 'tomas-oliveira', 'success'],
      ['completed_workflow_run', 'example-release[bot]', 'success'],
    ]);
  });
});

describe('what is not as it should be', () => {
  test('the rule is opened at 02:39 to every address and never closed', () => {
    const [opened] = actions(night('02:17:00', '03:40:00'), 'AuthorizeSecurityGroupIngress');
    expect(opened?.oncall.change?.after).toContain('0.0.0.0/0');
    const closed = actions(events, 'RevokeSecurityGroupIngress');
    expect(closed).toHaveLength(1);
    expect(closed[0]?.oncall.object?.name).not.toBe(opened?.oncall.object?.name);
  });

  test('somebody else reads customers and payments, from home, and is in no other log that night', () => {
    const visit = night('03:04:00', '03:11:00').filter(({ source }) => source?.ip === '203.0.113.77');
    const read = visit.flatMap(({ user, oncall }) =>
      user.name === 'dwhitfield' ? (oncall.object?.name ?? []) : [],
    );
    expect(new Set(read)).toEqual(new Set(['public.customers', 'public.orders', 'public.payments']));
    const elsewhere = night('00:00:00', '08:00:00').filter(({ user }) => user.name.startsWith('dana'));
    expect(elsewhere).toEqual([]);
  });

  test('before the rule nobody came to the database from outside; after it a stranger does, in vain', () => {
    const outside = actions(events, 'connection received').filter(
      ({ source }) => source?.ip !== undefined && !source.ip.startsWith('192.0.2.'),
    );
    expect(outside.every(({ '@timestamp': time }) => time > '2026-11-19T02:39:02')).toBe(true);
    const stranger = events.filter(({ source }) => source?.ip === '203.0.113.213');
    expect(stranger.filter(({ event }) => event.outcome === 'failure')).toHaveLength(8);
    expect(stranger.filter(({ event }) => event.outcome === 'success')).toEqual([]);
  });
});
