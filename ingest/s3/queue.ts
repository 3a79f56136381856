// What is asked of an SQS queue: messages, more time for them, and that they be deleted.
import {
  ChangeMessageVisibilityBatchCommand,
  DeleteMessageBatchCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  type Message,
} from '@aws-sdk/client-sqs';
import type { Aws } from './aws.ts';

/** SQS takes and gives so many messages at once. */
const BATCH = 10;

export interface ReceivedMessage {
  /** The same at each delivery. */
  readonly id: string;
  readonly receipt: string;
  readonly body: string;
  /** ms since 1970 UTC, by the queue's clock. */
  readonly sentAt: number;
  /** Deliveries so far, this one included. */
  readonly receives: number;
}

export interface QueueDepth {
  readonly waiting: number;
  /** Delivered to somebody and not deleted. */
  readonly hidden: number;
}

type Receipt = Pick<ReceivedMessage, 'receipt'>;

export class Queue {
  readonly url: string;
  readonly #aws: Aws;
  readonly #visibility: number;

  /** Messages are hidden for `visibility` s from when they are received. */
  constructor(url: string, aws: Aws, visibility: number) {
    this.url = url;
    this.#aws = aws;
    this.#visibility = visibility;
  }

  /** Waits up to `waitSeconds` for messages. Throws Fault as Aws does. */
  async receive(waitSeconds: number, most: number, signal: AbortSignal): Promise<ReceivedMessage[]> {
    const command = new ReceiveMessageCommand({
      QueueUrl: this.url,
      MaxNumberOfMessages: Math.min(most, BATCH),
      WaitTimeSeconds: waitSeconds,
      VisibilityTimeout: this.#visibility,
      MessageSystemAttributeNames: ['SentTimestamp', 'ApproximateReceiveCount'],
    });
    const { Messages: messages = [] } = await this.#aws.ask({
      ...this.#named('receive messages', 'sqs:ReceiveMessage'),
      send: ({ sqs }) => sqs.send(command, { abortSignal: signal }),
    });
    return messages.map(receivedOf);
  }

  /** Gives the messages that could not be deleted, and will come again. */
  async delete(messages: readonly ReceivedMessage[]): Promise<readonly string[]> {
    const failed: string[] = [];
    for (const batch of batches(messages)) {
      const command = new DeleteMessageBatchCommand({ QueueUrl: this.url, Entries: batch.map(entryOf) });
      const { Failed } = await this.#aws.ask({
        ...this.#named('delete messages', 'sqs:DeleteMessage'),
        send: ({ sqs }) => sqs.send(command),
      });
      failed.push(...(Failed ?? []).map(({ Code }) => Code ?? 'unknown'));
    }
    return failed;
  }

  /** Hides messages for so many seconds from now on; 0 shows them at once. Asked once; gives the codes of what failed. */
  async hide(messages: readonly Receipt[], seconds = this.#visibility): Promise<readonly string[]> {
    const failed: string[] = [];
    for (const batch of batches(messages)) {
      const Entries = batch.map((message, index) => ({
        ...entryOf(message, index),
        VisibilityTimeout: seconds,
      }));
      const command = new ChangeMessageVisibilityBatchCommand({ QueueUrl: this.url, Entries });
      const { Failed } = await this.#aws.once({
        ...this.#named('hide messages', 'sqs:ChangeMessageVisibility'),
        send: ({ sqs }) => sqs.send(command),
      });
      failed.push(...(Failed ?? []).map(({ Code }) => Code ?? 'unknown'));
    }
    return failed;
  }

  async depth(): Promise<QueueDepth> {
    const command = new GetQueueAttributesCommand({
      QueueUrl: this.url,
      AttributeNames: ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'],
    });
    const { Attributes } = await this.#aws.once({
      ...this.#named('look at the queue', 'sqs:GetQueueAttributes'),
      send: ({ sqs }) => sqs.send(command),
    });
    return {
      waiting: Number(Attributes?.ApproximateNumberOfMessages ?? 0),
      hidden: Number(Attributes?.ApproximateNumberOfMessagesNotVisible ?? 0),
    };
  }

  #named(what: string, action: string): { what: string; action: string; ofObject: false } {
    return { what: `${what} (${this.url})`, action, ofObject: false };
  }
}

function receivedOf({ MessageId, ReceiptHandle, Body, Attributes }: Message): ReceivedMessage {
  return {
    id: MessageId ?? '',
    receipt: ReceiptHandle ?? '',
    body: Body ?? '',
    sentAt: Number(Attributes?.SentTimestamp ?? Number.NaN),
    receives: Number(Attributes?.ApproximateReceiveCount ?? 1),
  };
}

function entryOf({ receipt }: Receipt, index: number): { Id: string; ReceiptHandle: string } {
  return { Id: String(index), ReceiptHandle: receipt };
}

function batches<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / BATCH) }, (_, index) =>
    all.slice(index * BATCH, (index + 1) * BATCH),
  );
}
