// The Helm chart: what it renders is valid by Kubernetes' own schemas, hardened, and says what the program understands.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { STAGES } from '../../cli/stages.ts';
import { groupName, topicName } from '../../pipeline/bus/kafka/topics.ts';
import { allMetrics } from '../../scripts/generate/metrics.mts';
import { describeWith } from '../services/describe-with.ts';
import { helm as startHelm } from '../services/helm.ts';
import { KUBERNETES, kubernetesSchemas } from '../services/kubernetes-schemas.ts';
import { testFolder } from '../support/folder.ts';
import { root, run } from '../support/program.ts';
import { CHART, type KubernetesObject, checkCustom, render } from './chart.ts';

const folder = testFolder('helm');

const api = { tokens: [{ name: 'maya', role: 'admin', sha256: '0'.repeat(64) }] };
const config = {
  namespace: 'night',
  api,
  bus: {
    kafka: {
      brokers: ['kafka-0.kafka:9093', 'kafka-1.kafka:9094'],
      ssl: true,
      sasl: { mechanism: 'scram-sha-512', username: 'accesstrail', password: '${KAFKA_PASSWORD}' },
    },
  },
  store: { elasticsearch: { node: ['https://es-1:9243', 'https://es-2'], apiKey: '${ES_API_KEY}' } },
  sources: [
    {
      id: 'hooks',
      source: 'github.audit',
      from: { receiver: { path: '/in/github', verify: { github: '${HOOK_SECRET}' } } },
    },
  ],
};
const minimal = { config };
const full = {
  config,
  image: { repository: 'registry.example.com/accesstrail', digest: `sha256:${'a'.repeat(64)}` },
  imagePullSecrets: [{ name: 'registry' }],
  env: [{ name: 'TZ', value: 'UTC' }],
  envFrom: [{ secretRef: { name: 'accesstrail' } }],
  extraVolumes: [{ name: 'ca', secret: { secretName: 'kafka-ca' } }],
  extraVolumeMounts: [{ name: 'ca', mountPath: '/etc/accesstrail-ca', readOnly: true }],
  serviceAccount: {
    annotations: { 'eks.amazonaws.com/role-arn': 'arn:aws:iam::123456789012:role/accesstrail' },
  },
  persistence: { storageClassName: 'efs', annotations: { 'example.com/backup': 'daily' } },
  stages: Object.fromEntries(
    ['collect', 'export', 'serve'].map((name) => [name, { autoscaling: { enabled: true } }]),
  ),
  autoscaling: { kind: 'keda', keda: { secret: { name: 'kafka-reader', ca: 'ca.crt' } } },
  service: {
    collect: {
      type: 'LoadBalancer',
      annotations: { a: 'b' },
      ports: [
        { name: 'syslog', port: 6514 },
        { name: 'syslog-udp', port: 5514, protocol: 'UDP' },
      ],
    },
  },
  ingress: {
    serve: { enabled: true, className: 'nginx', host: 'audit.example.com', tlsSecret: 'audit-tls' },
    receivers: { enabled: true, host: 'in.example.com', annotations: { c: 'd' } },
  },
  networkPolicy: { egress: [{ to: [{ ipBlock: { cidr: '10.0.0.0/8' } }], ports: [{ port: 9999 }] }] },
  monitoring: {
    podMonitor: { enabled: true, labels: { release: 'prometheus' } },
    rules: { enabled: true },
    dashboard: { enabled: true },
  },
  podAnnotations: { e: 'f' },
  podLabels: { g: 'h' },
  nodeSelector: { 'kubernetes.io/arch': 'amd64' },
  tolerations: [{ key: 'audit', operator: 'Exists' }],
  affinity: { nodeAffinity: {} },
  priorityClassName: 'high',
};
const single = { mode: 'single', config: { api, sources: config.sources } };
/** What docs/deploy.md shows. */
const [, documented = ''] =
  /```yaml\n(# values\.yaml\n[\s\S]*?)```/.exec(readFileSync(join(root, 'docs/deploy.md'), 'utf8')) ?? [];
const page = parse(documented) as object;
const cases = Object.entries({ minimal, full, single, page });

