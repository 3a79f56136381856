// The descriptions that come with accesstrail are right, and so are the configurations in their documentation.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { didYouMean } from '../../cli/config/suggest.ts';
import { loadDescription, shippedDescriptions } from '../../cli/transports/http-poll-descriptions.ts';
import { parameterFaults } from '../../ingest/http-poll/check-description.ts';
import type { FromHttpPoll } from '../../schemas/generated/types.ts';
import { root } from '../support/program.ts';

const page = readFileSync(join(root, 'docs/http-poll-vendors.md'), 'utf8');

test.each(shippedDescriptions())('%s is a description without a fault, and is documented', (name) => {
  expect(loadDescription(name, root)).toMatchObject({ kind: 'loaded', name });
  expect(page).toContain(`\`${name}\``);
});

interface Block {
  readonly from?: { readonly 'http-poll': FromHttpPoll };
  readonly sources?: readonly Required<Pick<Block, 'from'>>[];
}

const configured = [...page.matchAll(/^```yaml\n(.*?)^```/gms)].flatMap(([, text = '']) => {
  const block = parse(text) as Block;
  return (block.sources ?? [block]).flatMap(({ from }) => (from ? [from['http-poll']] : []));
});

test('the documented configurations are accepted', () => {
  expect(configured.length).toBeGreaterThan(5);
  for (const { use, with: given = {} } of configured) {
    const loaded = loadDescription(use, root);
    if (loaded.kind === 'faults') throw new Error(loaded.messages.join('\n'));
    expect({ use, faults: parameterFaults(loaded.description, given, didYouMean) }).toEqual({
      use,
      faults: [],
    });
  }
});
