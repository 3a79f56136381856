// The access rules that each stage needs on the brokers, as commands an operator can read and run.
import type { KafkaConfig } from './kafka-config.ts';
import { type Groups, type TopicRole, groupName, topicName } from './topics.ts';

/** What a process does with Kafka; each needs other rights. */
export type KafkaStage = 'collect' | 'normalize' | 'index' | 'export' | 'setup';

interface Rights {
  readonly reads: readonly TopicRole[];
  readonly writes: readonly TopicRole[];
  readonly group?: Groups;
}

const RIGHTS: Readonly<Record<Exclude<KafkaStage, 'setup'>, Rights>> = {
  collect: { reads: ['checkpoints'], writes: ['raw', 'rejects', 'checkpoints'], group: 'leases' },
  normalize: { reads: ['raw'], writes: ['events', 'rejects'], group: 'normalize' },
  index: { reads: ['events', 'rejects'], writes: ['rejects'], group: 'index' },
  export: { reads: ['checkpoints'], writes: ['checkpoints'], group: 'leases' },
};

/** kafka-acls commands, one a line, for a principal such as User:normalizer. */
export function aclsOf(config: KafkaConfig, principal: string, stages: readonly KafkaStage[]): string {
  const lines = new Set<string>();
  const allow = (operation: string, resource: string): void => {
    lines.add(
      `kafka-acls --bootstrap-server ${config.brokers.join(',')} --add --allow-principal '${principal}' --operation ${operation} ${resource}`,
    );
  };
  for (const stage of stages) {
    if (stage === 'setup') {
      const own = `--topic '${config.namespace}.' --resource-pattern-type prefixed`;
      for (const operation of ['Create', 'Describe', 'DescribeConfigs', 'AlterConfigs'])
        allow(operation, own);
      allow('Describe', `--group '${config.namespace}.' --resource-pattern-type prefixed`);
      continue;
    }
    const { reads, writes, group } = RIGHTS[stage];
    for (const role of reads) allow('Read', `--topic '${topicName(config, role)}'`);
    for (const role of writes) allow('Write', `--topic '${topicName(config, role)}'`);
    // To see at the start that they are set as they must be.
    for (const role of [...reads, ...writes])
      allow('DescribeConfigs', `--topic '${topicName(config, role)}'`);
    if (group) allow('Read', `--group '${groupName(config, group)}'`);
    // Checkpoints are read by a group of the moment, which is removed again.
    if (stage === 'collect' || stage === 'export') {
      const readers = `--group '${topicName(config, 'checkpoints')}.reader.' --resource-pattern-type prefixed`;
      allow('Read', readers);
      allow('Delete', readers);
    }
  }
  return `${[...lines].join('\n')}\n`;
}
