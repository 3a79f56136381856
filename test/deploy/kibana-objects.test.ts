// The saved objects for Kibana: as generated, whole, and that the validator finds what Kibana would stumble over.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { kibanaObjects, ndjson } from '../../cli/kibana/objects/kibana-objects.ts';
import type { SavedObject } from '../../cli/kibana/objects/saved-object.ts';
import { faultsOf } from '../support/kibana/faults.ts';
import { fieldsOfKql } from '../support/kibana/kql-form.ts';
import { panelsOf } from '../support/kibana/parsed.ts';
import { root } from '../support/program.ts';

const objects = kibanaObjects({ namespace: 'accesstrail' });
const file = readFileSync(join(root, 'deploy/kibana/accesstrail.ndjson'), 'utf8');
const ofType = (type: SavedObject['type']): readonly SavedObject[] =>
  objects.filter((each) => each.type === type);

test('the file is what the description makes', () => {
  expect(file === ndjson(objects)).toBe(true);
});

test('there are the data views, searches and dashboards that were promised', () => {
  expect(ofType('index-pattern').map(({ attributes }) => attributes.title)).toEqual([
    'logs-accesstrail',
    'accesstrail-rejects',
    'logs-*',
  ]);
  expect(ofType('search').length).toBeGreaterThanOrEqual(20);
  expect(ofType('dashboard').map(({ id }) => id.replace('accesstrail-dashboard-', ''))).toEqual(
    'overview who-accessed-what database-commands ci-cd cloud-changes failed-access incident source-health'.split(
      ' ',
    ),
  );
});

test('nothing is wrong with them', () => {
  expect(faultsOf(objects)).toEqual([]);
});

test('ids stay: people keep links to them', () => {
  const known = readFileSync(join(root, 'test/deploy/kibana-ids.txt'), 'utf8').trim().split('\n');
  // When this fails an object was added (add its id) or lost its id (give it back: links and dashboards of others point to it).
  expect(objects.map(({ type, id }) => `${type} ${id}`)).toEqual(known);
});

test('namespaces share nothing, and are the same otherwise', () => {
  const others = kibanaObjects({ namespace: 'emea' });
  expect(faultsOf(others)).toEqual([]);
  const ids = new Set(objects.map(({ id }) => id));
  expect(others.filter(({ id }) => ids.has(id))).toEqual([]);
  // Apart from the namespace they are the same bytes.
  expect(ndjson(others).replaceAll('emea', 'accesstrail')).toBe(file);
});

test('events link to the page when it is known', () => {
  const [events] = kibanaObjects({ namespace: 'accesstrail', pageUrl: 'https://trail.example.com/' });
  const formats = JSON.parse(events?.attributes['fieldFormatMap'] as string) as Record<
    string,
    { params: { urlTemplate?: string } }
  >;
  expect(formats['event.id']?.params.urlTemplate).toMatch(
    /^https:\/\/trail\.example\.com\/[^/].*\{\{value\}\}/,
  );
  expect(
    faultsOf(kibanaObjects({ namespace: 'accesstrail', pageUrl: 'https://trail.example.com/' })),
  ).toEqual([]);
});

describe('the validator finds', () => {
  /** The objects with the text of one changed. */
  const spoilt = (id: string, from: string | RegExp, to: string): readonly SavedObject[] =>
    objects.map((object) => {
      if (object.id !== `accesstrail-${id}`) return object;
      const text = JSON.stringify(object);
      const changed = text.replace(from, to);
      expect(changed).not.toBe(text);
      return JSON.parse(changed) as SavedObject;
    });
  test.each([
    [
      'a field that is not there',
      'dashboard-overview',
      'sourceField\\":\\"user.name',
      'sourceField\\":\\"user.nam',
      /no field user\.nam$/,
    ],
    [
      'an operation that does not fit',
      'dashboard-overview',
      'sourceField\\":\\"event.dataset',
      'sourceField\\":\\"message',
      /terms of message, which is text/,
    ],
    [
      'a reference to nothing',
      'search-denied',
      '"id":"accesstrail-view-events"',
      '"id":"accesstrail-view-event"',
      /refers to index-pattern accesstrail-view-event,/,
    ],
    [
      'a name that is no reference',
      'dashboard-incident',
      'panelRefName\\":\\"panel_emergency',
      'panelRefName\\":\\"panel_x',
      /uses emergency:panel_x/,
    ],
    [
      'a column that the chart lacks',
      'dashboard-overview',
      'metricAccessor\\":\\"measure-0',
      'metricAccessor\\":\\"measure-1',
      /measure-1 is no measure/,
    ],
    [
      'a group where a measure should be',
      'dashboard-overview',
      'accessors\\":[\\"measure-0',
      'accessors\\":[\\"time',
      /time is no measure/,
    ],
    ['panels that overlap', 'dashboard-overview', '\\"x\\":12', '\\"x\\":11', /lies over another panel/],
    [
      'a query that is no KQL',
      'search-denied',
      'event.type: denied',
      'event.type: denied)',
      /\) is too much/,
    ],
    [
      'a query for a field that is not there',
      'search-denied',
      'event.type: denied',
      'event.typ: denied',
      /no field event\.typ/,
    ],
    [
      'an attribute that Kibana does not know',
      'search-denied',
      '"hideChart"',
      '"hideCharts"',
      /no attribute hideCharts/,
    ],
    [
      'a column that is not there',
      'search-denied',
      '"error.code","error',
      '"error.cod","error',
      /no column error\.cod$/,
    ],
    [
      'a format that does not fit',
      'view-events',
      'event.duration\\":{\\"id\\":\\"duration',
      'message\\":{\\"id\\":\\"bytes',
      /message cannot be shown as bytes/,
    ],
  ])('%s', (_, id, from, to, fault) => {
    const faults = faultsOf(spoilt(id, from, to));
    expect(faults).toEqual(expect.arrayContaining([expect.stringMatching(fault)]));
  });
});

describe('plain KQL', () => {
  test.each([
    ['a: b', ['a']],
    ['a: (b or "c d" or e*) and not f.g: *', ['a', 'f.g']],
    ['(a: b or c > 5) and d: \\:\\:/0', ['a', 'c', 'd']],
  ])('%s', (query, fields) => {
    expect(fieldsOfKql(query)).toEqual(fields);
  });
  test.each([
    'a:',
    'a: b c',
    'a: (b',
    'a: b)',
    'a: {b: c}',
    'a: "b',
    'a = b',
    'and: b',
    'a: b or',
    'a: ::/0',
    ': b',
    'a: b&',
  ])('not %s', (query) => {
    expect(() => fieldsOfKql(query)).toThrow();
  });
});

test('each dashboard leads to all others and shows panels of its own', () => {
  for (const dashboard of ofType('dashboard')) {
    const panels = panelsOf(dashboard);
    expect(dashboard.references.filter(({ type }) => type === 'dashboard')).toHaveLength(7);
    expect(panels.filter(({ type }) => type === 'lens').length).toBeGreaterThanOrEqual(8);
  }
});

test('the page for analysts names every dashboard, and counts right', () => {
  const page = readFileSync(join(root, 'docs/kibana.md'), 'utf8');
  const titles = ofType('dashboard').map(({ attributes }) => attributes.title.replace('[accesstrail] ', ''));
  expect(titles.filter((title) => !page.includes(`| ${title} `))).toEqual([]);
  expect(page).toContain(
    `three data views, ${String(ofType('search').length)} saved searches and eight dashboards`,
  );
  for (const { attributes } of ofType('index-pattern')) expect(page).toContain(`\`${attributes.title}\``);
});
