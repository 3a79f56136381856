// Renders the Helm chart for tests, and says what its custom resources must look like.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { parseAllDocuments, stringify } from 'yaml';
import type { Helm } from '../services/helm.ts';
import { root } from '../support/program.ts';

export const CHART = join(root, 'deploy/helm/accesstrail');

export interface KubernetesObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly labels: Readonly<Record<string, string>>;
    readonly annotations?: Readonly<Record<string, string>>;
  };
  readonly spec?: unknown;
  readonly data?: Readonly<Record<string, string>>;
}

/** What the chart makes of values, in the namespace `audit`, as release `night`. */
export async function render(
  helm: Helm,
  folder: string,
  values: object,
): Promise<readonly KubernetesObject[]> {
  const file = join(mkdtempSync(join(folder, 'values-')), 'values.yaml');
  writeFileSync(file, stringify(values));
  const text = await helm.run(
    ...['template', 'night', CHART, '--namespace', 'audit', '--kube-version', '1.34.0', '-f', file],
  );
  return parseAllDocuments(text)
    .map((document) => document.toJS() as KubernetesObject | null)
    .filter((each) => each !== null);
}

const text = { type: 'string', minLength: 1 };
const labels = { type: 'object', additionalProperties: text };
const closed = (properties: object, required: readonly string[] = Object.keys(properties)): object => ({
  type: 'object',
  additionalProperties: false,
  properties,
  required,
});
const reference = closed({ parameter: text, name: text, key: text });

/** Those that others' operators define, as far as we use them: KEDA 2.19, Prometheus operator 0.90. */
const SPECS: Readonly<Record<string, object>> = {
  'keda.sh/v1alpha1 ScaledObject': closed({
    scaleTargetRef: closed({ name: text }),
    pollingInterval: { type: 'integer' },
    minReplicaCount: { type: 'integer' },
    maxReplicaCount: { type: 'integer' },
    advanced: closed({ horizontalPodAutoscalerConfig: closed({ behavior: { type: 'object' } }) }),
    triggers: {
      type: 'array',
      minItems: 1,
      items: closed(
        {
          type: { const: 'kafka' },
          // Every value is a string there.
          metadata: closed(
            {
              bootstrapServers: text,
              consumerGroup: text,
              topic: text,
              lagThreshold: { type: 'string', pattern: '^[0-9]+$' },
              offsetResetPolicy: { enum: ['earliest', 'latest'] },
              tls: { enum: ['enable', 'disable'] },
              sasl: { enum: ['none', 'plaintext', 'scram_sha256', 'scram_sha512'] },
            },
            ['bootstrapServers', 'consumerGroup', 'topic', 'lagThreshold'],
          ),
          authenticationRef: closed({ name: text }),
        },
        ['type', 'metadata'],
      ),
    },
  }),
  'keda.sh/v1alpha1 TriggerAuthentication': closed({
    secretTargetRef: { type: 'array', minItems: 2, items: reference },
  }),
  'monitoring.coreos.com/v1 PodMonitor': closed({
    selector: closed({ matchLabels: labels }),
    podTargetLabels: { type: 'array', items: text },
    podMetricsEndpoints: {
      type: 'array',
      minItems: 1,
      items: closed({ port: text, path: text, interval: text, scheme: { enum: ['http', 'https'] } }, [
        'port',
        'path',
      ]),
    },
  }),
  'monitoring.coreos.com/v1 PrometheusRule': closed({
    groups: {
      type: 'array',
      minItems: 1,
      items: closed({
        name: text,
        rules: {
          type: 'array',
          items: closed(
            {
              alert: text,
              expr: text,
              for: { type: 'string', pattern: '^[0-9]+[smhd]$' },
              labels,
              annotations: labels,
            },
            ['alert', 'expr', 'labels', 'annotations'],
          ),
        },
      }),
    },
  }),
};

const ajv = new Ajv({ allErrors: true, strictRequired: false });

/** What is wrong with the spec of a custom resource; undefined for a kind that is none. */
export function checkCustom({ apiVersion, kind, spec }: KubernetesObject): readonly string[] | undefined {
  const schema = SPECS[`${apiVersion} ${kind}`];
  if (!schema) return undefined;
  const validate = ajv.compile(schema);
  return validate(spec)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath} ${message}`);
}
