// The messages of OTLP logs, with the field numbers of opentelemetry-proto 1.x (https://github.com/open-telemetry/opentelemetry-proto).
import protobuf from 'protobufjs';

/** A value as either encoding gives it: text is bytes in protobuf, so that it stays what was sent. */
export interface AnyValue {
  readonly stringValue?: string | Uint8Array;
  readonly boolValue?: boolean;
  /** A Long in protobuf. */
  readonly intValue?: string | number | { readonly toString: () => string };
  readonly doubleValue?: number | string;
  readonly arrayValue?: { readonly values?: readonly AnyValue[] };
  readonly kvlistValue?: { readonly values?: readonly KeyValue[] };
  /** Base64 in JSON. */
  readonly bytesValue?: string | Uint8Array;
}

export interface KeyValue {
  readonly key?: string;
  readonly value?: AnyValue | null;
}

export interface LogRecord {
  /** ns since 1970 UTC, 0 when unknown. */
  readonly timeUnixNano?: string | number | { readonly toString: () => string };
  readonly observedTimeUnixNano?: string | number | { readonly toString: () => string };
  readonly body?: AnyValue | null;
  readonly attributes?: readonly KeyValue[];
}

export interface LogsRequest {
  readonly resourceLogs?: readonly {
    readonly scopeLogs?: readonly { readonly logRecords?: readonly LogRecord[] }[];
  }[];
}

const { root } = protobuf.Root.fromJSON({
  nested: {
    LogsRequest: { fields: { resourceLogs: { rule: 'repeated', type: 'ResourceLogs', id: 1 } } },
    ResourceLogs: { fields: { scopeLogs: { rule: 'repeated', type: 'ScopeLogs', id: 2 } } },
    ScopeLogs: { fields: { logRecords: { rule: 'repeated', type: 'LogRecord', id: 2 } } },
    LogRecord: {
      fields: {
        timeUnixNano: { type: 'fixed64', id: 1 },
        body: { type: 'AnyValue', id: 5 },
        attributes: { rule: 'repeated', type: 'KeyValue', id: 6 },
        observedTimeUnixNano: { type: 'fixed64', id: 11 },
      },
    },
    AnyValue: {
      oneofs: {
        value: {
          oneof: [
            'stringValue',
            'boolValue',
            'intValue',
            'doubleValue',
            'arrayValue',
            'kvlistValue',
            'bytesValue',
          ],
        },
      },
      fields: {
        // A string in the original, which is the same on the wire.
        stringValue: { type: 'bytes', id: 1 },
        boolValue: { type: 'bool', id: 2 },
        intValue: { type: 'int64', id: 3 },
        doubleValue: { type: 'double', id: 4 },
        arrayValue: { type: 'ArrayValue', id: 5 },
        kvlistValue: { type: 'KeyValueList', id: 6 },
        bytesValue: { type: 'bytes', id: 7 },
      },
    },
    ArrayValue: { fields: { values: { rule: 'repeated', type: 'AnyValue', id: 1 } } },
    KeyValueList: { fields: { values: { rule: 'repeated', type: 'KeyValue', id: 1 } } },
    KeyValue: { fields: { key: { type: 'string', id: 1 }, value: { type: 'AnyValue', id: 2 } } },
    LogsResponse: { fields: { partialSuccess: { type: 'PartialSuccess', id: 1 } } },
    PartialSuccess: {
      fields: { rejectedLogRecords: { type: 'int64', id: 1 }, errorMessage: { type: 'string', id: 2 } },
    },
    // google.rpc.Status
    Status: { fields: { code: { type: 'int32', id: 1 }, message: { type: 'string', id: 2 } } },
  },
});

const typeOf = (name: string): protobuf.Type => root.lookupType(name);
const request = typeOf('LogsRequest');

/** Throws when the bytes are no such message. */
export function decodeLogs(bytes: Buffer): LogsRequest {
  // The decoder makes what the descriptor above says.
  return request.decode(bytes) as LogsRequest;
}

/** Of the messages that are answered with. */
export function encode(type: 'LogsResponse' | 'Status', message: object): Buffer {
  const writer = typeOf(type).encode(typeOf(type).fromObject(message));
  return Buffer.from(writer.finish());
}
