// The bus in one process keeps the contract that Kafka's keeps.
import { embeddedBus } from '../../pipeline/embedded.ts';
import { ofOneOwner } from '../../pipeline/held.ts';
import { recordOf } from '../../pipeline/rejects.ts';
import { busContract } from '../contracts/bus.contract.ts';
import { testFolder } from '../support/folder.ts';

busContract('the bus in process', testFolder('embedded-bus'), (parts) => {
  const bus = embeddedBus({
    normalize: parts.stage,
    store: parts.store,
    meter: parts.meter,
    now: Date.now,
    signal: new AbortController().signal,
    onRetry: () => undefined,
  });
  return Promise.resolve({
    bus,
    checkpoints: ofOneOwner(parts.duckdb.checkpoints),
    settle: () => Promise.resolve(),
    replay: (rejects) => bus.publish({ records: rejects.map(recordOf), rejects: [] }),
    close: () => Promise.resolve(),
  });
});