interface PodSpec {
  readonly automountServiceAccountToken: boolean;
  readonly securityContext: {
    readonly runAsNonRoot: boolean;
    readonly seccompProfile: { readonly type: string };
  };
  readonly containers: readonly {
    readonly args: readonly string[];
    readonly image: string;
    readonly ports?: readonly { readonly name: string; readonly containerPort: number }[];
    readonly resources: { readonly requests: object; readonly limits: { readonly memory: string } };
    readonly securityContext: object;
    readonly volumeMounts: readonly { readonly name: string; readonly mountPath: string }[];
    readonly startupProbe?: object;
    readonly livenessProbe?: { readonly httpGet: { readonly path: string } };
    readonly readinessProbe?: { readonly httpGet: { readonly path: string } };
  }[];
  readonly volumes: readonly { readonly name: string }[];
}
interface Workload {
  readonly replicas?: number;
  readonly selector: { readonly matchLabels: Readonly<Record<string, string>> };
  readonly template: {
    readonly metadata: { readonly labels: Readonly<Record<string, string>> };
    readonly spec: PodSpec;
  };
}

const ofKind = (objects: readonly KubernetesObject[], kind: string): readonly KubernetesObject[] =>
  objects.filter((each) => each.kind === kind);
const workload = ({ spec }: KubernetesObject): Workload => spec as Workload;
const stageOf = ({ metadata }: KubernetesObject): string =>
  metadata.labels['app.kubernetes.io/component'] ?? '';
const configOf = (objects: readonly KubernetesObject[]): string =>
  ofKind(objects, 'ConfigMap').find(({ metadata }) => metadata.name === 'night-accesstrail')?.data?.[
    'accesstrail.yaml'
  ] ?? '';

