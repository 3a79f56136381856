// Buckets, queues and what leads from one to the other, on moto, for tests of what reads from S3.
import { randomBytes } from 'node:crypto';
import {
  PutObjectCommand,
  S3Client,
  CreateBucketCommand,
  PutBucketNotificationConfigurationCommand,
} from '@aws-sdk/client-s3';
import {
  CreateQueueCommand,
  GetQueueAttributesCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';

const REGION = 'us-east-1';
const ACCOUNT = '123456789012';

/** What a process needs to reach moto: it takes any credentials. */
export const AWS_ENV: Readonly<Record<string, string>> = {
  AWS_ACCESS_KEY_ID: 'test',
  AWS_SECRET_ACCESS_KEY: 'test',
  AWS_REGION: REGION,
  AWS_EC2_METADATA_DISABLED: 'true',
};

/** How a bucket's notifications reach its queue; none: the test sends messages itself. */
export type Way = 'direct' | 'sns' | 'sns raw' | 'eventbridge' | 'none';

export interface TestBucket {
  readonly name: string;
  /** URL of the queue. */
  readonly queue: string;
  readonly put: (
    key: string,
    body: Buffer | string,
    metadata?: Readonly<Record<string, string>>,
  ) => Promise<void>;
  readonly send: (message: object | string) => Promise<void>;
  /** Messages of the queue: waiting, and received but not deleted. */
  readonly left: () => Promise<number>;
}

export interface TestAws {
  readonly url: string;
  readonly s3: S3Client;
  readonly bucket: (way: Way) => Promise<TestBucket>;
  readonly close: () => void;
}

export function testAws(url: string): TestAws {
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const s3 = new S3Client({ endpoint: url, region: REGION, credentials, forcePathStyle: true });
  const sqs = new SQSClient({ endpoint: url, region: REGION, credentials });
  return {
    url,
    s3,
    bucket: async (way) => {
      const name = `test-${randomBytes(5).toString('hex')}`;
      await s3.send(new CreateBucketCommand({ Bucket: name }));
      const { QueueUrl: queue = '' } = await sqs.send(new CreateQueueCommand({ QueueName: name }));
      await connect(url, s3, name, way);
      return {
        name,
        queue,
        put: async (key, body, metadata = {}) => {
          await s3.send(
            new PutObjectCommand({
              Bucket: name,
              Key: key,
              Body: body,
              ContentLength: Buffer.byteLength(body),
              Metadata: { ...metadata },
            }),
          );
        },
        send: async (message) => {
          const body = typeof message === 'string' ? message : JSON.stringify(message);
          await sqs.send(new SendMessageCommand({ QueueUrl: queue, MessageBody: body }));
        },
        left: async () => {
          const names = ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'] as const;
          const { Attributes } = await sqs.send(
            new GetQueueAttributesCommand({ QueueUrl: queue, AttributeNames: [...names] }),
          );
          return names.reduce((sum, each) => sum + Number(Attributes?.[each] ?? 0), 0);
        },
      };
    },
    close: () => {
      s3.destroy();
      sqs.destroy();
    },
  };
}

/** A notification as S3 sends it, of several objects if need be. */
export function notification(bucket: string, keys: readonly string[]): object {
  return {
    Records: keys.map((key) => ({
      eventVersion: '2.1',
      eventSource: 'aws:s3',
      eventName: 'ObjectCreated:Put',
      s3: { bucket: { name: bucket }, object: { key: encodeURIComponent(key).replaceAll('%20', '+') } },
    })),
  };
}

async function connect(url: string, s3: S3Client, name: string, way: Way): Promise<void> {
  const queueArn = `arn:aws:sqs:${REGION}:${ACCOUNT}:${name}`;
  const topicArn = `arn:aws:sns:${REGION}:${ACCOUNT}:${name}`;
  if (way === 'none') return;
  if (way === 'eventbridge') {
    const target = { Rule: name, Targets: [{ Id: '1', Arn: queueArn }] };
    const pattern = { source: ['aws.s3'], detail: { bucket: { name: [name] } } };
    await events(url, 'PutRule', { Name: name, EventPattern: JSON.stringify(pattern) });
    await events(url, 'PutTargets', target);
  }
  if (way === 'sns' || way === 'sns raw') {
    await sns(url, { Action: 'CreateTopic', Name: name });
    const raw = { 'Attributes.entry.1.key': 'RawMessageDelivery', 'Attributes.entry.1.value': 'true' };
    const subscription = { Action: 'Subscribe', TopicArn: topicArn, Protocol: 'sqs', Endpoint: queueArn };
    await sns(url, { ...subscription, ...(way === 'sns raw' ? raw : {}) });
  }
  const Events = ['s3:ObjectCreated:*' as const];
  const NotificationConfiguration = {
    ...(way === 'direct' ? { QueueConfigurations: [{ QueueArn: queueArn, Events }] } : {}),
    ...(way.startsWith('sns') ? { TopicConfigurations: [{ TopicArn: topicArn, Events }] } : {}),
    ...(way === 'eventbridge' ? { EventBridgeConfiguration: {} } : {}),
  };
  await s3.send(new PutBucketNotificationConfigurationCommand({ Bucket: name, NotificationConfiguration }));
}

function sns(url: string, parameters: Readonly<Record<string, string>>): Promise<void> {
  const body = new URLSearchParams({ ...parameters, Version: '2010-03-31' }).toString();
  return post(url, 'sns', { 'content-type': 'application/x-www-form-urlencoded' }, body);
}

function events(url: string, action: string, parameters: object): Promise<void> {
  const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': `AWSEvents.${action}` };
  return post(url, 'events', headers, JSON.stringify(parameters));
}

/** moto tells its services apart by the scope of the signature, which it does not check. */
async function post(
  url: string,
  service: string,
  headers: Readonly<Record<string, string>>,
  body: string,
): Promise<void> {
  const scope = `test/20260101/${REGION}/${service}/aws4_request`;
  const authorization = `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=0`;
  const answer = await fetch(url, { method: 'POST', headers: { ...headers, authorization }, body });
  if (!answer.ok) throw new Error(`${service}: ${await answer.text()}`);
}
