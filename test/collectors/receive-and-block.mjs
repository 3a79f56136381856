// The parts of the program with a bus that never says that a batch is safe, although it is. Argument: the configuration.
import fastify from 'fastify';
import { collectAll } from '../../dist/cli/collect.js';
import { createReceivers } from '../../dist/pipeline/receivers.js';
import { receiverRoutes } from '../../dist/web/receiver-routes.js';
import { block, partsInProcess } from '../support/parts-in-process.mjs';

const { parts } = await partsInProcess(process.argv[2]);
const { settings } = parts;
const bus = {
  publish: async (batch) => {
    await parts.bus.publish(batch);
    return block(`safe ${batch.records.length}`);
  },
};
const receivers = createReceivers(
  settings.sources.map(({ id, from }) => ({ path: from.receiver.path, source: id })),
);
const app = fastify();
receiverRoutes(app, receivers);
const url = await app.listen({ host: '127.0.0.1', port: 0 });
void collectAll({ ...parts, bus, receivers }, false);
while (!receivers.find(settings.sources[0].from.receiver.path)?.handler)
  await new Promise((resolve) => setTimeout(resolve, 5));
process.stdout.write(`listening ${url}\n`);
