// Bodies in the source's own framing: a webhook's JSON, arrays and containers of records, lines, newline-delimited JSON.
import type { PushRequest } from '../../../pipeline/receivers.ts';
import type { Form } from '../../../normalizers/contract.ts';
import { formOf } from '../../content/form.ts';
import { createSplitter } from '../../framing/create-splitter.ts';
import { Refused } from '../refused.ts';
import {
  headersOf,
  jsonAnswer,
  mediaType,
  type Protocol,
  type Split,
  STATUS,
  wrongMethod,
} from './protocol.ts';

/** Media types that are no records: of forms, a body's bytes would be those of the form. */
const FORMS: readonly string[] = ['application/x-www-form-urlencoded', 'multipart/form-data'];

/** `form` when it is not to be told by the body's beginning. */
export function splitFramed(
  content: Buffer,
  forms: Readonly<Record<string, Form>>,
  form: string | undefined,
): Split {
  const framing = forms[form ?? formOf(forms, content)]?.framing;
  if (framing === undefined) throw new Error('the source has no such form');
  const splitter = createSplitter(framing);
  const pieces = [...splitter.push(content), ...splitter.end()];
  return { pieces, faults: splitter.broken === undefined ? [] : [splitter.broken] };
}

function framed(forms: Readonly<Record<string, Form>>, form: string | undefined, below?: RegExp): Protocol {
  return {
    direct: ({ method, subpath }) => {
      if (subpath !== '' && below?.test(subpath) !== true)
        return jsonAnswer(404, { error: 'there is no receiver at this path' });
      return method === 'POST' || method === 'PUT' ? undefined : wrongMethod('POST');
    },
    split: (content) => splitFramed(content, forms, form),
    // What could not be split is kept as a reject: sending it again would not mend it.
    stored: ({ pieces, faults }) =>
      jsonAnswer(200, {
        accepted: pieces.length,
        ...(faults[0] ? { rejected: faults.length, at: faults[0].offset, error: faults[0].message } : {}),
      }),
    refused: ({ outcome, message }) => jsonAnswer(STATUS[outcome], { error: message }, headersOf(outcome)),
  };
}

/**
 * What Teleport's event handler makes of a session's URL: it appends the session's id and `.log`.
 * https://goteleport.com/docs/zero-trust-access/export-audit-events/fluentd/
 */
const SESSION_LOG = /^\/session\.[\w-]{1,64}\.log$/;

export function ndjson(forms: Readonly<Record<string, Form>>, form: string | undefined): Protocol {
  return framed(forms, form, SESSION_LOG);
}

/** A webhook's requests that are no record are answered as their senders want it: pings of GitHub, Bitbucket and CircleCI, Slack's challenge. */
export function webhook(forms: Readonly<Record<string, Form>>, form: string | undefined): Protocol {
  const plain = framed(forms, form);
  return {
    ...plain,
    split: (content, request) => {
      if (FORMS.includes(mediaType(request)))
        throw new Refused('unsupported', 'send JSON: set the content type to application/json at the sender');
      if (content.length === 0) throw new Refused('malformed', 'the body is empty');
      const answer = greeting(content, request);
      return answer === undefined ? plain.split(content, request) : { pieces: [], faults: [], answer };
    },
  };
}

function greeting(content: Buffer, { headers }: PushRequest): Split['answer'] {
  if (content.length > 65_536) return undefined;
  // https://docs.github.com/en/webhooks/webhook-events-and-payloads#ping
  if (headers['x-github-event'] === 'ping' && has(content, 'zen') !== undefined)
    return jsonAnswer(200, { accepted: 0 });
  // "Test connection" of Bitbucket Data Center: https://confluence.atlassian.com/bitbucketserver/event-payload-938025882.html § Test
  if (headers['x-event-key'] === 'diagnostics:ping') return jsonAnswer(200, { accepted: 0 });
  // https://circleci.com/docs/guides/integration/webhooks/ § Test ping event
  if (headers['circleci-event-type'] === 'ping') return jsonAnswer(200, { accepted: 0 });
  // https://docs.slack.dev/reference/events/url_verification
  if (has(content, 'type') !== 'url_verification') return undefined;
  const challenge = has(content, 'challenge');
  return challenge === undefined ? undefined : jsonAnswer(200, { challenge });
}

/** A text member of a JSON object. */
function has(content: Buffer, key: string): string | undefined {
  try {
    const value = (JSON.parse(content.toString()) as Record<string, unknown> | null)?.[key];
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}
