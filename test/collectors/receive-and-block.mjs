// The parts of the program with a bus that never says that a batch is safe, although it is. Argument: the configuration.
import { collectAll } from '../../dist/cli/collect.js';
import { createMetrics } from '../../dist/pipeline/metrics.js';
import { createReceivers } from '../../dist/pipeline/receivers.js';
import { startServer } from '../../dist/web/server.js';
import { block, partsInProcess } from '../support/parts-in-process.mjs';

const { parts } = await partsInProcess(process.argv[2]);
const { settings, meter } = parts;
const bus = {
  publish: async (batch) => {
    await parts.bus.publish(batch);
    return block(`safe ${batch.records.length}`);
  },
};
const receivers = createReceivers(
  settings.sources.map(({ id, from }) => ({ path: from.receiver.path, source: id })),
);
const { url } = await startServer({
  ...settings.listen,
  token: '',
  metrics: createMetrics(meter, '', Date.now),
  rejects: undefined,
  replay: undefined,
  statuses: () => [],
  receivers,
  page: undefined,
  unready: () => undefined,
});
void collectAll({ ...parts, bus, receivers }, false);
while (!receivers.find(settings.sources[0].from.receiver.path)?.handler)
  await new Promise((resolve) => setTimeout(resolve, 5));
process.stdout.write(`listening ${url}\n`);
