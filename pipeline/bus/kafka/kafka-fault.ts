// What an error of kafkajs means for us: wait for the brokers, or stop and tell the operator what to do.
import { Fault } from '../../errors.ts';
import type { ClusterConfig } from './kafka-config.ts';
import { refusalOf } from './refusals.ts';

/** The parts of kafkajs' errors that tell them apart; the innermost says most. */
interface KafkaError {
  readonly name?: string;
  readonly message?: string;
  /** Of a protocol error: Kafka's own name of it. */
  readonly type?: string;
  readonly code?: unknown;
  readonly topic?: string;
  readonly retriable?: boolean;
  readonly cause?: unknown;
  readonly originalError?: unknown;
  readonly errors?: readonly unknown[];
}

const TOO_LARGE = new Set(['MESSAGE_TOO_LARGE', 'RECORD_LIST_TOO_LARGE']);
const NO_TOPIC = new Set(['UNKNOWN_TOPIC_OR_PARTITION', 'INVALID_TOPIC_EXCEPTION']);
const WRONG_SETTING = new Set([
  'INVALID_REQUIRED_ACKS',
  'INVALID_SESSION_TIMEOUT',
  'UNSUPPORTED_COMPRESSION_TYPE',
  'UNSUPPORTED_FOR_MESSAGE_FORMAT',
  'INVALID_REPLICATION_FACTOR',
  'INVALID_PARTITIONS',
  'INVALID_CONFIG',
  'POLICY_VIOLATION',
  'INCONSISTENT_GROUP_PROTOCOL',
]);
/** Node's codes of certificates that are not good; kafkajs passes them on in `code` or only in the text. */
const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ERR_TLS|ERR_SSL|certificate|altname/i;

/** Whether the brokers refused a batch for its size. */
export function isTooLarge(error: unknown): boolean {
  return chain(error).some(({ type }) => type !== undefined && TOO_LARGE.has(type));
}

/** Kafka's name of a protocol error, such as REBALANCE_IN_PROGRESS. */
export function protocolError(error: unknown): string | undefined {
  return chain(error).find(({ type }) => type !== undefined)?.type;
}

/** The fault that an error means, with the remedy; what is no error of Kafka's is given back as it is. `doing` completes "while ...". */
export function kafkaFault(error: unknown, config: ClusterConfig, doing: string): unknown {
  const all = chain(error);
  // Thrown by what kafkajs asked for: a token, a codec.
  const own = all.find((each) => each instanceof Fault);
  if (own) return own;
  const { source } = config;
  const at = (key: string): string =>
    source === undefined ? `bus.kafka.${key}` : `from.kafka.${key} of source ${source}`;
  const where = `${config.brokers.join(', ')} (${at('brokers')})`;
  const lost = all.some(({ name }) => name === 'KafkaJSGroupCoordinatorNotFound');
  const said = (lost ? refusalOf(config) : undefined) ?? all.at(-1)?.message ?? String(error);
  const types = all.map(({ type }) => type ?? '');

  const denied = types.find((type) => type.endsWith('AUTHORIZATION_FAILED'));
  if (denied !== undefined || /not authorized/i.test(said))
    return new Fault(
      'access_denied',
      `the brokers refuse us the right to go on ${doing} (${said}): ${
        source === undefined
          ? `give the rights that \`setup --print-acls\` lists to ${principal(config)}`
          : `let ${principal(config)} read ${at('topics')} as its group`
      }`,
      error,
    );
  if (
    all.some(({ name }) => name === 'KafkaJSSASLAuthenticationError') ||
    types.some((type) => type.includes('SASL'))
  )
    return new Fault(
      'access_denied',
      `${where} refuse the credentials (${said}): check ${at('sasl')} (mechanism, username, password)`,
      error,
    );
  if (all.some(({ code, message }) => CERTIFICATE.test(`${String(code)} ${message ?? ''}`)))
    return new Fault(
      'untrusted',
      `no TLS connection to ${where} (${said}): check the brokers' certificate, its date and names, and ${at('ssl')} (ca, cert, key)`,
      error,
    );
  if (types.some((type) => NO_TOPIC.has(type)))
    return new Fault(
      'not_set_up',
      `a topic that is needed ${doing} is not there (${said}): ${
        source === undefined
          ? `run \`accesstrail setup\` with this configuration`
          : `make it, or correct ${at('topics')}`
      }`,
      error,
    );
  const wrong = types.find((type) => WRONG_SETTING.has(type));
  if (wrong !== undefined)
    return new Fault(
      'config',
      `the brokers do not accept our settings ${doing} (${wrong}: ${said}): ${
        source === undefined ? '`accesstrail doctor` compares them' : `see from.kafka of source ${source}`
      }`,
      error,
    );
  if (isKafkaError(all))
    return new Fault('bus_unavailable', `no answer from ${where} ${doing}: ${said}`, error);
  return error;
}

/** As `kafkaFault`, where nothing but kafkajs has been at work: an error that it should not have made is one to try again after. */
export function clientFault(error: unknown, config: ClusterConfig, doing: string): Fault {
  const fault = kafkaFault(error, config, doing);
  if (fault instanceof Fault) return fault;
  return new Fault('bus_unavailable', `the Kafka client failed ${doing}: ${String(error)}`, error);
}

function principal({ sasl, ssl }: ClusterConfig): string {
  if (sasl?.mechanism === 'oauthbearer') return 'the principal of the token';
  if (sasl) return `User:${sasl.username}`;
  return ssl !== false && ssl.cert !== undefined ? 'the principal of ssl.cert' : 'User:ANONYMOUS';
}

function isKafkaError(all: readonly KafkaError[]): boolean {
  return all.some(({ name }) => name?.startsWith('KafkaJS') === true);
}

/** The error and what caused it, outermost first. */
function chain(error: unknown): KafkaError[] {
  const found: KafkaError[] = [];
  const visit = (each: unknown): void => {
    if (typeof each !== 'object' || each === null || found.includes(each)) return;
    const known = each as KafkaError;
    found.push(known);
    for (const inner of known.errors ?? []) visit(inner);
    visit(known.originalError);
    visit(known.cause);
  };
  visit(error);
  return found;
}
