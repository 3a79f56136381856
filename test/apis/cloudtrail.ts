// CloudTrail's LookupEvents and, for roles, STS' AssumeRole, as the vendor documents them. Signatures are checked.
// https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_LookupEvents.html
// https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/CommonErrors.html
// https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
// https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html
import { type Api, type ApiAnswer, type ApiRequest, startApi } from './api.ts';
import { type AwsKey, signatureFault } from './aws-signature.ts';
import { type Limit, windowLimit } from './limits.ts';
import { type ApiRecord, arrayOf, inOrder, pageOf } from './records.ts';

const RETENTION_MS = 90 * 86_400_000;
/** With AWS a client may say it with or without the namespace. */
const TARGET = /(^|\.)CloudTrail_20131101\.LookupEvents$/;

export interface CloudtrailApi extends Api {
  readonly records: ApiRecord[];
  /** Access key id -> key. Taking one away revokes it. */
  readonly keys: Map<string, AwsKey>;
  /** Roles that may be assumed. */
  readonly roles: Set<string>;
}

export interface CloudtrailOptions {
  readonly records: readonly ApiRecord[];
  /** 2 a second for an account and Region unless told. */
  readonly limit?: Limit;
}

export async function startCloudtrail({
  records: given,
  limit = windowLimit(2, 1000),
}: CloudtrailOptions): Promise<CloudtrailApi> {
  const records = [...given];
  const keys = new Map<string, AwsKey>([['AKIAIOSFODNN7EXAMPLE', { secret: 'wJalrXUtnFEMI/K7MDENG' }]]);
  const roles = new Set<string>();
  const api = await startApi((request) => {
    const fault = signatureFault(request, keys);
    if (fault !== undefined) return error(fault.code, fault.message);
    const form = new URLSearchParams(request.body);
    if (form.get('Action') === 'AssumeRole') return assumeRole(form, roles, keys);
    if (!TARGET.test(request.headers['x-amz-target'] ?? '') || request.method !== 'POST')
      return error('UnknownOperationException', '');
    if (request.headers['content-type'] !== 'application/x-amz-json-1.1')
      return error('SerializationException', 'Unexpected content type');
    if (!limit().allowed) return error('ThrottlingException', 'Rate exceeded');
    return lookup(request, records);
  });
  return { ...api, records, keys, roles };
}

function lookup({ body }: ApiRequest, records: readonly ApiRecord[]): ApiAnswer {
  const {
    StartTime: start,
    EndTime: end,
    MaxResults: most = 50,
    NextToken: token,
    ...others
  } = JSON.parse(body) as {
    StartTime?: number;
    EndTime?: number;
    MaxResults?: number;
    NextToken?: string;
  };
  if (Object.keys(others).length > 0) return error('InvalidParameterCombinationException', '');
  if (!Number.isInteger(most) || most < 1 || most > 50)
    return error('InvalidMaxResultsException', 'MaxResults must be from 1 to 50');
  if ([start, end].some((time) => time !== undefined && typeof time !== 'number'))
    return error('SerializationException', 'a timestamp is a number');
  const from = (start ?? 0) * 1000;
  const to = end === undefined ? Date.now() : end * 1000;
  if (from > to) return error('InvalidTimeRangeException', 'StartTime is after EndTime');

  const oldest = Math.max(from, Date.now() - RETENTION_MS);
  // "The list of events returned …: the latest event is listed first."
  const sorted = inOrder(
    records.filter(({ time }) => time >= oldest && time <= to),
    'desc',
  );
  // The token is for the same request only.
  const request = JSON.stringify([start, end]);
  const [asked, after] = token === undefined ? [request, undefined] : decode(token);
  if (asked !== request) return error('InvalidNextTokenException', 'Invalid token');
  const { page, more } = pageOf(sorted, most, after);
  const last = page.at(-1);
  const next = more && last ? `,"NextToken":${JSON.stringify(encode(request, last.id))}` : '';
  return answer(200, `{"Events":${arrayOf(page)}${next}}`);
}

function encode(request: string, last: string): string {
  return Buffer.from(JSON.stringify([request, last])).toString('base64');
}

function decode(token: string): readonly [string, string | undefined] {
  try {
    return JSON.parse(Buffer.from(token, 'base64').toString()) as [string, string];
  } catch {
    return ['', undefined];
  }
}

/** Keys of a role are good for an hour. */
function assumeRole(form: URLSearchParams, roles: ReadonlySet<string>, keys: Map<string, AwsKey>): ApiAnswer {
  const role = form.get('RoleArn') ?? '';
  const xml = (status: number, body: string): ApiAnswer => ({
    status,
    headers: { 'content-type': 'text/xml' },
    body,
  });
  if (!roles.has(role))
    return xml(
      403,
      `<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>not authorized to perform: sts:AssumeRole on resource: ${role}</Message></Error><RequestId>1</RequestId></ErrorResponse>`,
    );
  const id = `ASIA${String(keys.size).padStart(16, '0')}`;
  keys.set(id, { secret: `secret-of-${id}`, sessionToken: `session-of-${id}` });
  const expires = new Date(Date.now() + 3_600_000).toISOString();
  return xml(
    200,
    `<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult><AssumedRoleUser><Arn>${role}</Arn><AssumedRoleId>AROA:accesstrail</AssumedRoleId></AssumedRoleUser><Credentials><AccessKeyId>${id}</AccessKeyId><SecretAccessKey>secret-of-${id}</SecretAccessKey><SessionToken>session-of-${id}</SessionToken><Expiration>${expires}</Expiration></Credentials></AssumeRoleResult><ResponseMetadata><RequestId>1</RequestId></ResponseMetadata></AssumeRoleResponse>`,
  );
}

/** Errors of AWS JSON 1.1 have status 400, whatever is wrong. */
function error(type: string, message: string): ApiAnswer {
  return answer(400, JSON.stringify({ __type: type, message }));
}

function answer(status: number, body: string): ApiAnswer {
  return { status, headers: { 'content-type': 'application/x-amz-json-1.1' }, body };
}
