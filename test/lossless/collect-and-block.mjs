// A process of the real parts around one port that blocks: its checkpoints are never saved from the N-th on, while the store has committed.
// Arguments: the configuration, N.
import { collectAll } from '../../dist/cli/collect.js';
import { ofOneOwner } from '../../dist/pipeline/held.js';
import { block, partsInProcess } from '../support/parts-in-process.mjs';

const blockAt = Number(process.argv[3]);
const { parts, stored } = await partsInProcess(process.argv[2]);
let saves = 0;
const checkpoints = ofOneOwner({
  load: stored.load,
  save: async (id, shards) =>
    ++saves < blockAt
      ? stored.save(id, shards)
      : block(`blocked ${parts.meter.of('trail', 'aws.cloudtrail').records}`),
});
await collectAll({ ...parts, checkpoints }, false);
