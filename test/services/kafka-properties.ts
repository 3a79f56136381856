// The configuration of a test broker: one node that is broker and controller, plain or with every way to sign in that we support.
import { join } from 'node:path';
import type { Authority } from './certificates.ts';
import { freePorts } from './free-port.ts';

export interface KafkaUser {
  readonly username: string;
  readonly password: string;
}

/** The ways into a secured broker. All use TLS by the authority given. */
export interface KafkaSecurity {
  readonly ca: string;
  readonly caFile: string;
  /** Listener for SCRAM-SHA-256 and SCRAM-SHA-512. */
  readonly scram: readonly string[];
  /** Listener for PLAIN, as Azure Event Hubs has it. */
  readonly plain: readonly string[];
  /** Listener that asks for a certificate of the client. */
  readonly mtls: readonly string[];
  /** Listener for OAUTHBEARER with unsigned tokens; signing in lasts 13 s, and kafkajs does it anew 10 s before its end. */
  readonly oauth: readonly string[];
  /** SCRAM; may do everything. */
  readonly admin: KafkaUser;
  /** SCRAM; may do what ACLs grant to `User:collector`: at first nothing. */
  readonly collector: KafkaUser;
  /** PLAIN; may do what ACLs grant to `User:$ConnectionString`: at first nothing. */
  readonly hub: KafkaUser;
  /** Of a client; ACLs name it `User:CN=client`: at first it may do nothing. */
  readonly client: {
    readonly cert: string;
    readonly key: string;
    readonly certFile: string;
    readonly keyFile: string;
  };
}

export type Properties = Readonly<Record<string, string | number>>;

const HOST = '127.0.0.1';

const ADMIN: KafkaUser = { username: 'admin', password: 'admin-secret' };
const COLLECTOR: KafkaUser = { username: 'collector', password: 'collector-secret' };
/** As Event Hubs has it. */
const HUB: KafkaUser = {
  username: '$ConnectionString',
  password: 'Endpoint=sb://ns.servicebus.windows.net/;SharedAccessKeyName=listen;SharedAccessKey=c2VjcmV0=',
};

/** Users known by SCRAM, as kafka.tools.StorageTool takes them. */
export const SCRAM_USERS: readonly string[] = [ADMIN, COLLECTOR].flatMap(({ username, password }) =>
  ['SCRAM-SHA-256', 'SCRAM-SHA-512'].map((each) => `${each}=[name=${username},password=${password}]`),
);

/** What every test broker has; data in `folder`. No waiting for more members, few internal partitions, no topic by chance. */
function common(folder: string, controllerPort: number): Properties {
  return {
    'process.roles': 'broker,controller',
    'node.id': 1,
    'controller.quorum.voters': `1@${HOST}:${String(controllerPort)}`,
    'controller.listener.names': 'CONTROLLER',
    'log.dirs': join(folder, 'data'),
    'auto.create.topics.enable': 'false',
    'offsets.topic.replication.factor': 1,
    'offsets.topic.num.partitions': 4,
    'transaction.state.log.replication.factor': 1,
    'transaction.state.log.min.isr': 1,
    'group.initial.rebalance.delay.ms': 0,
  };
}

/** A broker that lets everybody in. */
export async function plainProperties(
  folder: string,
): Promise<{ properties: Properties; brokers: string[] }> {
  const [port, controller] = (await freePorts(2)) as [number, number];
  const properties = {
    ...common(folder, controller),
    listeners: `PLAINTEXT://${HOST}:${String(port)},CONTROLLER://${HOST}:${String(controller)}`,
    'listener.security.protocol.map': 'PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT',
    'inter.broker.listener.name': 'PLAINTEXT',
  };
  return { properties, brokers: [`${HOST}:${String(port)}`] };
}

/** Where a listener is, and the proxy before it that clients are told of. */
export interface Proxied {
  readonly port: number;
  readonly proxy: number;
}

/** A broker with TLS, four ways to sign in, and ACLs; the listener for PLAIN behind a proxy if told. */
export async function securedProperties(
  folder: string,
  authority: Authority,
  hubs?: Proxied,
): Promise<{ properties: Properties; security: KafkaSecurity }> {
  const [scram, free, mtls, oauth, controller] = (await freePorts(5)) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const { port: plain, proxy } = hubs ?? { port: free, proxy: free };
  const server = authority.sign('kafka', { addresses: ['DNS:localhost', `IP:${HOST}`] });
  const client = authority.sign('client');
  const at = (name: string, port: number): string => `${name}://${HOST}:${String(port)}`;
  const properties = {
    ...common(folder, controller),
    listeners: [
      at('SCRAM', scram),
      at('HUBS', plain),
      at('MTLS', mtls),
      at('OAUTH', oauth),
      at('CONTROLLER', controller),
    ].join(),
    'advertised.listeners': [
      at('SCRAM', scram),
      at('HUBS', proxy),
      at('MTLS', mtls),
      at('OAUTH', oauth),
    ].join(),
    'listener.security.protocol.map':
      'SCRAM:SASL_SSL,HUBS:SASL_SSL,MTLS:SSL,OAUTH:SASL_SSL,CONTROLLER:PLAINTEXT',
    'inter.broker.listener.name': 'SCRAM',
    'sasl.mechanism.inter.broker.protocol': 'SCRAM-SHA-512',
    'ssl.keystore.type': 'PEM',
    'ssl.keystore.location': server.bothFile,
    'ssl.truststore.type': 'PEM',
    'ssl.truststore.location': authority.caFile,
    'listener.name.scram.sasl.enabled.mechanisms': 'SCRAM-SHA-256,SCRAM-SHA-512',
    'listener.name.scram.scram-sha-256.sasl.jaas.config': `${SCRAM_MODULE};`,
    'listener.name.scram.scram-sha-512.sasl.jaas.config': `${SCRAM_MODULE} username="${ADMIN.username}" password="${ADMIN.password}";`,
    'listener.name.hubs.sasl.enabled.mechanisms': 'PLAIN',
    'listener.name.hubs.plain.sasl.jaas.config': `${PLAIN_MODULE} user_${HUB.username}="${HUB.password}";`,
    'listener.name.oauth.sasl.enabled.mechanisms': 'OAUTHBEARER',
    'listener.name.oauth.oauthbearer.sasl.jaas.config': `${OAUTH_MODULE};`,
    'listener.name.oauth.oauthbearer.connections.max.reauth.ms': 13_000,
    'listener.name.mtls.ssl.client.auth': 'required',
    'authorizer.class.name': 'org.apache.kafka.metadata.authorizer.StandardAuthorizer',
    // The controller's own connection, on the loopback address, is anonymous.
    'super.users': `User:${ADMIN.username};User:ANONYMOUS`,
  };
  const brokers = (port: number): string[] => [`${HOST}:${String(port)}`];
  const security: KafkaSecurity = {
    ca: authority.ca,
    caFile: authority.caFile,
    scram: brokers(scram),
    plain: brokers(proxy),
    mtls: brokers(mtls),
    oauth: brokers(oauth),
    admin: ADMIN,
    collector: COLLECTOR,
    hub: HUB,
    client,
  };
  return { properties, security };
}

const SCRAM_MODULE = 'org.apache.kafka.common.security.scram.ScramLoginModule required';
const OAUTH_MODULE =
  'org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule required unsecuredLoginStringClaim_sub="broker"';
const PLAIN_MODULE = 'org.apache.kafka.common.security.plain.PlainLoginModule required';
