// A process of the real parts around one port that blocks: a source of Kafka whose records are, from the N-th publish on, never published
// (`publish`), or published and never said to be (`commit`: their offsets are never committed). Arguments: the configuration, where, N.
import { collectAll } from '../../dist/cli/collect.js';
import { block, partsInProcess } from '../support/parts-in-process.mjs';

const [config, at, blockAt] = [process.argv[2], process.argv[3], Number(process.argv[4])];
const { parts } = await partsInProcess(config);
let published = 0;
const bus = {
  publish: async (batch) => {
    if (++published < blockAt) return parts.bus.publish(batch);
    if (at === 'commit') await parts.bus.publish(batch);
    return block('blocked');
  },
};
await collectAll({ ...parts, bus }, false);
