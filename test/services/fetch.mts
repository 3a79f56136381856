// Fetches and builds what the tests run against, so that no test has to wait for it: `npx tsx test/services/fetch.mts`.
import { helm } from './helm.ts';
import { kubernetesSchemas } from './kubernetes-schemas.ts';
import { startMoto } from './moto.ts';
import { elasticsearchProgram, kafkaProgram } from './programs.ts';
import { startVersitygw } from './versitygw.ts';

const PARTS: Readonly<Record<string, () => Promise<unknown>>> = {
  Kafka: kafkaProgram,
  Elasticsearch: elasticsearchProgram,
  moto: async () => (await startMoto()).stop(),
  'Kubernetes schemas': kubernetesSchemas,
  // One after the other: each compiles with all processors.
  versitygw: async () => (await startVersitygw()).stop(),
  Helm: helm,
};

for (const [name, fetch] of Object.entries(PARTS))
  try {
    const started = performance.now();
    await fetch();
    console.log(`ok   ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  } catch (error) {
    console.error(`FAIL ${name}: ${(error as Error).message}`);
    process.exitCode = 1;
  }
