// What a record says of a call: its parameters and its answer, taken out of what EC2's newer APIs put around them.
import { object, type JsonObject } from '../../normalizer.ts';

/** The members in which EC2 wraps the parameters and the answer of one API: `ModifyFleetRequest`, `ModifyFleetResponse`. */
export interface Wrapper {
  readonly request: string;
  readonly response: string;
}

/** A record with its parameters and its answer. */
export interface Call {
  readonly record: JsonObject;
  readonly request: JsonObject | undefined;
  readonly response: JsonObject | undefined;
  /** The parameters stood in a wrapper: their names begin with a capital letter there. */
  readonly isWrapped: boolean;
}

/** Reads requestParameters and responseElements; `wrapper` is undefined for services that wrap nothing. */
export function callOf(record: JsonObject, wrapper: Wrapper | undefined): Call {
  const request = object(record['requestParameters']);
  const response = object(record['responseElements']);
  if (wrapper === undefined) return { record, request, response, isWrapped: false };
  const inner = object(request?.[wrapper.request]);
  return {
    record,
    request: inner ?? request,
    response: object(response?.[wrapper.response]) ?? response,
    isWrapped: inner !== undefined,
  };
}
