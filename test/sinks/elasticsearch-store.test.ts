// The store on Elasticsearch against the contract of every store.
import { storeContract } from '../contracts/store.contract.ts';
import { describeWith } from '../services/describe-with.ts';
import { sharedElasticsearch } from '../services/shared.ts';
import { openTestStore } from '../support/elasticsearch.ts';

await describeWith('a real Elasticsearch', { elasticsearch: sharedElasticsearch }, ({ elasticsearch }) => {
  storeContract('the Elasticsearch store', () => openTestStore(elasticsearch.url));
});