await describeWith('the Helm chart', { helm: startHelm, schemas: kubernetesSchemas }, ({ helm, schemas }) => {
  const rendered = new Map<string, Promise<readonly KubernetesObject[]>>();
  const of = (name: string): Promise<readonly KubernetesObject[]> => {
    const values = cases.find(([each]) => each === name)?.[1] ?? {};
    const objects = rendered.get(name) ?? render(helm, folder, values);
    rendered.set(name, objects);
    return objects;
  };

  test('helm lint finds nothing, strictly', async () => {
    const file = join(folder, 'lint.yaml');
    writeFileSync(file, JSON.stringify(full));
    const said = await helm.run('lint', CHART, '--strict', '--kube-version', '1.34.0', '-f', file);
    expect(said).toContain('1 chart(s) linted, 0 chart(s) failed');
    expect(said).not.toMatch(/WARNING|ERROR/);
  });

  test.each(cases)('%s: every object is valid in the oldest and the newest Kubernetes', async (name) => {
    const objects = await of(name);
    expect(objects.length).toBeGreaterThan(5);
    const faults = objects.flatMap((object) => {
      const found = checkCustom(object) ?? KUBERNETES.flatMap((version) => schemas.check(object, version));
      return found.map((fault) => `${object.kind} ${object.metadata.name}: ${fault}`);
    });
    expect(faults).toEqual([]);
    const names = objects.map(({ kind, metadata }) => `${kind} ${metadata.name}`);
    expect(new Set(names).size).toBe(names.length);
  });

  test('each stage of the program has a deployment that runs it, and setup a job before it', async () => {
    const objects = await of('minimal');
    const deployments = ofKind(objects, 'Deployment');
    expect(deployments.map(stageOf).sort()).toEqual([...STAGES].sort());
    for (const each of deployments)
      expect(workload(each).template.spec.containers[0]?.args).toEqual([
        'run',
        '-c',
        '/etc/accesstrail/accesstrail.yaml',
        '--only',
        stageOf(each),
      ]);
    const [job] = ofKind(objects, 'Job');
    expect(job?.metadata.annotations).toMatchObject({ 'helm.sh/hook': 'pre-install,pre-upgrade' });
    const [all, ...more] = ofKind(await of('single'), 'Deployment');
    expect(more).toEqual([]);
    expect(all?.spec).toMatchObject({ replicas: 1, strategy: { type: 'Recreate' } });
  });

  test.each(cases)('%s: its configuration is valid', async (name) => {
    const file = join(folder, `${name}.yaml`);
    writeFileSync(file, configOf(await of(name)));
    const secret = 'a-secret-of-a-test';
    const env = { KAFKA_PASSWORD: secret, ES_API_KEY: secret, HOOK_SECRET: secret };
    const { code, stderr } = await run(['validate', '-c', file], '', { env });
    expect({ code, stderr }).toMatchObject({ code: 0 });
    const written = readFileSync(file, 'utf8');
    expect(written).not.toContain(secret);
    const { blobs, listen } = parse(written) as { blobs: { dir: string }; listen: { host: string } };
    expect(listen.host).toBe('0.0.0.0');
    // Its root file system is read-only: what it keeps must be on the volume.
    expect(blobs.dir).toMatch(/^\/var\/lib\/accesstrail\//);
  });

  test.each(cases)('%s: no pod has a right that it does not need', async (name) => {
    const pods = (await of(name)).filter(({ kind }) => kind === 'Deployment' || kind === 'Job').map(workload);
    expect(pods.length).toBeGreaterThan(0);
    for (const { template } of pods) {
      expect(template.spec).toMatchObject({
        automountServiceAccountToken: false,
        securityContext: { runAsNonRoot: true, runAsUser: 1000, seccompProfile: { type: 'RuntimeDefault' } },
      });
      const volumes = template.spec.volumes.map((volume) => volume.name);
      for (const container of template.spec.containers) {
        expect(container.securityContext).toEqual({
          allowPrivilegeEscalation: false,
          readOnlyRootFilesystem: true,
          capabilities: { drop: ['ALL'] },
        });
        expect(container.resources.requests).toBeDefined();
        expect(container.resources.limits.memory).toMatch(/i$/);
        expect(container.volumeMounts.filter((mount) => !volumes.includes(mount.name))).toEqual([]);
      }
    }
  });

  test('deployments are probed, and what selects pods selects those of one deployment', async () => {
    const objects = await of('full');
    const deployments = ofKind(objects, 'Deployment');
    const matching = (labels: Readonly<Record<string, string>>): readonly KubernetesObject[] =>
      deployments.filter((each) =>
        Object.entries(labels).every(
          ([key, value]) => workload(each).template.metadata.labels[key] === value,
        ),
      );
    for (const each of deployments) {
      const [container] = workload(each).template.spec.containers;
      expect(container?.livenessProbe?.httpGet.path).toBe('/healthz');
      expect(container?.readinessProbe?.httpGet.path).toBe('/readyz');
      expect(container?.startupProbe).toBeDefined();
      expect(matching(workload(each).selector.matchLabels)).toEqual([each]);
    }
    for (const service of ofKind(objects, 'Service')) {
      const { selector, ports } = service.spec as {
        selector: Record<string, string>;
        ports: { targetPort: string }[];
      };
      const [target, ...others] = matching(selector);
      expect(others).toEqual([]);
      const open = target
        ? workload(target).template.spec.containers[0]?.ports?.map((port) => port.name)
        : [];
      expect(ports.filter(({ targetPort }) => !open?.includes(targetPort))).toEqual([]);
    }
    for (const kind of ['PodDisruptionBudget', 'NetworkPolicy']) {
      const selected = ofKind(objects, kind).map(({ spec }) => {
        const { selector, podSelector } = spec as Record<
          string,
          { matchLabels: Record<string, string> } | undefined
        >;
        return matching((selector ?? podSelector)?.matchLabels ?? {}).map(stageOf);
      });
      // The policy of setup is for a job.
      expect(
        selected
          .filter((stages) => stages.length > 0)
          .flat()
          .sort(),
      ).toEqual(deployments.map(stageOf).sort());
    }
  });

  test('the stages that read Kafka scale on what waits for them there', async () => {
    const wanted = [
      { stage: 'normalize', group: groupName(config, 'normalize'), topic: topicName(config, 'raw') },
      { stage: 'index', group: groupName(config, 'index'), topic: topicName(config, 'events') },
    ];
    const hpas = ofKind(await of('minimal'), 'HorizontalPodAutoscaler');
    const scaled = ofKind(await of('full'), 'ScaledObject');
    const lag = allMetrics().get('accesstrail_bus_lag_records');
    expect(lag?.labels).toEqual(expect.arrayContaining(['group', 'topic']));
    for (const { stage, group, topic } of wanted) {
      const hpa = hpas.find(({ metadata }) => metadata.name.endsWith(`-${stage}`));
      expect(hpa?.spec).toMatchObject({
        scaleTargetRef: { name: `night-accesstrail-${stage}` },
        minReplicas: 2,
        metrics: [
          {
            external: {
              metric: { name: lag?.name, selector: { matchLabels: { group, topic } } },
              target: { type: 'AverageValue' },
            },
          },
        ],
      });
      const object = scaled.find(({ metadata }) => metadata.name.endsWith(`-${stage}`));
      expect(object?.spec).toMatchObject({
        scaleTargetRef: { name: `night-accesstrail-${stage}` },
        triggers: [
          {
            metadata: {
              bootstrapServers: 'kafka-0.kafka:9093,kafka-1.kafka:9094',
              consumerGroup: group,
              topic,
              tls: 'enable',
              sasl: 'scram_sha512',
            },
            authenticationRef: { name: 'night-accesstrail-kafka' },
          },
        ],
      });
    }
    expect(hpas).toHaveLength(2);
    expect(scaled).toHaveLength(2);
    // What an autoscaler sets is not set beside it.
    for (const each of ofKind(await of('minimal'), 'Deployment'))
      expect(workload(each).replicas).toBe(
        wanted.some(({ stage }) => stage === stageOf(each)) ? undefined : 2,
      );
  });

  test('network policies let out to the ports of the configuration, receivers in by exactly their paths', async () => {
    const objects = await of('full');
    const ports = (stage: string): readonly number[] =>
      ofKind(objects, 'NetworkPolicy')
        .filter(({ metadata }) => metadata.name.endsWith(`-${stage}`))
        .flatMap(({ spec }) => (spec as { egress: { ports: { port: number }[] }[] }).egress)
        .flatMap((rule) => rule.ports.map(({ port }) => port));
    expect(ports('index')).toEqual([53, 53, 9093, 9094, 9243, 443, 9999]);
    expect(ports('normalize')).toContain(9093);
    expect(ports('collect')).toContain(443);
    const paths = ofKind(objects, 'Ingress').flatMap(({ spec }) =>
      (
        spec as {
          rules: {
            http: { paths: { path: string; pathType: string; backend: { service: { name: string } } }[] };
          }[];
        }
      ).rules.flatMap(({ http }) =>
        http.paths.map(({ path, pathType, backend }) => [path, pathType, backend.service.name]),
      ),
    );
    expect(paths).toEqual([
      ['/', 'Prefix', 'night-accesstrail'],
      ['/in/github', 'Exact', 'night-accesstrail-collect'],
    ]);
  });

  test('rules and dashboard are those of this repository', async () => {
    const objects = await of('full');
    const read = (path: string): string => readFileSync(join(root, path), 'utf8');
    expect(ofKind(objects, 'PrometheusRule')[0]?.spec).toEqual(parse(read('deploy/prometheus/alerts.yaml')));
    const board = objects.find(({ metadata }) => metadata.name.endsWith('-dashboard'));
    expect(board?.data?.['accesstrail.json']).toBe(read('deploy/grafana/accesstrail.json'));
    expect(board?.metadata.labels['grafana_dashboard']).toBe('1');
  });

  test.each([
    ['no sources', {}, 'config.sources is empty'],
    ['no token', { config: { ...config, api: undefined } }, 'config.api.tokens is empty'],
    ['no Kafka', { config: { ...config, bus: undefined } }, 'config.bus.kafka.brokers'],
    ['no Elasticsearch', { config: { ...config, store: undefined } }, 'config.store.elasticsearch.node'],
    ['two configurations', { config, existingConfigMap: 'mine' }, 'config or existingConfigMap'],
    [
      'more pods than partitions',
      { config, stages: { index: { autoscaling: { maxReplicas: 13 } } } },
      '12 partitions',
    ],
    ['an ingress without a host', { config, ingress: { serve: { enabled: true } } }, 'ingress.serve.host'],
    [
      'no receiver',
      { config: { ...config, sources: [{ id: 'a' }] }, ingress: { receivers: { enabled: true, host: 'a' } } },
      'from.receiver',
    ],
    ['a key that is none', { config, replicas: 3 }, "additional properties 'replicas' not allowed"],
    [
      'a lag for a stage that reads no topic',
      { config, stages: { serve: { autoscaling: { lag: 1 } } } },
      "'lag' not allowed",
    ],
    ['a value of the wrong type', { config, image: { pullPolicy: 'Sometimes' } }, 'pullPolicy'],
  ])('values that cannot be are refused: %s', async (_name, values, said) => {
    await expect(render(helm, folder, values)).rejects.toThrow(said);
  });
});
