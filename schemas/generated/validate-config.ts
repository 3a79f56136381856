// @ts-nocheck
// Made by `npm run generate` from schemas/*.json; do not edit.
import { createRequire } from 'node:module';
import type { Validator } from '../validator.ts';
import type { Config, Duration, FromFiles, HttpPollAnswer, HttpPollAuth, HttpPollDescription, FromHttpPoll, FromKafka, FromReceiver, FromS3, FromSyslog } from './types.ts';

const require = createRequire(import.meta.url);

export const validateConfig: Validator<Config> = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:accesstrail:config:1","title":"Config","description":"accesstrail.yaml. Relative paths are relative to the file itself.","type":"object","additionalProperties":false,"required":["sources"],"properties":{"namespace":{"type":"string","pattern":"^[a-z][a-z0-9_-]{0,62}$","default":"accesstrail","description":"Prefixes everything that is made outside this machine: topics, groups, indices, aliases."},"bus":{"type":"object","additionalProperties":false,"description":"What carries records between the stages. Without it: everything runs in one process.","required":["kafka"],"properties":{"kafka":{"type":"object","additionalProperties":false,"required":["brokers"],"properties":{"brokers":{"type":"array","minItems":1,"items":{"type":"string","pattern":"^[^\\s/]+:[0-9]+$","description":"host:port, such as kafka-1.example.com:9092."},"description":"host:port of at least one broker."},"ssl":{"description":"true for TLS with a public certificate authority, or the files of your own.","anyOf":[{"type":"boolean"},{"type":"object","additionalProperties":false,"properties":{"ca":{"type":"string","minLength":1,"description":"PEM file of the certificate authority."},"cert":{"type":"string","minLength":1,"description":"PEM file of this client's certificate (mutual TLS)."},"key":{"type":"string","minLength":1,"description":"PEM file of this client's key."}}}],"default":false},"sasl":{"type":["object","null"],"additionalProperties":false,"description":"How to sign in, if at all.","required":["mechanism","username","password"],"properties":{"mechanism":{"enum":["plain","scram-sha-256","scram-sha-512"]},"username":{"type":"string","minLength":1},"password":{"type":"string","minLength":1,"description":"Keep it out of the file: ${KAFKA_PASSWORD}."}},"default":null},"dev":{"type":"boolean","default":false,"description":"Allows topics with one replica, for a single broker."},"partitions":{"type":"integer","minimum":1,"maximum":1000,"default":12,"description":"Partitions of the raw, events and rejects topics when setup makes them."},"compression":{"enum":["none","gzip","lz4","zstd"],"default":"lz4","description":"How batches are compressed; zstd needs Node 22.15."},"sessionTimeoutMs":{"type":"integer","minimum":6000,"maximum":300000,"default":30000,"description":"A worker not heard of for so long loses its partitions to the others, in ms."}}}}},"store":{"type":"object","additionalProperties":false,"description":"Where events are kept. Without it: an embedded DuckDB file.","properties":{"elasticsearch":{"type":"object","additionalProperties":false,"required":["node"],"properties":{"node":{"anyOf":[{"type":"string","pattern":"^https?://","description":"URL, such as https://es.example.com:9200."},{"type":"array","minItems":1,"items":{"type":"string","pattern":"^https?://","description":"URL, such as https://es.example.com:9200."}}],"description":"URL of a node, such as https://es.example.com:9200, or several of one cluster."},"apiKey":{"type":"string","minLength":1,"description":"Base64 API key; keep it out of the file: ${ES_API_KEY}."},"username":{"type":"string","minLength":1,"description":"With password, instead of an API key."},"password":{"type":"string","minLength":1},"ca":{"type":"string","minLength":1,"description":"PEM file of the certificate authority, when it is not a public one."},"layout":{"type":"array","minItems":1,"description":"From which event time on an index holds how long a period, in how many shards. What is older than the first entry has that one's layout.","items":{"type":"object","additionalProperties":false,"required":["since","period"],"properties":{"since":{"type":"string","pattern":"^\\d{4}-\\d\\d-\\d\\d$","description":"Day (UTC) from which this entry holds, such as 2026-01-01; it must begin a period."},"period":{"enum":["day","week","month"]},"shards":{"type":"integer","minimum":1,"maximum":100,"default":1}}}},"replicas":{"type":"integer","minimum":0,"maximum":10,"default":1,"description":"Copies of each shard; 0 for a single node."},"lifecycle":{"description":"When indices move and go, counted from the end of their period; setup makes the policy where the cluster has life cycles (ILM). false: left to the operators.","anyOf":[{"const":false},{"type":"object","additionalProperties":false,"properties":{"warmAfter":{"type":"string","pattern":"^[1-9]\\d{0,4}d$","default":"30d","description":"Merged, and moved to warm nodes where there are any."},"coldAfter":{"type":"string","pattern":"^[1-9]\\d{0,4}d$","description":"Moved to cold nodes. Default: never."},"deleteAfter":{"type":"string","pattern":"^[1-9]\\d{0,4}d$","description":"Deleted, with all events of the period. Default: never."}}}]},"requestTimeoutMs":{"type":"integer","minimum":1000,"maximum":600000,"default":30000,"description":"How long one request may take, in ms."}}},"duckdb":{"type":"object","additionalProperties":false,"properties":{"path":{"type":"string","minLength":1,"default":"data/accesstrail.duckdb","description":"The database file; its folder is made."},"memoryLimit":{"type":"string","pattern":"^[0-9]+(MB|GB)$","default":"512MB","description":"Memory DuckDB may use for its buffers."},"threads":{"type":"integer","minimum":1,"maximum":64,"default":2,"description":"Threads DuckDB may use."}}}}},"blobs":{"type":"object","additionalProperties":false,"description":"Where records too long for the bus are kept whole.","required":["dir"],"properties":{"dir":{"type":"string","minLength":1,"description":"Folder of files named by SHA-256. Default: blobs/ beside the database."}}},"masking":{"type":"object","additionalProperties":false,"description":"Secrets are always masked. With a key, equal secrets can be recognised by 8 hex digits of an HMAC.","properties":{"key":{"type":"string","minLength":16,"description":"Key of the HMAC; keep it out of the file: ${ACCESSTRAIL_MASKING_KEY}."}}},"notBefore":{"type":"string","pattern":"^\\d{4}-\\d\\d-\\d\\d$","default":"2010-01-01","description":"Events earlier than this day (UTC) are marked out of range."},"log":{"type":"object","additionalProperties":false,"properties":{"level":{"enum":["debug","info","warn","error"],"default":"info","description":"Least severe level that is logged."}}},"listen":{"type":"object","additionalProperties":false,"description":"Page, API, what is received by HTTP, metrics and health.","properties":{"host":{"type":"string","minLength":1,"default":"127.0.0.1","description":"Address to listen on."},"port":{"type":"integer","minimum":0,"maximum":65535,"default":8321,"description":"Port; 0 takes a free one."},"tls":{"type":"object","additionalProperties":false,"required":["cert","key"],"description":"HTTPS instead of HTTP.","properties":{"cert":{"type":"string","minLength":1,"description":"PEM file of the certificate, and of those between it and its authority."},"key":{"type":"string","minLength":1,"description":"PEM file of its key."},"ca":{"type":"string","minLength":1,"description":"PEM file of an authority: only clients with a certificate that it signed are let in."}}}}},"signing":{"type":"object","additionalProperties":false,"description":"Ed25519 keys for the manifests of exports; `accesstrail keys new FILE` makes one.","properties":{"key":{"type":"string","minLength":1,"description":"PEM file of the private key that manifests are signed with. Without it they are unsigned."},"trusted":{"type":"array","items":{"type":"string","minLength":1,"description":"PEM file of a public key."},"description":"PEM files of the public keys whose signatures `accesstrail verify` trusts."}}},"exports":{"type":"array","items":{"type":"object","additionalProperties":false,"description":"One export, made on a schedule or at once by `accesstrail export NAME`.","required":["name"],"properties":{"name":{"type":"string","pattern":"^[a-z0-9][a-z0-9_-]{0,62}$","description":"Name of this export, unique in the file: small letters, digits, - and _."},"title":{"type":"string","minLength":1,"maxLength":200,"description":"What people call it."},"use":{"type":"string","minLength":1,"description":"A ready-made set that gives query, columns, title and control where this entry does not: `accesstrail export --list` names them."},"query":{"type":"string","description":"Which events, in KQL (docs/kql.md). Default: all."},"period":{"description":"last-day, last-week (Monday to Sunday), last-month, last-quarter or last-year in the export's zone; or from and to as times or date math.","anyOf":[{"enum":["last-day","last-week","last-month","last-quarter","last-year"]},{"type":"object","additionalProperties":false,"required":["from","to"],"properties":{"from":{"type":"string","minLength":1,"description":"A time, or date math such as now-7d/d, the beginning of that day."},"to":{"type":"string","minLength":1,"description":"A time, which is not part of it any more, or date math such as now-1d/d, the end of that day."}}}]},"every":{"type":"string","minLength":1,"description":"Cron: minute hour day month weekday, such as 0 6 1 * * for the first of each month at six."},"timezone":{"type":"string","minLength":1,"default":"UTC","description":"IANA zone of schedule and period, such as Europe/Paris."},"since":{"type":"string","pattern":"^\\d{4}-\\d\\d-\\d\\d$","description":"Day (UTC) from which results are owed: those before the first start are made then. Default: the first start."},"format":{"enum":["csv","ndjson","parquet","html"],"default":"csv","description":"What the file is."},"columns":{"description":"all, or a list of fields, each a name or { field, label }. Default: who, what, where, when and why.","anyOf":[{"const":"all"},{"type":"array","minItems":1,"items":{"anyOf":[{"type":"string","minLength":1},{"type":"object","additionalProperties":false,"required":["field"],"properties":{"field":{"type":"string","minLength":1,"description":"A field of docs/fields.md, or _id."},"label":{"type":"string","minLength":1,"maxLength":200,"description":"What the column is called in the file."}}}]}}]},"audience":{"type":"string","minLength":1,"maxLength":200,"description":"Who it is for, as the manifest says."},"mask":{"type":"object","additionalProperties":false,"required":["fields"],"description":"What this audience does not see.","properties":{"key":{"type":"string","minLength":16,"description":"Key of the hash; equal values under one key give equal hashes. Keep it out of the file: ${AUDITOR_KEY}."},"fields":{"type":"object","minProperties":1,"additionalProperties":{"enum":["hash","drop","keep"]},"description":"Field, or fields below a name (user.*), and what becomes of it: hash, drop or keep. The longest name that fits counts."}}},"to":{"type":"object","additionalProperties":false,"description":"Where results go. Default: a folder beside the store, from which they can be pulled over the API.","minProperties":1,"properties":{"dir":{"type":"string","minLength":1,"description":"Folder; a result is a folder in it: <name>/<period>."},"s3":{"type":"object","additionalProperties":false,"required":["bucket"],"properties":{"bucket":{"type":"string","minLength":3,"description":"Name of the bucket."},"prefix":{"type":"string","default":"","description":"What keys begin with, before <name>/<period>/."},"region":{"type":"string","minLength":1},"endpoint":{"type":["string","null"],"pattern":"^https?://","description":"URL of an S3 server other than AWS."},"pathStyle":{"type":"boolean","description":"Bucket in the path instead of the host name. Default: with an endpoint of its own."},"roleArn":{"type":"string","minLength":1,"description":"Role to assume."},"lock":{"type":"object","additionalProperties":false,"required":["mode","days"],"description":"Object Lock: nobody removes or changes the files before the time is over. The bucket must have been made with Object Lock.","properties":{"mode":{"enum":["governance","compliance"],"description":"compliance: nobody at all; governance: but for who has the right to bypass it."},"days":{"type":"integer","minimum":1,"maximum":36500,"description":"Days from the upload on."}}}}}}}}}},"api":{"type":"object","additionalProperties":false,"description":"Who may use page and API: docs/api.md. Without tokens only this machine may.","properties":{"tokens":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["name","role","sha256"],"description":"One token; `accesstrail token NAME --role ROLE` makes it and prints this entry.","properties":{"name":{"type":"string","pattern":"^[a-zA-Z0-9][\\w.@-]{0,63}$","description":"Who holds it: every access is recorded under this name."},"role":{"enum":["analyst","compliance","platform","admin"]},"sha256":{"type":"string","pattern":"^[0-9a-f]{64}$","description":"SHA-256 of the token, hex. The token itself is kept nowhere."},"expires":{"type":"string","pattern":"^\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d(:\\d\\d)?Z)?$","description":"Day, or moment in UTC, from which it is refused, such as 2027-01-01."},"exports":{"type":"array","minItems":1,"items":{"type":"string","minLength":1,"description":"Name of an export."},"description":"Only these exports can be seen and pulled with it, and nothing else."}}}},"roles":{"type":"object","additionalProperties":false,"description":"What roles do not see, in place of what docs/api.md says.","properties":{"analyst":{"type":"object","additionalProperties":false,"properties":{"mask":{"type":"array","items":{"type":"string","minLength":1,"description":"Field, or group of fields, of docs/fields.md."},"description":"Left out of every answer, and not to be asked for."}}},"compliance":{"type":"object","additionalProperties":false,"properties":{"mask":{"type":"array","items":{"type":"string","minLength":1,"description":"Field, or group of fields, of docs/fields.md."},"description":"Left out of every answer, and not to be asked for."}}},"platform":{"type":"object","additionalProperties":false,"properties":{"mask":{"type":"array","items":{"type":"string","minLength":1,"description":"Field, or group of fields, of docs/fields.md."},"description":"Left out of every answer, and not to be asked for."}}},"admin":{"type":"object","additionalProperties":false,"properties":{"mask":{"type":"array","items":{"type":"string","minLength":1,"description":"Field, or group of fields, of docs/fields.md."},"description":"Left out of every answer, and not to be asked for."}}}}},"trustedProxies":{"type":"array","items":{"type":"string","minLength":1,"description":"Address or range, such as 10.0.0.0/8."},"description":"Proxies whose X-Forwarded-For is believed when the address of a caller is recorded. Default: none."},"requestsPerMinute":{"type":"integer","minimum":10,"maximum":1000000,"default":1200,"description":"How many requests one caller may make in a minute."}}},"plugins":{"type":"array","items":{"type":"string","minLength":1},"description":"Folders of your own sources: one source, or several. docs/adding-a-source.md makes one."},"sources":{"type":"array","minItems":1,"items":{"type":"object","required":["id","source","from"],"description":"One configured source. Besides these keys it takes the options of its normalizer (timezone, logLinePrefix ...): `accesstrail sources show ID` lists them.","properties":{"id":{"type":"string","pattern":"^[a-z0-9][a-z0-9_.-]{0,62}$","description":"Name of this source, unique in the file."},"source":{"type":"string","description":"The normalizer: aws.cloudtrail, postgresql.log ..."},"instance":{"type":"string","minLength":1,"description":"The system that writes; two sources that read the same system give the same instance. Default: the id."},"form":{"type":"string","description":"Record form, when it is not to be recognised from the first bytes."},"from":{"type":"object","additionalProperties":false,"description":"Where its records come from: one of these.","minProperties":1,"maxProperties":1,"properties":{"files":{"$ref":"urn:accesstrail:from-files:1"},"s3":{"$ref":"urn:accesstrail:from-s3:1"},"kafka":{"$ref":"urn:accesstrail:from-kafka:1"},"http-poll":{"$ref":"urn:accesstrail:from-http-poll:1"},"receiver":{"$ref":"urn:accesstrail:from-receiver:1"},"syslog":{"$ref":"urn:accesstrail:from-syslog:1"}}}},"additionalProperties":{"type":["string","number","boolean"]}}}}};
const schema32 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:accesstrail:from-files:1","title":"FromFiles","type":"object","additionalProperties":false,"description":"Files on this machine or on a shared file system: whole, compressed, growing and rotated ones.","required":["paths"],"properties":{"paths":{"type":"array","minItems":1,"items":{"type":"string","minLength":1},"description":"Files or globs. Compressed files are recognised by their first bytes."},"exclude":{"type":"array","items":{"type":"string","minLength":1},"description":"Globs of files to leave out."},"pollMs":{"type":"integer","minimum":50,"maximum":3600000,"default":1000,"description":"How often to look for growth and new files, in ms; a third as often where nothing was written for a minute."},"recordIdleMs":{"type":"integer","minimum":100,"maximum":600000,"default":5000,"description":"After how many ms without growth the last record of a file that has no end mark is taken as whole."}}};
const schema33 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:accesstrail:from-s3:1","title":"FromS3","type":"object","additionalProperties":false,"description":"Objects in S3, as notifications of an SQS queue name them, or listed.","properties":{"queue":{"type":"string","pattern":"^https?://","description":"URL of the SQS queue that gets the bucket's notifications: directly, through SNS, or through EventBridge."},"visibilitySeconds":{"type":"integer","minimum":2,"maximum":43200,"default":300,"description":"For how long a message is hidden from others, in s; extended while its objects are read."},"patienceMs":{"type":"integer","minimum":0,"maximum":86400000,"default":900000,"description":"For how long an object that is named and not there, or refused, is looked for again before it is a reject, in ms."},"list":{"type":"object","additionalProperties":false,"required":["bucket","since"],"description":"Instead of a queue: the objects of a bucket are listed.","properties":{"bucket":{"type":"string","minLength":1},"prefix":{"type":"string","description":"Only keys that begin so."},"since":{"type":"string","pattern":"^\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d(:\\d\\d)?Z)?$","description":"Objects changed before this time (UTC) are left out, such as 2026-01-01."},"pollMs":{"type":"integer","minimum":100,"maximum":86400000,"default":60000,"description":"Pause between two looks, in ms."},"overlapMs":{"type":"integer","minimum":1000,"maximum":604800000,"default":21600000,"description":"How long before a look an object may have been begun and be found by it only, in ms: uploads in parts carry the time of their beginning."}}},"concurrency":{"type":"integer","minimum":1,"maximum":64,"default":4,"description":"Objects read at once."},"region":{"type":"string","minLength":1,"description":"AWS region. Default: the queue's, else what the AWS SDK finds."},"endpoint":{"type":["string","null"],"pattern":"^https?://","description":"URL of a service that is not AWS's own."},"pathStyle":{"type":"boolean","description":"Whether the bucket stands in the path of URLs, not in the host name. Default: true with an endpoint."},"roleArn":{"type":"string","pattern":"^arn:","description":"Role to assume, with the credentials that the AWS SDK finds."},"externalId":{"type":"string","minLength":2,"description":"What the role's trust policy asks for, if it does."},"sessionName":{"type":"string","pattern":"^[\\w+=,.@-]{2,64}$","description":"Name of the role's session, as CloudTrail will show it; accesstrail unless told."},"integrity":{"type":"object","additionalProperties":false,"required":["cloudtrail"],"description":"Checks that nothing was altered, removed or added after the sender vouched for it.","properties":{"cloudtrail":{"type":"object","additionalProperties":false,"description":"By the digest files of CloudTrail's log file integrity validation, which arrive as its log files do.","properties":{"publicKeys":{"type":["string","null"],"pattern":"^https?://","description":"URL of a service that answers CloudTrail's ListPublicKeys, when it is not AWS's own."}}}}}}};
const schema34 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:accesstrail:from-kafka:1","title":"FromKafka","type":"object","additionalProperties":false,"description":"Topics of a Kafka cluster, or of Azure Event Hubs by its Kafka endpoint.","required":["brokers","topics"],"properties":{"brokers":{"type":"array","minItems":1,"items":{"type":"string","pattern":"^[^\\s/]+:[0-9]+$","description":"host:port, such as ns.servicebus.windows.net:9093."}},"topics":{"type":"array","minItems":1,"items":{"type":"string","minLength":1},"description":"Topics; of Event Hubs the names of the event hubs."},"groupId":{"type":"string","minLength":1,"description":"Consumer group, whose committed offsets say what was read. Default: <namespace>-<id of the source>."},"start":{"enum":["earliest","latest"],"default":"earliest","description":"Where a group begins that has read nothing yet."},"ssl":{"description":"true for TLS with a public certificate authority, or the files of your own.","anyOf":[{"type":"boolean"},{"type":"object","additionalProperties":false,"properties":{"ca":{"type":"string","minLength":1,"description":"PEM file of the certificate authority."},"cert":{"type":"string","minLength":1,"description":"PEM file of this client's certificate (mutual TLS)."},"key":{"type":"string","minLength":1,"description":"PEM file of this client's key."}}}],"default":false},"sasl":{"type":["object","null"],"additionalProperties":false,"description":"How to sign in, if at all.","required":["mechanism"],"properties":{"mechanism":{"enum":["plain","scram-sha-256","scram-sha-512","oauthbearer"]},"username":{"type":"string","minLength":1,"description":"Of plain and scram; for Event Hubs $ConnectionString, as it stands here."},"password":{"type":"string","minLength":1,"description":"Of plain and scram; for Event Hubs the connection string. Keep it out of the file: ${KAFKA_PASSWORD}."},"tokenUrl":{"type":"string","pattern":"^https?://","description":"Of oauthbearer: URL of the token endpoint, such as https://login.microsoftonline.com/TENANT/oauth2/v2.0/token."},"clientId":{"type":"string","minLength":1,"description":"Of oauthbearer, with tokenUrl."},"clientSecret":{"type":"string","minLength":1,"description":"Of oauthbearer, with tokenUrl. Keep it out of the file: ${CLIENT_SECRET}."},"scope":{"type":"string","minLength":1,"description":"Of oauthbearer, with tokenUrl; for Event Hubs https://NAMESPACE.servicebus.windows.net/.default."},"tokenFile":{"type":"string","minLength":1,"description":"Of oauthbearer, instead of tokenUrl: a file that holds a token, read at each sign-in."}},"default":null},"repair":{"enum":["azure-diagnostics"],"description":"Mends messages that are no JSON though their form is, as Azure diagnostic settings are known to send them: single quotes, control characters."},"sessionTimeoutMs":{"type":"integer","minimum":6000,"maximum":300000,"default":30000,"description":"A process not heard of for so long loses its partitions to the others, in ms."}}};
const schema38 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:accesstrail:from-receiver:1","title":"FromReceiver","type":"object","additionalProperties":false,"description":"What others send by HTTP to listen.host and listen.port.","required":["path"],"properties":{"path":{"type":"string","pattern":"^(/in(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+|/services/collector)$","description":"Path of the URL that the sender is given, such as /in/github; hec may also take /services/collector, for senders that can be given no other."},"protocol":{"enum":["webhook","ndjson","hec","otlp"],"default":"webhook","description":"webhook: a JSON body; ndjson: records in the source's own framing; hec: Splunk's HTTP Event Collector below the path; otlp: OTLP/HTTP logs at PATH/v1/logs."},"verify":{"type":"object","additionalProperties":false,"minProperties":1,"maxProperties":1,"description":"How a request proves that it comes from the sender: exactly one. Several secrets are for changing them without a pause. Without it only a loopback address may be listened on.","properties":{"none":{"const":true,"description":"Anybody who reaches the port may send: say so only behind something that checks."},"bearer":{"description":"Tokens, as Authorization: Bearer TOKEN, Splunk TOKEN, or Basic with the token as password.","anyOf":[{"type":"string","minLength":8},{"type":"array","minItems":1,"items":{"type":"string","minLength":8}}]},"github":{"description":"Secret of a GitHub webhook (X-Hub-Signature-256).","anyOf":[{"type":"string","minLength":8},{"type":"array","minItems":1,"items":{"type":"string","minLength":8}}]},"gitlab":{"description":"Secret token of a GitLab webhook (X-Gitlab-Token), or verification token of an audit event stream (X-Gitlab-Event-Streaming-Token).","anyOf":[{"type":"string","minLength":8},{"type":"array","minItems":1,"items":{"type":"string","minLength":8}}]},"okta":{"description":"Secret of an Okta event hook, as it stands in the header Authorization; Okta's verification request is answered.","anyOf":[{"type":"string","minLength":8},{"type":"array","minItems":1,"items":{"type":"string","minLength":8}}]},"bitbucket":{"description":"Secret of a webhook of Bitbucket Cloud or Data Center (X-Hub-Signature, SHA-256).","anyOf":[{"type":"string","minLength":8},{"type":"array","minItems":1,"items":{"type":"string","minLength":8}}]},"circleci":{"description":"Secret token of a CircleCI webhook (circleci-signature).","anyOf":[{"type":"string","minLength":8},{"type":"array","minItems":1,"items":{"type":"string","minLength":8}}]},"pagerduty":{"description":"Secret of a PagerDuty v3 webhook subscription (X-PagerDuty-Signature).","anyOf":[{"type":"string","minLength":8},{"type":"array","minItems":1,"items":{"type":"string","minLength":8}}]},"slack":{"description":"Signing secret in Slack's style (X-Slack-Signature over X-Slack-Request-Timestamp and body).","anyOf":[{"type":"string","minLength":8},{"type":"array","minItems":1,"items":{"type":"string","minLength":8}}]},"standardWebhooks":{"description":"Secret of the Standard Webhooks kind (webhook-id, webhook-timestamp, webhook-signature), such as GitLab's signing token; whsec_ and base64, or text.","anyOf":[{"type":"string","minLength":8},{"type":"array","minItems":1,"items":{"type":"string","minLength":8}}]},"oidc":{"type":"object","additionalProperties":false,"required":["issuer","audience"],"anyOf":[{"properties":{"email":{"type":"string"}},"required":["email"]},{"properties":{"subject":{"type":"string"}},"required":["subject"]}],"description":"ID token of an identity provider as Authorization: Bearer TOKEN, such as Google Pub/Sub sends.","properties":{"issuer":{"type":"string","pattern":"^https?://","description":"Who makes the tokens, exactly as they name it, such as https://accounts.google.com."},"audience":{"type":"string","minLength":1,"description":"For whom they are made, such as the endpoint's URL."},"email":{"type":"string","minLength":3,"description":"The service account whose tokens are taken (claims email and email_verified)."},"subject":{"type":"string","minLength":1,"description":"The id of the account whose tokens are taken (claim sub)."},"keys":{"type":"string","pattern":"^https?://","description":"URL of the provider's keys (a JWK set). Default: what the provider itself says (OpenID Connect Discovery)."}}},"hmac":{"type":"object","additionalProperties":false,"required":["secret","header"],"description":"Any other HMAC over the body.","properties":{"secret":{"anyOf":[{"type":"string","minLength":8},{"type":"array","minItems":1,"items":{"type":"string","minLength":8}}]},"header":{"type":"string","minLength":1,"description":"Header with the signature, or several after commas."},"algorithm":{"enum":["sha256","sha512","sha1"],"default":"sha256"},"encoding":{"enum":["hex","base64"],"default":"hex"},"prefix":{"type":"string","default":"","description":"What stands before the signature, such as sha256=."},"timestampHeader":{"type":"string","minLength":1,"description":"Header with the time of sending (seconds or ms since 1970, or ISO 8601), which the signature must cover."},"toleranceSeconds":{"type":"integer","minimum":1,"maximum":86400,"default":300,"description":"How far that time may be from now."},"signed":{"type":"string","pattern":"\\{body\\}","description":"What is signed: text with {body} and {header names}. Default: {body}, with a timestampHeader {TIMESTAMPHEADER}.{body}."},"deliveryHeader":{"type":"string","minLength":1,"description":"Header with an id that stays the same when a delivery is repeated."}}}}},"unwrap":{"type":"string","minLength":1,"description":"Where the sender wraps each record in an object: the member that holds it, a text or an object, such as message (Vector) or log (Fluent Bit)."},"maxBytes":{"type":"integer","minimum":1024,"maximum":67108864,"default":8388608,"description":"Longest request body, as sent and decompressed; a longer one is answered with 413."},"maxInFlightBytes":{"type":"integer","minimum":65536,"maximum":4294967296,"default":67108864,"description":"Bytes of requests held at once, at least twice maxBytes; beyond it senders are told to come back."},"answerMs":{"type":"integer","minimum":100,"maximum":60000,"default":5000,"description":"How long a sender is kept waiting until its records are safe; then it is told to come back."}}};
const schema39 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:accesstrail:from-syslog:1","title":"FromSyslog","type":"object","additionalProperties":false,"description":"Syslog messages (RFC 3164 and RFC 5424) that senders push over UDP, TCP or TLS.","required":["listen"],"properties":{"listen":{"type":"string","pattern":"^(udp|tcp)://(\\[[0-9A-Fa-f:.]+\\]|[^\\s/:\\[\\]]+):[0-9]{1,5}$","description":"Protocol, address and port, such as tcp://0.0.0.0:6514 or udp://[::]:5140."},"tls":{"type":["object","null"],"additionalProperties":false,"description":"TLS (RFC 5425) on a tcp listener.","required":["cert","key"],"properties":{"cert":{"type":"string","minLength":1,"description":"PEM file of the listener's certificate and those between it and its authority."},"key":{"type":"string","minLength":1,"description":"PEM file of its key."},"ca":{"type":"string","minLength":1,"description":"PEM file of the authority that signs the senders' certificates."},"requestClientCert":{"type":"boolean","description":"Whether senders must show a certificate signed by ca. Default: when there is a ca."},"allowedClients":{"type":"array","minItems":1,"items":{"type":"string","minLength":1},"description":"Common names, DNS names or SHA-256 fingerprints of the certificates that may send. Default: all that ca signed."}},"default":null},"content":{"enum":["whole","message"],"default":"whole","description":"What is a record: the whole message, or what follows its header, for senders that carry JSON in it."},"maxMessageBytes":{"type":"integer","minimum":1024,"maximum":16777216,"default":1048576,"description":"A longer message is the reject too_large."},"maxConnections":{"type":"integer","minimum":1,"maximum":100000,"default":1000,"description":"Connections open at once; more are refused."},"idleTimeoutMs":{"type":"integer","minimum":1000,"maximum":604800000,"description":"A connection without bytes for so long is closed, in ms. Default: never."},"receiveBufferBytes":{"type":"integer","minimum":65536,"maximum":1073741824,"default":16777216,"description":"Receive buffer asked of the system for udp; net.core.rmem_max bounds it."}}};
const func1 = Object.prototype.hasOwnProperty;
const func2 = require("ajv/dist/runtime/ucs2length").default;
const pattern4 = new RegExp("^[a-z][a-z0-9_-]{0,62}$", "u");
const pattern5 = new RegExp("^[^\\s/]+:[0-9]+$", "u");
const pattern6 = new RegExp("^https?://", "u");
const pattern8 = new RegExp("^\\d{4}-\\d\\d-\\d\\d$", "u");
const pattern9 = new RegExp("^[1-9]\\d{0,4}d$", "u");
const pattern12 = new RegExp("^[0-9]+(MB|GB)$", "u");
const pattern14 = new RegExp("^[a-z0-9][a-z0-9_-]{0,62}$", "u");
const pattern17 = new RegExp("^[a-zA-Z0-9][\\w.@-]{0,63}$", "u");
const pattern18 = new RegExp("^[0-9a-f]{64}$", "u");
const pattern19 = new RegExp("^\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d(:\\d\\d)?Z)?$", "u");
const pattern20 = new RegExp("^[a-z0-9][a-z0-9_.-]{0,62}$", "u");
const pattern24 = new RegExp("^arn:", "u");
const pattern25 = new RegExp("^[\\w+=,.@-]{2,64}$", "u");
const pattern33 = new RegExp("^(/in(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+|/services/collector)$", "u");
const pattern36 = new RegExp("\\{body\\}", "u");
const pattern37 = new RegExp("^(udp|tcp)://(\\[[0-9A-Fa-f:.]+\\]|[^\\s/:\\[\\]]+):[0-9]{1,5}$", "u");
const schema35 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:accesstrail:from-http-poll:1","title":"FromHttpPoll","type":"object","additionalProperties":false,"description":"An HTTP API that is asked again and again.","required":["use"],"properties":{"use":{"type":"string","minLength":1,"description":"Name of a description that comes with accesstrail, or the path of a YAML file of your own, beginning with ./ or /."},"with":{"type":"object","additionalProperties":{"type":["string","number","boolean"]},"description":"The parameters of the description."},"baseUrl":{"type":["string","null"],"pattern":"^https?://","description":"URL of the API, when it is not the vendor's own."},"pollMs":{"type":"integer","minimum":50,"maximum":86400000,"description":"Pause between polls, in ms. Default: the description's."},"backfill":{"type":"object","additionalProperties":false,"minProperties":1,"maxProperties":1,"description":"How far back the first poll reaches. Default: the description's. Later polls go on where the last one ended.","properties":{"since":{"type":"string","pattern":"^\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d(:\\d\\d)?Z)?$","description":"a day or a time in UTC, such as 2026-01-01 or 2026-01-01T12:00Z"},"days":{"type":"number","minimum":0,"maximum":3660,"description":"Days before the start."}}},"overlap":{"$ref":"urn:accesstrail:duration:1","description":"How long after its time a record may still turn up. Default: the description's."},"settle":{"$ref":"urn:accesstrail:duration:1","description":"How far behind now reading ends. Default: the description's."}}};
const schema36 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:accesstrail:duration:1","title":"Duration","type":"string","pattern":"^[0-9]+(ms|s|m|h|d)$","description":"a whole number and its unit: ms, s, m, h or d, such as 10m"};
const pattern31 = new RegExp("^[0-9]+(ms|s|m|h|d)$", "u");

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:accesstrail:from-http-poll:1" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.use === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "use"},message:"must have required property '"+"use"+"'",schema:schema35.required,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "use") || (key0 === "with")) || (key0 === "baseUrl")) || (key0 === "pollMs")) || (key0 === "backfill")) || (key0 === "overlap")) || (key0 === "settle"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.use !== undefined){
let data0 = data.use;
if(typeof data0 === "string"){
if(func2(data0) < 1){
const err2 = {instancePath:instancePath+"/use",schemaPath:"#/properties/use/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema35.properties.use,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/use",schemaPath:"#/properties/use/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.use.type,parentSchema:schema35.properties.use,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.with !== undefined){
let data1 = data.with;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 in data1){
let data2 = data1[key1];
if(((typeof data2 !== "string") && (!((typeof data2 == "number") && (isFinite(data2))))) && (typeof data2 !== "boolean")){
const err4 = {instancePath:instancePath+"/with/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/with/additionalProperties/type",keyword:"type",params:{type: schema35.properties.with.additionalProperties.type},message:"must be string,number,boolean",schema:schema35.properties.with.additionalProperties.type,parentSchema:schema35.properties.with.additionalProperties,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath:instancePath+"/with",schemaPath:"#/properties/with/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema35.properties.with.type,parentSchema:schema35.properties.with,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.baseUrl !== undefined){
let data3 = data.baseUrl;
if((typeof data3 !== "string") && (data3 !== null)){
const err6 = {instancePath:instancePath+"/baseUrl",schemaPath:"#/properties/baseUrl/type",keyword:"type",params:{type: schema35.properties.baseUrl.type},message:"must be string,null",schema:schema35.properties.baseUrl.type,parentSchema:schema35.properties.baseUrl,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(typeof data3 === "string"){
if(!pattern6.test(data3)){
const err7 = {instancePath:instancePath+"/baseUrl",schemaPath:"#/properties/baseUrl/pattern",keyword:"pattern",params:{pattern: "^https?://"},message:"must match pattern \""+"^https?://"+"\"",schema:"^https?://",parentSchema:schema35.properties.baseUrl,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
if(data.pollMs !== undefined){
let data4 = data.pollMs;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err8 = {instancePath:instancePath+"/pollMs",schemaPath:"#/properties/pollMs/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema35.properties.pollMs.type,parentSchema:schema35.properties.pollMs,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 86400000 || isNaN(data4)){
const err9 = {instancePath:instancePath+"/pollMs",schemaPath:"#/properties/pollMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400000},message:"must be <= 86400000",schema:86400000,parentSchema:schema35.properties.pollMs,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data4 < 50 || isNaN(data4)){
const err10 = {instancePath:instancePath+"/pollMs",schemaPath:"#/properties/pollMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 50},message:"must be >= 50",schema:50,parentSchema:schema35.properties.pollMs,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
if(data.backfill !== undefined){
let data5 = data.backfill;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(Object.keys(data5).length > 1){
const err11 = {instancePath:instancePath+"/backfill",schemaPath:"#/properties/backfill/maxProperties",keyword:"maxProperties",params:{limit: 1},message:"must NOT have more than 1 properties",schema:1,parentSchema:schema35.properties.backfill,data:data5};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(Object.keys(data5).length < 1){
const err12 = {instancePath:instancePath+"/backfill",schemaPath:"#/properties/backfill/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema35.properties.backfill,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
for(const key2 in data5){
if(!((key2 === "since") || (key2 === "days"))){
const err13 = {instancePath:instancePath+"/backfill",schemaPath:"#/properties/backfill/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema35.properties.backfill,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data5.since !== undefined){
let data6 = data5.since;
if(typeof data6 === "string"){
if(!pattern19.test(data6)){
const err14 = {instancePath:instancePath+"/backfill/since",schemaPath:"#/properties/backfill/properties/since/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d(:\\d\\d)?Z)?$"},message:"must match pattern \""+"^\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d(:\\d\\d)?Z)?$"+"\"",schema:"^\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d(:\\d\\d)?Z)?$",parentSchema:schema35.properties.backfill.properties.since,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/backfill/since",schemaPath:"#/properties/backfill/properties/since/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.backfill.properties.since.type,parentSchema:schema35.properties.backfill.properties.since,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data5.days !== undefined){
let data7 = data5.days;
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 3660 || isNaN(data7)){
const err16 = {instancePath:instancePath+"/backfill/days",schemaPath:"#/properties/backfill/properties/days/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3660},message:"must be <= 3660",schema:3660,parentSchema:schema35.properties.backfill.properties.days,data:data7};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data7 < 0 || isNaN(data7)){
const err17 = {instancePath:instancePath+"/backfill/days",schemaPath:"#/properties/backfill/properties/days/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema35.properties.backfill.properties.days,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/backfill/days",schemaPath:"#/properties/backfill/properties/days/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema35.properties.backfill.properties.days.type,parentSchema:schema35.properties.backfill.properties.days,data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/backfill",schemaPath:"#/properties/backfill/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema35.properties.backfill.type,parentSchema:schema35.properties.backfill,data:data5};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.overlap !== undefined){
let data8 = data.overlap;
if(typeof data8 === "string"){
if(!pattern31.test(data8)){
const err20 = {instancePath:instancePath+"/overlap",schemaPath:"urn:accesstrail:duration:1/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(ms|s|m|h|d)$"},message:"must match pattern \""+"^[0-9]+(ms|s|m|h|d)$"+"\"",schema:"^[0-9]+(ms|s|m|h|d)$",parentSchema:schema36,data:data8};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/overlap",schemaPath:"urn:accesstrail:duration:1/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.type,parentSchema:schema36,data:data8};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.settle !== undefined){
let data9 = data.settle;
if(typeof data9 === "string"){
if(!pattern31.test(data9)){
const err22 = {instancePath:instancePath+"/settle",schemaPath:"urn:accesstrail:duration:1/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(ms|s|m|h|d)$"},message:"must match pattern \""+"^[0-9]+(ms|s|m|h|d)$"+"\"",schema:"^[0-9]+(ms|s|m|h|d)$",parentSchema:schema36,data:data9};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/settle",schemaPath:"urn:accesstrail:duration:1/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.type,parentSchema:schema36,data:data9};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema35.type,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:accesstrail:config:1" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.sources === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "sources"},message:"must have required property '"+"sources"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema31.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.namespace !== undefined){
let data0 = data.namespace;
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
const err2 = {instancePath:instancePath+"/namespace",schemaPath:"#/properties/namespace/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9_-]{0,62}$"},message:"must match pattern \""+"^[a-z][a-z0-9_-]{0,62}$"+"\"",schema:"^[a-z][a-z0-9_-]{0,62}$",parentSchema:schema31.properties.namespace,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/namespace",schemaPath:"#/properties/namespace/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.namespace.type,parentSchema:schema31.properties.namespace,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.bus !== undefined){
let data1 = data.bus;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.kafka === undefined){
const err4 = {instancePath:instancePath+"/bus",schemaPath:"#/properties/bus/required",keyword:"required",params:{missingProperty: "kafka"},message:"must have required property '"+"kafka"+"'",schema:schema31.properties.bus.required,parentSchema:schema31.properties.bus,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key1 in data1){
if(!(key1 === "kafka")){
const err5 = {instancePath:instancePath+"/bus",schemaPath:"#/properties/bus/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.bus,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data1.kafka !== undefined){
let data2 = data1.kafka;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.brokers === undefined){
const err6 = {instancePath:instancePath+"/bus/kafka",schemaPath:"#/properties/bus/properties/kafka/required",keyword:"required",params:{missingProperty: "brokers"},message:"must have required property '"+"brokers"+"'",schema:schema31.properties.bus.properties.kafka.required,parentSchema:schema31.properties.bus.properties.kafka,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key2 in data2){
if(!(((((((key2 === "brokers") || (key2 === "ssl")) || (key2 === "sasl")) || (key2 === "dev")) || (key2 === "partitions")) || (key2 === "compression")) || (key2 === "sessionTimeoutMs"))){
const err7 = {instancePath:instancePath+"/bus/kafka",schemaPath:"#/properties/bus/properties/kafka/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.bus.properties.kafka,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data2.brokers !== undefined){
let data3 = data2.brokers;
if(Array.isArray(data3)){
if(data3.length < 1){
const err8 = {instancePath:instancePath+"/bus/kafka/brokers",schemaPath:"#/properties/bus/properties/kafka/properties/brokers/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.bus.properties.kafka.properties.brokers,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 === "string"){
if(!pattern5.test(data4)){
const err9 = {instancePath:instancePath+"/bus/kafka/brokers/" + i0,schemaPath:"#/properties/bus/properties/kafka/properties/brokers/items/pattern",keyword:"pattern",params:{pattern: "^[^\\s/]+:[0-9]+$"},message:"must match pattern \""+"^[^\\s/]+:[0-9]+$"+"\"",schema:"^[^\\s/]+:[0-9]+$",parentSchema:schema31.properties.bus.properties.kafka.properties.brokers.items,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/bus/kafka/brokers/" + i0,schemaPath:"#/properties/bus/properties/kafka/properties/brokers/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.bus.properties.kafka.properties.brokers.items.type,parentSchema:schema31.properties.bus.properties.kafka.properties.brokers.items,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/bus/kafka/brokers",schemaPath:"#/properties/bus/properties/kafka/properties/brokers/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.bus.properties.kafka.properties.brokers.type,parentSchema:schema31.properties.bus.properties.kafka.properties.brokers,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data2.ssl !== undefined){
let data5 = data2.ssl;
const _errs15 = errors;
let valid5 = false;
const _errs16 = errors;
if(typeof data5 !== "boolean"){
const err12 = {instancePath:instancePath+"/bus/kafka/ssl",schemaPath:"#/properties/bus/properties/kafka/properties/ssl/anyOf/0/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties.bus.properties.kafka.properties.ssl.anyOf[0].type,parentSchema:schema31.properties.bus.properties.kafka.properties.ssl.anyOf[0],data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
var _valid0 = _errs16 === errors;
valid5 = valid5 || _valid0;
const _errs18 = errors;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key3 in data5){
if(!(((key3 === "ca") || (key3 === "cert")) || (key3 === "key"))){
const err13 = {instancePath:instancePath+"/bus/kafka/ssl",schemaPath:"#/properties/bus/properties/kafka/properties/ssl/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.bus.properties.kafka.properties.ssl.anyOf[1],data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data5.ca !== undefined){
let data6 = data5.ca;
if(typeof data6 === "string"){
if(func2(data6) < 1){
const err14 = {instancePath:instancePath+"/bus/kafka/ssl/ca",schemaPath:"#/properties/bus/properties/kafka/properties/ssl/anyOf/1/properties/ca/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.bus.properties.kafka.properties.ssl.anyOf[1].properties.ca,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/bus/kafka/ssl/ca",schemaPath:"#/properties/bus/properties/kafka/properties/ssl/anyOf/1/properties/ca/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.bus.properties.kafka.properties.ssl.anyOf[1].properties.ca.type,parentSchema:schema31.properties.bus.properties.kafka.properties.ssl.anyOf[1].properties.ca,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data5.cert !== undefined){
let data7 = data5.cert;
if(typeof data7 === "string"){
if(func2(data7) < 1){
const err16 = {instancePath:instancePath+"/bus/kafka/ssl/cert",schemaPath:"#/properties/bus/properties/kafka/properties/ssl/anyOf/1/properties/cert/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.bus.properties.kafka.properties.ssl.anyOf[1].properties.cert,data:data7};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/bus/kafka/ssl/cert",schemaPath:"#/properties/bus/properties/kafka/properties/ssl/anyOf/1/properties/cert/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.bus.properties.kafka.properties.ssl.anyOf[1].properties.cert.type,parentSchema:schema31.properties.bus.properties.kafka.properties.ssl.anyOf[1].properties.cert,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data5.key !== undefined){
let data8 = data5.key;
if(typeof data8 === "string"){
if(func2(data8) < 1){
const err18 = {instancePath:instancePath+"/bus/kafka/ssl/key",schemaPath:"#/properties/bus/properties/kafka/properties/ssl/anyOf/1/properties/key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.bus.properties.kafka.properties.ssl.anyOf[1].properties.key,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/bus/kafka/ssl/key",schemaPath:"#/properties/bus/properties/kafka/properties/ssl/anyOf/1/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.bus.properties.kafka.properties.ssl.anyOf[1].properties.key.type,parentSchema:schema31.properties.bus.properties.kafka.properties.ssl.anyOf[1].properties.key,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/bus/kafka/ssl",schemaPath:"#/properties/bus/properties/kafka/properties/ssl/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.bus.properties.kafka.properties.ssl.anyOf[1].type,parentSchema:schema31.properties.bus.properties.kafka.properties.ssl.anyOf[1],data:data5};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
var _valid0 = _errs18 === errors;
valid5 = valid5 || _valid0;
if(!valid5){
const err21 = {instancePath:instancePath+"/bus/kafka/ssl",schemaPath:"#/properties/bus/properties/kafka/properties/ssl/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema31.properties.bus.properties.kafka.properties.ssl.anyOf,parentSchema:schema31.properties.bus.properties.kafka.properties.ssl,data:data5};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
else {
errors = _errs15;
if(vErrors !== null){
if(_errs15){
vErrors.length = _errs15;
}
else {
vErrors = null;
}
}
}
}
if(data2.sasl !== undefined){
let data9 = data2.sasl;
if((!(data9 && typeof data9 == "object" && !Array.isArray(data9))) && (data9 !== null)){
const err22 = {instancePath:instancePath+"/bus/kafka/sasl",schemaPath:"#/properties/bus/properties/kafka/properties/sasl/type",keyword:"type",params:{type: schema31.properties.bus.properties.kafka.properties.sasl.type},message:"must be object,null",schema:schema31.properties.bus.properties.kafka.properties.sasl.type,parentSchema:schema31.properties.bus.properties.kafka.properties.sasl,data:data9};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.mechanism === undefined){
const err23 = {instancePath:instancePath+"/bus/kafka/sasl",schemaPath:"#/properties/bus/properties/kafka/properties/sasl/required",keyword:"required",params:{missingProperty: "mechanism"},message:"must have required property '"+"mechanism"+"'",schema:schema31.properties.bus.properties.kafka.properties.sasl.required,parentSchema:schema31.properties.bus.properties.kafka.properties.sasl,data:data9};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data9.username === undefined){
const err24 = {instancePath:instancePath+"/bus/kafka/sasl",schemaPath:"#/properties/bus/properties/kafka/properties/sasl/required",keyword:"required",params:{missingProperty: "username"},message:"must have required property '"+"username"+"'",schema:schema31.properties.bus.properties.kafka.properties.sasl.required,parentSchema:schema31.properties.bus.properties.kafka.properties.sasl,data:data9};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data9.password === undefined){
const err25 = {instancePath:instancePath+"/bus/kafka/sasl",schemaPath:"#/properties/bus/properties/kafka/properties/sasl/required",keyword:"required",params:{missingProperty: "password"},message:"must have required property '"+"password"+"'",schema:schema31.properties.bus.properties.kafka.properties.sasl.required,parentSchema:schema31.properties.bus.properties.kafka.properties.sasl,data:data9};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
for(const key4 in data9){
if(!(((key4 === "mechanism") || (key4 === "username")) || (key4 === "password"))){
const err26 = {instancePath:instancePath+"/bus/kafka/sasl",schemaPath:"#/properties/bus/properties/kafka/properties/sasl/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.bus.properties.kafka.properties.sasl,data:data9};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data9.mechanism !== undefined){
let data10 = data9.mechanism;
if(!(((data10 === "plain") || (data10 === "scram-sha-256")) || (data10 === "scram-sha-512"))){
const err27 = {instancePath:instancePath+"/bus/kafka/sasl/mechanism",schemaPath:"#/properties/bus/properties/kafka/properties/sasl/properties/mechanism/enum",keyword:"enum",params:{allowedValues: schema31.properties.bus.properties.kafka.properties.sasl.properties.mechanism.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.bus.properties.kafka.properties.sasl.properties.mechanism.enum,parentSchema:schema31.properties.bus.properties.kafka.properties.sasl.properties.mechanism,data:data10};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data9.username !== undefined){
let data11 = data9.username;
if(typeof data11 === "string"){
if(func2(data11) < 1){
const err28 = {instancePath:instancePath+"/bus/kafka/sasl/username",schemaPath:"#/properties/bus/properties/kafka/properties/sasl/properties/username/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.bus.properties.kafka.properties.sasl.properties.username,data:data11};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/bus/kafka/sasl/username",schemaPath:"#/properties/bus/properties/kafka/properties/sasl/properties/username/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.bus.properties.kafka.properties.sasl.properties.username.type,parentSchema:schema31.properties.bus.properties.kafka.properties.sasl.properties.username,data:data11};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data9.password !== undefined){
let data12 = data9.password;
if(typeof data12 === "string"){
if(func2(data12) < 1){
const err30 = {instancePath:instancePath+"/bus/kafka/sasl/password",schemaPath:"#/properties/bus/properties/kafka/properties/sasl/properties/password/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.bus.properties.kafka.properties.sasl.properties.password,data:data12};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/bus/kafka/sasl/password",schemaPath:"#/properties/bus/properties/kafka/properties/sasl/properties/password/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.bus.properties.kafka.properties.sasl.properties.password.type,parentSchema:schema31.properties.bus.properties.kafka.properties.sasl.properties.password,data:data12};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
}
if(data2.dev !== undefined){
let data13 = data2.dev;
if(typeof data13 !== "boolean"){
const err32 = {instancePath:instancePath+"/bus/kafka/dev",schemaPath:"#/properties/bus/properties/kafka/properties/dev/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties.bus.properties.kafka.properties.dev.type,parentSchema:schema31.properties.bus.properties.kafka.properties.dev,data:data13};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data2.partitions !== undefined){
let data14 = data2.partitions;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err33 = {instancePath:instancePath+"/bus/kafka/partitions",schemaPath:"#/properties/bus/properties/kafka/properties/partitions/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.bus.properties.kafka.properties.partitions.type,parentSchema:schema31.properties.bus.properties.kafka.properties.partitions,data:data14};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 1000 || isNaN(data14)){
const err34 = {instancePath:instancePath+"/bus/kafka/partitions",schemaPath:"#/properties/bus/properties/kafka/properties/partitions/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000",schema:1000,parentSchema:schema31.properties.bus.properties.kafka.properties.partitions,data:data14};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(data14 < 1 || isNaN(data14)){
const err35 = {instancePath:instancePath+"/bus/kafka/partitions",schemaPath:"#/properties/bus/properties/kafka/properties/partitions/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.bus.properties.kafka.properties.partitions,data:data14};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
if(data2.compression !== undefined){
let data15 = data2.compression;
if(!((((data15 === "none") || (data15 === "gzip")) || (data15 === "lz4")) || (data15 === "zstd"))){
const err36 = {instancePath:instancePath+"/bus/kafka/compression",schemaPath:"#/properties/bus/properties/kafka/properties/compression/enum",keyword:"enum",params:{allowedValues: schema31.properties.bus.properties.kafka.properties.compression.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.bus.properties.kafka.properties.compression.enum,parentSchema:schema31.properties.bus.properties.kafka.properties.compression,data:data15};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data2.sessionTimeoutMs !== undefined){
let data16 = data2.sessionTimeoutMs;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
const err37 = {instancePath:instancePath+"/bus/kafka/sessionTimeoutMs",schemaPath:"#/properties/bus/properties/kafka/properties/sessionTimeoutMs/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.bus.properties.kafka.properties.sessionTimeoutMs.type,parentSchema:schema31.properties.bus.properties.kafka.properties.sessionTimeoutMs,data:data16};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 > 300000 || isNaN(data16)){
const err38 = {instancePath:instancePath+"/bus/kafka/sessionTimeoutMs",schemaPath:"#/properties/bus/properties/kafka/properties/sessionTimeoutMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 300000},message:"must be <= 300000",schema:300000,parentSchema:schema31.properties.bus.properties.kafka.properties.sessionTimeoutMs,data:data16};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(data16 < 6000 || isNaN(data16)){
const err39 = {instancePath:instancePath+"/bus/kafka/sessionTimeoutMs",schemaPath:"#/properties/bus/properties/kafka/properties/sessionTimeoutMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 6000},message:"must be >= 6000",schema:6000,parentSchema:schema31.properties.bus.properties.kafka.properties.sessionTimeoutMs,data:data16};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
}
else {
const err40 = {instancePath:instancePath+"/bus/kafka",schemaPath:"#/properties/bus/properties/kafka/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.bus.properties.kafka.type,parentSchema:schema31.properties.bus.properties.kafka,data:data2};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
else {
const err41 = {instancePath:instancePath+"/bus",schemaPath:"#/properties/bus/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.bus.type,parentSchema:schema31.properties.bus,data:data1};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data.store !== undefined){
let data17 = data.store;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
for(const key5 in data17){
if(!((key5 === "elasticsearch") || (key5 === "duckdb"))){
const err42 = {instancePath:instancePath+"/store",schemaPath:"#/properties/store/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.store,data:data17};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data17.elasticsearch !== undefined){
let data18 = data17.elasticsearch;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
if(data18.node === undefined){
const err43 = {instancePath:instancePath+"/store/elasticsearch",schemaPath:"#/properties/store/properties/elasticsearch/required",keyword:"required",params:{missingProperty: "node"},message:"must have required property '"+"node"+"'",schema:schema31.properties.store.properties.elasticsearch.required,parentSchema:schema31.properties.store.properties.elasticsearch,data:data18};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
for(const key6 in data18){
if(!(func1.call(schema31.properties.store.properties.elasticsearch.properties, key6))){
const err44 = {instancePath:instancePath+"/store/elasticsearch",schemaPath:"#/properties/store/properties/elasticsearch/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.store.properties.elasticsearch,data:data18};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data18.node !== undefined){
let data19 = data18.node;
const _errs49 = errors;
let valid10 = false;
const _errs50 = errors;
if(typeof data19 === "string"){
if(!pattern6.test(data19)){
const err45 = {instancePath:instancePath+"/store/elasticsearch/node",schemaPath:"#/properties/store/properties/elasticsearch/properties/node/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^https?://"},message:"must match pattern \""+"^https?://"+"\"",schema:"^https?://",parentSchema:schema31.properties.store.properties.elasticsearch.properties.node.anyOf[0],data:data19};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
else {
const err46 = {instancePath:instancePath+"/store/elasticsearch/node",schemaPath:"#/properties/store/properties/elasticsearch/properties/node/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.store.properties.elasticsearch.properties.node.anyOf[0].type,parentSchema:schema31.properties.store.properties.elasticsearch.properties.node.anyOf[0],data:data19};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
var _valid1 = _errs50 === errors;
valid10 = valid10 || _valid1;
const _errs52 = errors;
if(Array.isArray(data19)){
if(data19.length < 1){
const err47 = {instancePath:instancePath+"/store/elasticsearch/node",schemaPath:"#/properties/store/properties/elasticsearch/properties/node/anyOf/1/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.store.properties.elasticsearch.properties.node.anyOf[1],data:data19};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
const len1 = data19.length;
for(let i1=0; i1<len1; i1++){
let data20 = data19[i1];
if(typeof data20 === "string"){
if(!pattern6.test(data20)){
const err48 = {instancePath:instancePath+"/store/elasticsearch/node/" + i1,schemaPath:"#/properties/store/properties/elasticsearch/properties/node/anyOf/1/items/pattern",keyword:"pattern",params:{pattern: "^https?://"},message:"must match pattern \""+"^https?://"+"\"",schema:"^https?://",parentSchema:schema31.properties.store.properties.elasticsearch.properties.node.anyOf[1].items,data:data20};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
else {
const err49 = {instancePath:instancePath+"/store/elasticsearch/node/" + i1,schemaPath:"#/properties/store/properties/elasticsearch/properties/node/anyOf/1/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.store.properties.elasticsearch.properties.node.anyOf[1].items.type,parentSchema:schema31.properties.store.properties.elasticsearch.properties.node.anyOf[1].items,data:data20};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
else {
const err50 = {instancePath:instancePath+"/store/elasticsearch/node",schemaPath:"#/properties/store/properties/elasticsearch/properties/node/anyOf/1/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.store.properties.elasticsearch.properties.node.anyOf[1].type,parentSchema:schema31.properties.store.properties.elasticsearch.properties.node.anyOf[1],data:data19};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
var _valid1 = _errs52 === errors;
valid10 = valid10 || _valid1;
if(!valid10){
const err51 = {instancePath:instancePath+"/store/elasticsearch/node",schemaPath:"#/properties/store/properties/elasticsearch/properties/node/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema31.properties.store.properties.elasticsearch.properties.node.anyOf,parentSchema:schema31.properties.store.properties.elasticsearch.properties.node,data:data19};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
else {
errors = _errs49;
if(vErrors !== null){
if(_errs49){
vErrors.length = _errs49;
}
else {
vErrors = null;
}
}
}
}
if(data18.apiKey !== undefined){
let data21 = data18.apiKey;
if(typeof data21 === "string"){
if(func2(data21) < 1){
const err52 = {instancePath:instancePath+"/store/elasticsearch/apiKey",schemaPath:"#/properties/store/properties/elasticsearch/properties/apiKey/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.store.properties.elasticsearch.properties.apiKey,data:data21};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
else {
const err53 = {instancePath:instancePath+"/store/elasticsearch/apiKey",schemaPath:"#/properties/store/properties/elasticsearch/properties/apiKey/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.store.properties.elasticsearch.properties.apiKey.type,parentSchema:schema31.properties.store.properties.elasticsearch.properties.apiKey,data:data21};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data18.username !== undefined){
let data22 = data18.username;
if(typeof data22 === "string"){
if(func2(data22) < 1){
const err54 = {instancePath:instancePath+"/store/elasticsearch/username",schemaPath:"#/properties/store/properties/elasticsearch/properties/username/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.store.properties.elasticsearch.properties.username,data:data22};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
else {
const err55 = {instancePath:instancePath+"/store/elasticsearch/username",schemaPath:"#/properties/store/properties/elasticsearch/properties/username/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.store.properties.elasticsearch.properties.username.type,parentSchema:schema31.properties.store.properties.elasticsearch.properties.username,data:data22};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data18.password !== undefined){
let data23 = data18.password;
if(typeof data23 === "string"){
if(func2(data23) < 1){
const err56 = {instancePath:instancePath+"/store/elasticsearch/password",schemaPath:"#/properties/store/properties/elasticsearch/properties/password/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.store.properties.elasticsearch.properties.password,data:data23};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
else {
const err57 = {instancePath:instancePath+"/store/elasticsearch/password",schemaPath:"#/properties/store/properties/elasticsearch/properties/password/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.store.properties.elasticsearch.properties.password.type,parentSchema:schema31.properties.store.properties.elasticsearch.properties.password,data:data23};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data18.ca !== undefined){
let data24 = data18.ca;
if(typeof data24 === "string"){
if(func2(data24) < 1){
const err58 = {instancePath:instancePath+"/store/elasticsearch/ca",schemaPath:"#/properties/store/properties/elasticsearch/properties/ca/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.store.properties.elasticsearch.properties.ca,data:data24};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
else {
const err59 = {instancePath:instancePath+"/store/elasticsearch/ca",schemaPath:"#/properties/store/properties/elasticsearch/properties/ca/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.store.properties.elasticsearch.properties.ca.type,parentSchema:schema31.properties.store.properties.elasticsearch.properties.ca,data:data24};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data18.layout !== undefined){
let data25 = data18.layout;
if(Array.isArray(data25)){
if(data25.length < 1){
const err60 = {instancePath:instancePath+"/store/elasticsearch/layout",schemaPath:"#/properties/store/properties/elasticsearch/properties/layout/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.store.properties.elasticsearch.properties.layout,data:data25};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
const len2 = data25.length;
for(let i2=0; i2<len2; i2++){
let data26 = data25[i2];
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(data26.since === undefined){
const err61 = {instancePath:instancePath+"/store/elasticsearch/layout/" + i2,schemaPath:"#/properties/store/properties/elasticsearch/properties/layout/items/required",keyword:"required",params:{missingProperty: "since"},message:"must have required property '"+"since"+"'",schema:schema31.properties.store.properties.elasticsearch.properties.layout.items.required,parentSchema:schema31.properties.store.properties.elasticsearch.properties.layout.items,data:data26};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
if(data26.period === undefined){
const err62 = {instancePath:instancePath+"/store/elasticsearch/layout/" + i2,schemaPath:"#/properties/store/properties/elasticsearch/properties/layout/items/required",keyword:"required",params:{missingProperty: "period"},message:"must have required property '"+"period"+"'",schema:schema31.properties.store.properties.elasticsearch.properties.layout.items.required,parentSchema:schema31.properties.store.properties.elasticsearch.properties.layout.items,data:data26};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
for(const key7 in data26){
if(!(((key7 === "since") || (key7 === "period")) || (key7 === "shards"))){
const err63 = {instancePath:instancePath+"/store/elasticsearch/layout/" + i2,schemaPath:"#/properties/store/properties/elasticsearch/properties/layout/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.store.properties.elasticsearch.properties.layout.items,data:data26};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data26.since !== undefined){
let data27 = data26.since;
if(typeof data27 === "string"){
if(!pattern8.test(data27)){
const err64 = {instancePath:instancePath+"/store/elasticsearch/layout/" + i2+"/since",schemaPath:"#/properties/store/properties/elasticsearch/properties/layout/items/properties/since/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d\\d-\\d\\d$"},message:"must match pattern \""+"^\\d{4}-\\d\\d-\\d\\d$"+"\"",schema:"^\\d{4}-\\d\\d-\\d\\d$",parentSchema:schema31.properties.store.properties.elasticsearch.properties.layout.items.properties.since,data:data27};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
else {
const err65 = {instancePath:instancePath+"/store/elasticsearch/layout/" + i2+"/since",schemaPath:"#/properties/store/properties/elasticsearch/properties/layout/items/properties/since/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.store.properties.elasticsearch.properties.layout.items.properties.since.type,parentSchema:schema31.properties.store.properties.elasticsearch.properties.layout.items.properties.since,data:data27};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data26.period !== undefined){
let data28 = data26.period;
if(!(((data28 === "day") || (data28 === "week")) || (data28 === "month"))){
const err66 = {instancePath:instancePath+"/store/elasticsearch/layout/" + i2+"/period",schemaPath:"#/properties/store/properties/elasticsearch/properties/layout/items/properties/period/enum",keyword:"enum",params:{allowedValues: schema31.properties.store.properties.elasticsearch.properties.layout.items.properties.period.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.store.properties.elasticsearch.properties.layout.items.properties.period.enum,parentSchema:schema31.properties.store.properties.elasticsearch.properties.layout.items.properties.period,data:data28};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data26.shards !== undefined){
let data29 = data26.shards;
if(!(((typeof data29 == "number") && (!(data29 % 1) && !isNaN(data29))) && (isFinite(data29)))){
const err67 = {instancePath:instancePath+"/store/elasticsearch/layout/" + i2+"/shards",schemaPath:"#/properties/store/properties/elasticsearch/properties/layout/items/properties/shards/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.store.properties.elasticsearch.properties.layout.items.properties.shards.type,parentSchema:schema31.properties.store.properties.elasticsearch.properties.layout.items.properties.shards,data:data29};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
if((typeof data29 == "number") && (isFinite(data29))){
if(data29 > 100 || isNaN(data29)){
const err68 = {instancePath:instancePath+"/store/elasticsearch/layout/" + i2+"/shards",schemaPath:"#/properties/store/properties/elasticsearch/properties/layout/items/properties/shards/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100",schema:100,parentSchema:schema31.properties.store.properties.elasticsearch.properties.layout.items.properties.shards,data:data29};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if(data29 < 1 || isNaN(data29)){
const err69 = {instancePath:instancePath+"/store/elasticsearch/layout/" + i2+"/shards",schemaPath:"#/properties/store/properties/elasticsearch/properties/layout/items/properties/shards/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.store.properties.elasticsearch.properties.layout.items.properties.shards,data:data29};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
}
}
else {
const err70 = {instancePath:instancePath+"/store/elasticsearch/layout/" + i2,schemaPath:"#/properties/store/properties/elasticsearch/properties/layout/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.store.properties.elasticsearch.properties.layout.items.type,parentSchema:schema31.properties.store.properties.elasticsearch.properties.layout.items,data:data26};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
}
else {
const err71 = {instancePath:instancePath+"/store/elasticsearch/layout",schemaPath:"#/properties/store/properties/elasticsearch/properties/layout/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.store.properties.elasticsearch.properties.layout.type,parentSchema:schema31.properties.store.properties.elasticsearch.properties.layout,data:data25};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data18.replicas !== undefined){
let data30 = data18.replicas;
if(!(((typeof data30 == "number") && (!(data30 % 1) && !isNaN(data30))) && (isFinite(data30)))){
const err72 = {instancePath:instancePath+"/store/elasticsearch/replicas",schemaPath:"#/properties/store/properties/elasticsearch/properties/replicas/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.store.properties.elasticsearch.properties.replicas.type,parentSchema:schema31.properties.store.properties.elasticsearch.properties.replicas,data:data30};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
if((typeof data30 == "number") && (isFinite(data30))){
if(data30 > 10 || isNaN(data30)){
const err73 = {instancePath:instancePath+"/store/elasticsearch/replicas",schemaPath:"#/properties/store/properties/elasticsearch/properties/replicas/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10},message:"must be <= 10",schema:10,parentSchema:schema31.properties.store.properties.elasticsearch.properties.replicas,data:data30};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
if(data30 < 0 || isNaN(data30)){
const err74 = {instancePath:instancePath+"/store/elasticsearch/replicas",schemaPath:"#/properties/store/properties/elasticsearch/properties/replicas/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.store.properties.elasticsearch.properties.replicas,data:data30};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
}
if(data18.lifecycle !== undefined){
let data31 = data18.lifecycle;
const _errs77 = errors;
let valid16 = false;
const _errs78 = errors;
if(false !== data31){
const err75 = {instancePath:instancePath+"/store/elasticsearch/lifecycle",schemaPath:"#/properties/store/properties/elasticsearch/properties/lifecycle/anyOf/0/const",keyword:"const",params:{allowedValue: false},message:"must be equal to constant",schema:false,parentSchema:schema31.properties.store.properties.elasticsearch.properties.lifecycle.anyOf[0],data:data31};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
var _valid2 = _errs78 === errors;
valid16 = valid16 || _valid2;
const _errs79 = errors;
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
for(const key8 in data31){
if(!(((key8 === "warmAfter") || (key8 === "coldAfter")) || (key8 === "deleteAfter"))){
const err76 = {instancePath:instancePath+"/store/elasticsearch/lifecycle",schemaPath:"#/properties/store/properties/elasticsearch/properties/lifecycle/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.store.properties.elasticsearch.properties.lifecycle.anyOf[1],data:data31};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data31.warmAfter !== undefined){
let data32 = data31.warmAfter;
if(typeof data32 === "string"){
if(!pattern9.test(data32)){
const err77 = {instancePath:instancePath+"/store/elasticsearch/lifecycle/warmAfter",schemaPath:"#/properties/store/properties/elasticsearch/properties/lifecycle/anyOf/1/properties/warmAfter/pattern",keyword:"pattern",params:{pattern: "^[1-9]\\d{0,4}d$"},message:"must match pattern \""+"^[1-9]\\d{0,4}d$"+"\"",schema:"^[1-9]\\d{0,4}d$",parentSchema:schema31.properties.store.properties.elasticsearch.properties.lifecycle.anyOf[1].properties.warmAfter,data:data32};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
else {
const err78 = {instancePath:instancePath+"/store/elasticsearch/lifecycle/warmAfter",schemaPath:"#/properties/store/properties/elasticsearch/properties/lifecycle/anyOf/1/properties/warmAfter/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.store.properties.elasticsearch.properties.lifecycle.anyOf[1].properties.warmAfter.type,parentSchema:schema31.properties.store.properties.elasticsearch.properties.lifecycle.anyOf[1].properties.warmAfter,data:data32};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data31.coldAfter !== undefined){
let data33 = data31.coldAfter;
if(typeof data33 === "string"){
if(!pattern9.test(data33)){
const err79 = {instancePath:instancePath+"/store/elasticsearch/lifecycle/coldAfter",schemaPath:"#/properties/store/properties/elasticsearch/properties/lifecycle/anyOf/1/properties/coldAfter/pattern",keyword:"pattern",params:{pattern: "^[1-9]\\d{0,4}d$"},message:"must match pattern \""+"^[1-9]\\d{0,4}d$"+"\"",schema:"^[1-9]\\d{0,4}d$",parentSchema:schema31.properties.store.properties.elasticsearch.properties.lifecycle.anyOf[1].properties.coldAfter,data:data33};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
else {
const err80 = {instancePath:instancePath+"/store/elasticsearch/lifecycle/coldAfter",schemaPath:"#/properties/store/properties/elasticsearch/properties/lifecycle/anyOf/1/properties/coldAfter/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.store.properties.elasticsearch.properties.lifecycle.anyOf[1].properties.coldAfter.type,parentSchema:schema31.properties.store.properties.elasticsearch.properties.lifecycle.anyOf[1].properties.coldAfter,data:data33};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data31.deleteAfter !== undefined){
let data34 = data31.deleteAfter;
if(typeof data34 === "string"){
if(!pattern9.test(data34)){
const err81 = {instancePath:instancePath+"/store/elasticsearch/lifecycle/deleteAfter",schemaPath:"#/properties/store/properties/elasticsearch/properties/lifecycle/anyOf/1/properties/deleteAfter/pattern",keyword:"pattern",params:{pattern: "^[1-9]\\d{0,4}d$"},message:"must match pattern \""+"^[1-9]\\d{0,4}d$"+"\"",schema:"^[1-9]\\d{0,4}d$",parentSchema:schema31.properties.store.properties.elasticsearch.properties.lifecycle.anyOf[1].properties.deleteAfter,data:data34};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
else {
const err82 = {instancePath:instancePath+"/store/elasticsearch/lifecycle/deleteAfter",schemaPath:"#/properties/store/properties/elasticsearch/properties/lifecycle/anyOf/1/properties/deleteAfter/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.store.properties.elasticsearch.properties.lifecycle.anyOf[1].properties.deleteAfter.type,parentSchema:schema31.properties.store.properties.elasticsearch.properties.lifecycle.anyOf[1].properties.deleteAfter,data:data34};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
}
else {
const err83 = {instancePath:instancePath+"/store/elasticsearch/lifecycle",schemaPath:"#/properties/store/properties/elasticsearch/properties/lifecycle/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.store.properties.elasticsearch.properties.lifecycle.anyOf[1].type,parentSchema:schema31.properties.store.properties.elasticsearch.properties.lifecycle.anyOf[1],data:data31};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
var _valid2 = _errs79 === errors;
valid16 = valid16 || _valid2;
if(!valid16){
const err84 = {instancePath:instancePath+"/store/elasticsearch/lifecycle",schemaPath:"#/properties/store/properties/elasticsearch/properties/lifecycle/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema31.properties.store.properties.elasticsearch.properties.lifecycle.anyOf,parentSchema:schema31.properties.store.properties.elasticsearch.properties.lifecycle,data:data31};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
else {
errors = _errs77;
if(vErrors !== null){
if(_errs77){
vErrors.length = _errs77;
}
else {
vErrors = null;
}
}
}
}
if(data18.requestTimeoutMs !== undefined){
let data35 = data18.requestTimeoutMs;
if(!(((typeof data35 == "number") && (!(data35 % 1) && !isNaN(data35))) && (isFinite(data35)))){
const err85 = {instancePath:instancePath+"/store/elasticsearch/requestTimeoutMs",schemaPath:"#/properties/store/properties/elasticsearch/properties/requestTimeoutMs/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.store.properties.elasticsearch.properties.requestTimeoutMs.type,parentSchema:schema31.properties.store.properties.elasticsearch.properties.requestTimeoutMs,data:data35};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
if((typeof data35 == "number") && (isFinite(data35))){
if(data35 > 600000 || isNaN(data35)){
const err86 = {instancePath:instancePath+"/store/elasticsearch/requestTimeoutMs",schemaPath:"#/properties/store/properties/elasticsearch/properties/requestTimeoutMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 600000},message:"must be <= 600000",schema:600000,parentSchema:schema31.properties.store.properties.elasticsearch.properties.requestTimeoutMs,data:data35};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
if(data35 < 1000 || isNaN(data35)){
const err87 = {instancePath:instancePath+"/store/elasticsearch/requestTimeoutMs",schemaPath:"#/properties/store/properties/elasticsearch/properties/requestTimeoutMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1000},message:"must be >= 1000",schema:1000,parentSchema:schema31.properties.store.properties.elasticsearch.properties.requestTimeoutMs,data:data35};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
}
}
else {
const err88 = {instancePath:instancePath+"/store/elasticsearch",schemaPath:"#/properties/store/properties/elasticsearch/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.store.properties.elasticsearch.type,parentSchema:schema31.properties.store.properties.elasticsearch,data:data18};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data17.duckdb !== undefined){
let data36 = data17.duckdb;
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
for(const key9 in data36){
if(!(((key9 === "path") || (key9 === "memoryLimit")) || (key9 === "threads"))){
const err89 = {instancePath:instancePath+"/store/duckdb",schemaPath:"#/properties/store/properties/duckdb/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.store.properties.duckdb,data:data36};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data36.path !== undefined){
let data37 = data36.path;
if(typeof data37 === "string"){
if(func2(data37) < 1){
const err90 = {instancePath:instancePath+"/store/duckdb/path",schemaPath:"#/properties/store/properties/duckdb/properties/path/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.store.properties.duckdb.properties.path,data:data37};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
else {
const err91 = {instancePath:instancePath+"/store/duckdb/path",schemaPath:"#/properties/store/properties/duckdb/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.store.properties.duckdb.properties.path.type,parentSchema:schema31.properties.store.properties.duckdb.properties.path,data:data37};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data36.memoryLimit !== undefined){
let data38 = data36.memoryLimit;
if(typeof data38 === "string"){
if(!pattern12.test(data38)){
const err92 = {instancePath:instancePath+"/store/duckdb/memoryLimit",schemaPath:"#/properties/store/properties/duckdb/properties/memoryLimit/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(MB|GB)$"},message:"must match pattern \""+"^[0-9]+(MB|GB)$"+"\"",schema:"^[0-9]+(MB|GB)$",parentSchema:schema31.properties.store.properties.duckdb.properties.memoryLimit,data:data38};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
else {
const err93 = {instancePath:instancePath+"/store/duckdb/memoryLimit",schemaPath:"#/properties/store/properties/duckdb/properties/memoryLimit/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.store.properties.duckdb.properties.memoryLimit.type,parentSchema:schema31.properties.store.properties.duckdb.properties.memoryLimit,data:data38};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
if(data36.threads !== undefined){
let data39 = data36.threads;
if(!(((typeof data39 == "number") && (!(data39 % 1) && !isNaN(data39))) && (isFinite(data39)))){
const err94 = {instancePath:instancePath+"/store/duckdb/threads",schemaPath:"#/properties/store/properties/duckdb/properties/threads/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.store.properties.duckdb.properties.threads.type,parentSchema:schema31.properties.store.properties.duckdb.properties.threads,data:data39};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
if((typeof data39 == "number") && (isFinite(data39))){
if(data39 > 64 || isNaN(data39)){
const err95 = {instancePath:instancePath+"/store/duckdb/threads",schemaPath:"#/properties/store/properties/duckdb/properties/threads/maximum",keyword:"maximum",params:{comparison: "<=", limit: 64},message:"must be <= 64",schema:64,parentSchema:schema31.properties.store.properties.duckdb.properties.threads,data:data39};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
if(data39 < 1 || isNaN(data39)){
const err96 = {instancePath:instancePath+"/store/duckdb/threads",schemaPath:"#/properties/store/properties/duckdb/properties/threads/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.store.properties.duckdb.properties.threads,data:data39};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
}
}
else {
const err97 = {instancePath:instancePath+"/store/duckdb",schemaPath:"#/properties/store/properties/duckdb/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.store.properties.duckdb.type,parentSchema:schema31.properties.store.properties.duckdb,data:data36};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
}
else {
const err98 = {instancePath:instancePath+"/store",schemaPath:"#/properties/store/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.store.type,parentSchema:schema31.properties.store,data:data17};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
if(data.blobs !== undefined){
let data40 = data.blobs;
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
if(data40.dir === undefined){
const err99 = {instancePath:instancePath+"/blobs",schemaPath:"#/properties/blobs/required",keyword:"required",params:{missingProperty: "dir"},message:"must have required property '"+"dir"+"'",schema:schema31.properties.blobs.required,parentSchema:schema31.properties.blobs,data:data40};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
for(const key10 in data40){
if(!(key10 === "dir")){
const err100 = {instancePath:instancePath+"/blobs",schemaPath:"#/properties/blobs/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.blobs,data:data40};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
if(data40.dir !== undefined){
let data41 = data40.dir;
if(typeof data41 === "string"){
if(func2(data41) < 1){
const err101 = {instancePath:instancePath+"/blobs/dir",schemaPath:"#/properties/blobs/properties/dir/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.blobs.properties.dir,data:data41};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
else {
const err102 = {instancePath:instancePath+"/blobs/dir",schemaPath:"#/properties/blobs/properties/dir/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.blobs.properties.dir.type,parentSchema:schema31.properties.blobs.properties.dir,data:data41};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
}
else {
const err103 = {instancePath:instancePath+"/blobs",schemaPath:"#/properties/blobs/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.blobs.type,parentSchema:schema31.properties.blobs,data:data40};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
if(data.masking !== undefined){
let data42 = data.masking;
if(data42 && typeof data42 == "object" && !Array.isArray(data42)){
for(const key11 in data42){
if(!(key11 === "key")){
const err104 = {instancePath:instancePath+"/masking",schemaPath:"#/properties/masking/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.masking,data:data42};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
if(data42.key !== undefined){
let data43 = data42.key;
if(typeof data43 === "string"){
if(func2(data43) < 16){
const err105 = {instancePath:instancePath+"/masking/key",schemaPath:"#/properties/masking/properties/key/minLength",keyword:"minLength",params:{limit: 16},message:"must NOT have fewer than 16 characters",schema:16,parentSchema:schema31.properties.masking.properties.key,data:data43};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
else {
const err106 = {instancePath:instancePath+"/masking/key",schemaPath:"#/properties/masking/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.masking.properties.key.type,parentSchema:schema31.properties.masking.properties.key,data:data43};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
}
else {
const err107 = {instancePath:instancePath+"/masking",schemaPath:"#/properties/masking/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.masking.type,parentSchema:schema31.properties.masking,data:data42};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
if(data.notBefore !== undefined){
let data44 = data.notBefore;
if(typeof data44 === "string"){
if(!pattern8.test(data44)){
const err108 = {instancePath:instancePath+"/notBefore",schemaPath:"#/properties/notBefore/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d\\d-\\d\\d$"},message:"must match pattern \""+"^\\d{4}-\\d\\d-\\d\\d$"+"\"",schema:"^\\d{4}-\\d\\d-\\d\\d$",parentSchema:schema31.properties.notBefore,data:data44};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
else {
const err109 = {instancePath:instancePath+"/notBefore",schemaPath:"#/properties/notBefore/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.notBefore.type,parentSchema:schema31.properties.notBefore,data:data44};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
if(data.log !== undefined){
let data45 = data.log;
if(data45 && typeof data45 == "object" && !Array.isArray(data45)){
for(const key12 in data45){
if(!(key12 === "level")){
const err110 = {instancePath:instancePath+"/log",schemaPath:"#/properties/log/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.log,data:data45};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
if(data45.level !== undefined){
let data46 = data45.level;
if(!((((data46 === "debug") || (data46 === "info")) || (data46 === "warn")) || (data46 === "error"))){
const err111 = {instancePath:instancePath+"/log/level",schemaPath:"#/properties/log/properties/level/enum",keyword:"enum",params:{allowedValues: schema31.properties.log.properties.level.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.log.properties.level.enum,parentSchema:schema31.properties.log.properties.level,data:data46};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
}
else {
const err112 = {instancePath:instancePath+"/log",schemaPath:"#/properties/log/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.log.type,parentSchema:schema31.properties.log,data:data45};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
if(data.listen !== undefined){
let data47 = data.listen;
if(data47 && typeof data47 == "object" && !Array.isArray(data47)){
for(const key13 in data47){
if(!(((key13 === "host") || (key13 === "port")) || (key13 === "tls"))){
const err113 = {instancePath:instancePath+"/listen",schemaPath:"#/properties/listen/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.listen,data:data47};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
if(data47.host !== undefined){
let data48 = data47.host;
if(typeof data48 === "string"){
if(func2(data48) < 1){
const err114 = {instancePath:instancePath+"/listen/host",schemaPath:"#/properties/listen/properties/host/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.listen.properties.host,data:data48};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
else {
const err115 = {instancePath:instancePath+"/listen/host",schemaPath:"#/properties/listen/properties/host/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.listen.properties.host.type,parentSchema:schema31.properties.listen.properties.host,data:data48};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
if(data47.port !== undefined){
let data49 = data47.port;
if(!(((typeof data49 == "number") && (!(data49 % 1) && !isNaN(data49))) && (isFinite(data49)))){
const err116 = {instancePath:instancePath+"/listen/port",schemaPath:"#/properties/listen/properties/port/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.listen.properties.port.type,parentSchema:schema31.properties.listen.properties.port,data:data49};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
if((typeof data49 == "number") && (isFinite(data49))){
if(data49 > 65535 || isNaN(data49)){
const err117 = {instancePath:instancePath+"/listen/port",schemaPath:"#/properties/listen/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535",schema:65535,parentSchema:schema31.properties.listen.properties.port,data:data49};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
if(data49 < 0 || isNaN(data49)){
const err118 = {instancePath:instancePath+"/listen/port",schemaPath:"#/properties/listen/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.listen.properties.port,data:data49};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
}
if(data47.tls !== undefined){
let data50 = data47.tls;
if(data50 && typeof data50 == "object" && !Array.isArray(data50)){
if(data50.cert === undefined){
const err119 = {instancePath:instancePath+"/listen/tls",schemaPath:"#/properties/listen/properties/tls/required",keyword:"required",params:{missingProperty: "cert"},message:"must have required property '"+"cert"+"'",schema:schema31.properties.listen.properties.tls.required,parentSchema:schema31.properties.listen.properties.tls,data:data50};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
if(data50.key === undefined){
const err120 = {instancePath:instancePath+"/listen/tls",schemaPath:"#/properties/listen/properties/tls/required",keyword:"required",params:{missingProperty: "key"},message:"must have required property '"+"key"+"'",schema:schema31.properties.listen.properties.tls.required,parentSchema:schema31.properties.listen.properties.tls,data:data50};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
for(const key14 in data50){
if(!(((key14 === "cert") || (key14 === "key")) || (key14 === "ca"))){
const err121 = {instancePath:instancePath+"/listen/tls",schemaPath:"#/properties/listen/properties/tls/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.listen.properties.tls,data:data50};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
if(data50.cert !== undefined){
let data51 = data50.cert;
if(typeof data51 === "string"){
if(func2(data51) < 1){
const err122 = {instancePath:instancePath+"/listen/tls/cert",schemaPath:"#/properties/listen/properties/tls/properties/cert/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.listen.properties.tls.properties.cert,data:data51};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
else {
const err123 = {instancePath:instancePath+"/listen/tls/cert",schemaPath:"#/properties/listen/properties/tls/properties/cert/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.listen.properties.tls.properties.cert.type,parentSchema:schema31.properties.listen.properties.tls.properties.cert,data:data51};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
if(data50.key !== undefined){
let data52 = data50.key;
if(typeof data52 === "string"){
if(func2(data52) < 1){
const err124 = {instancePath:instancePath+"/listen/tls/key",schemaPath:"#/properties/listen/properties/tls/properties/key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.listen.properties.tls.properties.key,data:data52};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
else {
const err125 = {instancePath:instancePath+"/listen/tls/key",schemaPath:"#/properties/listen/properties/tls/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.listen.properties.tls.properties.key.type,parentSchema:schema31.properties.listen.properties.tls.properties.key,data:data52};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
if(data50.ca !== undefined){
let data53 = data50.ca;
if(typeof data53 === "string"){
if(func2(data53) < 1){
const err126 = {instancePath:instancePath+"/listen/tls/ca",schemaPath:"#/properties/listen/properties/tls/properties/ca/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.listen.properties.tls.properties.ca,data:data53};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
else {
const err127 = {instancePath:instancePath+"/listen/tls/ca",schemaPath:"#/properties/listen/properties/tls/properties/ca/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.listen.properties.tls.properties.ca.type,parentSchema:schema31.properties.listen.properties.tls.properties.ca,data:data53};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
}
else {
const err128 = {instancePath:instancePath+"/listen/tls",schemaPath:"#/properties/listen/properties/tls/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.listen.properties.tls.type,parentSchema:schema31.properties.listen.properties.tls,data:data50};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
}
else {
const err129 = {instancePath:instancePath+"/listen",schemaPath:"#/properties/listen/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.listen.type,parentSchema:schema31.properties.listen,data:data47};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
if(data.signing !== undefined){
let data54 = data.signing;
if(data54 && typeof data54 == "object" && !Array.isArray(data54)){
for(const key15 in data54){
if(!((key15 === "key") || (key15 === "trusted"))){
const err130 = {instancePath:instancePath+"/signing",schemaPath:"#/properties/signing/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.signing,data:data54};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
if(data54.key !== undefined){
let data55 = data54.key;
if(typeof data55 === "string"){
if(func2(data55) < 1){
const err131 = {instancePath:instancePath+"/signing/key",schemaPath:"#/properties/signing/properties/key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.signing.properties.key,data:data55};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
else {
const err132 = {instancePath:instancePath+"/signing/key",schemaPath:"#/properties/signing/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.signing.properties.key.type,parentSchema:schema31.properties.signing.properties.key,data:data55};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
if(data54.trusted !== undefined){
let data56 = data54.trusted;
if(Array.isArray(data56)){
const len3 = data56.length;
for(let i3=0; i3<len3; i3++){
let data57 = data56[i3];
if(typeof data57 === "string"){
if(func2(data57) < 1){
const err133 = {instancePath:instancePath+"/signing/trusted/" + i3,schemaPath:"#/properties/signing/properties/trusted/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.signing.properties.trusted.items,data:data57};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
else {
const err134 = {instancePath:instancePath+"/signing/trusted/" + i3,schemaPath:"#/properties/signing/properties/trusted/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.signing.properties.trusted.items.type,parentSchema:schema31.properties.signing.properties.trusted.items,data:data57};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
}
else {
const err135 = {instancePath:instancePath+"/signing/trusted",schemaPath:"#/properties/signing/properties/trusted/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.signing.properties.trusted.type,parentSchema:schema31.properties.signing.properties.trusted,data:data56};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
}
else {
const err136 = {instancePath:instancePath+"/signing",schemaPath:"#/properties/signing/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.signing.type,parentSchema:schema31.properties.signing,data:data54};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
if(data.exports !== undefined){
let data58 = data.exports;
if(Array.isArray(data58)){
const len4 = data58.length;
for(let i4=0; i4<len4; i4++){
let data59 = data58[i4];
if(data59 && typeof data59 == "object" && !Array.isArray(data59)){
if(data59.name === undefined){
const err137 = {instancePath:instancePath+"/exports/" + i4,schemaPath:"#/properties/exports/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema31.properties.exports.items.required,parentSchema:schema31.properties.exports.items,data:data59};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
for(const key16 in data59){
if(!(func1.call(schema31.properties.exports.items.properties, key16))){
const err138 = {instancePath:instancePath+"/exports/" + i4,schemaPath:"#/properties/exports/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.exports.items,data:data59};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
if(data59.name !== undefined){
let data60 = data59.name;
if(typeof data60 === "string"){
if(!pattern14.test(data60)){
const err139 = {instancePath:instancePath+"/exports/" + i4+"/name",schemaPath:"#/properties/exports/items/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9_-]{0,62}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9_-]{0,62}$"+"\"",schema:"^[a-z0-9][a-z0-9_-]{0,62}$",parentSchema:schema31.properties.exports.items.properties.name,data:data60};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
else {
const err140 = {instancePath:instancePath+"/exports/" + i4+"/name",schemaPath:"#/properties/exports/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.exports.items.properties.name.type,parentSchema:schema31.properties.exports.items.properties.name,data:data60};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
}
if(data59.title !== undefined){
let data61 = data59.title;
if(typeof data61 === "string"){
if(func2(data61) > 200){
const err141 = {instancePath:instancePath+"/exports/" + i4+"/title",schemaPath:"#/properties/exports/items/properties/title/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters",schema:200,parentSchema:schema31.properties.exports.items.properties.title,data:data61};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
if(func2(data61) < 1){
const err142 = {instancePath:instancePath+"/exports/" + i4+"/title",schemaPath:"#/properties/exports/items/properties/title/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.exports.items.properties.title,data:data61};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
else {
const err143 = {instancePath:instancePath+"/exports/" + i4+"/title",schemaPath:"#/properties/exports/items/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.exports.items.properties.title.type,parentSchema:schema31.properties.exports.items.properties.title,data:data61};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
if(data59.use !== undefined){
let data62 = data59.use;
if(typeof data62 === "string"){
if(func2(data62) < 1){
const err144 = {instancePath:instancePath+"/exports/" + i4+"/use",schemaPath:"#/properties/exports/items/properties/use/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.exports.items.properties.use,data:data62};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
}
else {
const err145 = {instancePath:instancePath+"/exports/" + i4+"/use",schemaPath:"#/properties/exports/items/properties/use/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.exports.items.properties.use.type,parentSchema:schema31.properties.exports.items.properties.use,data:data62};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
}
if(data59.query !== undefined){
let data63 = data59.query;
if(typeof data63 !== "string"){
const err146 = {instancePath:instancePath+"/exports/" + i4+"/query",schemaPath:"#/properties/exports/items/properties/query/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.exports.items.properties.query.type,parentSchema:schema31.properties.exports.items.properties.query,data:data63};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
}
if(data59.period !== undefined){
let data64 = data59.period;
const _errs154 = errors;
let valid30 = false;
const _errs155 = errors;
if(!(((((data64 === "last-day") || (data64 === "last-week")) || (data64 === "last-month")) || (data64 === "last-quarter")) || (data64 === "last-year"))){
const err147 = {instancePath:instancePath+"/exports/" + i4+"/period",schemaPath:"#/properties/exports/items/properties/period/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema31.properties.exports.items.properties.period.anyOf[0].enum},message:"must be equal to one of the allowed values",schema:schema31.properties.exports.items.properties.period.anyOf[0].enum,parentSchema:schema31.properties.exports.items.properties.period.anyOf[0],data:data64};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
var _valid3 = _errs155 === errors;
valid30 = valid30 || _valid3;
const _errs156 = errors;
if(data64 && typeof data64 == "object" && !Array.isArray(data64)){
if(data64.from === undefined){
const err148 = {instancePath:instancePath+"/exports/" + i4+"/period",schemaPath:"#/properties/exports/items/properties/period/anyOf/1/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'",schema:schema31.properties.exports.items.properties.period.anyOf[1].required,parentSchema:schema31.properties.exports.items.properties.period.anyOf[1],data:data64};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
if(data64.to === undefined){
const err149 = {instancePath:instancePath+"/exports/" + i4+"/period",schemaPath:"#/properties/exports/items/properties/period/anyOf/1/required",keyword:"required",params:{missingProperty: "to"},message:"must have required property '"+"to"+"'",schema:schema31.properties.exports.items.properties.period.anyOf[1].required,parentSchema:schema31.properties.exports.items.properties.period.anyOf[1],data:data64};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
for(const key17 in data64){
if(!((key17 === "from") || (key17 === "to"))){
const err150 = {instancePath:instancePath+"/exports/" + i4+"/period",schemaPath:"#/properties/exports/items/properties/period/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.exports.items.properties.period.anyOf[1],data:data64};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
}
if(data64.from !== undefined){
let data65 = data64.from;
if(typeof data65 === "string"){
if(func2(data65) < 1){
const err151 = {instancePath:instancePath+"/exports/" + i4+"/period/from",schemaPath:"#/properties/exports/items/properties/period/anyOf/1/properties/from/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.exports.items.properties.period.anyOf[1].properties.from,data:data65};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
}
else {
const err152 = {instancePath:instancePath+"/exports/" + i4+"/period/from",schemaPath:"#/properties/exports/items/properties/period/anyOf/1/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.exports.items.properties.period.anyOf[1].properties.from.type,parentSchema:schema31.properties.exports.items.properties.period.anyOf[1].properties.from,data:data65};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
}
if(data64.to !== undefined){
let data66 = data64.to;
if(typeof data66 === "string"){
if(func2(data66) < 1){
const err153 = {instancePath:instancePath+"/exports/" + i4+"/period/to",schemaPath:"#/properties/exports/items/properties/period/anyOf/1/properties/to/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.exports.items.properties.period.anyOf[1].properties.to,data:data66};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
}
else {
const err154 = {instancePath:instancePath+"/exports/" + i4+"/period/to",schemaPath:"#/properties/exports/items/properties/period/anyOf/1/properties/to/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.exports.items.properties.period.anyOf[1].properties.to.type,parentSchema:schema31.properties.exports.items.properties.period.anyOf[1].properties.to,data:data66};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
}
}
else {
const err155 = {instancePath:instancePath+"/exports/" + i4+"/period",schemaPath:"#/properties/exports/items/properties/period/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.exports.items.properties.period.anyOf[1].type,parentSchema:schema31.properties.exports.items.properties.period.anyOf[1],data:data64};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
var _valid3 = _errs156 === errors;
valid30 = valid30 || _valid3;
if(!valid30){
const err156 = {instancePath:instancePath+"/exports/" + i4+"/period",schemaPath:"#/properties/exports/items/properties/period/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema31.properties.exports.items.properties.period.anyOf,parentSchema:schema31.properties.exports.items.properties.period,data:data64};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
else {
errors = _errs154;
if(vErrors !== null){
if(_errs154){
vErrors.length = _errs154;
}
else {
vErrors = null;
}
}
}
}
if(data59.every !== undefined){
let data67 = data59.every;
if(typeof data67 === "string"){
if(func2(data67) < 1){
const err157 = {instancePath:instancePath+"/exports/" + i4+"/every",schemaPath:"#/properties/exports/items/properties/every/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.exports.items.properties.every,data:data67};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
}
else {
const err158 = {instancePath:instancePath+"/exports/" + i4+"/every",schemaPath:"#/properties/exports/items/properties/every/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.exports.items.properties.every.type,parentSchema:schema31.properties.exports.items.properties.every,data:data67};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
}
if(data59.timezone !== undefined){
let data68 = data59.timezone;
if(typeof data68 === "string"){
if(func2(data68) < 1){
const err159 = {instancePath:instancePath+"/exports/" + i4+"/timezone",schemaPath:"#/properties/exports/items/properties/timezone/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.exports.items.properties.timezone,data:data68};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
}
else {
const err160 = {instancePath:instancePath+"/exports/" + i4+"/timezone",schemaPath:"#/properties/exports/items/properties/timezone/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.exports.items.properties.timezone.type,parentSchema:schema31.properties.exports.items.properties.timezone,data:data68};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
}
if(data59.since !== undefined){
let data69 = data59.since;
if(typeof data69 === "string"){
if(!pattern8.test(data69)){
const err161 = {instancePath:instancePath+"/exports/" + i4+"/since",schemaPath:"#/properties/exports/items/properties/since/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d\\d-\\d\\d$"},message:"must match pattern \""+"^\\d{4}-\\d\\d-\\d\\d$"+"\"",schema:"^\\d{4}-\\d\\d-\\d\\d$",parentSchema:schema31.properties.exports.items.properties.since,data:data69};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
}
else {
const err162 = {instancePath:instancePath+"/exports/" + i4+"/since",schemaPath:"#/properties/exports/items/properties/since/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.exports.items.properties.since.type,parentSchema:schema31.properties.exports.items.properties.since,data:data69};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
}
if(data59.format !== undefined){
let data70 = data59.format;
if(!((((data70 === "csv") || (data70 === "ndjson")) || (data70 === "parquet")) || (data70 === "html"))){
const err163 = {instancePath:instancePath+"/exports/" + i4+"/format",schemaPath:"#/properties/exports/items/properties/format/enum",keyword:"enum",params:{allowedValues: schema31.properties.exports.items.properties.format.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.exports.items.properties.format.enum,parentSchema:schema31.properties.exports.items.properties.format,data:data70};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
}
if(data59.columns !== undefined){
let data71 = data59.columns;
const _errs171 = errors;
let valid32 = false;
const _errs172 = errors;
if("all" !== data71){
const err164 = {instancePath:instancePath+"/exports/" + i4+"/columns",schemaPath:"#/properties/exports/items/properties/columns/anyOf/0/const",keyword:"const",params:{allowedValue: "all"},message:"must be equal to constant",schema:"all",parentSchema:schema31.properties.exports.items.properties.columns.anyOf[0],data:data71};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
var _valid4 = _errs172 === errors;
valid32 = valid32 || _valid4;
const _errs173 = errors;
if(Array.isArray(data71)){
if(data71.length < 1){
const err165 = {instancePath:instancePath+"/exports/" + i4+"/columns",schemaPath:"#/properties/exports/items/properties/columns/anyOf/1/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.exports.items.properties.columns.anyOf[1],data:data71};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
const len5 = data71.length;
for(let i5=0; i5<len5; i5++){
let data72 = data71[i5];
const _errs176 = errors;
let valid35 = false;
const _errs177 = errors;
if(typeof data72 === "string"){
if(func2(data72) < 1){
const err166 = {instancePath:instancePath+"/exports/" + i4+"/columns/" + i5,schemaPath:"#/properties/exports/items/properties/columns/anyOf/1/items/anyOf/0/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.exports.items.properties.columns.anyOf[1].items.anyOf[0],data:data72};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
}
else {
const err167 = {instancePath:instancePath+"/exports/" + i4+"/columns/" + i5,schemaPath:"#/properties/exports/items/properties/columns/anyOf/1/items/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.exports.items.properties.columns.anyOf[1].items.anyOf[0].type,parentSchema:schema31.properties.exports.items.properties.columns.anyOf[1].items.anyOf[0],data:data72};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
var _valid5 = _errs177 === errors;
valid35 = valid35 || _valid5;
const _errs179 = errors;
if(data72 && typeof data72 == "object" && !Array.isArray(data72)){
if(data72.field === undefined){
const err168 = {instancePath:instancePath+"/exports/" + i4+"/columns/" + i5,schemaPath:"#/properties/exports/items/properties/columns/anyOf/1/items/anyOf/1/required",keyword:"required",params:{missingProperty: "field"},message:"must have required property '"+"field"+"'",schema:schema31.properties.exports.items.properties.columns.anyOf[1].items.anyOf[1].required,parentSchema:schema31.properties.exports.items.properties.columns.anyOf[1].items.anyOf[1],data:data72};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
for(const key18 in data72){
if(!((key18 === "field") || (key18 === "label"))){
const err169 = {instancePath:instancePath+"/exports/" + i4+"/columns/" + i5,schemaPath:"#/properties/exports/items/properties/columns/anyOf/1/items/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.exports.items.properties.columns.anyOf[1].items.anyOf[1],data:data72};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
}
if(data72.field !== undefined){
let data73 = data72.field;
if(typeof data73 === "string"){
if(func2(data73) < 1){
const err170 = {instancePath:instancePath+"/exports/" + i4+"/columns/" + i5+"/field",schemaPath:"#/properties/exports/items/properties/columns/anyOf/1/items/anyOf/1/properties/field/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.exports.items.properties.columns.anyOf[1].items.anyOf[1].properties.field,data:data73};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
}
else {
const err171 = {instancePath:instancePath+"/exports/" + i4+"/columns/" + i5+"/field",schemaPath:"#/properties/exports/items/properties/columns/anyOf/1/items/anyOf/1/properties/field/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.exports.items.properties.columns.anyOf[1].items.anyOf[1].properties.field.type,parentSchema:schema31.properties.exports.items.properties.columns.anyOf[1].items.anyOf[1].properties.field,data:data73};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
}
if(data72.label !== undefined){
let data74 = data72.label;
if(typeof data74 === "string"){
if(func2(data74) > 200){
const err172 = {instancePath:instancePath+"/exports/" + i4+"/columns/" + i5+"/label",schemaPath:"#/properties/exports/items/properties/columns/anyOf/1/items/anyOf/1/properties/label/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters",schema:200,parentSchema:schema31.properties.exports.items.properties.columns.anyOf[1].items.anyOf[1].properties.label,data:data74};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
if(func2(data74) < 1){
const err173 = {instancePath:instancePath+"/exports/" + i4+"/columns/" + i5+"/label",schemaPath:"#/properties/exports/items/properties/columns/anyOf/1/items/anyOf/1/properties/label/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.exports.items.properties.columns.anyOf[1].items.anyOf[1].properties.label,data:data74};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
}
else {
const err174 = {instancePath:instancePath+"/exports/" + i4+"/columns/" + i5+"/label",schemaPath:"#/properties/exports/items/properties/columns/anyOf/1/items/anyOf/1/properties/label/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.exports.items.properties.columns.anyOf[1].items.anyOf[1].properties.label.type,parentSchema:schema31.properties.exports.items.properties.columns.anyOf[1].items.anyOf[1].properties.label,data:data74};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
}
}
else {
const err175 = {instancePath:instancePath+"/exports/" + i4+"/columns/" + i5,schemaPath:"#/properties/exports/items/properties/columns/anyOf/1/items/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.exports.items.properties.columns.anyOf[1].items.anyOf[1].type,parentSchema:schema31.properties.exports.items.properties.columns.anyOf[1].items.anyOf[1],data:data72};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
var _valid5 = _errs179 === errors;
valid35 = valid35 || _valid5;
if(!valid35){
const err176 = {instancePath:instancePath+"/exports/" + i4+"/columns/" + i5,schemaPath:"#/properties/exports/items/properties/columns/anyOf/1/items/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema31.properties.exports.items.properties.columns.anyOf[1].items.anyOf,parentSchema:schema31.properties.exports.items.properties.columns.anyOf[1].items,data:data72};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
else {
errors = _errs176;
if(vErrors !== null){
if(_errs176){
vErrors.length = _errs176;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err177 = {instancePath:instancePath+"/exports/" + i4+"/columns",schemaPath:"#/properties/exports/items/properties/columns/anyOf/1/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.exports.items.properties.columns.anyOf[1].type,parentSchema:schema31.properties.exports.items.properties.columns.anyOf[1],data:data71};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
var _valid4 = _errs173 === errors;
valid32 = valid32 || _valid4;
if(!valid32){
const err178 = {instancePath:instancePath+"/exports/" + i4+"/columns",schemaPath:"#/properties/exports/items/properties/columns/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema31.properties.exports.items.properties.columns.anyOf,parentSchema:schema31.properties.exports.items.properties.columns,data:data71};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
else {
errors = _errs171;
if(vErrors !== null){
if(_errs171){
vErrors.length = _errs171;
}
else {
vErrors = null;
}
}
}
}
if(data59.audience !== undefined){
let data75 = data59.audience;
if(typeof data75 === "string"){
if(func2(data75) > 200){
const err179 = {instancePath:instancePath+"/exports/" + i4+"/audience",schemaPath:"#/properties/exports/items/properties/audience/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters",schema:200,parentSchema:schema31.properties.exports.items.properties.audience,data:data75};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
if(func2(data75) < 1){
const err180 = {instancePath:instancePath+"/exports/" + i4+"/audience",schemaPath:"#/properties/exports/items/properties/audience/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.exports.items.properties.audience,data:data75};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
}
else {
const err181 = {instancePath:instancePath+"/exports/" + i4+"/audience",schemaPath:"#/properties/exports/items/properties/audience/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.exports.items.properties.audience.type,parentSchema:schema31.properties.exports.items.properties.audience,data:data75};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
}
if(data59.mask !== undefined){
let data76 = data59.mask;
if(data76 && typeof data76 == "object" && !Array.isArray(data76)){
if(data76.fields === undefined){
const err182 = {instancePath:instancePath+"/exports/" + i4+"/mask",schemaPath:"#/properties/exports/items/properties/mask/required",keyword:"required",params:{missingProperty: "fields"},message:"must have required property '"+"fields"+"'",schema:schema31.properties.exports.items.properties.mask.required,parentSchema:schema31.properties.exports.items.properties.mask,data:data76};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
for(const key19 in data76){
if(!((key19 === "key") || (key19 === "fields"))){
const err183 = {instancePath:instancePath+"/exports/" + i4+"/mask",schemaPath:"#/properties/exports/items/properties/mask/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key19},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.exports.items.properties.mask,data:data76};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
}
if(data76.key !== undefined){
let data77 = data76.key;
if(typeof data77 === "string"){
if(func2(data77) < 16){
const err184 = {instancePath:instancePath+"/exports/" + i4+"/mask/key",schemaPath:"#/properties/exports/items/properties/mask/properties/key/minLength",keyword:"minLength",params:{limit: 16},message:"must NOT have fewer than 16 characters",schema:16,parentSchema:schema31.properties.exports.items.properties.mask.properties.key,data:data77};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
}
else {
const err185 = {instancePath:instancePath+"/exports/" + i4+"/mask/key",schemaPath:"#/properties/exports/items/properties/mask/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.exports.items.properties.mask.properties.key.type,parentSchema:schema31.properties.exports.items.properties.mask.properties.key,data:data77};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
}
if(data76.fields !== undefined){
let data78 = data76.fields;
if(data78 && typeof data78 == "object" && !Array.isArray(data78)){
if(Object.keys(data78).length < 1){
const err186 = {instancePath:instancePath+"/exports/" + i4+"/mask/fields",schemaPath:"#/properties/exports/items/properties/mask/properties/fields/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema31.properties.exports.items.properties.mask.properties.fields,data:data78};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
for(const key20 in data78){
let data79 = data78[key20];
if(!(((data79 === "hash") || (data79 === "drop")) || (data79 === "keep"))){
const err187 = {instancePath:instancePath+"/exports/" + i4+"/mask/fields/" + key20.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/exports/items/properties/mask/properties/fields/additionalProperties/enum",keyword:"enum",params:{allowedValues: schema31.properties.exports.items.properties.mask.properties.fields.additionalProperties.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.exports.items.properties.mask.properties.fields.additionalProperties.enum,parentSchema:schema31.properties.exports.items.properties.mask.properties.fields.additionalProperties,data:data79};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
}
}
else {
const err188 = {instancePath:instancePath+"/exports/" + i4+"/mask/fields",schemaPath:"#/properties/exports/items/properties/mask/properties/fields/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.exports.items.properties.mask.properties.fields.type,parentSchema:schema31.properties.exports.items.properties.mask.properties.fields,data:data78};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
}
}
else {
const err189 = {instancePath:instancePath+"/exports/" + i4+"/mask",schemaPath:"#/properties/exports/items/properties/mask/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.exports.items.properties.mask.type,parentSchema:schema31.properties.exports.items.properties.mask,data:data76};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
}
if(data59.to !== undefined){
let data80 = data59.to;
if(data80 && typeof data80 == "object" && !Array.isArray(data80)){
if(Object.keys(data80).length < 1){
const err190 = {instancePath:instancePath+"/exports/" + i4+"/to",schemaPath:"#/properties/exports/items/properties/to/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema31.properties.exports.items.properties.to,data:data80};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
for(const key21 in data80){
if(!((key21 === "dir") || (key21 === "s3"))){
const err191 = {instancePath:instancePath+"/exports/" + i4+"/to",schemaPath:"#/properties/exports/items/properties/to/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key21},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.exports.items.properties.to,data:data80};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
}
if(data80.dir !== undefined){
let data81 = data80.dir;
if(typeof data81 === "string"){
if(func2(data81) < 1){
const err192 = {instancePath:instancePath+"/exports/" + i4+"/to/dir",schemaPath:"#/properties/exports/items/properties/to/properties/dir/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.exports.items.properties.to.properties.dir,data:data81};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
}
else {
const err193 = {instancePath:instancePath+"/exports/" + i4+"/to/dir",schemaPath:"#/properties/exports/items/properties/to/properties/dir/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.exports.items.properties.to.properties.dir.type,parentSchema:schema31.properties.exports.items.properties.to.properties.dir,data:data81};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
}
if(data80.s3 !== undefined){
let data82 = data80.s3;
if(data82 && typeof data82 == "object" && !Array.isArray(data82)){
if(data82.bucket === undefined){
const err194 = {instancePath:instancePath+"/exports/" + i4+"/to/s3",schemaPath:"#/properties/exports/items/properties/to/properties/s3/required",keyword:"required",params:{missingProperty: "bucket"},message:"must have required property '"+"bucket"+"'",schema:schema31.properties.exports.items.properties.to.properties.s3.required,parentSchema:schema31.properties.exports.items.properties.to.properties.s3,data:data82};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
for(const key22 in data82){
if(!(((((((key22 === "bucket") || (key22 === "prefix")) || (key22 === "region")) || (key22 === "endpoint")) || (key22 === "pathStyle")) || (key22 === "roleArn")) || (key22 === "lock"))){
const err195 = {instancePath:instancePath+"/exports/" + i4+"/to/s3",schemaPath:"#/properties/exports/items/properties/to/properties/s3/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key22},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.exports.items.properties.to.properties.s3,data:data82};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
}
if(data82.bucket !== undefined){
let data83 = data82.bucket;
if(typeof data83 === "string"){
if(func2(data83) < 3){
const err196 = {instancePath:instancePath+"/exports/" + i4+"/to/s3/bucket",schemaPath:"#/properties/exports/items/properties/to/properties/s3/properties/bucket/minLength",keyword:"minLength",params:{limit: 3},message:"must NOT have fewer than 3 characters",schema:3,parentSchema:schema31.properties.exports.items.properties.to.properties.s3.properties.bucket,data:data83};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
}
else {
const err197 = {instancePath:instancePath+"/exports/" + i4+"/to/s3/bucket",schemaPath:"#/properties/exports/items/properties/to/properties/s3/properties/bucket/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.exports.items.properties.to.properties.s3.properties.bucket.type,parentSchema:schema31.properties.exports.items.properties.to.properties.s3.properties.bucket,data:data83};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
}
if(data82.prefix !== undefined){
let data84 = data82.prefix;
if(typeof data84 !== "string"){
const err198 = {instancePath:instancePath+"/exports/" + i4+"/to/s3/prefix",schemaPath:"#/properties/exports/items/properties/to/properties/s3/properties/prefix/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.exports.items.properties.to.properties.s3.properties.prefix.type,parentSchema:schema31.properties.exports.items.properties.to.properties.s3.properties.prefix,data:data84};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
}
if(data82.region !== undefined){
let data85 = data82.region;
if(typeof data85 === "string"){
if(func2(data85) < 1){
const err199 = {instancePath:instancePath+"/exports/" + i4+"/to/s3/region",schemaPath:"#/properties/exports/items/properties/to/properties/s3/properties/region/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.exports.items.properties.to.properties.s3.properties.region,data:data85};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
}
else {
const err200 = {instancePath:instancePath+"/exports/" + i4+"/to/s3/region",schemaPath:"#/properties/exports/items/properties/to/properties/s3/properties/region/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.exports.items.properties.to.properties.s3.properties.region.type,parentSchema:schema31.properties.exports.items.properties.to.properties.s3.properties.region,data:data85};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
}
if(data82.endpoint !== undefined){
let data86 = data82.endpoint;
if((typeof data86 !== "string") && (data86 !== null)){
const err201 = {instancePath:instancePath+"/exports/" + i4+"/to/s3/endpoint",schemaPath:"#/properties/exports/items/properties/to/properties/s3/properties/endpoint/type",keyword:"type",params:{type: schema31.properties.exports.items.properties.to.properties.s3.properties.endpoint.type},message:"must be string,null",schema:schema31.properties.exports.items.properties.to.properties.s3.properties.endpoint.type,parentSchema:schema31.properties.exports.items.properties.to.properties.s3.properties.endpoint,data:data86};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
if(typeof data86 === "string"){
if(!pattern6.test(data86)){
const err202 = {instancePath:instancePath+"/exports/" + i4+"/to/s3/endpoint",schemaPath:"#/properties/exports/items/properties/to/properties/s3/properties/endpoint/pattern",keyword:"pattern",params:{pattern: "^https?://"},message:"must match pattern \""+"^https?://"+"\"",schema:"^https?://",parentSchema:schema31.properties.exports.items.properties.to.properties.s3.properties.endpoint,data:data86};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
}
}
if(data82.pathStyle !== undefined){
let data87 = data82.pathStyle;
if(typeof data87 !== "boolean"){
const err203 = {instancePath:instancePath+"/exports/" + i4+"/to/s3/pathStyle",schemaPath:"#/properties/exports/items/properties/to/properties/s3/properties/pathStyle/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties.exports.items.properties.to.properties.s3.properties.pathStyle.type,parentSchema:schema31.properties.exports.items.properties.to.properties.s3.properties.pathStyle,data:data87};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
}
if(data82.roleArn !== undefined){
let data88 = data82.roleArn;
if(typeof data88 === "string"){
if(func2(data88) < 1){
const err204 = {instancePath:instancePath+"/exports/" + i4+"/to/s3/roleArn",schemaPath:"#/properties/exports/items/properties/to/properties/s3/properties/roleArn/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.exports.items.properties.to.properties.s3.properties.roleArn,data:data88};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
}
else {
const err205 = {instancePath:instancePath+"/exports/" + i4+"/to/s3/roleArn",schemaPath:"#/properties/exports/items/properties/to/properties/s3/properties/roleArn/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.exports.items.properties.to.properties.s3.properties.roleArn.type,parentSchema:schema31.properties.exports.items.properties.to.properties.s3.properties.roleArn,data:data88};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
}
if(data82.lock !== undefined){
let data89 = data82.lock;
if(data89 && typeof data89 == "object" && !Array.isArray(data89)){
if(data89.mode === undefined){
const err206 = {instancePath:instancePath+"/exports/" + i4+"/to/s3/lock",schemaPath:"#/properties/exports/items/properties/to/properties/s3/properties/lock/required",keyword:"required",params:{missingProperty: "mode"},message:"must have required property '"+"mode"+"'",schema:schema31.properties.exports.items.properties.to.properties.s3.properties.lock.required,parentSchema:schema31.properties.exports.items.properties.to.properties.s3.properties.lock,data:data89};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
if(data89.days === undefined){
const err207 = {instancePath:instancePath+"/exports/" + i4+"/to/s3/lock",schemaPath:"#/properties/exports/items/properties/to/properties/s3/properties/lock/required",keyword:"required",params:{missingProperty: "days"},message:"must have required property '"+"days"+"'",schema:schema31.properties.exports.items.properties.to.properties.s3.properties.lock.required,parentSchema:schema31.properties.exports.items.properties.to.properties.s3.properties.lock,data:data89};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
for(const key23 in data89){
if(!((key23 === "mode") || (key23 === "days"))){
const err208 = {instancePath:instancePath+"/exports/" + i4+"/to/s3/lock",schemaPath:"#/properties/exports/items/properties/to/properties/s3/properties/lock/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key23},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.exports.items.properties.to.properties.s3.properties.lock,data:data89};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
}
if(data89.mode !== undefined){
let data90 = data89.mode;
if(!((data90 === "governance") || (data90 === "compliance"))){
const err209 = {instancePath:instancePath+"/exports/" + i4+"/to/s3/lock/mode",schemaPath:"#/properties/exports/items/properties/to/properties/s3/properties/lock/properties/mode/enum",keyword:"enum",params:{allowedValues: schema31.properties.exports.items.properties.to.properties.s3.properties.lock.properties.mode.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.exports.items.properties.to.properties.s3.properties.lock.properties.mode.enum,parentSchema:schema31.properties.exports.items.properties.to.properties.s3.properties.lock.properties.mode,data:data90};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
}
if(data89.days !== undefined){
let data91 = data89.days;
if(!(((typeof data91 == "number") && (!(data91 % 1) && !isNaN(data91))) && (isFinite(data91)))){
const err210 = {instancePath:instancePath+"/exports/" + i4+"/to/s3/lock/days",schemaPath:"#/properties/exports/items/properties/to/properties/s3/properties/lock/properties/days/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.exports.items.properties.to.properties.s3.properties.lock.properties.days.type,parentSchema:schema31.properties.exports.items.properties.to.properties.s3.properties.lock.properties.days,data:data91};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
if((typeof data91 == "number") && (isFinite(data91))){
if(data91 > 36500 || isNaN(data91)){
const err211 = {instancePath:instancePath+"/exports/" + i4+"/to/s3/lock/days",schemaPath:"#/properties/exports/items/properties/to/properties/s3/properties/lock/properties/days/maximum",keyword:"maximum",params:{comparison: "<=", limit: 36500},message:"must be <= 36500",schema:36500,parentSchema:schema31.properties.exports.items.properties.to.properties.s3.properties.lock.properties.days,data:data91};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
if(data91 < 1 || isNaN(data91)){
const err212 = {instancePath:instancePath+"/exports/" + i4+"/to/s3/lock/days",schemaPath:"#/properties/exports/items/properties/to/properties/s3/properties/lock/properties/days/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.exports.items.properties.to.properties.s3.properties.lock.properties.days,data:data91};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
}
}
}
else {
const err213 = {instancePath:instancePath+"/exports/" + i4+"/to/s3/lock",schemaPath:"#/properties/exports/items/properties/to/properties/s3/properties/lock/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.exports.items.properties.to.properties.s3.properties.lock.type,parentSchema:schema31.properties.exports.items.properties.to.properties.s3.properties.lock,data:data89};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
}
}
else {
const err214 = {instancePath:instancePath+"/exports/" + i4+"/to/s3",schemaPath:"#/properties/exports/items/properties/to/properties/s3/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.exports.items.properties.to.properties.s3.type,parentSchema:schema31.properties.exports.items.properties.to.properties.s3,data:data82};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
}
}
else {
const err215 = {instancePath:instancePath+"/exports/" + i4+"/to",schemaPath:"#/properties/exports/items/properties/to/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.exports.items.properties.to.type,parentSchema:schema31.properties.exports.items.properties.to,data:data80};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
}
}
}
else {
const err216 = {instancePath:instancePath+"/exports/" + i4,schemaPath:"#/properties/exports/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.exports.items.type,parentSchema:schema31.properties.exports.items,data:data59};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
errors++;
}
}
}
else {
const err217 = {instancePath:instancePath+"/exports",schemaPath:"#/properties/exports/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.exports.type,parentSchema:schema31.properties.exports,data:data58};
if(vErrors === null){
vErrors = [err217];
}
else {
vErrors.push(err217);
}
errors++;
}
}
if(data.api !== undefined){
let data92 = data.api;
if(data92 && typeof data92 == "object" && !Array.isArray(data92)){
for(const key24 in data92){
if(!((((key24 === "tokens") || (key24 === "roles")) || (key24 === "trustedProxies")) || (key24 === "requestsPerMinute"))){
const err218 = {instancePath:instancePath+"/api",schemaPath:"#/properties/api/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key24},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.api,data:data92};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
}
if(data92.tokens !== undefined){
let data93 = data92.tokens;
if(Array.isArray(data93)){
const len6 = data93.length;
for(let i6=0; i6<len6; i6++){
let data94 = data93[i6];
if(data94 && typeof data94 == "object" && !Array.isArray(data94)){
if(data94.name === undefined){
const err219 = {instancePath:instancePath+"/api/tokens/" + i6,schemaPath:"#/properties/api/properties/tokens/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema31.properties.api.properties.tokens.items.required,parentSchema:schema31.properties.api.properties.tokens.items,data:data94};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
}
if(data94.role === undefined){
const err220 = {instancePath:instancePath+"/api/tokens/" + i6,schemaPath:"#/properties/api/properties/tokens/items/required",keyword:"required",params:{missingProperty: "role"},message:"must have required property '"+"role"+"'",schema:schema31.properties.api.properties.tokens.items.required,parentSchema:schema31.properties.api.properties.tokens.items,data:data94};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
if(data94.sha256 === undefined){
const err221 = {instancePath:instancePath+"/api/tokens/" + i6,schemaPath:"#/properties/api/properties/tokens/items/required",keyword:"required",params:{missingProperty: "sha256"},message:"must have required property '"+"sha256"+"'",schema:schema31.properties.api.properties.tokens.items.required,parentSchema:schema31.properties.api.properties.tokens.items,data:data94};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
}
for(const key25 in data94){
if(!(((((key25 === "name") || (key25 === "role")) || (key25 === "sha256")) || (key25 === "expires")) || (key25 === "exports"))){
const err222 = {instancePath:instancePath+"/api/tokens/" + i6,schemaPath:"#/properties/api/properties/tokens/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key25},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.api.properties.tokens.items,data:data94};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
}
}
if(data94.name !== undefined){
let data95 = data94.name;
if(typeof data95 === "string"){
if(!pattern17.test(data95)){
const err223 = {instancePath:instancePath+"/api/tokens/" + i6+"/name",schemaPath:"#/properties/api/properties/tokens/items/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9][\\w.@-]{0,63}$"},message:"must match pattern \""+"^[a-zA-Z0-9][\\w.@-]{0,63}$"+"\"",schema:"^[a-zA-Z0-9][\\w.@-]{0,63}$",parentSchema:schema31.properties.api.properties.tokens.items.properties.name,data:data95};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
}
errors++;
}
}
else {
const err224 = {instancePath:instancePath+"/api/tokens/" + i6+"/name",schemaPath:"#/properties/api/properties/tokens/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.api.properties.tokens.items.properties.name.type,parentSchema:schema31.properties.api.properties.tokens.items.properties.name,data:data95};
if(vErrors === null){
vErrors = [err224];
}
else {
vErrors.push(err224);
}
errors++;
}
}
if(data94.role !== undefined){
let data96 = data94.role;
if(!((((data96 === "analyst") || (data96 === "compliance")) || (data96 === "platform")) || (data96 === "admin"))){
const err225 = {instancePath:instancePath+"/api/tokens/" + i6+"/role",schemaPath:"#/properties/api/properties/tokens/items/properties/role/enum",keyword:"enum",params:{allowedValues: schema31.properties.api.properties.tokens.items.properties.role.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.api.properties.tokens.items.properties.role.enum,parentSchema:schema31.properties.api.properties.tokens.items.properties.role,data:data96};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
errors++;
}
}
if(data94.sha256 !== undefined){
let data97 = data94.sha256;
if(typeof data97 === "string"){
if(!pattern18.test(data97)){
const err226 = {instancePath:instancePath+"/api/tokens/" + i6+"/sha256",schemaPath:"#/properties/api/properties/tokens/items/properties/sha256/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\"",schema:"^[0-9a-f]{64}$",parentSchema:schema31.properties.api.properties.tokens.items.properties.sha256,data:data97};
if(vErrors === null){
vErrors = [err226];
}
else {
vErrors.push(err226);
}
errors++;
}
}
else {
const err227 = {instancePath:instancePath+"/api/tokens/" + i6+"/sha256",schemaPath:"#/properties/api/properties/tokens/items/properties/sha256/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.api.properties.tokens.items.properties.sha256.type,parentSchema:schema31.properties.api.properties.tokens.items.properties.sha256,data:data97};
if(vErrors === null){
vErrors = [err227];
}
else {
vErrors.push(err227);
}
errors++;
}
}
if(data94.expires !== undefined){
let data98 = data94.expires;
if(typeof data98 === "string"){
if(!pattern19.test(data98)){
const err228 = {instancePath:instancePath+"/api/tokens/" + i6+"/expires",schemaPath:"#/properties/api/properties/tokens/items/properties/expires/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d(:\\d\\d)?Z)?$"},message:"must match pattern \""+"^\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d(:\\d\\d)?Z)?$"+"\"",schema:"^\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d(:\\d\\d)?Z)?$",parentSchema:schema31.properties.api.properties.tokens.items.properties.expires,data:data98};
if(vErrors === null){
vErrors = [err228];
}
else {
vErrors.push(err228);
}
errors++;
}
}
else {
const err229 = {instancePath:instancePath+"/api/tokens/" + i6+"/expires",schemaPath:"#/properties/api/properties/tokens/items/properties/expires/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.api.properties.tokens.items.properties.expires.type,parentSchema:schema31.properties.api.properties.tokens.items.properties.expires,data:data98};
if(vErrors === null){
vErrors = [err229];
}
else {
vErrors.push(err229);
}
errors++;
}
}
if(data94.exports !== undefined){
let data99 = data94.exports;
if(Array.isArray(data99)){
if(data99.length < 1){
const err230 = {instancePath:instancePath+"/api/tokens/" + i6+"/exports",schemaPath:"#/properties/api/properties/tokens/items/properties/exports/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.api.properties.tokens.items.properties.exports,data:data99};
if(vErrors === null){
vErrors = [err230];
}
else {
vErrors.push(err230);
}
errors++;
}
const len7 = data99.length;
for(let i7=0; i7<len7; i7++){
let data100 = data99[i7];
if(typeof data100 === "string"){
if(func2(data100) < 1){
const err231 = {instancePath:instancePath+"/api/tokens/" + i6+"/exports/" + i7,schemaPath:"#/properties/api/properties/tokens/items/properties/exports/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.api.properties.tokens.items.properties.exports.items,data:data100};
if(vErrors === null){
vErrors = [err231];
}
else {
vErrors.push(err231);
}
errors++;
}
}
else {
const err232 = {instancePath:instancePath+"/api/tokens/" + i6+"/exports/" + i7,schemaPath:"#/properties/api/properties/tokens/items/properties/exports/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.api.properties.tokens.items.properties.exports.items.type,parentSchema:schema31.properties.api.properties.tokens.items.properties.exports.items,data:data100};
if(vErrors === null){
vErrors = [err232];
}
else {
vErrors.push(err232);
}
errors++;
}
}
}
else {
const err233 = {instancePath:instancePath+"/api/tokens/" + i6+"/exports",schemaPath:"#/properties/api/properties/tokens/items/properties/exports/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.api.properties.tokens.items.properties.exports.type,parentSchema:schema31.properties.api.properties.tokens.items.properties.exports,data:data99};
if(vErrors === null){
vErrors = [err233];
}
else {
vErrors.push(err233);
}
errors++;
}
}
}
else {
const err234 = {instancePath:instancePath+"/api/tokens/" + i6,schemaPath:"#/properties/api/properties/tokens/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.api.properties.tokens.items.type,parentSchema:schema31.properties.api.properties.tokens.items,data:data94};
if(vErrors === null){
vErrors = [err234];
}
else {
vErrors.push(err234);
}
errors++;
}
}
}
else {
const err235 = {instancePath:instancePath+"/api/tokens",schemaPath:"#/properties/api/properties/tokens/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.api.properties.tokens.type,parentSchema:schema31.properties.api.properties.tokens,data:data93};
if(vErrors === null){
vErrors = [err235];
}
else {
vErrors.push(err235);
}
errors++;
}
}
if(data92.roles !== undefined){
let data101 = data92.roles;
if(data101 && typeof data101 == "object" && !Array.isArray(data101)){
for(const key26 in data101){
if(!((((key26 === "analyst") || (key26 === "compliance")) || (key26 === "platform")) || (key26 === "admin"))){
const err236 = {instancePath:instancePath+"/api/roles",schemaPath:"#/properties/api/properties/roles/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key26},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.api.properties.roles,data:data101};
if(vErrors === null){
vErrors = [err236];
}
else {
vErrors.push(err236);
}
errors++;
}
}
if(data101.analyst !== undefined){
let data102 = data101.analyst;
if(data102 && typeof data102 == "object" && !Array.isArray(data102)){
for(const key27 in data102){
if(!(key27 === "mask")){
const err237 = {instancePath:instancePath+"/api/roles/analyst",schemaPath:"#/properties/api/properties/roles/properties/analyst/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key27},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.api.properties.roles.properties.analyst,data:data102};
if(vErrors === null){
vErrors = [err237];
}
else {
vErrors.push(err237);
}
errors++;
}
}
if(data102.mask !== undefined){
let data103 = data102.mask;
if(Array.isArray(data103)){
const len8 = data103.length;
for(let i8=0; i8<len8; i8++){
let data104 = data103[i8];
if(typeof data104 === "string"){
if(func2(data104) < 1){
const err238 = {instancePath:instancePath+"/api/roles/analyst/mask/" + i8,schemaPath:"#/properties/api/properties/roles/properties/analyst/properties/mask/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.api.properties.roles.properties.analyst.properties.mask.items,data:data104};
if(vErrors === null){
vErrors = [err238];
}
else {
vErrors.push(err238);
}
errors++;
}
}
else {
const err239 = {instancePath:instancePath+"/api/roles/analyst/mask/" + i8,schemaPath:"#/properties/api/properties/roles/properties/analyst/properties/mask/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.api.properties.roles.properties.analyst.properties.mask.items.type,parentSchema:schema31.properties.api.properties.roles.properties.analyst.properties.mask.items,data:data104};
if(vErrors === null){
vErrors = [err239];
}
else {
vErrors.push(err239);
}
errors++;
}
}
}
else {
const err240 = {instancePath:instancePath+"/api/roles/analyst/mask",schemaPath:"#/properties/api/properties/roles/properties/analyst/properties/mask/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.api.properties.roles.properties.analyst.properties.mask.type,parentSchema:schema31.properties.api.properties.roles.properties.analyst.properties.mask,data:data103};
if(vErrors === null){
vErrors = [err240];
}
else {
vErrors.push(err240);
}
errors++;
}
}
}
else {
const err241 = {instancePath:instancePath+"/api/roles/analyst",schemaPath:"#/properties/api/properties/roles/properties/analyst/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.api.properties.roles.properties.analyst.type,parentSchema:schema31.properties.api.properties.roles.properties.analyst,data:data102};
if(vErrors === null){
vErrors = [err241];
}
else {
vErrors.push(err241);
}
errors++;
}
}
if(data101.compliance !== undefined){
let data105 = data101.compliance;
if(data105 && typeof data105 == "object" && !Array.isArray(data105)){
for(const key28 in data105){
if(!(key28 === "mask")){
const err242 = {instancePath:instancePath+"/api/roles/compliance",schemaPath:"#/properties/api/properties/roles/properties/compliance/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key28},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.api.properties.roles.properties.compliance,data:data105};
if(vErrors === null){
vErrors = [err242];
}
else {
vErrors.push(err242);
}
errors++;
}
}
if(data105.mask !== undefined){
let data106 = data105.mask;
if(Array.isArray(data106)){
const len9 = data106.length;
for(let i9=0; i9<len9; i9++){
let data107 = data106[i9];
if(typeof data107 === "string"){
if(func2(data107) < 1){
const err243 = {instancePath:instancePath+"/api/roles/compliance/mask/" + i9,schemaPath:"#/properties/api/properties/roles/properties/compliance/properties/mask/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.api.properties.roles.properties.compliance.properties.mask.items,data:data107};
if(vErrors === null){
vErrors = [err243];
}
else {
vErrors.push(err243);
}
errors++;
}
}
else {
const err244 = {instancePath:instancePath+"/api/roles/compliance/mask/" + i9,schemaPath:"#/properties/api/properties/roles/properties/compliance/properties/mask/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.api.properties.roles.properties.compliance.properties.mask.items.type,parentSchema:schema31.properties.api.properties.roles.properties.compliance.properties.mask.items,data:data107};
if(vErrors === null){
vErrors = [err244];
}
else {
vErrors.push(err244);
}
errors++;
}
}
}
else {
const err245 = {instancePath:instancePath+"/api/roles/compliance/mask",schemaPath:"#/properties/api/properties/roles/properties/compliance/properties/mask/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.api.properties.roles.properties.compliance.properties.mask.type,parentSchema:schema31.properties.api.properties.roles.properties.compliance.properties.mask,data:data106};
if(vErrors === null){
vErrors = [err245];
}
else {
vErrors.push(err245);
}
errors++;
}
}
}
else {
const err246 = {instancePath:instancePath+"/api/roles/compliance",schemaPath:"#/properties/api/properties/roles/properties/compliance/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.api.properties.roles.properties.compliance.type,parentSchema:schema31.properties.api.properties.roles.properties.compliance,data:data105};
if(vErrors === null){
vErrors = [err246];
}
else {
vErrors.push(err246);
}
errors++;
}
}
if(data101.platform !== undefined){
let data108 = data101.platform;
if(data108 && typeof data108 == "object" && !Array.isArray(data108)){
for(const key29 in data108){
if(!(key29 === "mask")){
const err247 = {instancePath:instancePath+"/api/roles/platform",schemaPath:"#/properties/api/properties/roles/properties/platform/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key29},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.api.properties.roles.properties.platform,data:data108};
if(vErrors === null){
vErrors = [err247];
}
else {
vErrors.push(err247);
}
errors++;
}
}
if(data108.mask !== undefined){
let data109 = data108.mask;
if(Array.isArray(data109)){
const len10 = data109.length;
for(let i10=0; i10<len10; i10++){
let data110 = data109[i10];
if(typeof data110 === "string"){
if(func2(data110) < 1){
const err248 = {instancePath:instancePath+"/api/roles/platform/mask/" + i10,schemaPath:"#/properties/api/properties/roles/properties/platform/properties/mask/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.api.properties.roles.properties.platform.properties.mask.items,data:data110};
if(vErrors === null){
vErrors = [err248];
}
else {
vErrors.push(err248);
}
errors++;
}
}
else {
const err249 = {instancePath:instancePath+"/api/roles/platform/mask/" + i10,schemaPath:"#/properties/api/properties/roles/properties/platform/properties/mask/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.api.properties.roles.properties.platform.properties.mask.items.type,parentSchema:schema31.properties.api.properties.roles.properties.platform.properties.mask.items,data:data110};
if(vErrors === null){
vErrors = [err249];
}
else {
vErrors.push(err249);
}
errors++;
}
}
}
else {
const err250 = {instancePath:instancePath+"/api/roles/platform/mask",schemaPath:"#/properties/api/properties/roles/properties/platform/properties/mask/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.api.properties.roles.properties.platform.properties.mask.type,parentSchema:schema31.properties.api.properties.roles.properties.platform.properties.mask,data:data109};
if(vErrors === null){
vErrors = [err250];
}
else {
vErrors.push(err250);
}
errors++;
}
}
}
else {
const err251 = {instancePath:instancePath+"/api/roles/platform",schemaPath:"#/properties/api/properties/roles/properties/platform/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.api.properties.roles.properties.platform.type,parentSchema:schema31.properties.api.properties.roles.properties.platform,data:data108};
if(vErrors === null){
vErrors = [err251];
}
else {
vErrors.push(err251);
}
errors++;
}
}
if(data101.admin !== undefined){
let data111 = data101.admin;
if(data111 && typeof data111 == "object" && !Array.isArray(data111)){
for(const key30 in data111){
if(!(key30 === "mask")){
const err252 = {instancePath:instancePath+"/api/roles/admin",schemaPath:"#/properties/api/properties/roles/properties/admin/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key30},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.api.properties.roles.properties.admin,data:data111};
if(vErrors === null){
vErrors = [err252];
}
else {
vErrors.push(err252);
}
errors++;
}
}
if(data111.mask !== undefined){
let data112 = data111.mask;
if(Array.isArray(data112)){
const len11 = data112.length;
for(let i11=0; i11<len11; i11++){
let data113 = data112[i11];
if(typeof data113 === "string"){
if(func2(data113) < 1){
const err253 = {instancePath:instancePath+"/api/roles/admin/mask/" + i11,schemaPath:"#/properties/api/properties/roles/properties/admin/properties/mask/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.api.properties.roles.properties.admin.properties.mask.items,data:data113};
if(vErrors === null){
vErrors = [err253];
}
else {
vErrors.push(err253);
}
errors++;
}
}
else {
const err254 = {instancePath:instancePath+"/api/roles/admin/mask/" + i11,schemaPath:"#/properties/api/properties/roles/properties/admin/properties/mask/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.api.properties.roles.properties.admin.properties.mask.items.type,parentSchema:schema31.properties.api.properties.roles.properties.admin.properties.mask.items,data:data113};
if(vErrors === null){
vErrors = [err254];
}
else {
vErrors.push(err254);
}
errors++;
}
}
}
else {
const err255 = {instancePath:instancePath+"/api/roles/admin/mask",schemaPath:"#/properties/api/properties/roles/properties/admin/properties/mask/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.api.properties.roles.properties.admin.properties.mask.type,parentSchema:schema31.properties.api.properties.roles.properties.admin.properties.mask,data:data112};
if(vErrors === null){
vErrors = [err255];
}
else {
vErrors.push(err255);
}
errors++;
}
}
}
else {
const err256 = {instancePath:instancePath+"/api/roles/admin",schemaPath:"#/properties/api/properties/roles/properties/admin/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.api.properties.roles.properties.admin.type,parentSchema:schema31.properties.api.properties.roles.properties.admin,data:data111};
if(vErrors === null){
vErrors = [err256];
}
else {
vErrors.push(err256);
}
errors++;
}
}
}
else {
const err257 = {instancePath:instancePath+"/api/roles",schemaPath:"#/properties/api/properties/roles/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.api.properties.roles.type,parentSchema:schema31.properties.api.properties.roles,data:data101};
if(vErrors === null){
vErrors = [err257];
}
else {
vErrors.push(err257);
}
errors++;
}
}
if(data92.trustedProxies !== undefined){
let data114 = data92.trustedProxies;
if(Array.isArray(data114)){
const len12 = data114.length;
for(let i12=0; i12<len12; i12++){
let data115 = data114[i12];
if(typeof data115 === "string"){
if(func2(data115) < 1){
const err258 = {instancePath:instancePath+"/api/trustedProxies/" + i12,schemaPath:"#/properties/api/properties/trustedProxies/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.api.properties.trustedProxies.items,data:data115};
if(vErrors === null){
vErrors = [err258];
}
else {
vErrors.push(err258);
}
errors++;
}
}
else {
const err259 = {instancePath:instancePath+"/api/trustedProxies/" + i12,schemaPath:"#/properties/api/properties/trustedProxies/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.api.properties.trustedProxies.items.type,parentSchema:schema31.properties.api.properties.trustedProxies.items,data:data115};
if(vErrors === null){
vErrors = [err259];
}
else {
vErrors.push(err259);
}
errors++;
}
}
}
else {
const err260 = {instancePath:instancePath+"/api/trustedProxies",schemaPath:"#/properties/api/properties/trustedProxies/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.api.properties.trustedProxies.type,parentSchema:schema31.properties.api.properties.trustedProxies,data:data114};
if(vErrors === null){
vErrors = [err260];
}
else {
vErrors.push(err260);
}
errors++;
}
}
if(data92.requestsPerMinute !== undefined){
let data116 = data92.requestsPerMinute;
if(!(((typeof data116 == "number") && (!(data116 % 1) && !isNaN(data116))) && (isFinite(data116)))){
const err261 = {instancePath:instancePath+"/api/requestsPerMinute",schemaPath:"#/properties/api/properties/requestsPerMinute/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.api.properties.requestsPerMinute.type,parentSchema:schema31.properties.api.properties.requestsPerMinute,data:data116};
if(vErrors === null){
vErrors = [err261];
}
else {
vErrors.push(err261);
}
errors++;
}
if((typeof data116 == "number") && (isFinite(data116))){
if(data116 > 1000000 || isNaN(data116)){
const err262 = {instancePath:instancePath+"/api/requestsPerMinute",schemaPath:"#/properties/api/properties/requestsPerMinute/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000",schema:1000000,parentSchema:schema31.properties.api.properties.requestsPerMinute,data:data116};
if(vErrors === null){
vErrors = [err262];
}
else {
vErrors.push(err262);
}
errors++;
}
if(data116 < 10 || isNaN(data116)){
const err263 = {instancePath:instancePath+"/api/requestsPerMinute",schemaPath:"#/properties/api/properties/requestsPerMinute/minimum",keyword:"minimum",params:{comparison: ">=", limit: 10},message:"must be >= 10",schema:10,parentSchema:schema31.properties.api.properties.requestsPerMinute,data:data116};
if(vErrors === null){
vErrors = [err263];
}
else {
vErrors.push(err263);
}
errors++;
}
}
}
}
else {
const err264 = {instancePath:instancePath+"/api",schemaPath:"#/properties/api/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.api.type,parentSchema:schema31.properties.api,data:data92};
if(vErrors === null){
vErrors = [err264];
}
else {
vErrors.push(err264);
}
errors++;
}
}
if(data.plugins !== undefined){
let data117 = data.plugins;
if(Array.isArray(data117)){
const len13 = data117.length;
for(let i13=0; i13<len13; i13++){
let data118 = data117[i13];
if(typeof data118 === "string"){
if(func2(data118) < 1){
const err265 = {instancePath:instancePath+"/plugins/" + i13,schemaPath:"#/properties/plugins/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.plugins.items,data:data118};
if(vErrors === null){
vErrors = [err265];
}
else {
vErrors.push(err265);
}
errors++;
}
}
else {
const err266 = {instancePath:instancePath+"/plugins/" + i13,schemaPath:"#/properties/plugins/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.plugins.items.type,parentSchema:schema31.properties.plugins.items,data:data118};
if(vErrors === null){
vErrors = [err266];
}
else {
vErrors.push(err266);
}
errors++;
}
}
}
else {
const err267 = {instancePath:instancePath+"/plugins",schemaPath:"#/properties/plugins/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.plugins.type,parentSchema:schema31.properties.plugins,data:data117};
if(vErrors === null){
vErrors = [err267];
}
else {
vErrors.push(err267);
}
errors++;
}
}
if(data.sources !== undefined){
let data119 = data.sources;
if(Array.isArray(data119)){
if(data119.length < 1){
const err268 = {instancePath:instancePath+"/sources",schemaPath:"#/properties/sources/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.sources,data:data119};
if(vErrors === null){
vErrors = [err268];
}
else {
vErrors.push(err268);
}
errors++;
}
const len14 = data119.length;
for(let i14=0; i14<len14; i14++){
let data120 = data119[i14];
if(data120 && typeof data120 == "object" && !Array.isArray(data120)){
if(data120.id === undefined){
const err269 = {instancePath:instancePath+"/sources/" + i14,schemaPath:"#/properties/sources/items/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'",schema:schema31.properties.sources.items.required,parentSchema:schema31.properties.sources.items,data:data120};
if(vErrors === null){
vErrors = [err269];
}
else {
vErrors.push(err269);
}
errors++;
}
if(data120.source === undefined){
const err270 = {instancePath:instancePath+"/sources/" + i14,schemaPath:"#/properties/sources/items/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'",schema:schema31.properties.sources.items.required,parentSchema:schema31.properties.sources.items,data:data120};
if(vErrors === null){
vErrors = [err270];
}
else {
vErrors.push(err270);
}
errors++;
}
if(data120.from === undefined){
const err271 = {instancePath:instancePath+"/sources/" + i14,schemaPath:"#/properties/sources/items/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'",schema:schema31.properties.sources.items.required,parentSchema:schema31.properties.sources.items,data:data120};
if(vErrors === null){
vErrors = [err271];
}
else {
vErrors.push(err271);
}
errors++;
}
for(const key31 in data120){
if(!(((((key31 === "id") || (key31 === "source")) || (key31 === "instance")) || (key31 === "form")) || (key31 === "from"))){
let data121 = data120[key31];
if(((typeof data121 !== "string") && (!((typeof data121 == "number") && (isFinite(data121))))) && (typeof data121 !== "boolean")){
const err272 = {instancePath:instancePath+"/sources/" + i14+"/" + key31.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/sources/items/additionalProperties/type",keyword:"type",params:{type: schema31.properties.sources.items.additionalProperties.type},message:"must be string,number,boolean",schema:schema31.properties.sources.items.additionalProperties.type,parentSchema:schema31.properties.sources.items.additionalProperties,data:data121};
if(vErrors === null){
vErrors = [err272];
}
else {
vErrors.push(err272);
}
errors++;
}
}
}
if(data120.id !== undefined){
let data122 = data120.id;
if(typeof data122 === "string"){
if(!pattern20.test(data122)){
const err273 = {instancePath:instancePath+"/sources/" + i14+"/id",schemaPath:"#/properties/sources/items/properties/id/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9_.-]{0,62}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9_.-]{0,62}$"+"\"",schema:"^[a-z0-9][a-z0-9_.-]{0,62}$",parentSchema:schema31.properties.sources.items.properties.id,data:data122};
if(vErrors === null){
vErrors = [err273];
}
else {
vErrors.push(err273);
}
errors++;
}
}
else {
const err274 = {instancePath:instancePath+"/sources/" + i14+"/id",schemaPath:"#/properties/sources/items/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.sources.items.properties.id.type,parentSchema:schema31.properties.sources.items.properties.id,data:data122};
if(vErrors === null){
vErrors = [err274];
}
else {
vErrors.push(err274);
}
errors++;
}
}
if(data120.source !== undefined){
let data123 = data120.source;
if(typeof data123 !== "string"){
const err275 = {instancePath:instancePath+"/sources/" + i14+"/source",schemaPath:"#/properties/sources/items/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.sources.items.properties.source.type,parentSchema:schema31.properties.sources.items.properties.source,data:data123};
if(vErrors === null){
vErrors = [err275];
}
else {
vErrors.push(err275);
}
errors++;
}
}
if(data120.instance !== undefined){
let data124 = data120.instance;
if(typeof data124 === "string"){
if(func2(data124) < 1){
const err276 = {instancePath:instancePath+"/sources/" + i14+"/instance",schemaPath:"#/properties/sources/items/properties/instance/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.sources.items.properties.instance,data:data124};
if(vErrors === null){
vErrors = [err276];
}
else {
vErrors.push(err276);
}
errors++;
}
}
else {
const err277 = {instancePath:instancePath+"/sources/" + i14+"/instance",schemaPath:"#/properties/sources/items/properties/instance/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.sources.items.properties.instance.type,parentSchema:schema31.properties.sources.items.properties.instance,data:data124};
if(vErrors === null){
vErrors = [err277];
}
else {
vErrors.push(err277);
}
errors++;
}
}
if(data120.form !== undefined){
let data125 = data120.form;
if(typeof data125 !== "string"){
const err278 = {instancePath:instancePath+"/sources/" + i14+"/form",schemaPath:"#/properties/sources/items/properties/form/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.sources.items.properties.form.type,parentSchema:schema31.properties.sources.items.properties.form,data:data125};
if(vErrors === null){
vErrors = [err278];
}
else {
vErrors.push(err278);
}
errors++;
}
}
if(data120.from !== undefined){
let data126 = data120.from;
if(data126 && typeof data126 == "object" && !Array.isArray(data126)){
if(Object.keys(data126).length > 1){
const err279 = {instancePath:instancePath+"/sources/" + i14+"/from",schemaPath:"#/properties/sources/items/properties/from/maxProperties",keyword:"maxProperties",params:{limit: 1},message:"must NOT have more than 1 properties",schema:1,parentSchema:schema31.properties.sources.items.properties.from,data:data126};
if(vErrors === null){
vErrors = [err279];
}
else {
vErrors.push(err279);
}
errors++;
}
if(Object.keys(data126).length < 1){
const err280 = {instancePath:instancePath+"/sources/" + i14+"/from",schemaPath:"#/properties/sources/items/properties/from/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema31.properties.sources.items.properties.from,data:data126};
if(vErrors === null){
vErrors = [err280];
}
else {
vErrors.push(err280);
}
errors++;
}
for(const key32 in data126){
if(!((((((key32 === "files") || (key32 === "s3")) || (key32 === "kafka")) || (key32 === "http-poll")) || (key32 === "receiver")) || (key32 === "syslog"))){
const err281 = {instancePath:instancePath+"/sources/" + i14+"/from",schemaPath:"#/properties/sources/items/properties/from/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key32},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.sources.items.properties.from,data:data126};
if(vErrors === null){
vErrors = [err281];
}
else {
vErrors.push(err281);
}
errors++;
}
}
if(data126.files !== undefined){
let data127 = data126.files;
if(data127 && typeof data127 == "object" && !Array.isArray(data127)){
if(data127.paths === undefined){
const err282 = {instancePath:instancePath+"/sources/" + i14+"/from/files",schemaPath:"urn:accesstrail:from-files:1/required",keyword:"required",params:{missingProperty: "paths"},message:"must have required property '"+"paths"+"'",schema:schema32.required,parentSchema:schema32,data:data127};
if(vErrors === null){
vErrors = [err282];
}
else {
vErrors.push(err282);
}
errors++;
}
for(const key33 in data127){
if(!((((key33 === "paths") || (key33 === "exclude")) || (key33 === "pollMs")) || (key33 === "recordIdleMs"))){
const err283 = {instancePath:instancePath+"/sources/" + i14+"/from/files",schemaPath:"urn:accesstrail:from-files:1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key33},message:"must NOT have additional properties",schema:false,parentSchema:schema32,data:data127};
if(vErrors === null){
vErrors = [err283];
}
else {
vErrors.push(err283);
}
errors++;
}
}
if(data127.paths !== undefined){
let data128 = data127.paths;
if(Array.isArray(data128)){
if(data128.length < 1){
const err284 = {instancePath:instancePath+"/sources/" + i14+"/from/files/paths",schemaPath:"urn:accesstrail:from-files:1/properties/paths/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema32.properties.paths,data:data128};
if(vErrors === null){
vErrors = [err284];
}
else {
vErrors.push(err284);
}
errors++;
}
const len15 = data128.length;
for(let i15=0; i15<len15; i15++){
let data129 = data128[i15];
if(typeof data129 === "string"){
if(func2(data129) < 1){
const err285 = {instancePath:instancePath+"/sources/" + i14+"/from/files/paths/" + i15,schemaPath:"urn:accesstrail:from-files:1/properties/paths/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.paths.items,data:data129};
if(vErrors === null){
vErrors = [err285];
}
else {
vErrors.push(err285);
}
errors++;
}
}
else {
const err286 = {instancePath:instancePath+"/sources/" + i14+"/from/files/paths/" + i15,schemaPath:"urn:accesstrail:from-files:1/properties/paths/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.paths.items.type,parentSchema:schema32.properties.paths.items,data:data129};
if(vErrors === null){
vErrors = [err286];
}
else {
vErrors.push(err286);
}
errors++;
}
}
}
else {
const err287 = {instancePath:instancePath+"/sources/" + i14+"/from/files/paths",schemaPath:"urn:accesstrail:from-files:1/properties/paths/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.properties.paths.type,parentSchema:schema32.properties.paths,data:data128};
if(vErrors === null){
vErrors = [err287];
}
else {
vErrors.push(err287);
}
errors++;
}
}
if(data127.exclude !== undefined){
let data130 = data127.exclude;
if(Array.isArray(data130)){
const len16 = data130.length;
for(let i16=0; i16<len16; i16++){
let data131 = data130[i16];
if(typeof data131 === "string"){
if(func2(data131) < 1){
const err288 = {instancePath:instancePath+"/sources/" + i14+"/from/files/exclude/" + i16,schemaPath:"urn:accesstrail:from-files:1/properties/exclude/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.exclude.items,data:data131};
if(vErrors === null){
vErrors = [err288];
}
else {
vErrors.push(err288);
}
errors++;
}
}
else {
const err289 = {instancePath:instancePath+"/sources/" + i14+"/from/files/exclude/" + i16,schemaPath:"urn:accesstrail:from-files:1/properties/exclude/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.exclude.items.type,parentSchema:schema32.properties.exclude.items,data:data131};
if(vErrors === null){
vErrors = [err289];
}
else {
vErrors.push(err289);
}
errors++;
}
}
}
else {
const err290 = {instancePath:instancePath+"/sources/" + i14+"/from/files/exclude",schemaPath:"urn:accesstrail:from-files:1/properties/exclude/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.properties.exclude.type,parentSchema:schema32.properties.exclude,data:data130};
if(vErrors === null){
vErrors = [err290];
}
else {
vErrors.push(err290);
}
errors++;
}
}
if(data127.pollMs !== undefined){
let data132 = data127.pollMs;
if(!(((typeof data132 == "number") && (!(data132 % 1) && !isNaN(data132))) && (isFinite(data132)))){
const err291 = {instancePath:instancePath+"/sources/" + i14+"/from/files/pollMs",schemaPath:"urn:accesstrail:from-files:1/properties/pollMs/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema32.properties.pollMs.type,parentSchema:schema32.properties.pollMs,data:data132};
if(vErrors === null){
vErrors = [err291];
}
else {
vErrors.push(err291);
}
errors++;
}
if((typeof data132 == "number") && (isFinite(data132))){
if(data132 > 3600000 || isNaN(data132)){
const err292 = {instancePath:instancePath+"/sources/" + i14+"/from/files/pollMs",schemaPath:"urn:accesstrail:from-files:1/properties/pollMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3600000},message:"must be <= 3600000",schema:3600000,parentSchema:schema32.properties.pollMs,data:data132};
if(vErrors === null){
vErrors = [err292];
}
else {
vErrors.push(err292);
}
errors++;
}
if(data132 < 50 || isNaN(data132)){
const err293 = {instancePath:instancePath+"/sources/" + i14+"/from/files/pollMs",schemaPath:"urn:accesstrail:from-files:1/properties/pollMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 50},message:"must be >= 50",schema:50,parentSchema:schema32.properties.pollMs,data:data132};
if(vErrors === null){
vErrors = [err293];
}
else {
vErrors.push(err293);
}
errors++;
}
}
}
if(data127.recordIdleMs !== undefined){
let data133 = data127.recordIdleMs;
if(!(((typeof data133 == "number") && (!(data133 % 1) && !isNaN(data133))) && (isFinite(data133)))){
const err294 = {instancePath:instancePath+"/sources/" + i14+"/from/files/recordIdleMs",schemaPath:"urn:accesstrail:from-files:1/properties/recordIdleMs/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema32.properties.recordIdleMs.type,parentSchema:schema32.properties.recordIdleMs,data:data133};
if(vErrors === null){
vErrors = [err294];
}
else {
vErrors.push(err294);
}
errors++;
}
if((typeof data133 == "number") && (isFinite(data133))){
if(data133 > 600000 || isNaN(data133)){
const err295 = {instancePath:instancePath+"/sources/" + i14+"/from/files/recordIdleMs",schemaPath:"urn:accesstrail:from-files:1/properties/recordIdleMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 600000},message:"must be <= 600000",schema:600000,parentSchema:schema32.properties.recordIdleMs,data:data133};
if(vErrors === null){
vErrors = [err295];
}
else {
vErrors.push(err295);
}
errors++;
}
if(data133 < 100 || isNaN(data133)){
const err296 = {instancePath:instancePath+"/sources/" + i14+"/from/files/recordIdleMs",schemaPath:"urn:accesstrail:from-files:1/properties/recordIdleMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100},message:"must be >= 100",schema:100,parentSchema:schema32.properties.recordIdleMs,data:data133};
if(vErrors === null){
vErrors = [err296];
}
else {
vErrors.push(err296);
}
errors++;
}
}
}
}
else {
const err297 = {instancePath:instancePath+"/sources/" + i14+"/from/files",schemaPath:"urn:accesstrail:from-files:1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.type,parentSchema:schema32,data:data127};
if(vErrors === null){
vErrors = [err297];
}
else {
vErrors.push(err297);
}
errors++;
}
}
if(data126.s3 !== undefined){
let data134 = data126.s3;
if(data134 && typeof data134 == "object" && !Array.isArray(data134)){
for(const key34 in data134){
if(!(func1.call(schema33.properties, key34))){
const err298 = {instancePath:instancePath+"/sources/" + i14+"/from/s3",schemaPath:"urn:accesstrail:from-s3:1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key34},message:"must NOT have additional properties",schema:false,parentSchema:schema33,data:data134};
if(vErrors === null){
vErrors = [err298];
}
else {
vErrors.push(err298);
}
errors++;
}
}
if(data134.queue !== undefined){
let data135 = data134.queue;
if(typeof data135 === "string"){
if(!pattern6.test(data135)){
const err299 = {instancePath:instancePath+"/sources/" + i14+"/from/s3/queue",schemaPath:"urn:accesstrail:from-s3:1/properties/queue/pattern",keyword:"pattern",params:{pattern: "^https?://"},message:"must match pattern \""+"^https?://"+"\"",schema:"^https?://",parentSchema:schema33.properties.queue,data:data135};
if(vErrors === null){
vErrors = [err299];
}
else {
vErrors.push(err299);
}
errors++;
}
}
else {
const err300 = {instancePath:instancePath+"/sources/" + i14+"/from/s3/queue",schemaPath:"urn:accesstrail:from-s3:1/properties/queue/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.queue.type,parentSchema:schema33.properties.queue,data:data135};
if(vErrors === null){
vErrors = [err300];
}
else {
vErrors.push(err300);
}
errors++;
}
}
if(data134.visibilitySeconds !== undefined){
let data136 = data134.visibilitySeconds;
if(!(((typeof data136 == "number") && (!(data136 % 1) && !isNaN(data136))) && (isFinite(data136)))){
const err301 = {instancePath:instancePath+"/sources/" + i14+"/from/s3/visibilitySeconds",schemaPath:"urn:accesstrail:from-s3:1/properties/visibilitySeconds/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema33.properties.visibilitySeconds.type,parentSchema:schema33.properties.visibilitySeconds,data:data136};
if(vErrors === null){
vErrors = [err301];
}
else {
vErrors.push(err301);
}
errors++;
}
if((typeof data136 == "number") && (isFinite(data136))){
if(data136 > 43200 || isNaN(data136)){
const err302 = {instancePath:instancePath+"/sources/" + i14+"/from/s3/visibilitySeconds",schemaPath:"urn:accesstrail:from-s3:1/properties/visibilitySeconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 43200},message:"must be <= 43200",schema:43200,parentSchema:schema33.properties.visibilitySeconds,data:data136};
if(vErrors === null){
vErrors = [err302];
}
else {
vErrors.push(err302);
}
errors++;
}
if(data136 < 2 || isNaN(data136)){
const err303 = {instancePath:instancePath+"/sources/" + i14+"/from/s3/visibilitySeconds",schemaPath:"urn:accesstrail:from-s3:1/properties/visibilitySeconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 2},message:"must be >= 2",schema:2,parentSchema:schema33.properties.visibilitySeconds,data:data136};
if(vErrors === null){
vErrors = [err303];
}
else {
vErrors.push(err303);
}
errors++;
}
}
}
if(data134.patienceMs !== undefined){
let data137 = data134.patienceMs;
if(!(((typeof data137 == "number") && (!(data137 % 1) && !isNaN(data137))) && (isFinite(data137)))){
const err304 = {instancePath:instancePath+"/sources/" + i14+"/from/s3/patienceMs",schemaPath:"urn:accesstrail:from-s3:1/properties/patienceMs/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema33.properties.patienceMs.type,parentSchema:schema33.properties.patienceMs,data:data137};
if(vErrors === null){
vErrors = [err304];
}
else {
vErrors.push(err304);
}
errors++;
}
if((typeof data137 == "number") && (isFinite(data137))){
if(data137 > 86400000 || isNaN(data137)){
const err305 = {instancePath:instancePath+"/sources/" + i14+"/from/s3/patienceMs",schemaPath:"urn:accesstrail:from-s3:1/properties/patienceMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400000},message:"must be <= 86400000",schema:86400000,parentSchema:schema33.properties.patienceMs,data:data137};
if(vErrors === null){
vErrors = [err305];
}
else {
vErrors.push(err305);
}
errors++;
}
if(data137 < 0 || isNaN(data137)){
const err306 = {instancePath:instancePath+"/sources/" + i14+"/from/s3/patienceMs",schemaPath:"urn:accesstrail:from-s3:1/properties/patienceMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema33.properties.patienceMs,data:data137};
if(vErrors === null){
vErrors = [err306];
}
else {
vErrors.push(err306);
}
errors++;
}
}
}
if(data134.list !== undefined){
let data138 = data134.list;
if(data138 && typeof data138 == "object" && !Array.isArray(data138)){
if(data138.bucket === undefined){
const err307 = {instancePath:instancePath+"/sources/" + i14+"/from/s3/list",schemaPath:"urn:accesstrail:from-s3:1/properties/list/required",keyword:"required",params:{missingProperty: "bucket"},message:"must have required property '"+"bucket"+"'",schema:schema33.properties.list.required,parentSchema:schema33.properties.list,data:data138};
if(vErrors === null){
vErrors = [err307];
}
else {
vErrors.push(err307);
}
errors++;
}
if(data138.since === undefined){
const err308 = {instancePath:instancePath+"/sources/" + i14+"/from/s3/list",schemaPath:"urn:accesstrail:from-s3:1/properties/list/required",keyword:"required",params:{missingProperty: "since"},message:"must have required property '"+"since"+"'",schema:schema33.properties.list.required,parentSchema:schema33.properties.list,data:data138};
if(vErrors === null){
vErrors = [err308];
}
else {
vErrors.push(err308);
}
errors++;
}
for(const key35 in data138){
if(!(((((key35 === "bucket") || (key35 === "prefix")) || (key35 === "since")) || (key35 === "pollMs")) || (key35 === "overlapMs"))){
const err309 = {instancePath:instancePath+"/sources/" + i14+"/from/s3/list",schemaPath:"urn:accesstrail:from-s3:1/properties/list/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key35},message:"must NOT have additional properties",schema:false,parentSchema:schema33.properties.list,data:data138};
if(vErrors === null){
vErrors = [err309];
}
else {
vErrors.push(err309);
}
errors++;
}
}
if(data138.bucket !== undefined){
let data139 = data138.bucket;
if(typeof data139 === "string"){
if(func2(data139) < 1){
const err310 = {instancePath:instancePath+"/sources/" + i14+"/from/s3/list/bucket",schemaPath:"urn:accesstrail:from-s3:1/properties/list/properties/bucket/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33.properties.list.properties.bucket,data:data139};
if(vErrors === null){
vErrors = [err310];
}
else {
vErrors.push(err310);
}
errors++;
}
}
else {
const err311 = {instancePath:instancePath+"/sources/" + i14+"/from/s3/list/bucket",schemaPath:"urn:accesstrail:from-s3:1/properties/list/properties/bucket/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.list.properties.bucket.type,parentSchema:schema33.properties.list.properties.bucket,data:data139};
if(vErrors === null){
vErrors = [err311];
}
else {
vErrors.push(err311);
}
errors++;
}
}
if(data138.prefix !== undefined){
let data140 = data138.prefix;
if(typeof data140 !== "string"){
const err312 = {instancePath:instancePath+"/sources/" + i14+"/from/s3/list/prefix",schemaPath:"urn:accesstrail:from-s3:1/properties/list/properties/prefix/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.list.properties.prefix.type,parentSchema:schema33.properties.list.properties.prefix,data:data140};
if(vErrors === null){
vErrors = [err312];
}
else {
vErrors.push(err312);
}
errors++;
}
}
if(data138.since !== undefined){
let data141 = data138.since;
if(typeof data141 === "string"){
if(!pattern19.test(data141)){
const err313 = {instancePath:instancePath+"/sources/" + i14+"/from/s3/list/since",schemaPath:"urn:accesstrail:from-s3:1/properties/list/properties/since/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d(:\\d\\d)?Z)?$"},message:"must match pattern \""+"^\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d(:\\d\\d)?Z)?$"+"\"",schema:"^\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d(:\\d\\d)?Z)?$",parentSchema:schema33.properties.list.properties.since,data:data141};
if(vErrors === null){
vErrors = [err313];
}
else {
vErrors.push(err313);
}
errors++;
}
}
else {
const err314 = {instancePath:instancePath+"/sources/" + i14+"/from/s3/list/since",schemaPath:"urn:accesstrail:from-s3:1/properties/list/properties/since/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.list.properties.since.type,parentSchema:schema33.properties.list.properties.since,data:data141};
if(vErrors === null){
vErrors = [err314];
}
else {
vErrors.push(err314);
}
errors++;
}
}
if(data138.pollMs !== undefined){
let data142 = data138.pollMs;
if(!(((typeof data142 == "number") && (!(data142 % 1) && !isNaN(data142))) && (isFinite(data142)))){
const err315 = {instancePath:instancePath+"/sources/" + i14+"/from/s3/list/pollMs",schemaPath:"urn:accesstrail:from-s3:1/properties/list/properties/pollMs/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema33.properties.list.properties.pollMs.type,parentSchema:schema33.properties.list.properties.pollMs,data:data142};
if(vErrors === null){
vErrors = [err315];
}
else {
vErrors.push(err315);
}
errors++;
}
if((typeof data142 == "number") && (isFinite(data142))){
if(data142 > 86400000 || isNaN(data142)){
const err316 = {instancePath:instancePath+"/sources/" + i14+"/from/s3/list/pollMs",schemaPath:"urn:accesstrail:from-s3:1/properties/list/properties/pollMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400000},message:"must be <= 86400000",schema:86400000,parentSchema:schema33.properties.list.properties.pollMs,data:data142};
if(vErrors === null){
vErrors = [err316];
}
else {
vErrors.push(err316);
}
errors++;
}
if(data142 < 100 || isNaN(data142)){
const err317 = {instancePath:instancePath+"/sources/" + i14+"/from/s3/list/pollMs",schemaPath:"urn:accesstrail:from-s3:1/properties/list/properties/pollMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100},message:"must be >= 100",schema:100,parentSchema:schema33.properties.list.properties.pollMs,data:data142};
if(vErrors === null){
vErrors = [err317];
}
else {
vErrors.push(err317);
}
errors++;
}
}
}
if(data138.overlapMs !== undefined){
let data143 = data138.overlapMs;
if(!(((typeof data143 == "number") && (!(data143 % 1) && !isNaN(data143))) && (isFinite(data143)))){
const err318 = {instancePath:instancePath+"/sources/" + i14+"/from/s3/list/overlapMs",schemaPath:"urn:accesstrail:from-s3:1/properties/list/properties/overlapMs/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema33.properties.list.properties.overlapMs.type,parentSchema:schema33.properties.list.properties.overlapMs,data:data143};
if(vErrors === null){
vErrors = [err318];
}
else {
vErrors.push(err318);
}
errors++;
}
if((typeof data143 == "number") && (isFinite(data143))){
if(data143 > 604800000 || isNaN(data143)){
const err319 = {instancePath:instancePath+"/sources/" + i14+"/from/s3/list/overlapMs",schemaPath:"urn:accesstrail:from-s3:1/properties/list/properties/overlapMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 604800000},message:"must be <= 604800000",schema:604800000,parentSchema:schema33.properties.list.properties.overlapMs,data:data143};
if(vErrors === null){
vErrors = [err319];
}
else {
vErrors.push(err319);
}
errors++;
}
if(data143 < 1000 || isNaN(data143)){
const err320 = {instancePath:instancePath+"/sources/" + i14+"/from/s3/list/overlapMs",schemaPath:"urn:accesstrail:from-s3:1/properties/list/properties/overlapMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1000},message:"must be >= 1000",schema:1000,parentSchema:schema33.properties.list.properties.overlapMs,data:data143};
if(vErrors === null){
vErrors = [err320];
}
else {
vErrors.push(err320);
}
errors++;
}
}
}
}
else {
const err321 = {instancePath:instancePath+"/sources/" + i14+"/from/s3/list",schemaPath:"urn:accesstrail:from-s3:1/properties/list/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.properties.list.type,parentSchema:schema33.properties.list,data:data138};
if(vErrors === null){
vErrors = [err321];
}
else {
vErrors.push(err321);
}
errors++;
}
}
if(data134.concurrency !== undefined){
let data144 = data134.concurrency;
if(!(((typeof data144 == "number") && (!(data144 % 1) && !isNaN(data144))) && (isFinite(data144)))){
const err322 = {instancePath:instancePath+"/sources/" + i14+"/from/s3/concurrency",schemaPath:"urn:accesstrail:from-s3:1/properties/concurrency/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema33.properties.concurrency.type,parentSchema:schema33.properties.concurrency,data:data144};
if(vErrors === null){
vErrors = [err322];
}
else {
vErrors.push(err322);
}
errors++;
}
if((typeof data144 == "number") && (isFinite(data144))){
if(data144 > 64 || isNaN(data144)){
const err323 = {instancePath:instancePath+"/sources/" + i14+"/from/s3/concurrency",schemaPath:"urn:accesstrail:from-s3:1/properties/concurrency/maximum",keyword:"maximum",params:{comparison: "<=", limit: 64},message:"must be <= 64",schema:64,parentSchema:schema33.properties.concurrency,data:data144};
if(vErrors === null){
vErrors = [err323];
}
else {
vErrors.push(err323);
}
errors++;
}
if(data144 < 1 || isNaN(data144)){
const err324 = {instancePath:instancePath+"/sources/" + i14+"/from/s3/concurrency",schemaPath:"urn:accesstrail:from-s3:1/properties/concurrency/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema33.properties.concurrency,data:data144};
if(vErrors === null){
vErrors = [err324];
}
else {
vErrors.push(err324);
}
errors++;
}
}
}
if(data134.region !== undefined){
let data145 = data134.region;
if(typeof data145 === "string"){
if(func2(data145) < 1){
const err325 = {instancePath:instancePath+"/sources/" + i14+"/from/s3/region",schemaPath:"urn:accesstrail:from-s3:1/properties/region/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33.properties.region,data:data145};
if(vErrors === null){
vErrors = [err325];
}
else {
vErrors.push(err325);
}
errors++;
}
}
else {
const err326 = {instancePath:instancePath+"/sources/" + i14+"/from/s3/region",schemaPath:"urn:accesstrail:from-s3:1/properties/region/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.region.type,parentSchema:schema33.properties.region,data:data145};
if(vErrors === null){
vErrors = [err326];
}
else {
vErrors.push(err326);
}
errors++;
}
}
if(data134.endpoint !== undefined){
let data146 = data134.endpoint;
if((typeof data146 !== "string") && (data146 !== null)){
const err327 = {instancePath:instancePath+"/sources/" + i14+"/from/s3/endpoint",schemaPath:"urn:accesstrail:from-s3:1/properties/endpoint/type",keyword:"type",params:{type: schema33.properties.endpoint.type},message:"must be string,null",schema:schema33.properties.endpoint.type,parentSchema:schema33.properties.endpoint,data:data146};
if(vErrors === null){
vErrors = [err327];
}
else {
vErrors.push(err327);
}
errors++;
}
if(typeof data146 === "string"){
if(!pattern6.test(data146)){
const err328 = {instancePath:instancePath+"/sources/" + i14+"/from/s3/endpoint",schemaPath:"urn:accesstrail:from-s3:1/properties/endpoint/pattern",keyword:"pattern",params:{pattern: "^https?://"},message:"must match pattern \""+"^https?://"+"\"",schema:"^https?://",parentSchema:schema33.properties.endpoint,data:data146};
if(vErrors === null){
vErrors = [err328];
}
else {
vErrors.push(err328);
}
errors++;
}
}
}
if(data134.pathStyle !== undefined){
let data147 = data134.pathStyle;
if(typeof data147 !== "boolean"){
const err329 = {instancePath:instancePath+"/sources/" + i14+"/from/s3/pathStyle",schemaPath:"urn:accesstrail:from-s3:1/properties/pathStyle/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema33.properties.pathStyle.type,parentSchema:schema33.properties.pathStyle,data:data147};
if(vErrors === null){
vErrors = [err329];
}
else {
vErrors.push(err329);
}
errors++;
}
}
if(data134.roleArn !== undefined){
let data148 = data134.roleArn;
if(typeof data148 === "string"){
if(!pattern24.test(data148)){
const err330 = {instancePath:instancePath+"/sources/" + i14+"/from/s3/roleArn",schemaPath:"urn:accesstrail:from-s3:1/properties/roleArn/pattern",keyword:"pattern",params:{pattern: "^arn:"},message:"must match pattern \""+"^arn:"+"\"",schema:"^arn:",parentSchema:schema33.properties.roleArn,data:data148};
if(vErrors === null){
vErrors = [err330];
}
else {
vErrors.push(err330);
}
errors++;
}
}
else {
const err331 = {instancePath:instancePath+"/sources/" + i14+"/from/s3/roleArn",schemaPath:"urn:accesstrail:from-s3:1/properties/roleArn/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.roleArn.type,parentSchema:schema33.properties.roleArn,data:data148};
if(vErrors === null){
vErrors = [err331];
}
else {
vErrors.push(err331);
}
errors++;
}
}
if(data134.externalId !== undefined){
let data149 = data134.externalId;
if(typeof data149 === "string"){
if(func2(data149) < 2){
const err332 = {instancePath:instancePath+"/sources/" + i14+"/from/s3/externalId",schemaPath:"urn:accesstrail:from-s3:1/properties/externalId/minLength",keyword:"minLength",params:{limit: 2},message:"must NOT have fewer than 2 characters",schema:2,parentSchema:schema33.properties.externalId,data:data149};
if(vErrors === null){
vErrors = [err332];
}
else {
vErrors.push(err332);
}
errors++;
}
}
else {
const err333 = {instancePath:instancePath+"/sources/" + i14+"/from/s3/externalId",schemaPath:"urn:accesstrail:from-s3:1/properties/externalId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.externalId.type,parentSchema:schema33.properties.externalId,data:data149};
if(vErrors === null){
vErrors = [err333];
}
else {
vErrors.push(err333);
}
errors++;
}
}
if(data134.sessionName !== undefined){
let data150 = data134.sessionName;
if(typeof data150 === "string"){
if(!pattern25.test(data150)){
const err334 = {instancePath:instancePath+"/sources/" + i14+"/from/s3/sessionName",schemaPath:"urn:accesstrail:from-s3:1/properties/sessionName/pattern",keyword:"pattern",params:{pattern: "^[\\w+=,.@-]{2,64}$"},message:"must match pattern \""+"^[\\w+=,.@-]{2,64}$"+"\"",schema:"^[\\w+=,.@-]{2,64}$",parentSchema:schema33.properties.sessionName,data:data150};
if(vErrors === null){
vErrors = [err334];
}
else {
vErrors.push(err334);
}
errors++;
}
}
else {
const err335 = {instancePath:instancePath+"/sources/" + i14+"/from/s3/sessionName",schemaPath:"urn:accesstrail:from-s3:1/properties/sessionName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.sessionName.type,parentSchema:schema33.properties.sessionName,data:data150};
if(vErrors === null){
vErrors = [err335];
}
else {
vErrors.push(err335);
}
errors++;
}
}
if(data134.integrity !== undefined){
let data151 = data134.integrity;
if(data151 && typeof data151 == "object" && !Array.isArray(data151)){
if(data151.cloudtrail === undefined){
const err336 = {instancePath:instancePath+"/sources/" + i14+"/from/s3/integrity",schemaPath:"urn:accesstrail:from-s3:1/properties/integrity/required",keyword:"required",params:{missingProperty: "cloudtrail"},message:"must have required property '"+"cloudtrail"+"'",schema:schema33.properties.integrity.required,parentSchema:schema33.properties.integrity,data:data151};
if(vErrors === null){
vErrors = [err336];
}
else {
vErrors.push(err336);
}
errors++;
}
for(const key36 in data151){
if(!(key36 === "cloudtrail")){
const err337 = {instancePath:instancePath+"/sources/" + i14+"/from/s3/integrity",schemaPath:"urn:accesstrail:from-s3:1/properties/integrity/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key36},message:"must NOT have additional properties",schema:false,parentSchema:schema33.properties.integrity,data:data151};
if(vErrors === null){
vErrors = [err337];
}
else {
vErrors.push(err337);
}
errors++;
}
}
if(data151.cloudtrail !== undefined){
let data152 = data151.cloudtrail;
if(data152 && typeof data152 == "object" && !Array.isArray(data152)){
for(const key37 in data152){
if(!(key37 === "publicKeys")){
const err338 = {instancePath:instancePath+"/sources/" + i14+"/from/s3/integrity/cloudtrail",schemaPath:"urn:accesstrail:from-s3:1/properties/integrity/properties/cloudtrail/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key37},message:"must NOT have additional properties",schema:false,parentSchema:schema33.properties.integrity.properties.cloudtrail,data:data152};
if(vErrors === null){
vErrors = [err338];
}
else {
vErrors.push(err338);
}
errors++;
}
}
if(data152.publicKeys !== undefined){
let data153 = data152.publicKeys;
if((typeof data153 !== "string") && (data153 !== null)){
const err339 = {instancePath:instancePath+"/sources/" + i14+"/from/s3/integrity/cloudtrail/publicKeys",schemaPath:"urn:accesstrail:from-s3:1/properties/integrity/properties/cloudtrail/properties/publicKeys/type",keyword:"type",params:{type: schema33.properties.integrity.properties.cloudtrail.properties.publicKeys.type},message:"must be string,null",schema:schema33.properties.integrity.properties.cloudtrail.properties.publicKeys.type,parentSchema:schema33.properties.integrity.properties.cloudtrail.properties.publicKeys,data:data153};
if(vErrors === null){
vErrors = [err339];
}
else {
vErrors.push(err339);
}
errors++;
}
if(typeof data153 === "string"){
if(!pattern6.test(data153)){
const err340 = {instancePath:instancePath+"/sources/" + i14+"/from/s3/integrity/cloudtrail/publicKeys",schemaPath:"urn:accesstrail:from-s3:1/properties/integrity/properties/cloudtrail/properties/publicKeys/pattern",keyword:"pattern",params:{pattern: "^https?://"},message:"must match pattern \""+"^https?://"+"\"",schema:"^https?://",parentSchema:schema33.properties.integrity.properties.cloudtrail.properties.publicKeys,data:data153};
if(vErrors === null){
vErrors = [err340];
}
else {
vErrors.push(err340);
}
errors++;
}
}
}
}
else {
const err341 = {instancePath:instancePath+"/sources/" + i14+"/from/s3/integrity/cloudtrail",schemaPath:"urn:accesstrail:from-s3:1/properties/integrity/properties/cloudtrail/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.properties.integrity.properties.cloudtrail.type,parentSchema:schema33.properties.integrity.properties.cloudtrail,data:data152};
if(vErrors === null){
vErrors = [err341];
}
else {
vErrors.push(err341);
}
errors++;
}
}
}
else {
const err342 = {instancePath:instancePath+"/sources/" + i14+"/from/s3/integrity",schemaPath:"urn:accesstrail:from-s3:1/properties/integrity/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.properties.integrity.type,parentSchema:schema33.properties.integrity,data:data151};
if(vErrors === null){
vErrors = [err342];
}
else {
vErrors.push(err342);
}
errors++;
}
}
}
else {
const err343 = {instancePath:instancePath+"/sources/" + i14+"/from/s3",schemaPath:"urn:accesstrail:from-s3:1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.type,parentSchema:schema33,data:data134};
if(vErrors === null){
vErrors = [err343];
}
else {
vErrors.push(err343);
}
errors++;
}
}
if(data126.kafka !== undefined){
let data154 = data126.kafka;
if(data154 && typeof data154 == "object" && !Array.isArray(data154)){
if(data154.brokers === undefined){
const err344 = {instancePath:instancePath+"/sources/" + i14+"/from/kafka",schemaPath:"urn:accesstrail:from-kafka:1/required",keyword:"required",params:{missingProperty: "brokers"},message:"must have required property '"+"brokers"+"'",schema:schema34.required,parentSchema:schema34,data:data154};
if(vErrors === null){
vErrors = [err344];
}
else {
vErrors.push(err344);
}
errors++;
}
if(data154.topics === undefined){
const err345 = {instancePath:instancePath+"/sources/" + i14+"/from/kafka",schemaPath:"urn:accesstrail:from-kafka:1/required",keyword:"required",params:{missingProperty: "topics"},message:"must have required property '"+"topics"+"'",schema:schema34.required,parentSchema:schema34,data:data154};
if(vErrors === null){
vErrors = [err345];
}
else {
vErrors.push(err345);
}
errors++;
}
for(const key38 in data154){
if(!((((((((key38 === "brokers") || (key38 === "topics")) || (key38 === "groupId")) || (key38 === "start")) || (key38 === "ssl")) || (key38 === "sasl")) || (key38 === "repair")) || (key38 === "sessionTimeoutMs"))){
const err346 = {instancePath:instancePath+"/sources/" + i14+"/from/kafka",schemaPath:"urn:accesstrail:from-kafka:1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key38},message:"must NOT have additional properties",schema:false,parentSchema:schema34,data:data154};
if(vErrors === null){
vErrors = [err346];
}
else {
vErrors.push(err346);
}
errors++;
}
}
if(data154.brokers !== undefined){
let data155 = data154.brokers;
if(Array.isArray(data155)){
if(data155.length < 1){
const err347 = {instancePath:instancePath+"/sources/" + i14+"/from/kafka/brokers",schemaPath:"urn:accesstrail:from-kafka:1/properties/brokers/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema34.properties.brokers,data:data155};
if(vErrors === null){
vErrors = [err347];
}
else {
vErrors.push(err347);
}
errors++;
}
const len17 = data155.length;
for(let i17=0; i17<len17; i17++){
let data156 = data155[i17];
if(typeof data156 === "string"){
if(!pattern5.test(data156)){
const err348 = {instancePath:instancePath+"/sources/" + i14+"/from/kafka/brokers/" + i17,schemaPath:"urn:accesstrail:from-kafka:1/properties/brokers/items/pattern",keyword:"pattern",params:{pattern: "^[^\\s/]+:[0-9]+$"},message:"must match pattern \""+"^[^\\s/]+:[0-9]+$"+"\"",schema:"^[^\\s/]+:[0-9]+$",parentSchema:schema34.properties.brokers.items,data:data156};
if(vErrors === null){
vErrors = [err348];
}
else {
vErrors.push(err348);
}
errors++;
}
}
else {
const err349 = {instancePath:instancePath+"/sources/" + i14+"/from/kafka/brokers/" + i17,schemaPath:"urn:accesstrail:from-kafka:1/properties/brokers/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.brokers.items.type,parentSchema:schema34.properties.brokers.items,data:data156};
if(vErrors === null){
vErrors = [err349];
}
else {
vErrors.push(err349);
}
errors++;
}
}
}
else {
const err350 = {instancePath:instancePath+"/sources/" + i14+"/from/kafka/brokers",schemaPath:"urn:accesstrail:from-kafka:1/properties/brokers/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.brokers.type,parentSchema:schema34.properties.brokers,data:data155};
if(vErrors === null){
vErrors = [err350];
}
else {
vErrors.push(err350);
}
errors++;
}
}
if(data154.topics !== undefined){
let data157 = data154.topics;
if(Array.isArray(data157)){
if(data157.length < 1){
const err351 = {instancePath:instancePath+"/sources/" + i14+"/from/kafka/topics",schemaPath:"urn:accesstrail:from-kafka:1/properties/topics/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema34.properties.topics,data:data157};
if(vErrors === null){
vErrors = [err351];
}
else {
vErrors.push(err351);
}
errors++;
}
const len18 = data157.length;
for(let i18=0; i18<len18; i18++){
let data158 = data157[i18];
if(typeof data158 === "string"){
if(func2(data158) < 1){
const err352 = {instancePath:instancePath+"/sources/" + i14+"/from/kafka/topics/" + i18,schemaPath:"urn:accesstrail:from-kafka:1/properties/topics/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.topics.items,data:data158};
if(vErrors === null){
vErrors = [err352];
}
else {
vErrors.push(err352);
}
errors++;
}
}
else {
const err353 = {instancePath:instancePath+"/sources/" + i14+"/from/kafka/topics/" + i18,schemaPath:"urn:accesstrail:from-kafka:1/properties/topics/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.topics.items.type,parentSchema:schema34.properties.topics.items,data:data158};
if(vErrors === null){
vErrors = [err353];
}
else {
vErrors.push(err353);
}
errors++;
}
}
}
else {
const err354 = {instancePath:instancePath+"/sources/" + i14+"/from/kafka/topics",schemaPath:"urn:accesstrail:from-kafka:1/properties/topics/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.topics.type,parentSchema:schema34.properties.topics,data:data157};
if(vErrors === null){
vErrors = [err354];
}
else {
vErrors.push(err354);
}
errors++;
}
}
if(data154.groupId !== undefined){
let data159 = data154.groupId;
if(typeof data159 === "string"){
if(func2(data159) < 1){
const err355 = {instancePath:instancePath+"/sources/" + i14+"/from/kafka/groupId",schemaPath:"urn:accesstrail:from-kafka:1/properties/groupId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.groupId,data:data159};
if(vErrors === null){
vErrors = [err355];
}
else {
vErrors.push(err355);
}
errors++;
}
}
else {
const err356 = {instancePath:instancePath+"/sources/" + i14+"/from/kafka/groupId",schemaPath:"urn:accesstrail:from-kafka:1/properties/groupId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.groupId.type,parentSchema:schema34.properties.groupId,data:data159};
if(vErrors === null){
vErrors = [err356];
}
else {
vErrors.push(err356);
}
errors++;
}
}
if(data154.start !== undefined){
let data160 = data154.start;
if(!((data160 === "earliest") || (data160 === "latest"))){
const err357 = {instancePath:instancePath+"/sources/" + i14+"/from/kafka/start",schemaPath:"urn:accesstrail:from-kafka:1/properties/start/enum",keyword:"enum",params:{allowedValues: schema34.properties.start.enum},message:"must be equal to one of the allowed values",schema:schema34.properties.start.enum,parentSchema:schema34.properties.start,data:data160};
if(vErrors === null){
vErrors = [err357];
}
else {
vErrors.push(err357);
}
errors++;
}
}
if(data154.ssl !== undefined){
let data161 = data154.ssl;
const _errs378 = errors;
let valid87 = false;
const _errs379 = errors;
if(typeof data161 !== "boolean"){
const err358 = {instancePath:instancePath+"/sources/" + i14+"/from/kafka/ssl",schemaPath:"urn:accesstrail:from-kafka:1/properties/ssl/anyOf/0/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema34.properties.ssl.anyOf[0].type,parentSchema:schema34.properties.ssl.anyOf[0],data:data161};
if(vErrors === null){
vErrors = [err358];
}
else {
vErrors.push(err358);
}
errors++;
}
var _valid6 = _errs379 === errors;
valid87 = valid87 || _valid6;
const _errs381 = errors;
if(data161 && typeof data161 == "object" && !Array.isArray(data161)){
for(const key39 in data161){
if(!(((key39 === "ca") || (key39 === "cert")) || (key39 === "key"))){
const err359 = {instancePath:instancePath+"/sources/" + i14+"/from/kafka/ssl",schemaPath:"urn:accesstrail:from-kafka:1/properties/ssl/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key39},message:"must NOT have additional properties",schema:false,parentSchema:schema34.properties.ssl.anyOf[1],data:data161};
if(vErrors === null){
vErrors = [err359];
}
else {
vErrors.push(err359);
}
errors++;
}
}
if(data161.ca !== undefined){
let data162 = data161.ca;
if(typeof data162 === "string"){
if(func2(data162) < 1){
const err360 = {instancePath:instancePath+"/sources/" + i14+"/from/kafka/ssl/ca",schemaPath:"urn:accesstrail:from-kafka:1/properties/ssl/anyOf/1/properties/ca/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.ssl.anyOf[1].properties.ca,data:data162};
if(vErrors === null){
vErrors = [err360];
}
else {
vErrors.push(err360);
}
errors++;
}
}
else {
const err361 = {instancePath:instancePath+"/sources/" + i14+"/from/kafka/ssl/ca",schemaPath:"urn:accesstrail:from-kafka:1/properties/ssl/anyOf/1/properties/ca/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.ssl.anyOf[1].properties.ca.type,parentSchema:schema34.properties.ssl.anyOf[1].properties.ca,data:data162};
if(vErrors === null){
vErrors = [err361];
}
else {
vErrors.push(err361);
}
errors++;
}
}
if(data161.cert !== undefined){
let data163 = data161.cert;
if(typeof data163 === "string"){
if(func2(data163) < 1){
const err362 = {instancePath:instancePath+"/sources/" + i14+"/from/kafka/ssl/cert",schemaPath:"urn:accesstrail:from-kafka:1/properties/ssl/anyOf/1/properties/cert/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.ssl.anyOf[1].properties.cert,data:data163};
if(vErrors === null){
vErrors = [err362];
}
else {
vErrors.push(err362);
}
errors++;
}
}
else {
const err363 = {instancePath:instancePath+"/sources/" + i14+"/from/kafka/ssl/cert",schemaPath:"urn:accesstrail:from-kafka:1/properties/ssl/anyOf/1/properties/cert/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.ssl.anyOf[1].properties.cert.type,parentSchema:schema34.properties.ssl.anyOf[1].properties.cert,data:data163};
if(vErrors === null){
vErrors = [err363];
}
else {
vErrors.push(err363);
}
errors++;
}
}
if(data161.key !== undefined){
let data164 = data161.key;
if(typeof data164 === "string"){
if(func2(data164) < 1){
const err364 = {instancePath:instancePath+"/sources/" + i14+"/from/kafka/ssl/key",schemaPath:"urn:accesstrail:from-kafka:1/properties/ssl/anyOf/1/properties/key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.ssl.anyOf[1].properties.key,data:data164};
if(vErrors === null){
vErrors = [err364];
}
else {
vErrors.push(err364);
}
errors++;
}
}
else {
const err365 = {instancePath:instancePath+"/sources/" + i14+"/from/kafka/ssl/key",schemaPath:"urn:accesstrail:from-kafka:1/properties/ssl/anyOf/1/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.ssl.anyOf[1].properties.key.type,parentSchema:schema34.properties.ssl.anyOf[1].properties.key,data:data164};
if(vErrors === null){
vErrors = [err365];
}
else {
vErrors.push(err365);
}
errors++;
}
}
}
else {
const err366 = {instancePath:instancePath+"/sources/" + i14+"/from/kafka/ssl",schemaPath:"urn:accesstrail:from-kafka:1/properties/ssl/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.properties.ssl.anyOf[1].type,parentSchema:schema34.properties.ssl.anyOf[1],data:data161};
if(vErrors === null){
vErrors = [err366];
}
else {
vErrors.push(err366);
}
errors++;
}
var _valid6 = _errs381 === errors;
valid87 = valid87 || _valid6;
if(!valid87){
const err367 = {instancePath:instancePath+"/sources/" + i14+"/from/kafka/ssl",schemaPath:"urn:accesstrail:from-kafka:1/properties/ssl/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema34.properties.ssl.anyOf,parentSchema:schema34.properties.ssl,data:data161};
if(vErrors === null){
vErrors = [err367];
}
else {
vErrors.push(err367);
}
errors++;
}
else {
errors = _errs378;
if(vErrors !== null){
if(_errs378){
vErrors.length = _errs378;
}
else {
vErrors = null;
}
}
}
}
if(data154.sasl !== undefined){
let data165 = data154.sasl;
if((!(data165 && typeof data165 == "object" && !Array.isArray(data165))) && (data165 !== null)){
const err368 = {instancePath:instancePath+"/sources/" + i14+"/from/kafka/sasl",schemaPath:"urn:accesstrail:from-kafka:1/properties/sasl/type",keyword:"type",params:{type: schema34.properties.sasl.type},message:"must be object,null",schema:schema34.properties.sasl.type,parentSchema:schema34.properties.sasl,data:data165};
if(vErrors === null){
vErrors = [err368];
}
else {
vErrors.push(err368);
}
errors++;
}
if(data165 && typeof data165 == "object" && !Array.isArray(data165)){
if(data165.mechanism === undefined){
const err369 = {instancePath:instancePath+"/sources/" + i14+"/from/kafka/sasl",schemaPath:"urn:accesstrail:from-kafka:1/properties/sasl/required",keyword:"required",params:{missingProperty: "mechanism"},message:"must have required property '"+"mechanism"+"'",schema:schema34.properties.sasl.required,parentSchema:schema34.properties.sasl,data:data165};
if(vErrors === null){
vErrors = [err369];
}
else {
vErrors.push(err369);
}
errors++;
}
for(const key40 in data165){
if(!((((((((key40 === "mechanism") || (key40 === "username")) || (key40 === "password")) || (key40 === "tokenUrl")) || (key40 === "clientId")) || (key40 === "clientSecret")) || (key40 === "scope")) || (key40 === "tokenFile"))){
const err370 = {instancePath:instancePath+"/sources/" + i14+"/from/kafka/sasl",schemaPath:"urn:accesstrail:from-kafka:1/properties/sasl/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key40},message:"must NOT have additional properties",schema:false,parentSchema:schema34.properties.sasl,data:data165};
if(vErrors === null){
vErrors = [err370];
}
else {
vErrors.push(err370);
}
errors++;
}
}
if(data165.mechanism !== undefined){
let data166 = data165.mechanism;
if(!((((data166 === "plain") || (data166 === "scram-sha-256")) || (data166 === "scram-sha-512")) || (data166 === "oauthbearer"))){
const err371 = {instancePath:instancePath+"/sources/" + i14+"/from/kafka/sasl/mechanism",schemaPath:"urn:accesstrail:from-kafka:1/properties/sasl/properties/mechanism/enum",keyword:"enum",params:{allowedValues: schema34.properties.sasl.properties.mechanism.enum},message:"must be equal to one of the allowed values",schema:schema34.properties.sasl.properties.mechanism.enum,parentSchema:schema34.properties.sasl.properties.mechanism,data:data166};
if(vErrors === null){
vErrors = [err371];
}
else {
vErrors.push(err371);
}
errors++;
}
}
if(data165.username !== undefined){
let data167 = data165.username;
if(typeof data167 === "string"){
if(func2(data167) < 1){
const err372 = {instancePath:instancePath+"/sources/" + i14+"/from/kafka/sasl/username",schemaPath:"urn:accesstrail:from-kafka:1/properties/sasl/properties/username/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.sasl.properties.username,data:data167};
if(vErrors === null){
vErrors = [err372];
}
else {
vErrors.push(err372);
}
errors++;
}
}
else {
const err373 = {instancePath:instancePath+"/sources/" + i14+"/from/kafka/sasl/username",schemaPath:"urn:accesstrail:from-kafka:1/properties/sasl/properties/username/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.sasl.properties.username.type,parentSchema:schema34.properties.sasl.properties.username,data:data167};
if(vErrors === null){
vErrors = [err373];
}
else {
vErrors.push(err373);
}
errors++;
}
}
if(data165.password !== undefined){
let data168 = data165.password;
if(typeof data168 === "string"){
if(func2(data168) < 1){
const err374 = {instancePath:instancePath+"/sources/" + i14+"/from/kafka/sasl/password",schemaPath:"urn:accesstrail:from-kafka:1/properties/sasl/properties/password/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.sasl.properties.password,data:data168};
if(vErrors === null){
vErrors = [err374];
}
else {
vErrors.push(err374);
}
errors++;
}
}
else {
const err375 = {instancePath:instancePath+"/sources/" + i14+"/from/kafka/sasl/password",schemaPath:"urn:accesstrail:from-kafka:1/properties/sasl/properties/password/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.sasl.properties.password.type,parentSchema:schema34.properties.sasl.properties.password,data:data168};
if(vErrors === null){
vErrors = [err375];
}
else {
vErrors.push(err375);
}
errors++;
}
}
if(data165.tokenUrl !== undefined){
let data169 = data165.tokenUrl;
if(typeof data169 === "string"){
if(!pattern6.test(data169)){
const err376 = {instancePath:instancePath+"/sources/" + i14+"/from/kafka/sasl/tokenUrl",schemaPath:"urn:accesstrail:from-kafka:1/properties/sasl/properties/tokenUrl/pattern",keyword:"pattern",params:{pattern: "^https?://"},message:"must match pattern \""+"^https?://"+"\"",schema:"^https?://",parentSchema:schema34.properties.sasl.properties.tokenUrl,data:data169};
if(vErrors === null){
vErrors = [err376];
}
else {
vErrors.push(err376);
}
errors++;
}
}
else {
const err377 = {instancePath:instancePath+"/sources/" + i14+"/from/kafka/sasl/tokenUrl",schemaPath:"urn:accesstrail:from-kafka:1/properties/sasl/properties/tokenUrl/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.sasl.properties.tokenUrl.type,parentSchema:schema34.properties.sasl.properties.tokenUrl,data:data169};
if(vErrors === null){
vErrors = [err377];
}
else {
vErrors.push(err377);
}
errors++;
}
}
if(data165.clientId !== undefined){
let data170 = data165.clientId;
if(typeof data170 === "string"){
if(func2(data170) < 1){
const err378 = {instancePath:instancePath+"/sources/" + i14+"/from/kafka/sasl/clientId",schemaPath:"urn:accesstrail:from-kafka:1/properties/sasl/properties/clientId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.sasl.properties.clientId,data:data170};
if(vErrors === null){
vErrors = [err378];
}
else {
vErrors.push(err378);
}
errors++;
}
}
else {
const err379 = {instancePath:instancePath+"/sources/" + i14+"/from/kafka/sasl/clientId",schemaPath:"urn:accesstrail:from-kafka:1/properties/sasl/properties/clientId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.sasl.properties.clientId.type,parentSchema:schema34.properties.sasl.properties.clientId,data:data170};
if(vErrors === null){
vErrors = [err379];
}
else {
vErrors.push(err379);
}
errors++;
}
}
if(data165.clientSecret !== undefined){
let data171 = data165.clientSecret;
if(typeof data171 === "string"){
if(func2(data171) < 1){
const err380 = {instancePath:instancePath+"/sources/" + i14+"/from/kafka/sasl/clientSecret",schemaPath:"urn:accesstrail:from-kafka:1/properties/sasl/properties/clientSecret/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.sasl.properties.clientSecret,data:data171};
if(vErrors === null){
vErrors = [err380];
}
else {
vErrors.push(err380);
}
errors++;
}
}
else {
const err381 = {instancePath:instancePath+"/sources/" + i14+"/from/kafka/sasl/clientSecret",schemaPath:"urn:accesstrail:from-kafka:1/properties/sasl/properties/clientSecret/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.sasl.properties.clientSecret.type,parentSchema:schema34.properties.sasl.properties.clientSecret,data:data171};
if(vErrors === null){
vErrors = [err381];
}
else {
vErrors.push(err381);
}
errors++;
}
}
if(data165.scope !== undefined){
let data172 = data165.scope;
if(typeof data172 === "string"){
if(func2(data172) < 1){
const err382 = {instancePath:instancePath+"/sources/" + i14+"/from/kafka/sasl/scope",schemaPath:"urn:accesstrail:from-kafka:1/properties/sasl/properties/scope/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.sasl.properties.scope,data:data172};
if(vErrors === null){
vErrors = [err382];
}
else {
vErrors.push(err382);
}
errors++;
}
}
else {
const err383 = {instancePath:instancePath+"/sources/" + i14+"/from/kafka/sasl/scope",schemaPath:"urn:accesstrail:from-kafka:1/properties/sasl/properties/scope/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.sasl.properties.scope.type,parentSchema:schema34.properties.sasl.properties.scope,data:data172};
if(vErrors === null){
vErrors = [err383];
}
else {
vErrors.push(err383);
}
errors++;
}
}
if(data165.tokenFile !== undefined){
let data173 = data165.tokenFile;
if(typeof data173 === "string"){
if(func2(data173) < 1){
const err384 = {instancePath:instancePath+"/sources/" + i14+"/from/kafka/sasl/tokenFile",schemaPath:"urn:accesstrail:from-kafka:1/properties/sasl/properties/tokenFile/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.sasl.properties.tokenFile,data:data173};
if(vErrors === null){
vErrors = [err384];
}
else {
vErrors.push(err384);
}
errors++;
}
}
else {
const err385 = {instancePath:instancePath+"/sources/" + i14+"/from/kafka/sasl/tokenFile",schemaPath:"urn:accesstrail:from-kafka:1/properties/sasl/properties/tokenFile/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.sasl.properties.tokenFile.type,parentSchema:schema34.properties.sasl.properties.tokenFile,data:data173};
if(vErrors === null){
vErrors = [err385];
}
else {
vErrors.push(err385);
}
errors++;
}
}
}
}
if(data154.repair !== undefined){
let data174 = data154.repair;
if(!(data174 === "azure-diagnostics")){
const err386 = {instancePath:instancePath+"/sources/" + i14+"/from/kafka/repair",schemaPath:"urn:accesstrail:from-kafka:1/properties/repair/enum",keyword:"enum",params:{allowedValues: schema34.properties.repair.enum},message:"must be equal to one of the allowed values",schema:schema34.properties.repair.enum,parentSchema:schema34.properties.repair,data:data174};
if(vErrors === null){
vErrors = [err386];
}
else {
vErrors.push(err386);
}
errors++;
}
}
if(data154.sessionTimeoutMs !== undefined){
let data175 = data154.sessionTimeoutMs;
if(!(((typeof data175 == "number") && (!(data175 % 1) && !isNaN(data175))) && (isFinite(data175)))){
const err387 = {instancePath:instancePath+"/sources/" + i14+"/from/kafka/sessionTimeoutMs",schemaPath:"urn:accesstrail:from-kafka:1/properties/sessionTimeoutMs/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema34.properties.sessionTimeoutMs.type,parentSchema:schema34.properties.sessionTimeoutMs,data:data175};
if(vErrors === null){
vErrors = [err387];
}
else {
vErrors.push(err387);
}
errors++;
}
if((typeof data175 == "number") && (isFinite(data175))){
if(data175 > 300000 || isNaN(data175)){
const err388 = {instancePath:instancePath+"/sources/" + i14+"/from/kafka/sessionTimeoutMs",schemaPath:"urn:accesstrail:from-kafka:1/properties/sessionTimeoutMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 300000},message:"must be <= 300000",schema:300000,parentSchema:schema34.properties.sessionTimeoutMs,data:data175};
if(vErrors === null){
vErrors = [err388];
}
else {
vErrors.push(err388);
}
errors++;
}
if(data175 < 6000 || isNaN(data175)){
const err389 = {instancePath:instancePath+"/sources/" + i14+"/from/kafka/sessionTimeoutMs",schemaPath:"urn:accesstrail:from-kafka:1/properties/sessionTimeoutMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 6000},message:"must be >= 6000",schema:6000,parentSchema:schema34.properties.sessionTimeoutMs,data:data175};
if(vErrors === null){
vErrors = [err389];
}
else {
vErrors.push(err389);
}
errors++;
}
}
}
}
else {
const err390 = {instancePath:instancePath+"/sources/" + i14+"/from/kafka",schemaPath:"urn:accesstrail:from-kafka:1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.type,parentSchema:schema34,data:data154};
if(vErrors === null){
vErrors = [err390];
}
else {
vErrors.push(err390);
}
errors++;
}
}
if(data126["http-poll"] !== undefined){
if(!(validate21(data126["http-poll"], {instancePath:instancePath+"/sources/" + i14+"/from/http-poll",parentData:data126,parentDataProperty:"http-poll",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
if(data126.receiver !== undefined){
let data177 = data126.receiver;
if(data177 && typeof data177 == "object" && !Array.isArray(data177)){
if(data177.path === undefined){
const err391 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver",schemaPath:"urn:accesstrail:from-receiver:1/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'",schema:schema38.required,parentSchema:schema38,data:data177};
if(vErrors === null){
vErrors = [err391];
}
else {
vErrors.push(err391);
}
errors++;
}
for(const key41 in data177){
if(!(((((((key41 === "path") || (key41 === "protocol")) || (key41 === "verify")) || (key41 === "unwrap")) || (key41 === "maxBytes")) || (key41 === "maxInFlightBytes")) || (key41 === "answerMs"))){
const err392 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver",schemaPath:"urn:accesstrail:from-receiver:1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key41},message:"must NOT have additional properties",schema:false,parentSchema:schema38,data:data177};
if(vErrors === null){
vErrors = [err392];
}
else {
vErrors.push(err392);
}
errors++;
}
}
if(data177.path !== undefined){
let data178 = data177.path;
if(typeof data178 === "string"){
if(!pattern33.test(data178)){
const err393 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/path",schemaPath:"urn:accesstrail:from-receiver:1/properties/path/pattern",keyword:"pattern",params:{pattern: "^(/in(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+|/services/collector)$"},message:"must match pattern \""+"^(/in(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+|/services/collector)$"+"\"",schema:"^(/in(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+|/services/collector)$",parentSchema:schema38.properties.path,data:data178};
if(vErrors === null){
vErrors = [err393];
}
else {
vErrors.push(err393);
}
errors++;
}
}
else {
const err394 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/path",schemaPath:"urn:accesstrail:from-receiver:1/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.path.type,parentSchema:schema38.properties.path,data:data178};
if(vErrors === null){
vErrors = [err394];
}
else {
vErrors.push(err394);
}
errors++;
}
}
if(data177.protocol !== undefined){
let data179 = data177.protocol;
if(!((((data179 === "webhook") || (data179 === "ndjson")) || (data179 === "hec")) || (data179 === "otlp"))){
const err395 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/protocol",schemaPath:"urn:accesstrail:from-receiver:1/properties/protocol/enum",keyword:"enum",params:{allowedValues: schema38.properties.protocol.enum},message:"must be equal to one of the allowed values",schema:schema38.properties.protocol.enum,parentSchema:schema38.properties.protocol,data:data179};
if(vErrors === null){
vErrors = [err395];
}
else {
vErrors.push(err395);
}
errors++;
}
}
if(data177.verify !== undefined){
let data180 = data177.verify;
if(data180 && typeof data180 == "object" && !Array.isArray(data180)){
if(Object.keys(data180).length > 1){
const err396 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/maxProperties",keyword:"maxProperties",params:{limit: 1},message:"must NOT have more than 1 properties",schema:1,parentSchema:schema38.properties.verify,data:data180};
if(vErrors === null){
vErrors = [err396];
}
else {
vErrors.push(err396);
}
errors++;
}
if(Object.keys(data180).length < 1){
const err397 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema38.properties.verify,data:data180};
if(vErrors === null){
vErrors = [err397];
}
else {
vErrors.push(err397);
}
errors++;
}
for(const key42 in data180){
if(!(func1.call(schema38.properties.verify.properties, key42))){
const err398 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key42},message:"must NOT have additional properties",schema:false,parentSchema:schema38.properties.verify,data:data180};
if(vErrors === null){
vErrors = [err398];
}
else {
vErrors.push(err398);
}
errors++;
}
}
if(data180.none !== undefined){
let data181 = data180.none;
if(true !== data181){
const err399 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/none",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/none/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant",schema:true,parentSchema:schema38.properties.verify.properties.none,data:data181};
if(vErrors === null){
vErrors = [err399];
}
else {
vErrors.push(err399);
}
errors++;
}
}
if(data180.bearer !== undefined){
let data182 = data180.bearer;
const _errs424 = errors;
let valid93 = false;
const _errs425 = errors;
if(typeof data182 === "string"){
if(func2(data182) < 8){
const err400 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/bearer",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/bearer/anyOf/0/minLength",keyword:"minLength",params:{limit: 8},message:"must NOT have fewer than 8 characters",schema:8,parentSchema:schema38.properties.verify.properties.bearer.anyOf[0],data:data182};
if(vErrors === null){
vErrors = [err400];
}
else {
vErrors.push(err400);
}
errors++;
}
}
else {
const err401 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/bearer",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/bearer/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.verify.properties.bearer.anyOf[0].type,parentSchema:schema38.properties.verify.properties.bearer.anyOf[0],data:data182};
if(vErrors === null){
vErrors = [err401];
}
else {
vErrors.push(err401);
}
errors++;
}
var _valid7 = _errs425 === errors;
valid93 = valid93 || _valid7;
const _errs427 = errors;
if(Array.isArray(data182)){
if(data182.length < 1){
const err402 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/bearer",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/bearer/anyOf/1/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema38.properties.verify.properties.bearer.anyOf[1],data:data182};
if(vErrors === null){
vErrors = [err402];
}
else {
vErrors.push(err402);
}
errors++;
}
const len19 = data182.length;
for(let i19=0; i19<len19; i19++){
let data183 = data182[i19];
if(typeof data183 === "string"){
if(func2(data183) < 8){
const err403 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/bearer/" + i19,schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/bearer/anyOf/1/items/minLength",keyword:"minLength",params:{limit: 8},message:"must NOT have fewer than 8 characters",schema:8,parentSchema:schema38.properties.verify.properties.bearer.anyOf[1].items,data:data183};
if(vErrors === null){
vErrors = [err403];
}
else {
vErrors.push(err403);
}
errors++;
}
}
else {
const err404 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/bearer/" + i19,schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/bearer/anyOf/1/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.verify.properties.bearer.anyOf[1].items.type,parentSchema:schema38.properties.verify.properties.bearer.anyOf[1].items,data:data183};
if(vErrors === null){
vErrors = [err404];
}
else {
vErrors.push(err404);
}
errors++;
}
}
}
else {
const err405 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/bearer",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/bearer/anyOf/1/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema38.properties.verify.properties.bearer.anyOf[1].type,parentSchema:schema38.properties.verify.properties.bearer.anyOf[1],data:data182};
if(vErrors === null){
vErrors = [err405];
}
else {
vErrors.push(err405);
}
errors++;
}
var _valid7 = _errs427 === errors;
valid93 = valid93 || _valid7;
if(!valid93){
const err406 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/bearer",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/bearer/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema38.properties.verify.properties.bearer.anyOf,parentSchema:schema38.properties.verify.properties.bearer,data:data182};
if(vErrors === null){
vErrors = [err406];
}
else {
vErrors.push(err406);
}
errors++;
}
else {
errors = _errs424;
if(vErrors !== null){
if(_errs424){
vErrors.length = _errs424;
}
else {
vErrors = null;
}
}
}
}
if(data180.github !== undefined){
let data184 = data180.github;
const _errs432 = errors;
let valid96 = false;
const _errs433 = errors;
if(typeof data184 === "string"){
if(func2(data184) < 8){
const err407 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/github",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/github/anyOf/0/minLength",keyword:"minLength",params:{limit: 8},message:"must NOT have fewer than 8 characters",schema:8,parentSchema:schema38.properties.verify.properties.github.anyOf[0],data:data184};
if(vErrors === null){
vErrors = [err407];
}
else {
vErrors.push(err407);
}
errors++;
}
}
else {
const err408 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/github",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/github/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.verify.properties.github.anyOf[0].type,parentSchema:schema38.properties.verify.properties.github.anyOf[0],data:data184};
if(vErrors === null){
vErrors = [err408];
}
else {
vErrors.push(err408);
}
errors++;
}
var _valid8 = _errs433 === errors;
valid96 = valid96 || _valid8;
const _errs435 = errors;
if(Array.isArray(data184)){
if(data184.length < 1){
const err409 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/github",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/github/anyOf/1/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema38.properties.verify.properties.github.anyOf[1],data:data184};
if(vErrors === null){
vErrors = [err409];
}
else {
vErrors.push(err409);
}
errors++;
}
const len20 = data184.length;
for(let i20=0; i20<len20; i20++){
let data185 = data184[i20];
if(typeof data185 === "string"){
if(func2(data185) < 8){
const err410 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/github/" + i20,schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/github/anyOf/1/items/minLength",keyword:"minLength",params:{limit: 8},message:"must NOT have fewer than 8 characters",schema:8,parentSchema:schema38.properties.verify.properties.github.anyOf[1].items,data:data185};
if(vErrors === null){
vErrors = [err410];
}
else {
vErrors.push(err410);
}
errors++;
}
}
else {
const err411 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/github/" + i20,schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/github/anyOf/1/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.verify.properties.github.anyOf[1].items.type,parentSchema:schema38.properties.verify.properties.github.anyOf[1].items,data:data185};
if(vErrors === null){
vErrors = [err411];
}
else {
vErrors.push(err411);
}
errors++;
}
}
}
else {
const err412 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/github",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/github/anyOf/1/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema38.properties.verify.properties.github.anyOf[1].type,parentSchema:schema38.properties.verify.properties.github.anyOf[1],data:data184};
if(vErrors === null){
vErrors = [err412];
}
else {
vErrors.push(err412);
}
errors++;
}
var _valid8 = _errs435 === errors;
valid96 = valid96 || _valid8;
if(!valid96){
const err413 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/github",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/github/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema38.properties.verify.properties.github.anyOf,parentSchema:schema38.properties.verify.properties.github,data:data184};
if(vErrors === null){
vErrors = [err413];
}
else {
vErrors.push(err413);
}
errors++;
}
else {
errors = _errs432;
if(vErrors !== null){
if(_errs432){
vErrors.length = _errs432;
}
else {
vErrors = null;
}
}
}
}
if(data180.gitlab !== undefined){
let data186 = data180.gitlab;
const _errs440 = errors;
let valid99 = false;
const _errs441 = errors;
if(typeof data186 === "string"){
if(func2(data186) < 8){
const err414 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/gitlab",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/gitlab/anyOf/0/minLength",keyword:"minLength",params:{limit: 8},message:"must NOT have fewer than 8 characters",schema:8,parentSchema:schema38.properties.verify.properties.gitlab.anyOf[0],data:data186};
if(vErrors === null){
vErrors = [err414];
}
else {
vErrors.push(err414);
}
errors++;
}
}
else {
const err415 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/gitlab",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/gitlab/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.verify.properties.gitlab.anyOf[0].type,parentSchema:schema38.properties.verify.properties.gitlab.anyOf[0],data:data186};
if(vErrors === null){
vErrors = [err415];
}
else {
vErrors.push(err415);
}
errors++;
}
var _valid9 = _errs441 === errors;
valid99 = valid99 || _valid9;
const _errs443 = errors;
if(Array.isArray(data186)){
if(data186.length < 1){
const err416 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/gitlab",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/gitlab/anyOf/1/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema38.properties.verify.properties.gitlab.anyOf[1],data:data186};
if(vErrors === null){
vErrors = [err416];
}
else {
vErrors.push(err416);
}
errors++;
}
const len21 = data186.length;
for(let i21=0; i21<len21; i21++){
let data187 = data186[i21];
if(typeof data187 === "string"){
if(func2(data187) < 8){
const err417 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/gitlab/" + i21,schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/gitlab/anyOf/1/items/minLength",keyword:"minLength",params:{limit: 8},message:"must NOT have fewer than 8 characters",schema:8,parentSchema:schema38.properties.verify.properties.gitlab.anyOf[1].items,data:data187};
if(vErrors === null){
vErrors = [err417];
}
else {
vErrors.push(err417);
}
errors++;
}
}
else {
const err418 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/gitlab/" + i21,schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/gitlab/anyOf/1/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.verify.properties.gitlab.anyOf[1].items.type,parentSchema:schema38.properties.verify.properties.gitlab.anyOf[1].items,data:data187};
if(vErrors === null){
vErrors = [err418];
}
else {
vErrors.push(err418);
}
errors++;
}
}
}
else {
const err419 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/gitlab",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/gitlab/anyOf/1/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema38.properties.verify.properties.gitlab.anyOf[1].type,parentSchema:schema38.properties.verify.properties.gitlab.anyOf[1],data:data186};
if(vErrors === null){
vErrors = [err419];
}
else {
vErrors.push(err419);
}
errors++;
}
var _valid9 = _errs443 === errors;
valid99 = valid99 || _valid9;
if(!valid99){
const err420 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/gitlab",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/gitlab/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema38.properties.verify.properties.gitlab.anyOf,parentSchema:schema38.properties.verify.properties.gitlab,data:data186};
if(vErrors === null){
vErrors = [err420];
}
else {
vErrors.push(err420);
}
errors++;
}
else {
errors = _errs440;
if(vErrors !== null){
if(_errs440){
vErrors.length = _errs440;
}
else {
vErrors = null;
}
}
}
}
if(data180.okta !== undefined){
let data188 = data180.okta;
const _errs448 = errors;
let valid102 = false;
const _errs449 = errors;
if(typeof data188 === "string"){
if(func2(data188) < 8){
const err421 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/okta",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/okta/anyOf/0/minLength",keyword:"minLength",params:{limit: 8},message:"must NOT have fewer than 8 characters",schema:8,parentSchema:schema38.properties.verify.properties.okta.anyOf[0],data:data188};
if(vErrors === null){
vErrors = [err421];
}
else {
vErrors.push(err421);
}
errors++;
}
}
else {
const err422 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/okta",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/okta/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.verify.properties.okta.anyOf[0].type,parentSchema:schema38.properties.verify.properties.okta.anyOf[0],data:data188};
if(vErrors === null){
vErrors = [err422];
}
else {
vErrors.push(err422);
}
errors++;
}
var _valid10 = _errs449 === errors;
valid102 = valid102 || _valid10;
const _errs451 = errors;
if(Array.isArray(data188)){
if(data188.length < 1){
const err423 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/okta",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/okta/anyOf/1/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema38.properties.verify.properties.okta.anyOf[1],data:data188};
if(vErrors === null){
vErrors = [err423];
}
else {
vErrors.push(err423);
}
errors++;
}
const len22 = data188.length;
for(let i22=0; i22<len22; i22++){
let data189 = data188[i22];
if(typeof data189 === "string"){
if(func2(data189) < 8){
const err424 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/okta/" + i22,schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/okta/anyOf/1/items/minLength",keyword:"minLength",params:{limit: 8},message:"must NOT have fewer than 8 characters",schema:8,parentSchema:schema38.properties.verify.properties.okta.anyOf[1].items,data:data189};
if(vErrors === null){
vErrors = [err424];
}
else {
vErrors.push(err424);
}
errors++;
}
}
else {
const err425 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/okta/" + i22,schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/okta/anyOf/1/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.verify.properties.okta.anyOf[1].items.type,parentSchema:schema38.properties.verify.properties.okta.anyOf[1].items,data:data189};
if(vErrors === null){
vErrors = [err425];
}
else {
vErrors.push(err425);
}
errors++;
}
}
}
else {
const err426 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/okta",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/okta/anyOf/1/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema38.properties.verify.properties.okta.anyOf[1].type,parentSchema:schema38.properties.verify.properties.okta.anyOf[1],data:data188};
if(vErrors === null){
vErrors = [err426];
}
else {
vErrors.push(err426);
}
errors++;
}
var _valid10 = _errs451 === errors;
valid102 = valid102 || _valid10;
if(!valid102){
const err427 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/okta",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/okta/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema38.properties.verify.properties.okta.anyOf,parentSchema:schema38.properties.verify.properties.okta,data:data188};
if(vErrors === null){
vErrors = [err427];
}
else {
vErrors.push(err427);
}
errors++;
}
else {
errors = _errs448;
if(vErrors !== null){
if(_errs448){
vErrors.length = _errs448;
}
else {
vErrors = null;
}
}
}
}
if(data180.bitbucket !== undefined){
let data190 = data180.bitbucket;
const _errs456 = errors;
let valid105 = false;
const _errs457 = errors;
if(typeof data190 === "string"){
if(func2(data190) < 8){
const err428 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/bitbucket",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/bitbucket/anyOf/0/minLength",keyword:"minLength",params:{limit: 8},message:"must NOT have fewer than 8 characters",schema:8,parentSchema:schema38.properties.verify.properties.bitbucket.anyOf[0],data:data190};
if(vErrors === null){
vErrors = [err428];
}
else {
vErrors.push(err428);
}
errors++;
}
}
else {
const err429 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/bitbucket",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/bitbucket/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.verify.properties.bitbucket.anyOf[0].type,parentSchema:schema38.properties.verify.properties.bitbucket.anyOf[0],data:data190};
if(vErrors === null){
vErrors = [err429];
}
else {
vErrors.push(err429);
}
errors++;
}
var _valid11 = _errs457 === errors;
valid105 = valid105 || _valid11;
const _errs459 = errors;
if(Array.isArray(data190)){
if(data190.length < 1){
const err430 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/bitbucket",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/bitbucket/anyOf/1/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema38.properties.verify.properties.bitbucket.anyOf[1],data:data190};
if(vErrors === null){
vErrors = [err430];
}
else {
vErrors.push(err430);
}
errors++;
}
const len23 = data190.length;
for(let i23=0; i23<len23; i23++){
let data191 = data190[i23];
if(typeof data191 === "string"){
if(func2(data191) < 8){
const err431 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/bitbucket/" + i23,schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/bitbucket/anyOf/1/items/minLength",keyword:"minLength",params:{limit: 8},message:"must NOT have fewer than 8 characters",schema:8,parentSchema:schema38.properties.verify.properties.bitbucket.anyOf[1].items,data:data191};
if(vErrors === null){
vErrors = [err431];
}
else {
vErrors.push(err431);
}
errors++;
}
}
else {
const err432 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/bitbucket/" + i23,schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/bitbucket/anyOf/1/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.verify.properties.bitbucket.anyOf[1].items.type,parentSchema:schema38.properties.verify.properties.bitbucket.anyOf[1].items,data:data191};
if(vErrors === null){
vErrors = [err432];
}
else {
vErrors.push(err432);
}
errors++;
}
}
}
else {
const err433 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/bitbucket",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/bitbucket/anyOf/1/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema38.properties.verify.properties.bitbucket.anyOf[1].type,parentSchema:schema38.properties.verify.properties.bitbucket.anyOf[1],data:data190};
if(vErrors === null){
vErrors = [err433];
}
else {
vErrors.push(err433);
}
errors++;
}
var _valid11 = _errs459 === errors;
valid105 = valid105 || _valid11;
if(!valid105){
const err434 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/bitbucket",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/bitbucket/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema38.properties.verify.properties.bitbucket.anyOf,parentSchema:schema38.properties.verify.properties.bitbucket,data:data190};
if(vErrors === null){
vErrors = [err434];
}
else {
vErrors.push(err434);
}
errors++;
}
else {
errors = _errs456;
if(vErrors !== null){
if(_errs456){
vErrors.length = _errs456;
}
else {
vErrors = null;
}
}
}
}
if(data180.circleci !== undefined){
let data192 = data180.circleci;
const _errs464 = errors;
let valid108 = false;
const _errs465 = errors;
if(typeof data192 === "string"){
if(func2(data192) < 8){
const err435 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/circleci",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/circleci/anyOf/0/minLength",keyword:"minLength",params:{limit: 8},message:"must NOT have fewer than 8 characters",schema:8,parentSchema:schema38.properties.verify.properties.circleci.anyOf[0],data:data192};
if(vErrors === null){
vErrors = [err435];
}
else {
vErrors.push(err435);
}
errors++;
}
}
else {
const err436 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/circleci",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/circleci/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.verify.properties.circleci.anyOf[0].type,parentSchema:schema38.properties.verify.properties.circleci.anyOf[0],data:data192};
if(vErrors === null){
vErrors = [err436];
}
else {
vErrors.push(err436);
}
errors++;
}
var _valid12 = _errs465 === errors;
valid108 = valid108 || _valid12;
const _errs467 = errors;
if(Array.isArray(data192)){
if(data192.length < 1){
const err437 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/circleci",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/circleci/anyOf/1/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema38.properties.verify.properties.circleci.anyOf[1],data:data192};
if(vErrors === null){
vErrors = [err437];
}
else {
vErrors.push(err437);
}
errors++;
}
const len24 = data192.length;
for(let i24=0; i24<len24; i24++){
let data193 = data192[i24];
if(typeof data193 === "string"){
if(func2(data193) < 8){
const err438 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/circleci/" + i24,schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/circleci/anyOf/1/items/minLength",keyword:"minLength",params:{limit: 8},message:"must NOT have fewer than 8 characters",schema:8,parentSchema:schema38.properties.verify.properties.circleci.anyOf[1].items,data:data193};
if(vErrors === null){
vErrors = [err438];
}
else {
vErrors.push(err438);
}
errors++;
}
}
else {
const err439 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/circleci/" + i24,schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/circleci/anyOf/1/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.verify.properties.circleci.anyOf[1].items.type,parentSchema:schema38.properties.verify.properties.circleci.anyOf[1].items,data:data193};
if(vErrors === null){
vErrors = [err439];
}
else {
vErrors.push(err439);
}
errors++;
}
}
}
else {
const err440 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/circleci",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/circleci/anyOf/1/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema38.properties.verify.properties.circleci.anyOf[1].type,parentSchema:schema38.properties.verify.properties.circleci.anyOf[1],data:data192};
if(vErrors === null){
vErrors = [err440];
}
else {
vErrors.push(err440);
}
errors++;
}
var _valid12 = _errs467 === errors;
valid108 = valid108 || _valid12;
if(!valid108){
const err441 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/circleci",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/circleci/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema38.properties.verify.properties.circleci.anyOf,parentSchema:schema38.properties.verify.properties.circleci,data:data192};
if(vErrors === null){
vErrors = [err441];
}
else {
vErrors.push(err441);
}
errors++;
}
else {
errors = _errs464;
if(vErrors !== null){
if(_errs464){
vErrors.length = _errs464;
}
else {
vErrors = null;
}
}
}
}
if(data180.pagerduty !== undefined){
let data194 = data180.pagerduty;
const _errs472 = errors;
let valid111 = false;
const _errs473 = errors;
if(typeof data194 === "string"){
if(func2(data194) < 8){
const err442 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/pagerduty",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/pagerduty/anyOf/0/minLength",keyword:"minLength",params:{limit: 8},message:"must NOT have fewer than 8 characters",schema:8,parentSchema:schema38.properties.verify.properties.pagerduty.anyOf[0],data:data194};
if(vErrors === null){
vErrors = [err442];
}
else {
vErrors.push(err442);
}
errors++;
}
}
else {
const err443 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/pagerduty",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/pagerduty/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.verify.properties.pagerduty.anyOf[0].type,parentSchema:schema38.properties.verify.properties.pagerduty.anyOf[0],data:data194};
if(vErrors === null){
vErrors = [err443];
}
else {
vErrors.push(err443);
}
errors++;
}
var _valid13 = _errs473 === errors;
valid111 = valid111 || _valid13;
const _errs475 = errors;
if(Array.isArray(data194)){
if(data194.length < 1){
const err444 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/pagerduty",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/pagerduty/anyOf/1/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema38.properties.verify.properties.pagerduty.anyOf[1],data:data194};
if(vErrors === null){
vErrors = [err444];
}
else {
vErrors.push(err444);
}
errors++;
}
const len25 = data194.length;
for(let i25=0; i25<len25; i25++){
let data195 = data194[i25];
if(typeof data195 === "string"){
if(func2(data195) < 8){
const err445 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/pagerduty/" + i25,schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/pagerduty/anyOf/1/items/minLength",keyword:"minLength",params:{limit: 8},message:"must NOT have fewer than 8 characters",schema:8,parentSchema:schema38.properties.verify.properties.pagerduty.anyOf[1].items,data:data195};
if(vErrors === null){
vErrors = [err445];
}
else {
vErrors.push(err445);
}
errors++;
}
}
else {
const err446 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/pagerduty/" + i25,schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/pagerduty/anyOf/1/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.verify.properties.pagerduty.anyOf[1].items.type,parentSchema:schema38.properties.verify.properties.pagerduty.anyOf[1].items,data:data195};
if(vErrors === null){
vErrors = [err446];
}
else {
vErrors.push(err446);
}
errors++;
}
}
}
else {
const err447 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/pagerduty",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/pagerduty/anyOf/1/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema38.properties.verify.properties.pagerduty.anyOf[1].type,parentSchema:schema38.properties.verify.properties.pagerduty.anyOf[1],data:data194};
if(vErrors === null){
vErrors = [err447];
}
else {
vErrors.push(err447);
}
errors++;
}
var _valid13 = _errs475 === errors;
valid111 = valid111 || _valid13;
if(!valid111){
const err448 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/pagerduty",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/pagerduty/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema38.properties.verify.properties.pagerduty.anyOf,parentSchema:schema38.properties.verify.properties.pagerduty,data:data194};
if(vErrors === null){
vErrors = [err448];
}
else {
vErrors.push(err448);
}
errors++;
}
else {
errors = _errs472;
if(vErrors !== null){
if(_errs472){
vErrors.length = _errs472;
}
else {
vErrors = null;
}
}
}
}
if(data180.slack !== undefined){
let data196 = data180.slack;
const _errs480 = errors;
let valid114 = false;
const _errs481 = errors;
if(typeof data196 === "string"){
if(func2(data196) < 8){
const err449 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/slack",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/slack/anyOf/0/minLength",keyword:"minLength",params:{limit: 8},message:"must NOT have fewer than 8 characters",schema:8,parentSchema:schema38.properties.verify.properties.slack.anyOf[0],data:data196};
if(vErrors === null){
vErrors = [err449];
}
else {
vErrors.push(err449);
}
errors++;
}
}
else {
const err450 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/slack",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/slack/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.verify.properties.slack.anyOf[0].type,parentSchema:schema38.properties.verify.properties.slack.anyOf[0],data:data196};
if(vErrors === null){
vErrors = [err450];
}
else {
vErrors.push(err450);
}
errors++;
}
var _valid14 = _errs481 === errors;
valid114 = valid114 || _valid14;
const _errs483 = errors;
if(Array.isArray(data196)){
if(data196.length < 1){
const err451 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/slack",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/slack/anyOf/1/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema38.properties.verify.properties.slack.anyOf[1],data:data196};
if(vErrors === null){
vErrors = [err451];
}
else {
vErrors.push(err451);
}
errors++;
}
const len26 = data196.length;
for(let i26=0; i26<len26; i26++){
let data197 = data196[i26];
if(typeof data197 === "string"){
if(func2(data197) < 8){
const err452 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/slack/" + i26,schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/slack/anyOf/1/items/minLength",keyword:"minLength",params:{limit: 8},message:"must NOT have fewer than 8 characters",schema:8,parentSchema:schema38.properties.verify.properties.slack.anyOf[1].items,data:data197};
if(vErrors === null){
vErrors = [err452];
}
else {
vErrors.push(err452);
}
errors++;
}
}
else {
const err453 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/slack/" + i26,schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/slack/anyOf/1/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.verify.properties.slack.anyOf[1].items.type,parentSchema:schema38.properties.verify.properties.slack.anyOf[1].items,data:data197};
if(vErrors === null){
vErrors = [err453];
}
else {
vErrors.push(err453);
}
errors++;
}
}
}
else {
const err454 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/slack",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/slack/anyOf/1/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema38.properties.verify.properties.slack.anyOf[1].type,parentSchema:schema38.properties.verify.properties.slack.anyOf[1],data:data196};
if(vErrors === null){
vErrors = [err454];
}
else {
vErrors.push(err454);
}
errors++;
}
var _valid14 = _errs483 === errors;
valid114 = valid114 || _valid14;
if(!valid114){
const err455 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/slack",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/slack/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema38.properties.verify.properties.slack.anyOf,parentSchema:schema38.properties.verify.properties.slack,data:data196};
if(vErrors === null){
vErrors = [err455];
}
else {
vErrors.push(err455);
}
errors++;
}
else {
errors = _errs480;
if(vErrors !== null){
if(_errs480){
vErrors.length = _errs480;
}
else {
vErrors = null;
}
}
}
}
if(data180.standardWebhooks !== undefined){
let data198 = data180.standardWebhooks;
const _errs488 = errors;
let valid117 = false;
const _errs489 = errors;
if(typeof data198 === "string"){
if(func2(data198) < 8){
const err456 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/standardWebhooks",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/standardWebhooks/anyOf/0/minLength",keyword:"minLength",params:{limit: 8},message:"must NOT have fewer than 8 characters",schema:8,parentSchema:schema38.properties.verify.properties.standardWebhooks.anyOf[0],data:data198};
if(vErrors === null){
vErrors = [err456];
}
else {
vErrors.push(err456);
}
errors++;
}
}
else {
const err457 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/standardWebhooks",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/standardWebhooks/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.verify.properties.standardWebhooks.anyOf[0].type,parentSchema:schema38.properties.verify.properties.standardWebhooks.anyOf[0],data:data198};
if(vErrors === null){
vErrors = [err457];
}
else {
vErrors.push(err457);
}
errors++;
}
var _valid15 = _errs489 === errors;
valid117 = valid117 || _valid15;
const _errs491 = errors;
if(Array.isArray(data198)){
if(data198.length < 1){
const err458 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/standardWebhooks",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/standardWebhooks/anyOf/1/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema38.properties.verify.properties.standardWebhooks.anyOf[1],data:data198};
if(vErrors === null){
vErrors = [err458];
}
else {
vErrors.push(err458);
}
errors++;
}
const len27 = data198.length;
for(let i27=0; i27<len27; i27++){
let data199 = data198[i27];
if(typeof data199 === "string"){
if(func2(data199) < 8){
const err459 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/standardWebhooks/" + i27,schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/standardWebhooks/anyOf/1/items/minLength",keyword:"minLength",params:{limit: 8},message:"must NOT have fewer than 8 characters",schema:8,parentSchema:schema38.properties.verify.properties.standardWebhooks.anyOf[1].items,data:data199};
if(vErrors === null){
vErrors = [err459];
}
else {
vErrors.push(err459);
}
errors++;
}
}
else {
const err460 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/standardWebhooks/" + i27,schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/standardWebhooks/anyOf/1/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.verify.properties.standardWebhooks.anyOf[1].items.type,parentSchema:schema38.properties.verify.properties.standardWebhooks.anyOf[1].items,data:data199};
if(vErrors === null){
vErrors = [err460];
}
else {
vErrors.push(err460);
}
errors++;
}
}
}
else {
const err461 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/standardWebhooks",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/standardWebhooks/anyOf/1/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema38.properties.verify.properties.standardWebhooks.anyOf[1].type,parentSchema:schema38.properties.verify.properties.standardWebhooks.anyOf[1],data:data198};
if(vErrors === null){
vErrors = [err461];
}
else {
vErrors.push(err461);
}
errors++;
}
var _valid15 = _errs491 === errors;
valid117 = valid117 || _valid15;
if(!valid117){
const err462 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/standardWebhooks",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/standardWebhooks/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema38.properties.verify.properties.standardWebhooks.anyOf,parentSchema:schema38.properties.verify.properties.standardWebhooks,data:data198};
if(vErrors === null){
vErrors = [err462];
}
else {
vErrors.push(err462);
}
errors++;
}
else {
errors = _errs488;
if(vErrors !== null){
if(_errs488){
vErrors.length = _errs488;
}
else {
vErrors = null;
}
}
}
}
if(data180.oidc !== undefined){
let data200 = data180.oidc;
const _errs497 = errors;
let valid120 = false;
const _errs498 = errors;
if(data200 && typeof data200 == "object" && !Array.isArray(data200)){
if(data200.email === undefined){
const err463 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/oidc",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/oidc/anyOf/0/required",keyword:"required",params:{missingProperty: "email"},message:"must have required property '"+"email"+"'",schema:schema38.properties.verify.properties.oidc.anyOf[0].required,parentSchema:schema38.properties.verify.properties.oidc.anyOf[0],data:data200};
if(vErrors === null){
vErrors = [err463];
}
else {
vErrors.push(err463);
}
errors++;
}
if(data200.email !== undefined){
let data201 = data200.email;
if(typeof data201 !== "string"){
const err464 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/oidc/email",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/oidc/anyOf/0/properties/email/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.verify.properties.oidc.anyOf[0].properties.email.type,parentSchema:schema38.properties.verify.properties.oidc.anyOf[0].properties.email,data:data201};
if(vErrors === null){
vErrors = [err464];
}
else {
vErrors.push(err464);
}
errors++;
}
}
}
var _valid16 = _errs498 === errors;
valid120 = valid120 || _valid16;
if(_valid16){
var props5 = {};
props5.email = true;
}
const _errs501 = errors;
if(data200 && typeof data200 == "object" && !Array.isArray(data200)){
if(data200.subject === undefined){
const err465 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/oidc",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/oidc/anyOf/1/required",keyword:"required",params:{missingProperty: "subject"},message:"must have required property '"+"subject"+"'",schema:schema38.properties.verify.properties.oidc.anyOf[1].required,parentSchema:schema38.properties.verify.properties.oidc.anyOf[1],data:data200};
if(vErrors === null){
vErrors = [err465];
}
else {
vErrors.push(err465);
}
errors++;
}
if(data200.subject !== undefined){
let data202 = data200.subject;
if(typeof data202 !== "string"){
const err466 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/oidc/subject",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/oidc/anyOf/1/properties/subject/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.verify.properties.oidc.anyOf[1].properties.subject.type,parentSchema:schema38.properties.verify.properties.oidc.anyOf[1].properties.subject,data:data202};
if(vErrors === null){
vErrors = [err466];
}
else {
vErrors.push(err466);
}
errors++;
}
}
}
var _valid16 = _errs501 === errors;
valid120 = valid120 || _valid16;
if(_valid16){
if(props5 !== true){
props5 = props5 || {};
props5.subject = true;
}
}
if(!valid120){
const err467 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/oidc",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/oidc/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema38.properties.verify.properties.oidc.anyOf,parentSchema:schema38.properties.verify.properties.oidc,data:data200};
if(vErrors === null){
vErrors = [err467];
}
else {
vErrors.push(err467);
}
errors++;
}
else {
errors = _errs497;
if(vErrors !== null){
if(_errs497){
vErrors.length = _errs497;
}
else {
vErrors = null;
}
}
}
if(data200 && typeof data200 == "object" && !Array.isArray(data200)){
if(data200.issuer === undefined){
const err468 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/oidc",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/oidc/required",keyword:"required",params:{missingProperty: "issuer"},message:"must have required property '"+"issuer"+"'",schema:schema38.properties.verify.properties.oidc.required,parentSchema:schema38.properties.verify.properties.oidc,data:data200};
if(vErrors === null){
vErrors = [err468];
}
else {
vErrors.push(err468);
}
errors++;
}
if(data200.audience === undefined){
const err469 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/oidc",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/oidc/required",keyword:"required",params:{missingProperty: "audience"},message:"must have required property '"+"audience"+"'",schema:schema38.properties.verify.properties.oidc.required,parentSchema:schema38.properties.verify.properties.oidc,data:data200};
if(vErrors === null){
vErrors = [err469];
}
else {
vErrors.push(err469);
}
errors++;
}
for(const key43 in data200){
if(!(((((key43 === "issuer") || (key43 === "audience")) || (key43 === "email")) || (key43 === "subject")) || (key43 === "keys"))){
const err470 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/oidc",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/oidc/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key43},message:"must NOT have additional properties",schema:false,parentSchema:schema38.properties.verify.properties.oidc,data:data200};
if(vErrors === null){
vErrors = [err470];
}
else {
vErrors.push(err470);
}
errors++;
}
}
if(data200.issuer !== undefined){
let data203 = data200.issuer;
if(typeof data203 === "string"){
if(!pattern6.test(data203)){
const err471 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/oidc/issuer",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/oidc/properties/issuer/pattern",keyword:"pattern",params:{pattern: "^https?://"},message:"must match pattern \""+"^https?://"+"\"",schema:"^https?://",parentSchema:schema38.properties.verify.properties.oidc.properties.issuer,data:data203};
if(vErrors === null){
vErrors = [err471];
}
else {
vErrors.push(err471);
}
errors++;
}
}
else {
const err472 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/oidc/issuer",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/oidc/properties/issuer/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.verify.properties.oidc.properties.issuer.type,parentSchema:schema38.properties.verify.properties.oidc.properties.issuer,data:data203};
if(vErrors === null){
vErrors = [err472];
}
else {
vErrors.push(err472);
}
errors++;
}
}
if(data200.audience !== undefined){
let data204 = data200.audience;
if(typeof data204 === "string"){
if(func2(data204) < 1){
const err473 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/oidc/audience",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/oidc/properties/audience/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema38.properties.verify.properties.oidc.properties.audience,data:data204};
if(vErrors === null){
vErrors = [err473];
}
else {
vErrors.push(err473);
}
errors++;
}
}
else {
const err474 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/oidc/audience",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/oidc/properties/audience/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.verify.properties.oidc.properties.audience.type,parentSchema:schema38.properties.verify.properties.oidc.properties.audience,data:data204};
if(vErrors === null){
vErrors = [err474];
}
else {
vErrors.push(err474);
}
errors++;
}
}
if(data200.email !== undefined){
let data205 = data200.email;
if(typeof data205 === "string"){
if(func2(data205) < 3){
const err475 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/oidc/email",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/oidc/properties/email/minLength",keyword:"minLength",params:{limit: 3},message:"must NOT have fewer than 3 characters",schema:3,parentSchema:schema38.properties.verify.properties.oidc.properties.email,data:data205};
if(vErrors === null){
vErrors = [err475];
}
else {
vErrors.push(err475);
}
errors++;
}
}
else {
const err476 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/oidc/email",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/oidc/properties/email/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.verify.properties.oidc.properties.email.type,parentSchema:schema38.properties.verify.properties.oidc.properties.email,data:data205};
if(vErrors === null){
vErrors = [err476];
}
else {
vErrors.push(err476);
}
errors++;
}
}
if(data200.subject !== undefined){
let data206 = data200.subject;
if(typeof data206 === "string"){
if(func2(data206) < 1){
const err477 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/oidc/subject",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/oidc/properties/subject/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema38.properties.verify.properties.oidc.properties.subject,data:data206};
if(vErrors === null){
vErrors = [err477];
}
else {
vErrors.push(err477);
}
errors++;
}
}
else {
const err478 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/oidc/subject",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/oidc/properties/subject/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.verify.properties.oidc.properties.subject.type,parentSchema:schema38.properties.verify.properties.oidc.properties.subject,data:data206};
if(vErrors === null){
vErrors = [err478];
}
else {
vErrors.push(err478);
}
errors++;
}
}
if(data200.keys !== undefined){
let data207 = data200.keys;
if(typeof data207 === "string"){
if(!pattern6.test(data207)){
const err479 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/oidc/keys",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/oidc/properties/keys/pattern",keyword:"pattern",params:{pattern: "^https?://"},message:"must match pattern \""+"^https?://"+"\"",schema:"^https?://",parentSchema:schema38.properties.verify.properties.oidc.properties.keys,data:data207};
if(vErrors === null){
vErrors = [err479];
}
else {
vErrors.push(err479);
}
errors++;
}
}
else {
const err480 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/oidc/keys",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/oidc/properties/keys/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.verify.properties.oidc.properties.keys.type,parentSchema:schema38.properties.verify.properties.oidc.properties.keys,data:data207};
if(vErrors === null){
vErrors = [err480];
}
else {
vErrors.push(err480);
}
errors++;
}
}
}
else {
const err481 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/oidc",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/oidc/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema38.properties.verify.properties.oidc.type,parentSchema:schema38.properties.verify.properties.oidc,data:data200};
if(vErrors === null){
vErrors = [err481];
}
else {
vErrors.push(err481);
}
errors++;
}
}
if(data180.hmac !== undefined){
let data208 = data180.hmac;
if(data208 && typeof data208 == "object" && !Array.isArray(data208)){
if(data208.secret === undefined){
const err482 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/hmac",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/hmac/required",keyword:"required",params:{missingProperty: "secret"},message:"must have required property '"+"secret"+"'",schema:schema38.properties.verify.properties.hmac.required,parentSchema:schema38.properties.verify.properties.hmac,data:data208};
if(vErrors === null){
vErrors = [err482];
}
else {
vErrors.push(err482);
}
errors++;
}
if(data208.header === undefined){
const err483 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/hmac",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/hmac/required",keyword:"required",params:{missingProperty: "header"},message:"must have required property '"+"header"+"'",schema:schema38.properties.verify.properties.hmac.required,parentSchema:schema38.properties.verify.properties.hmac,data:data208};
if(vErrors === null){
vErrors = [err483];
}
else {
vErrors.push(err483);
}
errors++;
}
for(const key44 in data208){
if(!(func1.call(schema38.properties.verify.properties.hmac.properties, key44))){
const err484 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/hmac",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/hmac/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key44},message:"must NOT have additional properties",schema:false,parentSchema:schema38.properties.verify.properties.hmac,data:data208};
if(vErrors === null){
vErrors = [err484];
}
else {
vErrors.push(err484);
}
errors++;
}
}
if(data208.secret !== undefined){
let data209 = data208.secret;
const _errs519 = errors;
let valid125 = false;
const _errs520 = errors;
if(typeof data209 === "string"){
if(func2(data209) < 8){
const err485 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/hmac/secret",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/hmac/properties/secret/anyOf/0/minLength",keyword:"minLength",params:{limit: 8},message:"must NOT have fewer than 8 characters",schema:8,parentSchema:schema38.properties.verify.properties.hmac.properties.secret.anyOf[0],data:data209};
if(vErrors === null){
vErrors = [err485];
}
else {
vErrors.push(err485);
}
errors++;
}
}
else {
const err486 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/hmac/secret",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/hmac/properties/secret/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.verify.properties.hmac.properties.secret.anyOf[0].type,parentSchema:schema38.properties.verify.properties.hmac.properties.secret.anyOf[0],data:data209};
if(vErrors === null){
vErrors = [err486];
}
else {
vErrors.push(err486);
}
errors++;
}
var _valid17 = _errs520 === errors;
valid125 = valid125 || _valid17;
const _errs522 = errors;
if(Array.isArray(data209)){
if(data209.length < 1){
const err487 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/hmac/secret",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/hmac/properties/secret/anyOf/1/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema38.properties.verify.properties.hmac.properties.secret.anyOf[1],data:data209};
if(vErrors === null){
vErrors = [err487];
}
else {
vErrors.push(err487);
}
errors++;
}
const len28 = data209.length;
for(let i28=0; i28<len28; i28++){
let data210 = data209[i28];
if(typeof data210 === "string"){
if(func2(data210) < 8){
const err488 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/hmac/secret/" + i28,schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/hmac/properties/secret/anyOf/1/items/minLength",keyword:"minLength",params:{limit: 8},message:"must NOT have fewer than 8 characters",schema:8,parentSchema:schema38.properties.verify.properties.hmac.properties.secret.anyOf[1].items,data:data210};
if(vErrors === null){
vErrors = [err488];
}
else {
vErrors.push(err488);
}
errors++;
}
}
else {
const err489 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/hmac/secret/" + i28,schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/hmac/properties/secret/anyOf/1/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.verify.properties.hmac.properties.secret.anyOf[1].items.type,parentSchema:schema38.properties.verify.properties.hmac.properties.secret.anyOf[1].items,data:data210};
if(vErrors === null){
vErrors = [err489];
}
else {
vErrors.push(err489);
}
errors++;
}
}
}
else {
const err490 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/hmac/secret",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/hmac/properties/secret/anyOf/1/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema38.properties.verify.properties.hmac.properties.secret.anyOf[1].type,parentSchema:schema38.properties.verify.properties.hmac.properties.secret.anyOf[1],data:data209};
if(vErrors === null){
vErrors = [err490];
}
else {
vErrors.push(err490);
}
errors++;
}
var _valid17 = _errs522 === errors;
valid125 = valid125 || _valid17;
if(!valid125){
const err491 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/hmac/secret",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/hmac/properties/secret/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema38.properties.verify.properties.hmac.properties.secret.anyOf,parentSchema:schema38.properties.verify.properties.hmac.properties.secret,data:data209};
if(vErrors === null){
vErrors = [err491];
}
else {
vErrors.push(err491);
}
errors++;
}
else {
errors = _errs519;
if(vErrors !== null){
if(_errs519){
vErrors.length = _errs519;
}
else {
vErrors = null;
}
}
}
}
if(data208.header !== undefined){
let data211 = data208.header;
if(typeof data211 === "string"){
if(func2(data211) < 1){
const err492 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/hmac/header",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/hmac/properties/header/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema38.properties.verify.properties.hmac.properties.header,data:data211};
if(vErrors === null){
vErrors = [err492];
}
else {
vErrors.push(err492);
}
errors++;
}
}
else {
const err493 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/hmac/header",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/hmac/properties/header/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.verify.properties.hmac.properties.header.type,parentSchema:schema38.properties.verify.properties.hmac.properties.header,data:data211};
if(vErrors === null){
vErrors = [err493];
}
else {
vErrors.push(err493);
}
errors++;
}
}
if(data208.algorithm !== undefined){
let data212 = data208.algorithm;
if(!(((data212 === "sha256") || (data212 === "sha512")) || (data212 === "sha1"))){
const err494 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/hmac/algorithm",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/hmac/properties/algorithm/enum",keyword:"enum",params:{allowedValues: schema38.properties.verify.properties.hmac.properties.algorithm.enum},message:"must be equal to one of the allowed values",schema:schema38.properties.verify.properties.hmac.properties.algorithm.enum,parentSchema:schema38.properties.verify.properties.hmac.properties.algorithm,data:data212};
if(vErrors === null){
vErrors = [err494];
}
else {
vErrors.push(err494);
}
errors++;
}
}
if(data208.encoding !== undefined){
let data213 = data208.encoding;
if(!((data213 === "hex") || (data213 === "base64"))){
const err495 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/hmac/encoding",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/hmac/properties/encoding/enum",keyword:"enum",params:{allowedValues: schema38.properties.verify.properties.hmac.properties.encoding.enum},message:"must be equal to one of the allowed values",schema:schema38.properties.verify.properties.hmac.properties.encoding.enum,parentSchema:schema38.properties.verify.properties.hmac.properties.encoding,data:data213};
if(vErrors === null){
vErrors = [err495];
}
else {
vErrors.push(err495);
}
errors++;
}
}
if(data208.prefix !== undefined){
let data214 = data208.prefix;
if(typeof data214 !== "string"){
const err496 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/hmac/prefix",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/hmac/properties/prefix/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.verify.properties.hmac.properties.prefix.type,parentSchema:schema38.properties.verify.properties.hmac.properties.prefix,data:data214};
if(vErrors === null){
vErrors = [err496];
}
else {
vErrors.push(err496);
}
errors++;
}
}
if(data208.timestampHeader !== undefined){
let data215 = data208.timestampHeader;
if(typeof data215 === "string"){
if(func2(data215) < 1){
const err497 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/hmac/timestampHeader",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/hmac/properties/timestampHeader/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema38.properties.verify.properties.hmac.properties.timestampHeader,data:data215};
if(vErrors === null){
vErrors = [err497];
}
else {
vErrors.push(err497);
}
errors++;
}
}
else {
const err498 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/hmac/timestampHeader",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/hmac/properties/timestampHeader/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.verify.properties.hmac.properties.timestampHeader.type,parentSchema:schema38.properties.verify.properties.hmac.properties.timestampHeader,data:data215};
if(vErrors === null){
vErrors = [err498];
}
else {
vErrors.push(err498);
}
errors++;
}
}
if(data208.toleranceSeconds !== undefined){
let data216 = data208.toleranceSeconds;
if(!(((typeof data216 == "number") && (!(data216 % 1) && !isNaN(data216))) && (isFinite(data216)))){
const err499 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/hmac/toleranceSeconds",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/hmac/properties/toleranceSeconds/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema38.properties.verify.properties.hmac.properties.toleranceSeconds.type,parentSchema:schema38.properties.verify.properties.hmac.properties.toleranceSeconds,data:data216};
if(vErrors === null){
vErrors = [err499];
}
else {
vErrors.push(err499);
}
errors++;
}
if((typeof data216 == "number") && (isFinite(data216))){
if(data216 > 86400 || isNaN(data216)){
const err500 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/hmac/toleranceSeconds",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/hmac/properties/toleranceSeconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400},message:"must be <= 86400",schema:86400,parentSchema:schema38.properties.verify.properties.hmac.properties.toleranceSeconds,data:data216};
if(vErrors === null){
vErrors = [err500];
}
else {
vErrors.push(err500);
}
errors++;
}
if(data216 < 1 || isNaN(data216)){
const err501 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/hmac/toleranceSeconds",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/hmac/properties/toleranceSeconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema38.properties.verify.properties.hmac.properties.toleranceSeconds,data:data216};
if(vErrors === null){
vErrors = [err501];
}
else {
vErrors.push(err501);
}
errors++;
}
}
}
if(data208.signed !== undefined){
let data217 = data208.signed;
if(typeof data217 === "string"){
if(!pattern36.test(data217)){
const err502 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/hmac/signed",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/hmac/properties/signed/pattern",keyword:"pattern",params:{pattern: "\\{body\\}"},message:"must match pattern \""+"\\{body\\}"+"\"",schema:"\\{body\\}",parentSchema:schema38.properties.verify.properties.hmac.properties.signed,data:data217};
if(vErrors === null){
vErrors = [err502];
}
else {
vErrors.push(err502);
}
errors++;
}
}
else {
const err503 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/hmac/signed",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/hmac/properties/signed/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.verify.properties.hmac.properties.signed.type,parentSchema:schema38.properties.verify.properties.hmac.properties.signed,data:data217};
if(vErrors === null){
vErrors = [err503];
}
else {
vErrors.push(err503);
}
errors++;
}
}
if(data208.deliveryHeader !== undefined){
let data218 = data208.deliveryHeader;
if(typeof data218 === "string"){
if(func2(data218) < 1){
const err504 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/hmac/deliveryHeader",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/hmac/properties/deliveryHeader/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema38.properties.verify.properties.hmac.properties.deliveryHeader,data:data218};
if(vErrors === null){
vErrors = [err504];
}
else {
vErrors.push(err504);
}
errors++;
}
}
else {
const err505 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/hmac/deliveryHeader",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/hmac/properties/deliveryHeader/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.verify.properties.hmac.properties.deliveryHeader.type,parentSchema:schema38.properties.verify.properties.hmac.properties.deliveryHeader,data:data218};
if(vErrors === null){
vErrors = [err505];
}
else {
vErrors.push(err505);
}
errors++;
}
}
}
else {
const err506 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify/hmac",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/properties/hmac/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema38.properties.verify.properties.hmac.type,parentSchema:schema38.properties.verify.properties.hmac,data:data208};
if(vErrors === null){
vErrors = [err506];
}
else {
vErrors.push(err506);
}
errors++;
}
}
}
else {
const err507 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/verify",schemaPath:"urn:accesstrail:from-receiver:1/properties/verify/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema38.properties.verify.type,parentSchema:schema38.properties.verify,data:data180};
if(vErrors === null){
vErrors = [err507];
}
else {
vErrors.push(err507);
}
errors++;
}
}
if(data177.unwrap !== undefined){
let data219 = data177.unwrap;
if(typeof data219 === "string"){
if(func2(data219) < 1){
const err508 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/unwrap",schemaPath:"urn:accesstrail:from-receiver:1/properties/unwrap/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema38.properties.unwrap,data:data219};
if(vErrors === null){
vErrors = [err508];
}
else {
vErrors.push(err508);
}
errors++;
}
}
else {
const err509 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/unwrap",schemaPath:"urn:accesstrail:from-receiver:1/properties/unwrap/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.unwrap.type,parentSchema:schema38.properties.unwrap,data:data219};
if(vErrors === null){
vErrors = [err509];
}
else {
vErrors.push(err509);
}
errors++;
}
}
if(data177.maxBytes !== undefined){
let data220 = data177.maxBytes;
if(!(((typeof data220 == "number") && (!(data220 % 1) && !isNaN(data220))) && (isFinite(data220)))){
const err510 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/maxBytes",schemaPath:"urn:accesstrail:from-receiver:1/properties/maxBytes/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema38.properties.maxBytes.type,parentSchema:schema38.properties.maxBytes,data:data220};
if(vErrors === null){
vErrors = [err510];
}
else {
vErrors.push(err510);
}
errors++;
}
if((typeof data220 == "number") && (isFinite(data220))){
if(data220 > 67108864 || isNaN(data220)){
const err511 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/maxBytes",schemaPath:"urn:accesstrail:from-receiver:1/properties/maxBytes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 67108864},message:"must be <= 67108864",schema:67108864,parentSchema:schema38.properties.maxBytes,data:data220};
if(vErrors === null){
vErrors = [err511];
}
else {
vErrors.push(err511);
}
errors++;
}
if(data220 < 1024 || isNaN(data220)){
const err512 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/maxBytes",schemaPath:"urn:accesstrail:from-receiver:1/properties/maxBytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1024},message:"must be >= 1024",schema:1024,parentSchema:schema38.properties.maxBytes,data:data220};
if(vErrors === null){
vErrors = [err512];
}
else {
vErrors.push(err512);
}
errors++;
}
}
}
if(data177.maxInFlightBytes !== undefined){
let data221 = data177.maxInFlightBytes;
if(!(((typeof data221 == "number") && (!(data221 % 1) && !isNaN(data221))) && (isFinite(data221)))){
const err513 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/maxInFlightBytes",schemaPath:"urn:accesstrail:from-receiver:1/properties/maxInFlightBytes/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema38.properties.maxInFlightBytes.type,parentSchema:schema38.properties.maxInFlightBytes,data:data221};
if(vErrors === null){
vErrors = [err513];
}
else {
vErrors.push(err513);
}
errors++;
}
if((typeof data221 == "number") && (isFinite(data221))){
if(data221 > 4294967296 || isNaN(data221)){
const err514 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/maxInFlightBytes",schemaPath:"urn:accesstrail:from-receiver:1/properties/maxInFlightBytes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967296},message:"must be <= 4294967296",schema:4294967296,parentSchema:schema38.properties.maxInFlightBytes,data:data221};
if(vErrors === null){
vErrors = [err514];
}
else {
vErrors.push(err514);
}
errors++;
}
if(data221 < 65536 || isNaN(data221)){
const err515 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/maxInFlightBytes",schemaPath:"urn:accesstrail:from-receiver:1/properties/maxInFlightBytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 65536},message:"must be >= 65536",schema:65536,parentSchema:schema38.properties.maxInFlightBytes,data:data221};
if(vErrors === null){
vErrors = [err515];
}
else {
vErrors.push(err515);
}
errors++;
}
}
}
if(data177.answerMs !== undefined){
let data222 = data177.answerMs;
if(!(((typeof data222 == "number") && (!(data222 % 1) && !isNaN(data222))) && (isFinite(data222)))){
const err516 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/answerMs",schemaPath:"urn:accesstrail:from-receiver:1/properties/answerMs/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema38.properties.answerMs.type,parentSchema:schema38.properties.answerMs,data:data222};
if(vErrors === null){
vErrors = [err516];
}
else {
vErrors.push(err516);
}
errors++;
}
if((typeof data222 == "number") && (isFinite(data222))){
if(data222 > 60000 || isNaN(data222)){
const err517 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/answerMs",schemaPath:"urn:accesstrail:from-receiver:1/properties/answerMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 60000},message:"must be <= 60000",schema:60000,parentSchema:schema38.properties.answerMs,data:data222};
if(vErrors === null){
vErrors = [err517];
}
else {
vErrors.push(err517);
}
errors++;
}
if(data222 < 100 || isNaN(data222)){
const err518 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver/answerMs",schemaPath:"urn:accesstrail:from-receiver:1/properties/answerMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100},message:"must be >= 100",schema:100,parentSchema:schema38.properties.answerMs,data:data222};
if(vErrors === null){
vErrors = [err518];
}
else {
vErrors.push(err518);
}
errors++;
}
}
}
}
else {
const err519 = {instancePath:instancePath+"/sources/" + i14+"/from/receiver",schemaPath:"urn:accesstrail:from-receiver:1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema38.type,parentSchema:schema38,data:data177};
if(vErrors === null){
vErrors = [err519];
}
else {
vErrors.push(err519);
}
errors++;
}
}
if(data126.syslog !== undefined){
let data223 = data126.syslog;
if(data223 && typeof data223 == "object" && !Array.isArray(data223)){
if(data223.listen === undefined){
const err520 = {instancePath:instancePath+"/sources/" + i14+"/from/syslog",schemaPath:"urn:accesstrail:from-syslog:1/required",keyword:"required",params:{missingProperty: "listen"},message:"must have required property '"+"listen"+"'",schema:schema39.required,parentSchema:schema39,data:data223};
if(vErrors === null){
vErrors = [err520];
}
else {
vErrors.push(err520);
}
errors++;
}
for(const key45 in data223){
if(!(((((((key45 === "listen") || (key45 === "tls")) || (key45 === "content")) || (key45 === "maxMessageBytes")) || (key45 === "maxConnections")) || (key45 === "idleTimeoutMs")) || (key45 === "receiveBufferBytes"))){
const err521 = {instancePath:instancePath+"/sources/" + i14+"/from/syslog",schemaPath:"urn:accesstrail:from-syslog:1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key45},message:"must NOT have additional properties",schema:false,parentSchema:schema39,data:data223};
if(vErrors === null){
vErrors = [err521];
}
else {
vErrors.push(err521);
}
errors++;
}
}
if(data223.listen !== undefined){
let data224 = data223.listen;
if(typeof data224 === "string"){
if(!pattern37.test(data224)){
const err522 = {instancePath:instancePath+"/sources/" + i14+"/from/syslog/listen",schemaPath:"urn:accesstrail:from-syslog:1/properties/listen/pattern",keyword:"pattern",params:{pattern: "^(udp|tcp)://(\\[[0-9A-Fa-f:.]+\\]|[^\\s/:\\[\\]]+):[0-9]{1,5}$"},message:"must match pattern \""+"^(udp|tcp)://(\\[[0-9A-Fa-f:.]+\\]|[^\\s/:\\[\\]]+):[0-9]{1,5}$"+"\"",schema:"^(udp|tcp)://(\\[[0-9A-Fa-f:.]+\\]|[^\\s/:\\[\\]]+):[0-9]{1,5}$",parentSchema:schema39.properties.listen,data:data224};
if(vErrors === null){
vErrors = [err522];
}
else {
vErrors.push(err522);
}
errors++;
}
}
else {
const err523 = {instancePath:instancePath+"/sources/" + i14+"/from/syslog/listen",schemaPath:"urn:accesstrail:from-syslog:1/properties/listen/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.listen.type,parentSchema:schema39.properties.listen,data:data224};
if(vErrors === null){
vErrors = [err523];
}
else {
vErrors.push(err523);
}
errors++;
}
}
if(data223.tls !== undefined){
let data225 = data223.tls;
if((!(data225 && typeof data225 == "object" && !Array.isArray(data225))) && (data225 !== null)){
const err524 = {instancePath:instancePath+"/sources/" + i14+"/from/syslog/tls",schemaPath:"urn:accesstrail:from-syslog:1/properties/tls/type",keyword:"type",params:{type: schema39.properties.tls.type},message:"must be object,null",schema:schema39.properties.tls.type,parentSchema:schema39.properties.tls,data:data225};
if(vErrors === null){
vErrors = [err524];
}
else {
vErrors.push(err524);
}
errors++;
}
if(data225 && typeof data225 == "object" && !Array.isArray(data225)){
if(data225.cert === undefined){
const err525 = {instancePath:instancePath+"/sources/" + i14+"/from/syslog/tls",schemaPath:"urn:accesstrail:from-syslog:1/properties/tls/required",keyword:"required",params:{missingProperty: "cert"},message:"must have required property '"+"cert"+"'",schema:schema39.properties.tls.required,parentSchema:schema39.properties.tls,data:data225};
if(vErrors === null){
vErrors = [err525];
}
else {
vErrors.push(err525);
}
errors++;
}
if(data225.key === undefined){
const err526 = {instancePath:instancePath+"/sources/" + i14+"/from/syslog/tls",schemaPath:"urn:accesstrail:from-syslog:1/properties/tls/required",keyword:"required",params:{missingProperty: "key"},message:"must have required property '"+"key"+"'",schema:schema39.properties.tls.required,parentSchema:schema39.properties.tls,data:data225};
if(vErrors === null){
vErrors = [err526];
}
else {
vErrors.push(err526);
}
errors++;
}
for(const key46 in data225){
if(!(((((key46 === "cert") || (key46 === "key")) || (key46 === "ca")) || (key46 === "requestClientCert")) || (key46 === "allowedClients"))){
const err527 = {instancePath:instancePath+"/sources/" + i14+"/from/syslog/tls",schemaPath:"urn:accesstrail:from-syslog:1/properties/tls/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key46},message:"must NOT have additional properties",schema:false,parentSchema:schema39.properties.tls,data:data225};
if(vErrors === null){
vErrors = [err527];
}
else {
vErrors.push(err527);
}
errors++;
}
}
if(data225.cert !== undefined){
let data226 = data225.cert;
if(typeof data226 === "string"){
if(func2(data226) < 1){
const err528 = {instancePath:instancePath+"/sources/" + i14+"/from/syslog/tls/cert",schemaPath:"urn:accesstrail:from-syslog:1/properties/tls/properties/cert/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema39.properties.tls.properties.cert,data:data226};
if(vErrors === null){
vErrors = [err528];
}
else {
vErrors.push(err528);
}
errors++;
}
}
else {
const err529 = {instancePath:instancePath+"/sources/" + i14+"/from/syslog/tls/cert",schemaPath:"urn:accesstrail:from-syslog:1/properties/tls/properties/cert/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.tls.properties.cert.type,parentSchema:schema39.properties.tls.properties.cert,data:data226};
if(vErrors === null){
vErrors = [err529];
}
else {
vErrors.push(err529);
}
errors++;
}
}
if(data225.key !== undefined){
let data227 = data225.key;
if(typeof data227 === "string"){
if(func2(data227) < 1){
const err530 = {instancePath:instancePath+"/sources/" + i14+"/from/syslog/tls/key",schemaPath:"urn:accesstrail:from-syslog:1/properties/tls/properties/key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema39.properties.tls.properties.key,data:data227};
if(vErrors === null){
vErrors = [err530];
}
else {
vErrors.push(err530);
}
errors++;
}
}
else {
const err531 = {instancePath:instancePath+"/sources/" + i14+"/from/syslog/tls/key",schemaPath:"urn:accesstrail:from-syslog:1/properties/tls/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.tls.properties.key.type,parentSchema:schema39.properties.tls.properties.key,data:data227};
if(vErrors === null){
vErrors = [err531];
}
else {
vErrors.push(err531);
}
errors++;
}
}
if(data225.ca !== undefined){
let data228 = data225.ca;
if(typeof data228 === "string"){
if(func2(data228) < 1){
const err532 = {instancePath:instancePath+"/sources/" + i14+"/from/syslog/tls/ca",schemaPath:"urn:accesstrail:from-syslog:1/properties/tls/properties/ca/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema39.properties.tls.properties.ca,data:data228};
if(vErrors === null){
vErrors = [err532];
}
else {
vErrors.push(err532);
}
errors++;
}
}
else {
const err533 = {instancePath:instancePath+"/sources/" + i14+"/from/syslog/tls/ca",schemaPath:"urn:accesstrail:from-syslog:1/properties/tls/properties/ca/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.tls.properties.ca.type,parentSchema:schema39.properties.tls.properties.ca,data:data228};
if(vErrors === null){
vErrors = [err533];
}
else {
vErrors.push(err533);
}
errors++;
}
}
if(data225.requestClientCert !== undefined){
let data229 = data225.requestClientCert;
if(typeof data229 !== "boolean"){
const err534 = {instancePath:instancePath+"/sources/" + i14+"/from/syslog/tls/requestClientCert",schemaPath:"urn:accesstrail:from-syslog:1/properties/tls/properties/requestClientCert/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema39.properties.tls.properties.requestClientCert.type,parentSchema:schema39.properties.tls.properties.requestClientCert,data:data229};
if(vErrors === null){
vErrors = [err534];
}
else {
vErrors.push(err534);
}
errors++;
}
}
if(data225.allowedClients !== undefined){
let data230 = data225.allowedClients;
if(Array.isArray(data230)){
if(data230.length < 1){
const err535 = {instancePath:instancePath+"/sources/" + i14+"/from/syslog/tls/allowedClients",schemaPath:"urn:accesstrail:from-syslog:1/properties/tls/properties/allowedClients/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema39.properties.tls.properties.allowedClients,data:data230};
if(vErrors === null){
vErrors = [err535];
}
else {
vErrors.push(err535);
}
errors++;
}
const len29 = data230.length;
for(let i29=0; i29<len29; i29++){
let data231 = data230[i29];
if(typeof data231 === "string"){
if(func2(data231) < 1){
const err536 = {instancePath:instancePath+"/sources/" + i14+"/from/syslog/tls/allowedClients/" + i29,schemaPath:"urn:accesstrail:from-syslog:1/properties/tls/properties/allowedClients/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema39.properties.tls.properties.allowedClients.items,data:data231};
if(vErrors === null){
vErrors = [err536];
}
else {
vErrors.push(err536);
}
errors++;
}
}
else {
const err537 = {instancePath:instancePath+"/sources/" + i14+"/from/syslog/tls/allowedClients/" + i29,schemaPath:"urn:accesstrail:from-syslog:1/properties/tls/properties/allowedClients/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.tls.properties.allowedClients.items.type,parentSchema:schema39.properties.tls.properties.allowedClients.items,data:data231};
if(vErrors === null){
vErrors = [err537];
}
else {
vErrors.push(err537);
}
errors++;
}
}
}
else {
const err538 = {instancePath:instancePath+"/sources/" + i14+"/from/syslog/tls/allowedClients",schemaPath:"urn:accesstrail:from-syslog:1/properties/tls/properties/allowedClients/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema39.properties.tls.properties.allowedClients.type,parentSchema:schema39.properties.tls.properties.allowedClients,data:data230};
if(vErrors === null){
vErrors = [err538];
}
else {
vErrors.push(err538);
}
errors++;
}
}
}
}
if(data223.content !== undefined){
let data232 = data223.content;
if(!((data232 === "whole") || (data232 === "message"))){
const err539 = {instancePath:instancePath+"/sources/" + i14+"/from/syslog/content",schemaPath:"urn:accesstrail:from-syslog:1/properties/content/enum",keyword:"enum",params:{allowedValues: schema39.properties.content.enum},message:"must be equal to one of the allowed values",schema:schema39.properties.content.enum,parentSchema:schema39.properties.content,data:data232};
if(vErrors === null){
vErrors = [err539];
}
else {
vErrors.push(err539);
}
errors++;
}
}
if(data223.maxMessageBytes !== undefined){
let data233 = data223.maxMessageBytes;
if(!(((typeof data233 == "number") && (!(data233 % 1) && !isNaN(data233))) && (isFinite(data233)))){
const err540 = {instancePath:instancePath+"/sources/" + i14+"/from/syslog/maxMessageBytes",schemaPath:"urn:accesstrail:from-syslog:1/properties/maxMessageBytes/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema39.properties.maxMessageBytes.type,parentSchema:schema39.properties.maxMessageBytes,data:data233};
if(vErrors === null){
vErrors = [err540];
}
else {
vErrors.push(err540);
}
errors++;
}
if((typeof data233 == "number") && (isFinite(data233))){
if(data233 > 16777216 || isNaN(data233)){
const err541 = {instancePath:instancePath+"/sources/" + i14+"/from/syslog/maxMessageBytes",schemaPath:"urn:accesstrail:from-syslog:1/properties/maxMessageBytes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 16777216},message:"must be <= 16777216",schema:16777216,parentSchema:schema39.properties.maxMessageBytes,data:data233};
if(vErrors === null){
vErrors = [err541];
}
else {
vErrors.push(err541);
}
errors++;
}
if(data233 < 1024 || isNaN(data233)){
const err542 = {instancePath:instancePath+"/sources/" + i14+"/from/syslog/maxMessageBytes",schemaPath:"urn:accesstrail:from-syslog:1/properties/maxMessageBytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1024},message:"must be >= 1024",schema:1024,parentSchema:schema39.properties.maxMessageBytes,data:data233};
if(vErrors === null){
vErrors = [err542];
}
else {
vErrors.push(err542);
}
errors++;
}
}
}
if(data223.maxConnections !== undefined){
let data234 = data223.maxConnections;
if(!(((typeof data234 == "number") && (!(data234 % 1) && !isNaN(data234))) && (isFinite(data234)))){
const err543 = {instancePath:instancePath+"/sources/" + i14+"/from/syslog/maxConnections",schemaPath:"urn:accesstrail:from-syslog:1/properties/maxConnections/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema39.properties.maxConnections.type,parentSchema:schema39.properties.maxConnections,data:data234};
if(vErrors === null){
vErrors = [err543];
}
else {
vErrors.push(err543);
}
errors++;
}
if((typeof data234 == "number") && (isFinite(data234))){
if(data234 > 100000 || isNaN(data234)){
const err544 = {instancePath:instancePath+"/sources/" + i14+"/from/syslog/maxConnections",schemaPath:"urn:accesstrail:from-syslog:1/properties/maxConnections/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},message:"must be <= 100000",schema:100000,parentSchema:schema39.properties.maxConnections,data:data234};
if(vErrors === null){
vErrors = [err544];
}
else {
vErrors.push(err544);
}
errors++;
}
if(data234 < 1 || isNaN(data234)){
const err545 = {instancePath:instancePath+"/sources/" + i14+"/from/syslog/maxConnections",schemaPath:"urn:accesstrail:from-syslog:1/properties/maxConnections/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema39.properties.maxConnections,data:data234};
if(vErrors === null){
vErrors = [err545];
}
else {
vErrors.push(err545);
}
errors++;
}
}
}
if(data223.idleTimeoutMs !== undefined){
let data235 = data223.idleTimeoutMs;
if(!(((typeof data235 == "number") && (!(data235 % 1) && !isNaN(data235))) && (isFinite(data235)))){
const err546 = {instancePath:instancePath+"/sources/" + i14+"/from/syslog/idleTimeoutMs",schemaPath:"urn:accesstrail:from-syslog:1/properties/idleTimeoutMs/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema39.properties.idleTimeoutMs.type,parentSchema:schema39.properties.idleTimeoutMs,data:data235};
if(vErrors === null){
vErrors = [err546];
}
else {
vErrors.push(err546);
}
errors++;
}
if((typeof data235 == "number") && (isFinite(data235))){
if(data235 > 604800000 || isNaN(data235)){
const err547 = {instancePath:instancePath+"/sources/" + i14+"/from/syslog/idleTimeoutMs",schemaPath:"urn:accesstrail:from-syslog:1/properties/idleTimeoutMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 604800000},message:"must be <= 604800000",schema:604800000,parentSchema:schema39.properties.idleTimeoutMs,data:data235};
if(vErrors === null){
vErrors = [err547];
}
else {
vErrors.push(err547);
}
errors++;
}
if(data235 < 1000 || isNaN(data235)){
const err548 = {instancePath:instancePath+"/sources/" + i14+"/from/syslog/idleTimeoutMs",schemaPath:"urn:accesstrail:from-syslog:1/properties/idleTimeoutMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1000},message:"must be >= 1000",schema:1000,parentSchema:schema39.properties.idleTimeoutMs,data:data235};
if(vErrors === null){
vErrors = [err548];
}
else {
vErrors.push(err548);
}
errors++;
}
}
}
if(data223.receiveBufferBytes !== undefined){
let data236 = data223.receiveBufferBytes;
if(!(((typeof data236 == "number") && (!(data236 % 1) && !isNaN(data236))) && (isFinite(data236)))){
const err549 = {instancePath:instancePath+"/sources/" + i14+"/from/syslog/receiveBufferBytes",schemaPath:"urn:accesstrail:from-syslog:1/properties/receiveBufferBytes/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema39.properties.receiveBufferBytes.type,parentSchema:schema39.properties.receiveBufferBytes,data:data236};
if(vErrors === null){
vErrors = [err549];
}
else {
vErrors.push(err549);
}
errors++;
}
if((typeof data236 == "number") && (isFinite(data236))){
if(data236 > 1073741824 || isNaN(data236)){
const err550 = {instancePath:instancePath+"/sources/" + i14+"/from/syslog/receiveBufferBytes",schemaPath:"urn:accesstrail:from-syslog:1/properties/receiveBufferBytes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1073741824},message:"must be <= 1073741824",schema:1073741824,parentSchema:schema39.properties.receiveBufferBytes,data:data236};
if(vErrors === null){
vErrors = [err550];
}
else {
vErrors.push(err550);
}
errors++;
}
if(data236 < 65536 || isNaN(data236)){
const err551 = {instancePath:instancePath+"/sources/" + i14+"/from/syslog/receiveBufferBytes",schemaPath:"urn:accesstrail:from-syslog:1/properties/receiveBufferBytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 65536},message:"must be >= 65536",schema:65536,parentSchema:schema39.properties.receiveBufferBytes,data:data236};
if(vErrors === null){
vErrors = [err551];
}
else {
vErrors.push(err551);
}
errors++;
}
}
}
}
else {
const err552 = {instancePath:instancePath+"/sources/" + i14+"/from/syslog",schemaPath:"urn:accesstrail:from-syslog:1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.type,parentSchema:schema39,data:data223};
if(vErrors === null){
vErrors = [err552];
}
else {
vErrors.push(err552);
}
errors++;
}
}
}
else {
const err553 = {instancePath:instancePath+"/sources/" + i14+"/from",schemaPath:"#/properties/sources/items/properties/from/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.sources.items.properties.from.type,parentSchema:schema31.properties.sources.items.properties.from,data:data126};
if(vErrors === null){
vErrors = [err553];
}
else {
vErrors.push(err553);
}
errors++;
}
}
}
else {
const err554 = {instancePath:instancePath+"/sources/" + i14,schemaPath:"#/properties/sources/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.sources.items.type,parentSchema:schema31.properties.sources.items,data:data120};
if(vErrors === null){
vErrors = [err554];
}
else {
vErrors.push(err554);
}
errors++;
}
}
}
else {
const err555 = {instancePath:instancePath+"/sources",schemaPath:"#/properties/sources/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.sources.type,parentSchema:schema31.properties.sources,data:data119};
if(vErrors === null){
vErrors = [err555];
}
else {
vErrors.push(err555);
}
errors++;
}
}
}
else {
const err556 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err556];
}
else {
vErrors.push(err556);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateDuration: Validator<Duration> = validate23;

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:accesstrail:duration:1" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate23.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(!pattern31.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(ms|s|m|h|d)$"},message:"must match pattern \""+"^[0-9]+(ms|s|m|h|d)$"+"\"",schema:"^[0-9]+(ms|s|m|h|d)$",parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.type,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate23.errors = vErrors;
return errors === 0;
}
validate23.evaluated = {"dynamicProps":false,"dynamicItems":false};

export const validateFromFiles: Validator<FromFiles> = validate24;

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:accesstrail:from-files:1" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate24.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.paths === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "paths"},message:"must have required property '"+"paths"+"'",schema:schema32.required,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "paths") || (key0 === "exclude")) || (key0 === "pollMs")) || (key0 === "recordIdleMs"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.paths !== undefined){
let data0 = data.paths;
if(Array.isArray(data0)){
if(data0.length < 1){
const err2 = {instancePath:instancePath+"/paths",schemaPath:"#/properties/paths/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema32.properties.paths,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 === "string"){
if(func2(data1) < 1){
const err3 = {instancePath:instancePath+"/paths/" + i0,schemaPath:"#/properties/paths/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.paths.items,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/paths/" + i0,schemaPath:"#/properties/paths/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.paths.items.type,parentSchema:schema32.properties.paths.items,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath:instancePath+"/paths",schemaPath:"#/properties/paths/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.properties.paths.type,parentSchema:schema32.properties.paths,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.exclude !== undefined){
let data2 = data.exclude;
if(Array.isArray(data2)){
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
let data3 = data2[i1];
if(typeof data3 === "string"){
if(func2(data3) < 1){
const err6 = {instancePath:instancePath+"/exclude/" + i1,schemaPath:"#/properties/exclude/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.exclude.items,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/exclude/" + i1,schemaPath:"#/properties/exclude/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.exclude.items.type,parentSchema:schema32.properties.exclude.items,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/exclude",schemaPath:"#/properties/exclude/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.properties.exclude.type,parentSchema:schema32.properties.exclude,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.pollMs !== undefined){
let data4 = data.pollMs;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err9 = {instancePath:instancePath+"/pollMs",schemaPath:"#/properties/pollMs/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema32.properties.pollMs.type,parentSchema:schema32.properties.pollMs,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 3600000 || isNaN(data4)){
const err10 = {instancePath:instancePath+"/pollMs",schemaPath:"#/properties/pollMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3600000},message:"must be <= 3600000",schema:3600000,parentSchema:schema32.properties.pollMs,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data4 < 50 || isNaN(data4)){
const err11 = {instancePath:instancePath+"/pollMs",schemaPath:"#/properties/pollMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 50},message:"must be >= 50",schema:50,parentSchema:schema32.properties.pollMs,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
if(data.recordIdleMs !== undefined){
let data5 = data.recordIdleMs;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err12 = {instancePath:instancePath+"/recordIdleMs",schemaPath:"#/properties/recordIdleMs/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema32.properties.recordIdleMs.type,parentSchema:schema32.properties.recordIdleMs,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 600000 || isNaN(data5)){
const err13 = {instancePath:instancePath+"/recordIdleMs",schemaPath:"#/properties/recordIdleMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 600000},message:"must be <= 600000",schema:600000,parentSchema:schema32.properties.recordIdleMs,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data5 < 100 || isNaN(data5)){
const err14 = {instancePath:instancePath+"/recordIdleMs",schemaPath:"#/properties/recordIdleMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100},message:"must be >= 100",schema:100,parentSchema:schema32.properties.recordIdleMs,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
}
else {
const err15 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.type,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}
validate24.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateHttpPollAnswer: Validator<HttpPollAnswer> = validate25;
const schema42 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:accesstrail:http-poll-answer:1","title":"HttpPollAnswer","type":"object","additionalProperties":false,"required":["status"],"description":"An answer by which the API says something: any of the codes, and the text somewhere in it.","properties":{"status":{"type":"array","minItems":1,"items":{"type":"integer","minimum":200,"maximum":599}},"text":{"type":["string","array"],"minLength":1,"minItems":1,"items":{"type":"string","minLength":1},"description":"Part of the answer's body, in capitals or not; of several, any."}}};

function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:accesstrail:http-poll-answer:1" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate25.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.status === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "status"},message:"must have required property '"+"status"+"'",schema:schema42.required,parentSchema:schema42,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "status") || (key0 === "text"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema42,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.status !== undefined){
let data0 = data.status;
if(Array.isArray(data0)){
if(data0.length < 1){
const err2 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema42.properties.status,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err3 = {instancePath:instancePath+"/status/" + i0,schemaPath:"#/properties/status/items/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema42.properties.status.items.type,parentSchema:schema42.properties.status.items,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 599 || isNaN(data1)){
const err4 = {instancePath:instancePath+"/status/" + i0,schemaPath:"#/properties/status/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599},message:"must be <= 599",schema:599,parentSchema:schema42.properties.status.items,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data1 < 200 || isNaN(data1)){
const err5 = {instancePath:instancePath+"/status/" + i0,schemaPath:"#/properties/status/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 200},message:"must be >= 200",schema:200,parentSchema:schema42.properties.status.items,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
}
else {
const err6 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema42.properties.status.type,parentSchema:schema42.properties.status,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.text !== undefined){
let data2 = data.text;
if((typeof data2 !== "string") && (!(Array.isArray(data2)))){
const err7 = {instancePath:instancePath+"/text",schemaPath:"#/properties/text/type",keyword:"type",params:{type: schema42.properties.text.type},message:"must be string,array",schema:schema42.properties.text.type,parentSchema:schema42.properties.text,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(typeof data2 === "string"){
if(func2(data2) < 1){
const err8 = {instancePath:instancePath+"/text",schemaPath:"#/properties/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.text,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(Array.isArray(data2)){
if(data2.length < 1){
const err9 = {instancePath:instancePath+"/text",schemaPath:"#/properties/text/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema42.properties.text,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
let data3 = data2[i1];
if(typeof data3 === "string"){
if(func2(data3) < 1){
const err10 = {instancePath:instancePath+"/text/" + i1,schemaPath:"#/properties/text/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.text.items,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/text/" + i1,schemaPath:"#/properties/text/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.text.items.type,parentSchema:schema42.properties.text.items,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
}
}
else {
const err12 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema42.type,parentSchema:schema42,data};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
validate25.errors = vErrors;
return errors === 0;
}
validate25.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateHttpPollAuth: Validator<HttpPollAuth> = validate26;
const schema43 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:accesstrail:http-poll-auth:1","title":"HttpPollAuth","type":"object","additionalProperties":false,"minProperties":1,"maxProperties":1,"description":"How a request proves who asks: exactly one of these. All values are templates.","properties":{"bearer":{"type":"object","additionalProperties":false,"required":["token"],"description":"Authorization: Bearer TOKEN","properties":{"token":{"type":"string"},"scheme":{"type":"string","minLength":1,"description":"Another word before the token, such as SSWS."}}},"basic":{"type":"object","additionalProperties":false,"required":["username","password"],"description":"Authorization: Basic, of RFC 7617","properties":{"username":{"type":"string"},"password":{"type":"string"}}},"header":{"type":"object","additionalProperties":false,"required":["name","value"],"description":"A header of the vendor's own, such as PRIVATE-TOKEN.","properties":{"name":{"type":"string","pattern":"^[A-Za-z0-9-]+$","description":"a header's name"},"value":{"type":"string"}}},"oauth2":{"type":"object","additionalProperties":false,"required":["tokenUrl","clientId","clientSecret"],"description":"Client credentials of RFC 6749 section 4.4: the token is fetched, kept until shortly before it expires, and fetched anew when it is refused.","properties":{"tokenUrl":{"type":"string"},"clientId":{"type":"string"},"clientSecret":{"type":"string"},"scope":{"type":"string"},"client":{"enum":["form","header"],"default":"form","description":"Where client id and secret stand: in the form, or in Authorization: Basic."}}},"privateKeyJwt":{"type":"object","additionalProperties":false,"required":["tokenUrl","clientId","privateKey"],"description":"Client credentials with a signed JWT (RS256) instead of a secret: RFC 7523 section 2.2, private_key_jwt of OpenID Connect.","properties":{"tokenUrl":{"type":"string"},"clientId":{"type":"string"},"privateKey":{"type":"string","description":"PEM, or the path of a file that holds it."},"keyId":{"type":"string","description":"kid of the key."},"scope":{"type":"string"}}},"googleServiceAccount":{"type":"object","additionalProperties":false,"required":["scope"],"description":"A service account of Google Cloud, by its key; without one that of the machine or pod.","properties":{"key":{"type":"string","description":"The key as JSON, or the path of its file."},"scope":{"type":"string"}}},"githubApp":{"type":"object","additionalProperties":false,"required":["appId","installationId","privateKey"],"description":"The installation of a GitHub App: a JWT (RS256) signed with its key gets a token for an hour.","properties":{"appId":{"type":"string"},"installationId":{"type":"string"},"privateKey":{"type":"string","description":"PEM, or the path of a file that holds it."}}},"aws":{"type":"object","additionalProperties":false,"required":["service","region"],"description":"AWS Signature Version 4. Without keys: what the AWS SDK finds.","properties":{"service":{"type":"string"},"region":{"type":"string"},"accessKeyId":{"type":"string"},"secretAccessKey":{"type":"string"},"sessionToken":{"type":"string"},"roleArn":{"type":"string","description":"Role to assume."}}}}};
const pattern39 = new RegExp("^[A-Za-z0-9-]+$", "u");

function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:accesstrail:http-poll-auth:1" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate26.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length > 1){
const err0 = {instancePath,schemaPath:"#/maxProperties",keyword:"maxProperties",params:{limit: 1},message:"must NOT have more than 1 properties",schema:1,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(Object.keys(data).length < 1){
const err1 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "bearer") || (key0 === "basic")) || (key0 === "header")) || (key0 === "oauth2")) || (key0 === "privateKeyJwt")) || (key0 === "googleServiceAccount")) || (key0 === "githubApp")) || (key0 === "aws"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.bearer !== undefined){
let data0 = data.bearer;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.token === undefined){
const err3 = {instancePath:instancePath+"/bearer",schemaPath:"#/properties/bearer/required",keyword:"required",params:{missingProperty: "token"},message:"must have required property '"+"token"+"'",schema:schema43.properties.bearer.required,parentSchema:schema43.properties.bearer,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key1 in data0){
if(!((key1 === "token") || (key1 === "scheme"))){
const err4 = {instancePath:instancePath+"/bearer",schemaPath:"#/properties/bearer/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema43.properties.bearer,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data0.token !== undefined){
let data1 = data0.token;
if(typeof data1 !== "string"){
const err5 = {instancePath:instancePath+"/bearer/token",schemaPath:"#/properties/bearer/properties/token/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.bearer.properties.token.type,parentSchema:schema43.properties.bearer.properties.token,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data0.scheme !== undefined){
let data2 = data0.scheme;
if(typeof data2 === "string"){
if(func2(data2) < 1){
const err6 = {instancePath:instancePath+"/bearer/scheme",schemaPath:"#/properties/bearer/properties/scheme/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema43.properties.bearer.properties.scheme,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/bearer/scheme",schemaPath:"#/properties/bearer/properties/scheme/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.bearer.properties.scheme.type,parentSchema:schema43.properties.bearer.properties.scheme,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/bearer",schemaPath:"#/properties/bearer/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema43.properties.bearer.type,parentSchema:schema43.properties.bearer,data:data0};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.basic !== undefined){
let data3 = data.basic;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.username === undefined){
const err9 = {instancePath:instancePath+"/basic",schemaPath:"#/properties/basic/required",keyword:"required",params:{missingProperty: "username"},message:"must have required property '"+"username"+"'",schema:schema43.properties.basic.required,parentSchema:schema43.properties.basic,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data3.password === undefined){
const err10 = {instancePath:instancePath+"/basic",schemaPath:"#/properties/basic/required",keyword:"required",params:{missingProperty: "password"},message:"must have required property '"+"password"+"'",schema:schema43.properties.basic.required,parentSchema:schema43.properties.basic,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
for(const key2 in data3){
if(!((key2 === "username") || (key2 === "password"))){
const err11 = {instancePath:instancePath+"/basic",schemaPath:"#/properties/basic/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema43.properties.basic,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data3.username !== undefined){
let data4 = data3.username;
if(typeof data4 !== "string"){
const err12 = {instancePath:instancePath+"/basic/username",schemaPath:"#/properties/basic/properties/username/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.basic.properties.username.type,parentSchema:schema43.properties.basic.properties.username,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data3.password !== undefined){
let data5 = data3.password;
if(typeof data5 !== "string"){
const err13 = {instancePath:instancePath+"/basic/password",schemaPath:"#/properties/basic/properties/password/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.basic.properties.password.type,parentSchema:schema43.properties.basic.properties.password,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/basic",schemaPath:"#/properties/basic/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema43.properties.basic.type,parentSchema:schema43.properties.basic,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.header !== undefined){
let data6 = data.header;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.name === undefined){
const err15 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema43.properties.header.required,parentSchema:schema43.properties.header,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data6.value === undefined){
const err16 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/required",keyword:"required",params:{missingProperty: "value"},message:"must have required property '"+"value"+"'",schema:schema43.properties.header.required,parentSchema:schema43.properties.header,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
for(const key3 in data6){
if(!((key3 === "name") || (key3 === "value"))){
const err17 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema43.properties.header,data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data6.name !== undefined){
let data7 = data6.name;
if(typeof data7 === "string"){
if(!pattern39.test(data7)){
const err18 = {instancePath:instancePath+"/header/name",schemaPath:"#/properties/header/properties/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9-]+$"},message:"must match pattern \""+"^[A-Za-z0-9-]+$"+"\"",schema:"^[A-Za-z0-9-]+$",parentSchema:schema43.properties.header.properties.name,data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/header/name",schemaPath:"#/properties/header/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.header.properties.name.type,parentSchema:schema43.properties.header.properties.name,data:data7};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data6.value !== undefined){
let data8 = data6.value;
if(typeof data8 !== "string"){
const err20 = {instancePath:instancePath+"/header/value",schemaPath:"#/properties/header/properties/value/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.header.properties.value.type,parentSchema:schema43.properties.header.properties.value,data:data8};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema43.properties.header.type,parentSchema:schema43.properties.header,data:data6};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.oauth2 !== undefined){
let data9 = data.oauth2;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.tokenUrl === undefined){
const err22 = {instancePath:instancePath+"/oauth2",schemaPath:"#/properties/oauth2/required",keyword:"required",params:{missingProperty: "tokenUrl"},message:"must have required property '"+"tokenUrl"+"'",schema:schema43.properties.oauth2.required,parentSchema:schema43.properties.oauth2,data:data9};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data9.clientId === undefined){
const err23 = {instancePath:instancePath+"/oauth2",schemaPath:"#/properties/oauth2/required",keyword:"required",params:{missingProperty: "clientId"},message:"must have required property '"+"clientId"+"'",schema:schema43.properties.oauth2.required,parentSchema:schema43.properties.oauth2,data:data9};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data9.clientSecret === undefined){
const err24 = {instancePath:instancePath+"/oauth2",schemaPath:"#/properties/oauth2/required",keyword:"required",params:{missingProperty: "clientSecret"},message:"must have required property '"+"clientSecret"+"'",schema:schema43.properties.oauth2.required,parentSchema:schema43.properties.oauth2,data:data9};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
for(const key4 in data9){
if(!(((((key4 === "tokenUrl") || (key4 === "clientId")) || (key4 === "clientSecret")) || (key4 === "scope")) || (key4 === "client"))){
const err25 = {instancePath:instancePath+"/oauth2",schemaPath:"#/properties/oauth2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema43.properties.oauth2,data:data9};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data9.tokenUrl !== undefined){
let data10 = data9.tokenUrl;
if(typeof data10 !== "string"){
const err26 = {instancePath:instancePath+"/oauth2/tokenUrl",schemaPath:"#/properties/oauth2/properties/tokenUrl/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.oauth2.properties.tokenUrl.type,parentSchema:schema43.properties.oauth2.properties.tokenUrl,data:data10};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data9.clientId !== undefined){
let data11 = data9.clientId;
if(typeof data11 !== "string"){
const err27 = {instancePath:instancePath+"/oauth2/clientId",schemaPath:"#/properties/oauth2/properties/clientId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.oauth2.properties.clientId.type,parentSchema:schema43.properties.oauth2.properties.clientId,data:data11};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data9.clientSecret !== undefined){
let data12 = data9.clientSecret;
if(typeof data12 !== "string"){
const err28 = {instancePath:instancePath+"/oauth2/clientSecret",schemaPath:"#/properties/oauth2/properties/clientSecret/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.oauth2.properties.clientSecret.type,parentSchema:schema43.properties.oauth2.properties.clientSecret,data:data12};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data9.scope !== undefined){
let data13 = data9.scope;
if(typeof data13 !== "string"){
const err29 = {instancePath:instancePath+"/oauth2/scope",schemaPath:"#/properties/oauth2/properties/scope/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.oauth2.properties.scope.type,parentSchema:schema43.properties.oauth2.properties.scope,data:data13};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data9.client !== undefined){
let data14 = data9.client;
if(!((data14 === "form") || (data14 === "header"))){
const err30 = {instancePath:instancePath+"/oauth2/client",schemaPath:"#/properties/oauth2/properties/client/enum",keyword:"enum",params:{allowedValues: schema43.properties.oauth2.properties.client.enum},message:"must be equal to one of the allowed values",schema:schema43.properties.oauth2.properties.client.enum,parentSchema:schema43.properties.oauth2.properties.client,data:data14};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
else {
const err31 = {instancePath:instancePath+"/oauth2",schemaPath:"#/properties/oauth2/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema43.properties.oauth2.type,parentSchema:schema43.properties.oauth2,data:data9};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.privateKeyJwt !== undefined){
let data15 = data.privateKeyJwt;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(data15.tokenUrl === undefined){
const err32 = {instancePath:instancePath+"/privateKeyJwt",schemaPath:"#/properties/privateKeyJwt/required",keyword:"required",params:{missingProperty: "tokenUrl"},message:"must have required property '"+"tokenUrl"+"'",schema:schema43.properties.privateKeyJwt.required,parentSchema:schema43.properties.privateKeyJwt,data:data15};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data15.clientId === undefined){
const err33 = {instancePath:instancePath+"/privateKeyJwt",schemaPath:"#/properties/privateKeyJwt/required",keyword:"required",params:{missingProperty: "clientId"},message:"must have required property '"+"clientId"+"'",schema:schema43.properties.privateKeyJwt.required,parentSchema:schema43.properties.privateKeyJwt,data:data15};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(data15.privateKey === undefined){
const err34 = {instancePath:instancePath+"/privateKeyJwt",schemaPath:"#/properties/privateKeyJwt/required",keyword:"required",params:{missingProperty: "privateKey"},message:"must have required property '"+"privateKey"+"'",schema:schema43.properties.privateKeyJwt.required,parentSchema:schema43.properties.privateKeyJwt,data:data15};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
for(const key5 in data15){
if(!(((((key5 === "tokenUrl") || (key5 === "clientId")) || (key5 === "privateKey")) || (key5 === "keyId")) || (key5 === "scope"))){
const err35 = {instancePath:instancePath+"/privateKeyJwt",schemaPath:"#/properties/privateKeyJwt/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema43.properties.privateKeyJwt,data:data15};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data15.tokenUrl !== undefined){
let data16 = data15.tokenUrl;
if(typeof data16 !== "string"){
const err36 = {instancePath:instancePath+"/privateKeyJwt/tokenUrl",schemaPath:"#/properties/privateKeyJwt/properties/tokenUrl/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.privateKeyJwt.properties.tokenUrl.type,parentSchema:schema43.properties.privateKeyJwt.properties.tokenUrl,data:data16};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data15.clientId !== undefined){
let data17 = data15.clientId;
if(typeof data17 !== "string"){
const err37 = {instancePath:instancePath+"/privateKeyJwt/clientId",schemaPath:"#/properties/privateKeyJwt/properties/clientId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.privateKeyJwt.properties.clientId.type,parentSchema:schema43.properties.privateKeyJwt.properties.clientId,data:data17};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data15.privateKey !== undefined){
let data18 = data15.privateKey;
if(typeof data18 !== "string"){
const err38 = {instancePath:instancePath+"/privateKeyJwt/privateKey",schemaPath:"#/properties/privateKeyJwt/properties/privateKey/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.privateKeyJwt.properties.privateKey.type,parentSchema:schema43.properties.privateKeyJwt.properties.privateKey,data:data18};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data15.keyId !== undefined){
let data19 = data15.keyId;
if(typeof data19 !== "string"){
const err39 = {instancePath:instancePath+"/privateKeyJwt/keyId",schemaPath:"#/properties/privateKeyJwt/properties/keyId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.privateKeyJwt.properties.keyId.type,parentSchema:schema43.properties.privateKeyJwt.properties.keyId,data:data19};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data15.scope !== undefined){
let data20 = data15.scope;
if(typeof data20 !== "string"){
const err40 = {instancePath:instancePath+"/privateKeyJwt/scope",schemaPath:"#/properties/privateKeyJwt/properties/scope/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.privateKeyJwt.properties.scope.type,parentSchema:schema43.properties.privateKeyJwt.properties.scope,data:data20};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
else {
const err41 = {instancePath:instancePath+"/privateKeyJwt",schemaPath:"#/properties/privateKeyJwt/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema43.properties.privateKeyJwt.type,parentSchema:schema43.properties.privateKeyJwt,data:data15};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data.googleServiceAccount !== undefined){
let data21 = data.googleServiceAccount;
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
if(data21.scope === undefined){
const err42 = {instancePath:instancePath+"/googleServiceAccount",schemaPath:"#/properties/googleServiceAccount/required",keyword:"required",params:{missingProperty: "scope"},message:"must have required property '"+"scope"+"'",schema:schema43.properties.googleServiceAccount.required,parentSchema:schema43.properties.googleServiceAccount,data:data21};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
for(const key6 in data21){
if(!((key6 === "key") || (key6 === "scope"))){
const err43 = {instancePath:instancePath+"/googleServiceAccount",schemaPath:"#/properties/googleServiceAccount/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema43.properties.googleServiceAccount,data:data21};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data21.key !== undefined){
let data22 = data21.key;
if(typeof data22 !== "string"){
const err44 = {instancePath:instancePath+"/googleServiceAccount/key",schemaPath:"#/properties/googleServiceAccount/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.googleServiceAccount.properties.key.type,parentSchema:schema43.properties.googleServiceAccount.properties.key,data:data22};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data21.scope !== undefined){
let data23 = data21.scope;
if(typeof data23 !== "string"){
const err45 = {instancePath:instancePath+"/googleServiceAccount/scope",schemaPath:"#/properties/googleServiceAccount/properties/scope/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.googleServiceAccount.properties.scope.type,parentSchema:schema43.properties.googleServiceAccount.properties.scope,data:data23};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
else {
const err46 = {instancePath:instancePath+"/googleServiceAccount",schemaPath:"#/properties/googleServiceAccount/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema43.properties.googleServiceAccount.type,parentSchema:schema43.properties.googleServiceAccount,data:data21};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data.githubApp !== undefined){
let data24 = data.githubApp;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.appId === undefined){
const err47 = {instancePath:instancePath+"/githubApp",schemaPath:"#/properties/githubApp/required",keyword:"required",params:{missingProperty: "appId"},message:"must have required property '"+"appId"+"'",schema:schema43.properties.githubApp.required,parentSchema:schema43.properties.githubApp,data:data24};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(data24.installationId === undefined){
const err48 = {instancePath:instancePath+"/githubApp",schemaPath:"#/properties/githubApp/required",keyword:"required",params:{missingProperty: "installationId"},message:"must have required property '"+"installationId"+"'",schema:schema43.properties.githubApp.required,parentSchema:schema43.properties.githubApp,data:data24};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(data24.privateKey === undefined){
const err49 = {instancePath:instancePath+"/githubApp",schemaPath:"#/properties/githubApp/required",keyword:"required",params:{missingProperty: "privateKey"},message:"must have required property '"+"privateKey"+"'",schema:schema43.properties.githubApp.required,parentSchema:schema43.properties.githubApp,data:data24};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
for(const key7 in data24){
if(!(((key7 === "appId") || (key7 === "installationId")) || (key7 === "privateKey"))){
const err50 = {instancePath:instancePath+"/githubApp",schemaPath:"#/properties/githubApp/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties",schema:false,parentSchema:schema43.properties.githubApp,data:data24};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data24.appId !== undefined){
let data25 = data24.appId;
if(typeof data25 !== "string"){
const err51 = {instancePath:instancePath+"/githubApp/appId",schemaPath:"#/properties/githubApp/properties/appId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.githubApp.properties.appId.type,parentSchema:schema43.properties.githubApp.properties.appId,data:data25};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data24.installationId !== undefined){
let data26 = data24.installationId;
if(typeof data26 !== "string"){
const err52 = {instancePath:instancePath+"/githubApp/installationId",schemaPath:"#/properties/githubApp/properties/installationId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.githubApp.properties.installationId.type,parentSchema:schema43.properties.githubApp.properties.installationId,data:data26};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data24.privateKey !== undefined){
let data27 = data24.privateKey;
if(typeof data27 !== "string"){
const err53 = {instancePath:instancePath+"/githubApp/privateKey",schemaPath:"#/properties/githubApp/properties/privateKey/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.githubApp.properties.privateKey.type,parentSchema:schema43.properties.githubApp.properties.privateKey,data:data27};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
}
else {
const err54 = {instancePath:instancePath+"/githubApp",schemaPath:"#/properties/githubApp/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema43.properties.githubApp.type,parentSchema:schema43.properties.githubApp,data:data24};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data.aws !== undefined){
let data28 = data.aws;
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
if(data28.service === undefined){
const err55 = {instancePath:instancePath+"/aws",schemaPath:"#/properties/aws/required",keyword:"required",params:{missingProperty: "service"},message:"must have required property '"+"service"+"'",schema:schema43.properties.aws.required,parentSchema:schema43.properties.aws,data:data28};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if(data28.region === undefined){
const err56 = {instancePath:instancePath+"/aws",schemaPath:"#/properties/aws/required",keyword:"required",params:{missingProperty: "region"},message:"must have required property '"+"region"+"'",schema:schema43.properties.aws.required,parentSchema:schema43.properties.aws,data:data28};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
for(const key8 in data28){
if(!((((((key8 === "service") || (key8 === "region")) || (key8 === "accessKeyId")) || (key8 === "secretAccessKey")) || (key8 === "sessionToken")) || (key8 === "roleArn"))){
const err57 = {instancePath:instancePath+"/aws",schemaPath:"#/properties/aws/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties",schema:false,parentSchema:schema43.properties.aws,data:data28};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data28.service !== undefined){
let data29 = data28.service;
if(typeof data29 !== "string"){
const err58 = {instancePath:instancePath+"/aws/service",schemaPath:"#/properties/aws/properties/service/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.aws.properties.service.type,parentSchema:schema43.properties.aws.properties.service,data:data29};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data28.region !== undefined){
let data30 = data28.region;
if(typeof data30 !== "string"){
const err59 = {instancePath:instancePath+"/aws/region",schemaPath:"#/properties/aws/properties/region/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.aws.properties.region.type,parentSchema:schema43.properties.aws.properties.region,data:data30};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data28.accessKeyId !== undefined){
let data31 = data28.accessKeyId;
if(typeof data31 !== "string"){
const err60 = {instancePath:instancePath+"/aws/accessKeyId",schemaPath:"#/properties/aws/properties/accessKeyId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.aws.properties.accessKeyId.type,parentSchema:schema43.properties.aws.properties.accessKeyId,data:data31};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data28.secretAccessKey !== undefined){
let data32 = data28.secretAccessKey;
if(typeof data32 !== "string"){
const err61 = {instancePath:instancePath+"/aws/secretAccessKey",schemaPath:"#/properties/aws/properties/secretAccessKey/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.aws.properties.secretAccessKey.type,parentSchema:schema43.properties.aws.properties.secretAccessKey,data:data32};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data28.sessionToken !== undefined){
let data33 = data28.sessionToken;
if(typeof data33 !== "string"){
const err62 = {instancePath:instancePath+"/aws/sessionToken",schemaPath:"#/properties/aws/properties/sessionToken/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.aws.properties.sessionToken.type,parentSchema:schema43.properties.aws.properties.sessionToken,data:data33};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data28.roleArn !== undefined){
let data34 = data28.roleArn;
if(typeof data34 !== "string"){
const err63 = {instancePath:instancePath+"/aws/roleArn",schemaPath:"#/properties/aws/properties/roleArn/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.aws.properties.roleArn.type,parentSchema:schema43.properties.aws.properties.roleArn,data:data34};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
}
else {
const err64 = {instancePath:instancePath+"/aws",schemaPath:"#/properties/aws/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema43.properties.aws.type,parentSchema:schema43.properties.aws,data:data28};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
}
else {
const err65 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema43.type,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
validate26.errors = vErrors;
return errors === 0;
}
validate26.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateHttpPollDescription: Validator<HttpPollDescription> = validate27;
const schema44 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:accesstrail:http-poll-description:1","title":"HttpPollDescription","type":"object","additionalProperties":false,"description":"How records are got from an HTTP API that is asked again and again.","required":["title","docs","baseUrl","request","records","progress"],"properties":{"title":{"type":"string","minLength":1,"description":"What is collected, in a few words."},"docs":{"type":"array","minItems":1,"items":{"type":"string","pattern":"^https?://","description":"a URL"},"description":"The vendor's pages that the description follows."},"baseUrl":{"type":"string","minLength":1,"description":"Scheme and host of the API, with the path before request.path if there is one. Templates are filled."},"parameters":{"type":"object","propertyNames":{"pattern":"^[A-Za-z][A-Za-z0-9]*$"},"description":"What a configuration gives under `with`; {name} in a template stands for it. The names from and to are taken.","additionalProperties":{"title":"HttpPollParameter","type":"object","additionalProperties":false,"required":["description"],"properties":{"description":{"type":"string","minLength":1,"description":"What it is, for the one who configures it."},"required":{"type":"boolean","default":false,"description":"Whether a configuration must give it."},"secret":{"type":"boolean","default":false,"description":"Whether it is never shown."},"default":{"type":["string","number","boolean"],"description":"Its value when a configuration gives none."},"example":{"type":["string","number","boolean"],"description":"A value that could be given."},"pattern":{"type":"string","minLength":1,"description":"Regular expression that a value must match whole."}}}},"auth":{"description":"How a request proves who asks. Of a list, the first for which all parameters it needs are given. Absent: not at all.","type":["object","array"],"if":{"type":"array"},"then":{"minItems":1,"items":{"$ref":"urn:accesstrail:http-poll-auth:1"}},"else":{"$ref":"urn:accesstrail:http-poll-auth:1"},"tsType":"HttpPollAuth | HttpPollAuth[]"},"request":{"type":"object","additionalProperties":false,"required":["path"],"description":"The request for a page. In templates {name} is a parameter, {from} and {to} the bounds of time. A query entry, header or body member whose parameter is not given is left out.","properties":{"method":{"enum":["GET","POST"],"default":"GET"},"path":{"type":"string","pattern":"^/","description":"a path that begins with /; parameters in it are URL-encoded"},"query":{"type":"object","additionalProperties":{"type":["string","number","boolean"]},"description":"Query entries; values are URL-encoded."},"headers":{"type":"object","additionalProperties":{"type":"string"}},"body":{"type":"object","additionalProperties":true,"description":"JSON of a POST. A text that is one placeholder and nothing else takes the type of its value: {from} in seconds is a number."}}},"records":{"type":"object","additionalProperties":false,"description":"Where the records stand in an answer. A key path is one key, or the list of keys from the root.","properties":{"at":{"type":["string","array"],"items":{"type":"string"},"description":"Key path of the array of records. Absent: the answer is the array."},"lines":{"enum":["json","text"],"description":"The answer is lines, each a record: JSON objects (NDJSON), or any text. Absent: the answer is JSON with an array."},"optional":{"type":"boolean","default":false,"description":"Whether an answer without records leaves the array out, as Google's do."},"id":{"type":["string","array"],"items":{"type":"string"},"description":"Key path of the record's id within a record; the same record always has the same. Absent, or where a record has none: a hash of its bytes."},"time":{"type":["string","array"],"items":{"type":"string"},"description":"Key path of the record's time within a record."},"timeFormat":{"enum":["iso","epoch-s","epoch-ms"],"default":"iso","description":"iso: text with a zone; epoch-s, epoch-ms: seconds (with fractions) or ms since 1970 UTC."},"embedded":{"type":"string","minLength":1,"description":"Key of the member that holds the record as JSON text, as CloudTrailEvent does. The decoded text is the record; id and time are still read beside it."}}},"paging":{"type":"object","additionalProperties":false,"minProperties":1,"maxProperties":1,"description":"How the next page is found: exactly one of these. Absent: there is one page.","properties":{"link":{"type":"object","additionalProperties":false,"description":"The answer's header Link with rel=\"next\" (RFC 8288) is the URL of the next page.","properties":{"rel":{"type":"string","minLength":1,"default":"next"}}},"nextUrl":{"type":"object","additionalProperties":false,"required":["at"],"description":"The answer holds the URL of the next page.","properties":{"at":{"type":["string","array"],"items":{"type":"string"},"description":"Its key path."}}},"token":{"type":"object","additionalProperties":false,"required":["at"],"description":"The answer holds a token, which the same request gives back for the next page: in `query` or in `body`.","properties":{"at":{"type":["string","array"],"items":{"type":"string"},"description":"Its key path."},"more":{"type":["string","array"],"items":{"type":"string"},"description":"Key path of a member that is true when there is a next page, for APIs that give a token with the last one too."},"query":{"type":"string","minLength":1,"description":"Name of the query entry."},"body":{"type":"string","minLength":1,"description":"Name of the body's member."}}},"page":{"type":"object","additionalProperties":false,"required":["query"],"description":"Pages are numbered; the last is the one that is empty, or has fewer records than `size`.","properties":{"query":{"type":"string","minLength":1,"description":"Name of the query entry."},"first":{"type":"integer","minimum":0,"default":1},"step":{"type":"integer","minimum":1,"default":1,"description":"What the number grows by from page to page: where it counts records, as an offset does, those of a full page."},"size":{"type":"integer","minimum":1,"description":"Records of a full page."}}}}},"progress":{"type":"object","additionalProperties":false,"minProperties":1,"maxProperties":1,"description":"What is asked for next: exactly one of these.","properties":{"window":{"type":"object","additionalProperties":false,"description":"Spans of time, one after another, by {from} and {to} in the request. Both may be taken as inclusive or exclusive by the API.","properties":{"format":{"enum":["iso-s","iso-ms","epoch-s","epoch-ms"],"default":"iso-s","description":"How {from} and {to} are written: 2026-11-22T02:17:00Z, 2026-11-22T02:17:00.000Z, seconds or ms since 1970 UTC."},"overlap":{"$ref":"urn:accesstrail:duration:1","description":"How long after its time a record may still turn up; each poll asks again for so much, and what was seen is passed over. Default: 10m."},"settle":{"$ref":"urn:accesstrail:duration:1","description":"How far behind now a window ends, because the newest records are rarely there. Default: 30s."},"width":{"$ref":"urn:accesstrail:duration:1","description":"Longest window. Default: 1d."},"split":{"type":"object","additionalProperties":false,"description":"When a window is too much for the API, it is halved; so it is when an answer takes too long.","properties":{"records":{"type":"integer","minimum":1,"description":"A window with so many records, or more, is taken as cut off."},"pages":{"type":"integer","minimum":1,"description":"Pages that the API gives at most, when there could be more."},"refused":{"$ref":"urn:accesstrail:http-poll-answer:1"},"minimum":{"$ref":"urn:accesstrail:duration:1","description":"Not below this width; a window that is still cut off is a gap in the ledger. Default: 1s."}}},"resumable":{"type":"boolean","default":false,"description":"Whether the place of a page can be asked for hours later, so that a restart goes on in the middle of a window."}}},"cursor":{"type":"object","additionalProperties":false,"description":"The API's own bookmark: what `paging` gives is kept, and asked for again when there was nothing behind it. The first request has {from}; what uses {from} is left out of those with a bookmark.","properties":{"format":{"enum":["iso-s","iso-ms","epoch-s","epoch-ms"],"default":"iso-s","description":"How {from} is written."},"invalid":{"$ref":"urn:accesstrail:http-poll-answer:1"},"overlap":{"$ref":"urn:accesstrail:duration:1","description":"How much is read again when the bookmark is no longer known. Default: 10m."}}}}},"refused":{"$ref":"urn:accesstrail:http-poll-answer:1","description":"An answer by which the API refuses credentials or rights, besides 401 and 403."},"poll":{"$ref":"urn:accesstrail:duration:1","description":"Pause between polls. Default: 60s."},"backfill":{"$ref":"urn:accesstrail:duration:1","description":"How far back the first poll reaches, unless the configuration says. Default: 1d."},"horizon":{"$ref":"urn:accesstrail:duration:1","description":"How long the API keeps records. What is older is not asked for, and is a gap when it had not been read."},"limits":{"type":"object","additionalProperties":false,"properties":{"perSecond":{"type":"number","exclusiveMinimum":0,"description":"Requests per second that the vendor allows; less than 1 for fewer."},"throttled":{"$ref":"urn:accesstrail:http-poll-answer:1"},"pause":{"$ref":"urn:accesstrail:duration:1","description":"How long nothing is asked after such an answer that does not say how long. Default: 1s."}}},"timeout":{"$ref":"urn:accesstrail:duration:1","description":"Longest wait for an answer to begin, or to go on. Default: 30s."}}};
const pattern41 = new RegExp("^[A-Za-z][A-Za-z0-9]*$", "u");
const pattern44 = new RegExp("^/", "u");

function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:accesstrail:http-poll-description:1" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate27.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.title === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "title"},message:"must have required property '"+"title"+"'",schema:schema44.required,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.docs === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "docs"},message:"must have required property '"+"docs"+"'",schema:schema44.required,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.baseUrl === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "baseUrl"},message:"must have required property '"+"baseUrl"+"'",schema:schema44.required,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.request === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "request"},message:"must have required property '"+"request"+"'",schema:schema44.required,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.records === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "records"},message:"must have required property '"+"records"+"'",schema:schema44.required,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.progress === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "progress"},message:"must have required property '"+"progress"+"'",schema:schema44.required,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema44.properties, key0))){
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.title !== undefined){
let data0 = data.title;
if(typeof data0 === "string"){
if(func2(data0) < 1){
const err7 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema44.properties.title,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.title.type,parentSchema:schema44.properties.title,data:data0};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.docs !== undefined){
let data1 = data.docs;
if(Array.isArray(data1)){
if(data1.length < 1){
const err9 = {instancePath:instancePath+"/docs",schemaPath:"#/properties/docs/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema44.properties.docs,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 === "string"){
if(!pattern6.test(data2)){
const err10 = {instancePath:instancePath+"/docs/" + i0,schemaPath:"#/properties/docs/items/pattern",keyword:"pattern",params:{pattern: "^https?://"},message:"must match pattern \""+"^https?://"+"\"",schema:"^https?://",parentSchema:schema44.properties.docs.items,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/docs/" + i0,schemaPath:"#/properties/docs/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.docs.items.type,parentSchema:schema44.properties.docs.items,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/docs",schemaPath:"#/properties/docs/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema44.properties.docs.type,parentSchema:schema44.properties.docs,data:data1};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.baseUrl !== undefined){
let data3 = data.baseUrl;
if(typeof data3 === "string"){
if(func2(data3) < 1){
const err13 = {instancePath:instancePath+"/baseUrl",schemaPath:"#/properties/baseUrl/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema44.properties.baseUrl,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/baseUrl",schemaPath:"#/properties/baseUrl/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.baseUrl.type,parentSchema:schema44.properties.baseUrl,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.parameters !== undefined){
let data4 = data.parameters;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key1 in data4){
const _errs12 = errors;
if(typeof key1 === "string"){
if(!pattern41.test(key1)){
const err15 = {instancePath:instancePath+"/parameters",schemaPath:"#/properties/parameters/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9]*$"},message:"must match pattern \""+"^[A-Za-z][A-Za-z0-9]*$"+"\"",schema:"^[A-Za-z][A-Za-z0-9]*$",parentSchema:schema44.properties.parameters.propertyNames,data:key1,propertyName:key1};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
var valid3 = _errs12 === errors;
if(!valid3){
const err16 = {instancePath:instancePath+"/parameters",schemaPath:"#/properties/parameters/propertyNames",keyword:"propertyNames",params:{propertyName: key1},message:"property name must be valid",schema:schema44.properties.parameters.propertyNames,parentSchema:schema44.properties.parameters,data:data4};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
for(const key2 in data4){
let data5 = data4[key2];
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.description === undefined){
const err17 = {instancePath:instancePath+"/parameters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/parameters/additionalProperties/required",keyword:"required",params:{missingProperty: "description"},message:"must have required property '"+"description"+"'",schema:schema44.properties.parameters.additionalProperties.required,parentSchema:schema44.properties.parameters.additionalProperties,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
for(const key3 in data5){
if(!((((((key3 === "description") || (key3 === "required")) || (key3 === "secret")) || (key3 === "default")) || (key3 === "example")) || (key3 === "pattern"))){
const err18 = {instancePath:instancePath+"/parameters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/parameters/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema44.properties.parameters.additionalProperties,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data5.description !== undefined){
let data6 = data5.description;
if(typeof data6 === "string"){
if(func2(data6) < 1){
const err19 = {instancePath:instancePath+"/parameters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/description",schemaPath:"#/properties/parameters/additionalProperties/properties/description/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema44.properties.parameters.additionalProperties.properties.description,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/parameters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/description",schemaPath:"#/properties/parameters/additionalProperties/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.parameters.additionalProperties.properties.description.type,parentSchema:schema44.properties.parameters.additionalProperties.properties.description,data:data6};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data5.required !== undefined){
let data7 = data5.required;
if(typeof data7 !== "boolean"){
const err21 = {instancePath:instancePath+"/parameters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/required",schemaPath:"#/properties/parameters/additionalProperties/properties/required/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema44.properties.parameters.additionalProperties.properties.required.type,parentSchema:schema44.properties.parameters.additionalProperties.properties.required,data:data7};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data5.secret !== undefined){
let data8 = data5.secret;
if(typeof data8 !== "boolean"){
const err22 = {instancePath:instancePath+"/parameters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/secret",schemaPath:"#/properties/parameters/additionalProperties/properties/secret/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema44.properties.parameters.additionalProperties.properties.secret.type,parentSchema:schema44.properties.parameters.additionalProperties.properties.secret,data:data8};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data5.default !== undefined){
let data9 = data5.default;
if(((typeof data9 !== "string") && (!((typeof data9 == "number") && (isFinite(data9))))) && (typeof data9 !== "boolean")){
const err23 = {instancePath:instancePath+"/parameters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/default",schemaPath:"#/properties/parameters/additionalProperties/properties/default/type",keyword:"type",params:{type: schema44.properties.parameters.additionalProperties.properties.default.type},message:"must be string,number,boolean",schema:schema44.properties.parameters.additionalProperties.properties.default.type,parentSchema:schema44.properties.parameters.additionalProperties.properties.default,data:data9};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data5.example !== undefined){
let data10 = data5.example;
if(((typeof data10 !== "string") && (!((typeof data10 == "number") && (isFinite(data10))))) && (typeof data10 !== "boolean")){
const err24 = {instancePath:instancePath+"/parameters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/example",schemaPath:"#/properties/parameters/additionalProperties/properties/example/type",keyword:"type",params:{type: schema44.properties.parameters.additionalProperties.properties.example.type},message:"must be string,number,boolean",schema:schema44.properties.parameters.additionalProperties.properties.example.type,parentSchema:schema44.properties.parameters.additionalProperties.properties.example,data:data10};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data5.pattern !== undefined){
let data11 = data5.pattern;
if(typeof data11 === "string"){
if(func2(data11) < 1){
const err25 = {instancePath:instancePath+"/parameters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/pattern",schemaPath:"#/properties/parameters/additionalProperties/properties/pattern/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema44.properties.parameters.additionalProperties.properties.pattern,data:data11};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/parameters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/pattern",schemaPath:"#/properties/parameters/additionalProperties/properties/pattern/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.parameters.additionalProperties.properties.pattern.type,parentSchema:schema44.properties.parameters.additionalProperties.properties.pattern,data:data11};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/parameters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/parameters/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema44.properties.parameters.additionalProperties.type,parentSchema:schema44.properties.parameters.additionalProperties,data:data5};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath:instancePath+"/parameters",schemaPath:"#/properties/parameters/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema44.properties.parameters.type,parentSchema:schema44.properties.parameters,data:data4};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.auth !== undefined){
let data12 = data.auth;
if(!data12 || typeof data12 != "object"){
const err29 = {instancePath:instancePath+"/auth",schemaPath:"#/properties/auth/type",keyword:"type",params:{type: schema44.properties.auth.type},message:"must be object,array",schema:schema44.properties.auth.type,parentSchema:schema44.properties.auth,data:data12};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
const _errs31 = errors;
let valid6 = true;
const _errs32 = errors;
if(!(Array.isArray(data12))){
const err30 = {};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
var _valid0 = _errs32 === errors;
errors = _errs31;
if(vErrors !== null){
if(_errs31){
vErrors.length = _errs31;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs34 = errors;
if(Array.isArray(data12)){
if(data12.length < 1){
const err31 = {instancePath:instancePath+"/auth",schemaPath:"#/properties/auth/then/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema44.properties.auth.then,data:data12};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
const len1 = data12.length;
for(let i1=0; i1<len1; i1++){
let data13 = data12[i1];
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(Object.keys(data13).length > 1){
const err32 = {instancePath:instancePath+"/auth/" + i1,schemaPath:"urn:accesstrail:http-poll-auth:1/maxProperties",keyword:"maxProperties",params:{limit: 1},message:"must NOT have more than 1 properties",schema:1,parentSchema:schema43,data:data13};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(Object.keys(data13).length < 1){
const err33 = {instancePath:instancePath+"/auth/" + i1,schemaPath:"urn:accesstrail:http-poll-auth:1/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema43,data:data13};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
for(const key4 in data13){
if(!((((((((key4 === "bearer") || (key4 === "basic")) || (key4 === "header")) || (key4 === "oauth2")) || (key4 === "privateKeyJwt")) || (key4 === "googleServiceAccount")) || (key4 === "githubApp")) || (key4 === "aws"))){
const err34 = {instancePath:instancePath+"/auth/" + i1,schemaPath:"urn:accesstrail:http-poll-auth:1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema43,data:data13};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data13.bearer !== undefined){
let data14 = data13.bearer;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(data14.token === undefined){
const err35 = {instancePath:instancePath+"/auth/" + i1+"/bearer",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/bearer/required",keyword:"required",params:{missingProperty: "token"},message:"must have required property '"+"token"+"'",schema:schema43.properties.bearer.required,parentSchema:schema43.properties.bearer,data:data14};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
for(const key5 in data14){
if(!((key5 === "token") || (key5 === "scheme"))){
const err36 = {instancePath:instancePath+"/auth/" + i1+"/bearer",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/bearer/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema43.properties.bearer,data:data14};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data14.token !== undefined){
let data15 = data14.token;
if(typeof data15 !== "string"){
const err37 = {instancePath:instancePath+"/auth/" + i1+"/bearer/token",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/bearer/properties/token/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.bearer.properties.token.type,parentSchema:schema43.properties.bearer.properties.token,data:data15};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data14.scheme !== undefined){
let data16 = data14.scheme;
if(typeof data16 === "string"){
if(func2(data16) < 1){
const err38 = {instancePath:instancePath+"/auth/" + i1+"/bearer/scheme",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/bearer/properties/scheme/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema43.properties.bearer.properties.scheme,data:data16};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
else {
const err39 = {instancePath:instancePath+"/auth/" + i1+"/bearer/scheme",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/bearer/properties/scheme/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.bearer.properties.scheme.type,parentSchema:schema43.properties.bearer.properties.scheme,data:data16};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
else {
const err40 = {instancePath:instancePath+"/auth/" + i1+"/bearer",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/bearer/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema43.properties.bearer.type,parentSchema:schema43.properties.bearer,data:data14};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data13.basic !== undefined){
let data17 = data13.basic;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
if(data17.username === undefined){
const err41 = {instancePath:instancePath+"/auth/" + i1+"/basic",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/basic/required",keyword:"required",params:{missingProperty: "username"},message:"must have required property '"+"username"+"'",schema:schema43.properties.basic.required,parentSchema:schema43.properties.basic,data:data17};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(data17.password === undefined){
const err42 = {instancePath:instancePath+"/auth/" + i1+"/basic",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/basic/required",keyword:"required",params:{missingProperty: "password"},message:"must have required property '"+"password"+"'",schema:schema43.properties.basic.required,parentSchema:schema43.properties.basic,data:data17};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
for(const key6 in data17){
if(!((key6 === "username") || (key6 === "password"))){
const err43 = {instancePath:instancePath+"/auth/" + i1+"/basic",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/basic/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema43.properties.basic,data:data17};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data17.username !== undefined){
let data18 = data17.username;
if(typeof data18 !== "string"){
const err44 = {instancePath:instancePath+"/auth/" + i1+"/basic/username",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/basic/properties/username/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.basic.properties.username.type,parentSchema:schema43.properties.basic.properties.username,data:data18};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data17.password !== undefined){
let data19 = data17.password;
if(typeof data19 !== "string"){
const err45 = {instancePath:instancePath+"/auth/" + i1+"/basic/password",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/basic/properties/password/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.basic.properties.password.type,parentSchema:schema43.properties.basic.properties.password,data:data19};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
else {
const err46 = {instancePath:instancePath+"/auth/" + i1+"/basic",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/basic/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema43.properties.basic.type,parentSchema:schema43.properties.basic,data:data17};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data13.header !== undefined){
let data20 = data13.header;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(data20.name === undefined){
const err47 = {instancePath:instancePath+"/auth/" + i1+"/header",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/header/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema43.properties.header.required,parentSchema:schema43.properties.header,data:data20};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(data20.value === undefined){
const err48 = {instancePath:instancePath+"/auth/" + i1+"/header",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/header/required",keyword:"required",params:{missingProperty: "value"},message:"must have required property '"+"value"+"'",schema:schema43.properties.header.required,parentSchema:schema43.properties.header,data:data20};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
for(const key7 in data20){
if(!((key7 === "name") || (key7 === "value"))){
const err49 = {instancePath:instancePath+"/auth/" + i1+"/header",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/header/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties",schema:false,parentSchema:schema43.properties.header,data:data20};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data20.name !== undefined){
let data21 = data20.name;
if(typeof data21 === "string"){
if(!pattern39.test(data21)){
const err50 = {instancePath:instancePath+"/auth/" + i1+"/header/name",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/header/properties/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9-]+$"},message:"must match pattern \""+"^[A-Za-z0-9-]+$"+"\"",schema:"^[A-Za-z0-9-]+$",parentSchema:schema43.properties.header.properties.name,data:data21};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
else {
const err51 = {instancePath:instancePath+"/auth/" + i1+"/header/name",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/header/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.header.properties.name.type,parentSchema:schema43.properties.header.properties.name,data:data21};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data20.value !== undefined){
let data22 = data20.value;
if(typeof data22 !== "string"){
const err52 = {instancePath:instancePath+"/auth/" + i1+"/header/value",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/header/properties/value/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.header.properties.value.type,parentSchema:schema43.properties.header.properties.value,data:data22};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
}
else {
const err53 = {instancePath:instancePath+"/auth/" + i1+"/header",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema43.properties.header.type,parentSchema:schema43.properties.header,data:data20};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data13.oauth2 !== undefined){
let data23 = data13.oauth2;
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
if(data23.tokenUrl === undefined){
const err54 = {instancePath:instancePath+"/auth/" + i1+"/oauth2",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/oauth2/required",keyword:"required",params:{missingProperty: "tokenUrl"},message:"must have required property '"+"tokenUrl"+"'",schema:schema43.properties.oauth2.required,parentSchema:schema43.properties.oauth2,data:data23};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(data23.clientId === undefined){
const err55 = {instancePath:instancePath+"/auth/" + i1+"/oauth2",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/oauth2/required",keyword:"required",params:{missingProperty: "clientId"},message:"must have required property '"+"clientId"+"'",schema:schema43.properties.oauth2.required,parentSchema:schema43.properties.oauth2,data:data23};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if(data23.clientSecret === undefined){
const err56 = {instancePath:instancePath+"/auth/" + i1+"/oauth2",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/oauth2/required",keyword:"required",params:{missingProperty: "clientSecret"},message:"must have required property '"+"clientSecret"+"'",schema:schema43.properties.oauth2.required,parentSchema:schema43.properties.oauth2,data:data23};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
for(const key8 in data23){
if(!(((((key8 === "tokenUrl") || (key8 === "clientId")) || (key8 === "clientSecret")) || (key8 === "scope")) || (key8 === "client"))){
const err57 = {instancePath:instancePath+"/auth/" + i1+"/oauth2",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/oauth2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties",schema:false,parentSchema:schema43.properties.oauth2,data:data23};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data23.tokenUrl !== undefined){
let data24 = data23.tokenUrl;
if(typeof data24 !== "string"){
const err58 = {instancePath:instancePath+"/auth/" + i1+"/oauth2/tokenUrl",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/oauth2/properties/tokenUrl/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.oauth2.properties.tokenUrl.type,parentSchema:schema43.properties.oauth2.properties.tokenUrl,data:data24};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data23.clientId !== undefined){
let data25 = data23.clientId;
if(typeof data25 !== "string"){
const err59 = {instancePath:instancePath+"/auth/" + i1+"/oauth2/clientId",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/oauth2/properties/clientId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.oauth2.properties.clientId.type,parentSchema:schema43.properties.oauth2.properties.clientId,data:data25};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data23.clientSecret !== undefined){
let data26 = data23.clientSecret;
if(typeof data26 !== "string"){
const err60 = {instancePath:instancePath+"/auth/" + i1+"/oauth2/clientSecret",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/oauth2/properties/clientSecret/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.oauth2.properties.clientSecret.type,parentSchema:schema43.properties.oauth2.properties.clientSecret,data:data26};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data23.scope !== undefined){
let data27 = data23.scope;
if(typeof data27 !== "string"){
const err61 = {instancePath:instancePath+"/auth/" + i1+"/oauth2/scope",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/oauth2/properties/scope/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.oauth2.properties.scope.type,parentSchema:schema43.properties.oauth2.properties.scope,data:data27};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data23.client !== undefined){
let data28 = data23.client;
if(!((data28 === "form") || (data28 === "header"))){
const err62 = {instancePath:instancePath+"/auth/" + i1+"/oauth2/client",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/oauth2/properties/client/enum",keyword:"enum",params:{allowedValues: schema43.properties.oauth2.properties.client.enum},message:"must be equal to one of the allowed values",schema:schema43.properties.oauth2.properties.client.enum,parentSchema:schema43.properties.oauth2.properties.client,data:data28};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
}
else {
const err63 = {instancePath:instancePath+"/auth/" + i1+"/oauth2",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/oauth2/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema43.properties.oauth2.type,parentSchema:schema43.properties.oauth2,data:data23};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data13.privateKeyJwt !== undefined){
let data29 = data13.privateKeyJwt;
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
if(data29.tokenUrl === undefined){
const err64 = {instancePath:instancePath+"/auth/" + i1+"/privateKeyJwt",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/privateKeyJwt/required",keyword:"required",params:{missingProperty: "tokenUrl"},message:"must have required property '"+"tokenUrl"+"'",schema:schema43.properties.privateKeyJwt.required,parentSchema:schema43.properties.privateKeyJwt,data:data29};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
if(data29.clientId === undefined){
const err65 = {instancePath:instancePath+"/auth/" + i1+"/privateKeyJwt",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/privateKeyJwt/required",keyword:"required",params:{missingProperty: "clientId"},message:"must have required property '"+"clientId"+"'",schema:schema43.properties.privateKeyJwt.required,parentSchema:schema43.properties.privateKeyJwt,data:data29};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if(data29.privateKey === undefined){
const err66 = {instancePath:instancePath+"/auth/" + i1+"/privateKeyJwt",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/privateKeyJwt/required",keyword:"required",params:{missingProperty: "privateKey"},message:"must have required property '"+"privateKey"+"'",schema:schema43.properties.privateKeyJwt.required,parentSchema:schema43.properties.privateKeyJwt,data:data29};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
for(const key9 in data29){
if(!(((((key9 === "tokenUrl") || (key9 === "clientId")) || (key9 === "privateKey")) || (key9 === "keyId")) || (key9 === "scope"))){
const err67 = {instancePath:instancePath+"/auth/" + i1+"/privateKeyJwt",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/privateKeyJwt/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties",schema:false,parentSchema:schema43.properties.privateKeyJwt,data:data29};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data29.tokenUrl !== undefined){
let data30 = data29.tokenUrl;
if(typeof data30 !== "string"){
const err68 = {instancePath:instancePath+"/auth/" + i1+"/privateKeyJwt/tokenUrl",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/privateKeyJwt/properties/tokenUrl/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.privateKeyJwt.properties.tokenUrl.type,parentSchema:schema43.properties.privateKeyJwt.properties.tokenUrl,data:data30};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data29.clientId !== undefined){
let data31 = data29.clientId;
if(typeof data31 !== "string"){
const err69 = {instancePath:instancePath+"/auth/" + i1+"/privateKeyJwt/clientId",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/privateKeyJwt/properties/clientId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.privateKeyJwt.properties.clientId.type,parentSchema:schema43.properties.privateKeyJwt.properties.clientId,data:data31};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data29.privateKey !== undefined){
let data32 = data29.privateKey;
if(typeof data32 !== "string"){
const err70 = {instancePath:instancePath+"/auth/" + i1+"/privateKeyJwt/privateKey",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/privateKeyJwt/properties/privateKey/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.privateKeyJwt.properties.privateKey.type,parentSchema:schema43.properties.privateKeyJwt.properties.privateKey,data:data32};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data29.keyId !== undefined){
let data33 = data29.keyId;
if(typeof data33 !== "string"){
const err71 = {instancePath:instancePath+"/auth/" + i1+"/privateKeyJwt/keyId",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/privateKeyJwt/properties/keyId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.privateKeyJwt.properties.keyId.type,parentSchema:schema43.properties.privateKeyJwt.properties.keyId,data:data33};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data29.scope !== undefined){
let data34 = data29.scope;
if(typeof data34 !== "string"){
const err72 = {instancePath:instancePath+"/auth/" + i1+"/privateKeyJwt/scope",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/privateKeyJwt/properties/scope/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.privateKeyJwt.properties.scope.type,parentSchema:schema43.properties.privateKeyJwt.properties.scope,data:data34};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
}
else {
const err73 = {instancePath:instancePath+"/auth/" + i1+"/privateKeyJwt",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/privateKeyJwt/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema43.properties.privateKeyJwt.type,parentSchema:schema43.properties.privateKeyJwt,data:data29};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data13.googleServiceAccount !== undefined){
let data35 = data13.googleServiceAccount;
if(data35 && typeof data35 == "object" && !Array.isArray(data35)){
if(data35.scope === undefined){
const err74 = {instancePath:instancePath+"/auth/" + i1+"/googleServiceAccount",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/googleServiceAccount/required",keyword:"required",params:{missingProperty: "scope"},message:"must have required property '"+"scope"+"'",schema:schema43.properties.googleServiceAccount.required,parentSchema:schema43.properties.googleServiceAccount,data:data35};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
for(const key10 in data35){
if(!((key10 === "key") || (key10 === "scope"))){
const err75 = {instancePath:instancePath+"/auth/" + i1+"/googleServiceAccount",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/googleServiceAccount/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties",schema:false,parentSchema:schema43.properties.googleServiceAccount,data:data35};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data35.key !== undefined){
let data36 = data35.key;
if(typeof data36 !== "string"){
const err76 = {instancePath:instancePath+"/auth/" + i1+"/googleServiceAccount/key",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/googleServiceAccount/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.googleServiceAccount.properties.key.type,parentSchema:schema43.properties.googleServiceAccount.properties.key,data:data36};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data35.scope !== undefined){
let data37 = data35.scope;
if(typeof data37 !== "string"){
const err77 = {instancePath:instancePath+"/auth/" + i1+"/googleServiceAccount/scope",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/googleServiceAccount/properties/scope/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.googleServiceAccount.properties.scope.type,parentSchema:schema43.properties.googleServiceAccount.properties.scope,data:data37};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
}
else {
const err78 = {instancePath:instancePath+"/auth/" + i1+"/googleServiceAccount",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/googleServiceAccount/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema43.properties.googleServiceAccount.type,parentSchema:schema43.properties.googleServiceAccount,data:data35};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data13.githubApp !== undefined){
let data38 = data13.githubApp;
if(data38 && typeof data38 == "object" && !Array.isArray(data38)){
if(data38.appId === undefined){
const err79 = {instancePath:instancePath+"/auth/" + i1+"/githubApp",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/githubApp/required",keyword:"required",params:{missingProperty: "appId"},message:"must have required property '"+"appId"+"'",schema:schema43.properties.githubApp.required,parentSchema:schema43.properties.githubApp,data:data38};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
if(data38.installationId === undefined){
const err80 = {instancePath:instancePath+"/auth/" + i1+"/githubApp",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/githubApp/required",keyword:"required",params:{missingProperty: "installationId"},message:"must have required property '"+"installationId"+"'",schema:schema43.properties.githubApp.required,parentSchema:schema43.properties.githubApp,data:data38};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
if(data38.privateKey === undefined){
const err81 = {instancePath:instancePath+"/auth/" + i1+"/githubApp",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/githubApp/required",keyword:"required",params:{missingProperty: "privateKey"},message:"must have required property '"+"privateKey"+"'",schema:schema43.properties.githubApp.required,parentSchema:schema43.properties.githubApp,data:data38};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
for(const key11 in data38){
if(!(((key11 === "appId") || (key11 === "installationId")) || (key11 === "privateKey"))){
const err82 = {instancePath:instancePath+"/auth/" + i1+"/githubApp",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/githubApp/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties",schema:false,parentSchema:schema43.properties.githubApp,data:data38};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
if(data38.appId !== undefined){
let data39 = data38.appId;
if(typeof data39 !== "string"){
const err83 = {instancePath:instancePath+"/auth/" + i1+"/githubApp/appId",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/githubApp/properties/appId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.githubApp.properties.appId.type,parentSchema:schema43.properties.githubApp.properties.appId,data:data39};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data38.installationId !== undefined){
let data40 = data38.installationId;
if(typeof data40 !== "string"){
const err84 = {instancePath:instancePath+"/auth/" + i1+"/githubApp/installationId",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/githubApp/properties/installationId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.githubApp.properties.installationId.type,parentSchema:schema43.properties.githubApp.properties.installationId,data:data40};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(data38.privateKey !== undefined){
let data41 = data38.privateKey;
if(typeof data41 !== "string"){
const err85 = {instancePath:instancePath+"/auth/" + i1+"/githubApp/privateKey",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/githubApp/properties/privateKey/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.githubApp.properties.privateKey.type,parentSchema:schema43.properties.githubApp.properties.privateKey,data:data41};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
}
else {
const err86 = {instancePath:instancePath+"/auth/" + i1+"/githubApp",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/githubApp/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema43.properties.githubApp.type,parentSchema:schema43.properties.githubApp,data:data38};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data13.aws !== undefined){
let data42 = data13.aws;
if(data42 && typeof data42 == "object" && !Array.isArray(data42)){
if(data42.service === undefined){
const err87 = {instancePath:instancePath+"/auth/" + i1+"/aws",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/aws/required",keyword:"required",params:{missingProperty: "service"},message:"must have required property '"+"service"+"'",schema:schema43.properties.aws.required,parentSchema:schema43.properties.aws,data:data42};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
if(data42.region === undefined){
const err88 = {instancePath:instancePath+"/auth/" + i1+"/aws",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/aws/required",keyword:"required",params:{missingProperty: "region"},message:"must have required property '"+"region"+"'",schema:schema43.properties.aws.required,parentSchema:schema43.properties.aws,data:data42};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
for(const key12 in data42){
if(!((((((key12 === "service") || (key12 === "region")) || (key12 === "accessKeyId")) || (key12 === "secretAccessKey")) || (key12 === "sessionToken")) || (key12 === "roleArn"))){
const err89 = {instancePath:instancePath+"/auth/" + i1+"/aws",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/aws/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties",schema:false,parentSchema:schema43.properties.aws,data:data42};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data42.service !== undefined){
let data43 = data42.service;
if(typeof data43 !== "string"){
const err90 = {instancePath:instancePath+"/auth/" + i1+"/aws/service",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/aws/properties/service/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.aws.properties.service.type,parentSchema:schema43.properties.aws.properties.service,data:data43};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data42.region !== undefined){
let data44 = data42.region;
if(typeof data44 !== "string"){
const err91 = {instancePath:instancePath+"/auth/" + i1+"/aws/region",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/aws/properties/region/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.aws.properties.region.type,parentSchema:schema43.properties.aws.properties.region,data:data44};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data42.accessKeyId !== undefined){
let data45 = data42.accessKeyId;
if(typeof data45 !== "string"){
const err92 = {instancePath:instancePath+"/auth/" + i1+"/aws/accessKeyId",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/aws/properties/accessKeyId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.aws.properties.accessKeyId.type,parentSchema:schema43.properties.aws.properties.accessKeyId,data:data45};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
if(data42.secretAccessKey !== undefined){
let data46 = data42.secretAccessKey;
if(typeof data46 !== "string"){
const err93 = {instancePath:instancePath+"/auth/" + i1+"/aws/secretAccessKey",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/aws/properties/secretAccessKey/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.aws.properties.secretAccessKey.type,parentSchema:schema43.properties.aws.properties.secretAccessKey,data:data46};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
if(data42.sessionToken !== undefined){
let data47 = data42.sessionToken;
if(typeof data47 !== "string"){
const err94 = {instancePath:instancePath+"/auth/" + i1+"/aws/sessionToken",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/aws/properties/sessionToken/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.aws.properties.sessionToken.type,parentSchema:schema43.properties.aws.properties.sessionToken,data:data47};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
if(data42.roleArn !== undefined){
let data48 = data42.roleArn;
if(typeof data48 !== "string"){
const err95 = {instancePath:instancePath+"/auth/" + i1+"/aws/roleArn",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/aws/properties/roleArn/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.aws.properties.roleArn.type,parentSchema:schema43.properties.aws.properties.roleArn,data:data48};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
}
else {
const err96 = {instancePath:instancePath+"/auth/" + i1+"/aws",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/aws/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema43.properties.aws.type,parentSchema:schema43.properties.aws,data:data42};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
}
else {
const err97 = {instancePath:instancePath+"/auth/" + i1,schemaPath:"urn:accesstrail:http-poll-auth:1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema43.type,parentSchema:schema43,data:data13};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
}
var _valid0 = _errs34 === errors;
valid6 = _valid0;
ifClause0 = "then";
}
else {
const _errs116 = errors;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(Object.keys(data12).length > 1){
const err98 = {instancePath:instancePath+"/auth",schemaPath:"urn:accesstrail:http-poll-auth:1/maxProperties",keyword:"maxProperties",params:{limit: 1},message:"must NOT have more than 1 properties",schema:1,parentSchema:schema43,data:data12};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
if(Object.keys(data12).length < 1){
const err99 = {instancePath:instancePath+"/auth",schemaPath:"urn:accesstrail:http-poll-auth:1/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema43,data:data12};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
for(const key13 in data12){
if(!((((((((key13 === "bearer") || (key13 === "basic")) || (key13 === "header")) || (key13 === "oauth2")) || (key13 === "privateKeyJwt")) || (key13 === "googleServiceAccount")) || (key13 === "githubApp")) || (key13 === "aws"))){
const err100 = {instancePath:instancePath+"/auth",schemaPath:"urn:accesstrail:http-poll-auth:1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties",schema:false,parentSchema:schema43,data:data12};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
if(data12.bearer !== undefined){
let data49 = data12.bearer;
if(data49 && typeof data49 == "object" && !Array.isArray(data49)){
if(data49.token === undefined){
const err101 = {instancePath:instancePath+"/auth/bearer",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/bearer/required",keyword:"required",params:{missingProperty: "token"},message:"must have required property '"+"token"+"'",schema:schema43.properties.bearer.required,parentSchema:schema43.properties.bearer,data:data49};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
for(const key14 in data49){
if(!((key14 === "token") || (key14 === "scheme"))){
const err102 = {instancePath:instancePath+"/auth/bearer",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/bearer/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties",schema:false,parentSchema:schema43.properties.bearer,data:data49};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
if(data49.token !== undefined){
let data50 = data49.token;
if(typeof data50 !== "string"){
const err103 = {instancePath:instancePath+"/auth/bearer/token",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/bearer/properties/token/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.bearer.properties.token.type,parentSchema:schema43.properties.bearer.properties.token,data:data50};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
if(data49.scheme !== undefined){
let data51 = data49.scheme;
if(typeof data51 === "string"){
if(func2(data51) < 1){
const err104 = {instancePath:instancePath+"/auth/bearer/scheme",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/bearer/properties/scheme/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema43.properties.bearer.properties.scheme,data:data51};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
else {
const err105 = {instancePath:instancePath+"/auth/bearer/scheme",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/bearer/properties/scheme/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.bearer.properties.scheme.type,parentSchema:schema43.properties.bearer.properties.scheme,data:data51};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
}
else {
const err106 = {instancePath:instancePath+"/auth/bearer",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/bearer/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema43.properties.bearer.type,parentSchema:schema43.properties.bearer,data:data49};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
if(data12.basic !== undefined){
let data52 = data12.basic;
if(data52 && typeof data52 == "object" && !Array.isArray(data52)){
if(data52.username === undefined){
const err107 = {instancePath:instancePath+"/auth/basic",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/basic/required",keyword:"required",params:{missingProperty: "username"},message:"must have required property '"+"username"+"'",schema:schema43.properties.basic.required,parentSchema:schema43.properties.basic,data:data52};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
if(data52.password === undefined){
const err108 = {instancePath:instancePath+"/auth/basic",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/basic/required",keyword:"required",params:{missingProperty: "password"},message:"must have required property '"+"password"+"'",schema:schema43.properties.basic.required,parentSchema:schema43.properties.basic,data:data52};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
for(const key15 in data52){
if(!((key15 === "username") || (key15 === "password"))){
const err109 = {instancePath:instancePath+"/auth/basic",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/basic/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15},message:"must NOT have additional properties",schema:false,parentSchema:schema43.properties.basic,data:data52};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
if(data52.username !== undefined){
let data53 = data52.username;
if(typeof data53 !== "string"){
const err110 = {instancePath:instancePath+"/auth/basic/username",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/basic/properties/username/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.basic.properties.username.type,parentSchema:schema43.properties.basic.properties.username,data:data53};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
if(data52.password !== undefined){
let data54 = data52.password;
if(typeof data54 !== "string"){
const err111 = {instancePath:instancePath+"/auth/basic/password",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/basic/properties/password/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.basic.properties.password.type,parentSchema:schema43.properties.basic.properties.password,data:data54};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
}
else {
const err112 = {instancePath:instancePath+"/auth/basic",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/basic/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema43.properties.basic.type,parentSchema:schema43.properties.basic,data:data52};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
if(data12.header !== undefined){
let data55 = data12.header;
if(data55 && typeof data55 == "object" && !Array.isArray(data55)){
if(data55.name === undefined){
const err113 = {instancePath:instancePath+"/auth/header",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/header/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema43.properties.header.required,parentSchema:schema43.properties.header,data:data55};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
if(data55.value === undefined){
const err114 = {instancePath:instancePath+"/auth/header",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/header/required",keyword:"required",params:{missingProperty: "value"},message:"must have required property '"+"value"+"'",schema:schema43.properties.header.required,parentSchema:schema43.properties.header,data:data55};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
for(const key16 in data55){
if(!((key16 === "name") || (key16 === "value"))){
const err115 = {instancePath:instancePath+"/auth/header",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/header/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16},message:"must NOT have additional properties",schema:false,parentSchema:schema43.properties.header,data:data55};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
if(data55.name !== undefined){
let data56 = data55.name;
if(typeof data56 === "string"){
if(!pattern39.test(data56)){
const err116 = {instancePath:instancePath+"/auth/header/name",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/header/properties/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9-]+$"},message:"must match pattern \""+"^[A-Za-z0-9-]+$"+"\"",schema:"^[A-Za-z0-9-]+$",parentSchema:schema43.properties.header.properties.name,data:data56};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
else {
const err117 = {instancePath:instancePath+"/auth/header/name",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/header/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.header.properties.name.type,parentSchema:schema43.properties.header.properties.name,data:data56};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
if(data55.value !== undefined){
let data57 = data55.value;
if(typeof data57 !== "string"){
const err118 = {instancePath:instancePath+"/auth/header/value",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/header/properties/value/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.header.properties.value.type,parentSchema:schema43.properties.header.properties.value,data:data57};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
}
else {
const err119 = {instancePath:instancePath+"/auth/header",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema43.properties.header.type,parentSchema:schema43.properties.header,data:data55};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
if(data12.oauth2 !== undefined){
let data58 = data12.oauth2;
if(data58 && typeof data58 == "object" && !Array.isArray(data58)){
if(data58.tokenUrl === undefined){
const err120 = {instancePath:instancePath+"/auth/oauth2",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/oauth2/required",keyword:"required",params:{missingProperty: "tokenUrl"},message:"must have required property '"+"tokenUrl"+"'",schema:schema43.properties.oauth2.required,parentSchema:schema43.properties.oauth2,data:data58};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
if(data58.clientId === undefined){
const err121 = {instancePath:instancePath+"/auth/oauth2",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/oauth2/required",keyword:"required",params:{missingProperty: "clientId"},message:"must have required property '"+"clientId"+"'",schema:schema43.properties.oauth2.required,parentSchema:schema43.properties.oauth2,data:data58};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
if(data58.clientSecret === undefined){
const err122 = {instancePath:instancePath+"/auth/oauth2",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/oauth2/required",keyword:"required",params:{missingProperty: "clientSecret"},message:"must have required property '"+"clientSecret"+"'",schema:schema43.properties.oauth2.required,parentSchema:schema43.properties.oauth2,data:data58};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
for(const key17 in data58){
if(!(((((key17 === "tokenUrl") || (key17 === "clientId")) || (key17 === "clientSecret")) || (key17 === "scope")) || (key17 === "client"))){
const err123 = {instancePath:instancePath+"/auth/oauth2",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/oauth2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17},message:"must NOT have additional properties",schema:false,parentSchema:schema43.properties.oauth2,data:data58};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
if(data58.tokenUrl !== undefined){
let data59 = data58.tokenUrl;
if(typeof data59 !== "string"){
const err124 = {instancePath:instancePath+"/auth/oauth2/tokenUrl",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/oauth2/properties/tokenUrl/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.oauth2.properties.tokenUrl.type,parentSchema:schema43.properties.oauth2.properties.tokenUrl,data:data59};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
if(data58.clientId !== undefined){
let data60 = data58.clientId;
if(typeof data60 !== "string"){
const err125 = {instancePath:instancePath+"/auth/oauth2/clientId",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/oauth2/properties/clientId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.oauth2.properties.clientId.type,parentSchema:schema43.properties.oauth2.properties.clientId,data:data60};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
if(data58.clientSecret !== undefined){
let data61 = data58.clientSecret;
if(typeof data61 !== "string"){
const err126 = {instancePath:instancePath+"/auth/oauth2/clientSecret",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/oauth2/properties/clientSecret/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.oauth2.properties.clientSecret.type,parentSchema:schema43.properties.oauth2.properties.clientSecret,data:data61};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
if(data58.scope !== undefined){
let data62 = data58.scope;
if(typeof data62 !== "string"){
const err127 = {instancePath:instancePath+"/auth/oauth2/scope",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/oauth2/properties/scope/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.oauth2.properties.scope.type,parentSchema:schema43.properties.oauth2.properties.scope,data:data62};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
if(data58.client !== undefined){
let data63 = data58.client;
if(!((data63 === "form") || (data63 === "header"))){
const err128 = {instancePath:instancePath+"/auth/oauth2/client",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/oauth2/properties/client/enum",keyword:"enum",params:{allowedValues: schema43.properties.oauth2.properties.client.enum},message:"must be equal to one of the allowed values",schema:schema43.properties.oauth2.properties.client.enum,parentSchema:schema43.properties.oauth2.properties.client,data:data63};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
}
else {
const err129 = {instancePath:instancePath+"/auth/oauth2",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/oauth2/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema43.properties.oauth2.type,parentSchema:schema43.properties.oauth2,data:data58};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
if(data12.privateKeyJwt !== undefined){
let data64 = data12.privateKeyJwt;
if(data64 && typeof data64 == "object" && !Array.isArray(data64)){
if(data64.tokenUrl === undefined){
const err130 = {instancePath:instancePath+"/auth/privateKeyJwt",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/privateKeyJwt/required",keyword:"required",params:{missingProperty: "tokenUrl"},message:"must have required property '"+"tokenUrl"+"'",schema:schema43.properties.privateKeyJwt.required,parentSchema:schema43.properties.privateKeyJwt,data:data64};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
if(data64.clientId === undefined){
const err131 = {instancePath:instancePath+"/auth/privateKeyJwt",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/privateKeyJwt/required",keyword:"required",params:{missingProperty: "clientId"},message:"must have required property '"+"clientId"+"'",schema:schema43.properties.privateKeyJwt.required,parentSchema:schema43.properties.privateKeyJwt,data:data64};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
if(data64.privateKey === undefined){
const err132 = {instancePath:instancePath+"/auth/privateKeyJwt",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/privateKeyJwt/required",keyword:"required",params:{missingProperty: "privateKey"},message:"must have required property '"+"privateKey"+"'",schema:schema43.properties.privateKeyJwt.required,parentSchema:schema43.properties.privateKeyJwt,data:data64};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
for(const key18 in data64){
if(!(((((key18 === "tokenUrl") || (key18 === "clientId")) || (key18 === "privateKey")) || (key18 === "keyId")) || (key18 === "scope"))){
const err133 = {instancePath:instancePath+"/auth/privateKeyJwt",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/privateKeyJwt/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18},message:"must NOT have additional properties",schema:false,parentSchema:schema43.properties.privateKeyJwt,data:data64};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
if(data64.tokenUrl !== undefined){
let data65 = data64.tokenUrl;
if(typeof data65 !== "string"){
const err134 = {instancePath:instancePath+"/auth/privateKeyJwt/tokenUrl",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/privateKeyJwt/properties/tokenUrl/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.privateKeyJwt.properties.tokenUrl.type,parentSchema:schema43.properties.privateKeyJwt.properties.tokenUrl,data:data65};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
if(data64.clientId !== undefined){
let data66 = data64.clientId;
if(typeof data66 !== "string"){
const err135 = {instancePath:instancePath+"/auth/privateKeyJwt/clientId",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/privateKeyJwt/properties/clientId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.privateKeyJwt.properties.clientId.type,parentSchema:schema43.properties.privateKeyJwt.properties.clientId,data:data66};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
if(data64.privateKey !== undefined){
let data67 = data64.privateKey;
if(typeof data67 !== "string"){
const err136 = {instancePath:instancePath+"/auth/privateKeyJwt/privateKey",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/privateKeyJwt/properties/privateKey/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.privateKeyJwt.properties.privateKey.type,parentSchema:schema43.properties.privateKeyJwt.properties.privateKey,data:data67};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
if(data64.keyId !== undefined){
let data68 = data64.keyId;
if(typeof data68 !== "string"){
const err137 = {instancePath:instancePath+"/auth/privateKeyJwt/keyId",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/privateKeyJwt/properties/keyId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.privateKeyJwt.properties.keyId.type,parentSchema:schema43.properties.privateKeyJwt.properties.keyId,data:data68};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
if(data64.scope !== undefined){
let data69 = data64.scope;
if(typeof data69 !== "string"){
const err138 = {instancePath:instancePath+"/auth/privateKeyJwt/scope",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/privateKeyJwt/properties/scope/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.privateKeyJwt.properties.scope.type,parentSchema:schema43.properties.privateKeyJwt.properties.scope,data:data69};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
}
else {
const err139 = {instancePath:instancePath+"/auth/privateKeyJwt",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/privateKeyJwt/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema43.properties.privateKeyJwt.type,parentSchema:schema43.properties.privateKeyJwt,data:data64};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
if(data12.googleServiceAccount !== undefined){
let data70 = data12.googleServiceAccount;
if(data70 && typeof data70 == "object" && !Array.isArray(data70)){
if(data70.scope === undefined){
const err140 = {instancePath:instancePath+"/auth/googleServiceAccount",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/googleServiceAccount/required",keyword:"required",params:{missingProperty: "scope"},message:"must have required property '"+"scope"+"'",schema:schema43.properties.googleServiceAccount.required,parentSchema:schema43.properties.googleServiceAccount,data:data70};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
for(const key19 in data70){
if(!((key19 === "key") || (key19 === "scope"))){
const err141 = {instancePath:instancePath+"/auth/googleServiceAccount",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/googleServiceAccount/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key19},message:"must NOT have additional properties",schema:false,parentSchema:schema43.properties.googleServiceAccount,data:data70};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
}
if(data70.key !== undefined){
let data71 = data70.key;
if(typeof data71 !== "string"){
const err142 = {instancePath:instancePath+"/auth/googleServiceAccount/key",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/googleServiceAccount/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.googleServiceAccount.properties.key.type,parentSchema:schema43.properties.googleServiceAccount.properties.key,data:data71};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
if(data70.scope !== undefined){
let data72 = data70.scope;
if(typeof data72 !== "string"){
const err143 = {instancePath:instancePath+"/auth/googleServiceAccount/scope",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/googleServiceAccount/properties/scope/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.googleServiceAccount.properties.scope.type,parentSchema:schema43.properties.googleServiceAccount.properties.scope,data:data72};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
}
else {
const err144 = {instancePath:instancePath+"/auth/googleServiceAccount",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/googleServiceAccount/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema43.properties.googleServiceAccount.type,parentSchema:schema43.properties.googleServiceAccount,data:data70};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
}
if(data12.githubApp !== undefined){
let data73 = data12.githubApp;
if(data73 && typeof data73 == "object" && !Array.isArray(data73)){
if(data73.appId === undefined){
const err145 = {instancePath:instancePath+"/auth/githubApp",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/githubApp/required",keyword:"required",params:{missingProperty: "appId"},message:"must have required property '"+"appId"+"'",schema:schema43.properties.githubApp.required,parentSchema:schema43.properties.githubApp,data:data73};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
if(data73.installationId === undefined){
const err146 = {instancePath:instancePath+"/auth/githubApp",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/githubApp/required",keyword:"required",params:{missingProperty: "installationId"},message:"must have required property '"+"installationId"+"'",schema:schema43.properties.githubApp.required,parentSchema:schema43.properties.githubApp,data:data73};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
if(data73.privateKey === undefined){
const err147 = {instancePath:instancePath+"/auth/githubApp",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/githubApp/required",keyword:"required",params:{missingProperty: "privateKey"},message:"must have required property '"+"privateKey"+"'",schema:schema43.properties.githubApp.required,parentSchema:schema43.properties.githubApp,data:data73};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
for(const key20 in data73){
if(!(((key20 === "appId") || (key20 === "installationId")) || (key20 === "privateKey"))){
const err148 = {instancePath:instancePath+"/auth/githubApp",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/githubApp/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20},message:"must NOT have additional properties",schema:false,parentSchema:schema43.properties.githubApp,data:data73};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
}
if(data73.appId !== undefined){
let data74 = data73.appId;
if(typeof data74 !== "string"){
const err149 = {instancePath:instancePath+"/auth/githubApp/appId",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/githubApp/properties/appId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.githubApp.properties.appId.type,parentSchema:schema43.properties.githubApp.properties.appId,data:data74};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
}
if(data73.installationId !== undefined){
let data75 = data73.installationId;
if(typeof data75 !== "string"){
const err150 = {instancePath:instancePath+"/auth/githubApp/installationId",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/githubApp/properties/installationId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.githubApp.properties.installationId.type,parentSchema:schema43.properties.githubApp.properties.installationId,data:data75};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
}
if(data73.privateKey !== undefined){
let data76 = data73.privateKey;
if(typeof data76 !== "string"){
const err151 = {instancePath:instancePath+"/auth/githubApp/privateKey",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/githubApp/properties/privateKey/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.githubApp.properties.privateKey.type,parentSchema:schema43.properties.githubApp.properties.privateKey,data:data76};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
}
}
else {
const err152 = {instancePath:instancePath+"/auth/githubApp",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/githubApp/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema43.properties.githubApp.type,parentSchema:schema43.properties.githubApp,data:data73};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
}
if(data12.aws !== undefined){
let data77 = data12.aws;
if(data77 && typeof data77 == "object" && !Array.isArray(data77)){
if(data77.service === undefined){
const err153 = {instancePath:instancePath+"/auth/aws",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/aws/required",keyword:"required",params:{missingProperty: "service"},message:"must have required property '"+"service"+"'",schema:schema43.properties.aws.required,parentSchema:schema43.properties.aws,data:data77};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
if(data77.region === undefined){
const err154 = {instancePath:instancePath+"/auth/aws",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/aws/required",keyword:"required",params:{missingProperty: "region"},message:"must have required property '"+"region"+"'",schema:schema43.properties.aws.required,parentSchema:schema43.properties.aws,data:data77};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
for(const key21 in data77){
if(!((((((key21 === "service") || (key21 === "region")) || (key21 === "accessKeyId")) || (key21 === "secretAccessKey")) || (key21 === "sessionToken")) || (key21 === "roleArn"))){
const err155 = {instancePath:instancePath+"/auth/aws",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/aws/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key21},message:"must NOT have additional properties",schema:false,parentSchema:schema43.properties.aws,data:data77};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
}
if(data77.service !== undefined){
let data78 = data77.service;
if(typeof data78 !== "string"){
const err156 = {instancePath:instancePath+"/auth/aws/service",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/aws/properties/service/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.aws.properties.service.type,parentSchema:schema43.properties.aws.properties.service,data:data78};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
}
if(data77.region !== undefined){
let data79 = data77.region;
if(typeof data79 !== "string"){
const err157 = {instancePath:instancePath+"/auth/aws/region",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/aws/properties/region/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.aws.properties.region.type,parentSchema:schema43.properties.aws.properties.region,data:data79};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
}
if(data77.accessKeyId !== undefined){
let data80 = data77.accessKeyId;
if(typeof data80 !== "string"){
const err158 = {instancePath:instancePath+"/auth/aws/accessKeyId",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/aws/properties/accessKeyId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.aws.properties.accessKeyId.type,parentSchema:schema43.properties.aws.properties.accessKeyId,data:data80};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
}
if(data77.secretAccessKey !== undefined){
let data81 = data77.secretAccessKey;
if(typeof data81 !== "string"){
const err159 = {instancePath:instancePath+"/auth/aws/secretAccessKey",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/aws/properties/secretAccessKey/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.aws.properties.secretAccessKey.type,parentSchema:schema43.properties.aws.properties.secretAccessKey,data:data81};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
}
if(data77.sessionToken !== undefined){
let data82 = data77.sessionToken;
if(typeof data82 !== "string"){
const err160 = {instancePath:instancePath+"/auth/aws/sessionToken",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/aws/properties/sessionToken/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.aws.properties.sessionToken.type,parentSchema:schema43.properties.aws.properties.sessionToken,data:data82};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
}
if(data77.roleArn !== undefined){
let data83 = data77.roleArn;
if(typeof data83 !== "string"){
const err161 = {instancePath:instancePath+"/auth/aws/roleArn",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/aws/properties/roleArn/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.properties.aws.properties.roleArn.type,parentSchema:schema43.properties.aws.properties.roleArn,data:data83};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
}
}
else {
const err162 = {instancePath:instancePath+"/auth/aws",schemaPath:"urn:accesstrail:http-poll-auth:1/properties/aws/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema43.properties.aws.type,parentSchema:schema43.properties.aws,data:data77};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
}
}
else {
const err163 = {instancePath:instancePath+"/auth",schemaPath:"urn:accesstrail:http-poll-auth:1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema43.type,parentSchema:schema43,data:data12};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
var _valid0 = _errs116 === errors;
valid6 = _valid0;
ifClause0 = "else";
}
if(!valid6){
const err164 = {instancePath:instancePath+"/auth",schemaPath:"#/properties/auth/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema",schema:schema44.properties.auth.if,parentSchema:schema44.properties.auth,data:data12};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
}
if(data.request !== undefined){
let data84 = data.request;
if(data84 && typeof data84 == "object" && !Array.isArray(data84)){
if(data84.path === undefined){
const err165 = {instancePath:instancePath+"/request",schemaPath:"#/properties/request/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'",schema:schema44.properties.request.required,parentSchema:schema44.properties.request,data:data84};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
for(const key22 in data84){
if(!(((((key22 === "method") || (key22 === "path")) || (key22 === "query")) || (key22 === "headers")) || (key22 === "body"))){
const err166 = {instancePath:instancePath+"/request",schemaPath:"#/properties/request/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key22},message:"must NOT have additional properties",schema:false,parentSchema:schema44.properties.request,data:data84};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
}
if(data84.method !== undefined){
let data85 = data84.method;
if(!((data85 === "GET") || (data85 === "POST"))){
const err167 = {instancePath:instancePath+"/request/method",schemaPath:"#/properties/request/properties/method/enum",keyword:"enum",params:{allowedValues: schema44.properties.request.properties.method.enum},message:"must be equal to one of the allowed values",schema:schema44.properties.request.properties.method.enum,parentSchema:schema44.properties.request.properties.method,data:data85};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
}
if(data84.path !== undefined){
let data86 = data84.path;
if(typeof data86 === "string"){
if(!pattern44.test(data86)){
const err168 = {instancePath:instancePath+"/request/path",schemaPath:"#/properties/request/properties/path/pattern",keyword:"pattern",params:{pattern: "^/"},message:"must match pattern \""+"^/"+"\"",schema:"^/",parentSchema:schema44.properties.request.properties.path,data:data86};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
}
else {
const err169 = {instancePath:instancePath+"/request/path",schemaPath:"#/properties/request/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.request.properties.path.type,parentSchema:schema44.properties.request.properties.path,data:data86};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
}
if(data84.query !== undefined){
let data87 = data84.query;
if(data87 && typeof data87 == "object" && !Array.isArray(data87)){
for(const key23 in data87){
let data88 = data87[key23];
if(((typeof data88 !== "string") && (!((typeof data88 == "number") && (isFinite(data88))))) && (typeof data88 !== "boolean")){
const err170 = {instancePath:instancePath+"/request/query/" + key23.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/request/properties/query/additionalProperties/type",keyword:"type",params:{type: schema44.properties.request.properties.query.additionalProperties.type},message:"must be string,number,boolean",schema:schema44.properties.request.properties.query.additionalProperties.type,parentSchema:schema44.properties.request.properties.query.additionalProperties,data:data88};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
}
}
else {
const err171 = {instancePath:instancePath+"/request/query",schemaPath:"#/properties/request/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema44.properties.request.properties.query.type,parentSchema:schema44.properties.request.properties.query,data:data87};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
}
if(data84.headers !== undefined){
let data89 = data84.headers;
if(data89 && typeof data89 == "object" && !Array.isArray(data89)){
for(const key24 in data89){
let data90 = data89[key24];
if(typeof data90 !== "string"){
const err172 = {instancePath:instancePath+"/request/headers/" + key24.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/request/properties/headers/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.request.properties.headers.additionalProperties.type,parentSchema:schema44.properties.request.properties.headers.additionalProperties,data:data90};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
}
}
else {
const err173 = {instancePath:instancePath+"/request/headers",schemaPath:"#/properties/request/properties/headers/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema44.properties.request.properties.headers.type,parentSchema:schema44.properties.request.properties.headers,data:data89};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
}
if(data84.body !== undefined){
let data91 = data84.body;
if(data91 && typeof data91 == "object" && !Array.isArray(data91)){
}
else {
const err174 = {instancePath:instancePath+"/request/body",schemaPath:"#/properties/request/properties/body/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema44.properties.request.properties.body.type,parentSchema:schema44.properties.request.properties.body,data:data91};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
}
}
else {
const err175 = {instancePath:instancePath+"/request",schemaPath:"#/properties/request/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema44.properties.request.type,parentSchema:schema44.properties.request,data:data84};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
}
if(data.records !== undefined){
let data92 = data.records;
if(data92 && typeof data92 == "object" && !Array.isArray(data92)){
for(const key25 in data92){
if(!(((((((key25 === "at") || (key25 === "lines")) || (key25 === "optional")) || (key25 === "id")) || (key25 === "time")) || (key25 === "timeFormat")) || (key25 === "embedded"))){
const err176 = {instancePath:instancePath+"/records",schemaPath:"#/properties/records/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key25},message:"must NOT have additional properties",schema:false,parentSchema:schema44.properties.records,data:data92};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
}
if(data92.at !== undefined){
let data93 = data92.at;
if((typeof data93 !== "string") && (!(Array.isArray(data93)))){
const err177 = {instancePath:instancePath+"/records/at",schemaPath:"#/properties/records/properties/at/type",keyword:"type",params:{type: schema44.properties.records.properties.at.type},message:"must be string,array",schema:schema44.properties.records.properties.at.type,parentSchema:schema44.properties.records.properties.at,data:data93};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
if(Array.isArray(data93)){
const len2 = data93.length;
for(let i2=0; i2<len2; i2++){
let data94 = data93[i2];
if(typeof data94 !== "string"){
const err178 = {instancePath:instancePath+"/records/at/" + i2,schemaPath:"#/properties/records/properties/at/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.records.properties.at.items.type,parentSchema:schema44.properties.records.properties.at.items,data:data94};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
}
}
}
if(data92.lines !== undefined){
let data95 = data92.lines;
if(!((data95 === "json") || (data95 === "text"))){
const err179 = {instancePath:instancePath+"/records/lines",schemaPath:"#/properties/records/properties/lines/enum",keyword:"enum",params:{allowedValues: schema44.properties.records.properties.lines.enum},message:"must be equal to one of the allowed values",schema:schema44.properties.records.properties.lines.enum,parentSchema:schema44.properties.records.properties.lines,data:data95};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
}
if(data92.optional !== undefined){
let data96 = data92.optional;
if(typeof data96 !== "boolean"){
const err180 = {instancePath:instancePath+"/records/optional",schemaPath:"#/properties/records/properties/optional/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema44.properties.records.properties.optional.type,parentSchema:schema44.properties.records.properties.optional,data:data96};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
}
if(data92.id !== undefined){
let data97 = data92.id;
if((typeof data97 !== "string") && (!(Array.isArray(data97)))){
const err181 = {instancePath:instancePath+"/records/id",schemaPath:"#/properties/records/properties/id/type",keyword:"type",params:{type: schema44.properties.records.properties.id.type},message:"must be string,array",schema:schema44.properties.records.properties.id.type,parentSchema:schema44.properties.records.properties.id,data:data97};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
if(Array.isArray(data97)){
const len3 = data97.length;
for(let i3=0; i3<len3; i3++){
let data98 = data97[i3];
if(typeof data98 !== "string"){
const err182 = {instancePath:instancePath+"/records/id/" + i3,schemaPath:"#/properties/records/properties/id/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.records.properties.id.items.type,parentSchema:schema44.properties.records.properties.id.items,data:data98};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
}
}
}
if(data92.time !== undefined){
let data99 = data92.time;
if((typeof data99 !== "string") && (!(Array.isArray(data99)))){
const err183 = {instancePath:instancePath+"/records/time",schemaPath:"#/properties/records/properties/time/type",keyword:"type",params:{type: schema44.properties.records.properties.time.type},message:"must be string,array",schema:schema44.properties.records.properties.time.type,parentSchema:schema44.properties.records.properties.time,data:data99};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
if(Array.isArray(data99)){
const len4 = data99.length;
for(let i4=0; i4<len4; i4++){
let data100 = data99[i4];
if(typeof data100 !== "string"){
const err184 = {instancePath:instancePath+"/records/time/" + i4,schemaPath:"#/properties/records/properties/time/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.records.properties.time.items.type,parentSchema:schema44.properties.records.properties.time.items,data:data100};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
}
}
}
if(data92.timeFormat !== undefined){
let data101 = data92.timeFormat;
if(!(((data101 === "iso") || (data101 === "epoch-s")) || (data101 === "epoch-ms"))){
const err185 = {instancePath:instancePath+"/records/timeFormat",schemaPath:"#/properties/records/properties/timeFormat/enum",keyword:"enum",params:{allowedValues: schema44.properties.records.properties.timeFormat.enum},message:"must be equal to one of the allowed values",schema:schema44.properties.records.properties.timeFormat.enum,parentSchema:schema44.properties.records.properties.timeFormat,data:data101};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
}
if(data92.embedded !== undefined){
let data102 = data92.embedded;
if(typeof data102 === "string"){
if(func2(data102) < 1){
const err186 = {instancePath:instancePath+"/records/embedded",schemaPath:"#/properties/records/properties/embedded/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema44.properties.records.properties.embedded,data:data102};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
}
else {
const err187 = {instancePath:instancePath+"/records/embedded",schemaPath:"#/properties/records/properties/embedded/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.records.properties.embedded.type,parentSchema:schema44.properties.records.properties.embedded,data:data102};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
}
}
else {
const err188 = {instancePath:instancePath+"/records",schemaPath:"#/properties/records/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema44.properties.records.type,parentSchema:schema44.properties.records,data:data92};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
}
if(data.paging !== undefined){
let data103 = data.paging;
if(data103 && typeof data103 == "object" && !Array.isArray(data103)){
if(Object.keys(data103).length > 1){
const err189 = {instancePath:instancePath+"/paging",schemaPath:"#/properties/paging/maxProperties",keyword:"maxProperties",params:{limit: 1},message:"must NOT have more than 1 properties",schema:1,parentSchema:schema44.properties.paging,data:data103};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
if(Object.keys(data103).length < 1){
const err190 = {instancePath:instancePath+"/paging",schemaPath:"#/properties/paging/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema44.properties.paging,data:data103};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
for(const key26 in data103){
if(!((((key26 === "link") || (key26 === "nextUrl")) || (key26 === "token")) || (key26 === "page"))){
const err191 = {instancePath:instancePath+"/paging",schemaPath:"#/properties/paging/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key26},message:"must NOT have additional properties",schema:false,parentSchema:schema44.properties.paging,data:data103};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
}
if(data103.link !== undefined){
let data104 = data103.link;
if(data104 && typeof data104 == "object" && !Array.isArray(data104)){
for(const key27 in data104){
if(!(key27 === "rel")){
const err192 = {instancePath:instancePath+"/paging/link",schemaPath:"#/properties/paging/properties/link/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key27},message:"must NOT have additional properties",schema:false,parentSchema:schema44.properties.paging.properties.link,data:data104};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
}
if(data104.rel !== undefined){
let data105 = data104.rel;
if(typeof data105 === "string"){
if(func2(data105) < 1){
const err193 = {instancePath:instancePath+"/paging/link/rel",schemaPath:"#/properties/paging/properties/link/properties/rel/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema44.properties.paging.properties.link.properties.rel,data:data105};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
}
else {
const err194 = {instancePath:instancePath+"/paging/link/rel",schemaPath:"#/properties/paging/properties/link/properties/rel/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.paging.properties.link.properties.rel.type,parentSchema:schema44.properties.paging.properties.link.properties.rel,data:data105};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
}
}
else {
const err195 = {instancePath:instancePath+"/paging/link",schemaPath:"#/properties/paging/properties/link/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema44.properties.paging.properties.link.type,parentSchema:schema44.properties.paging.properties.link,data:data104};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
}
if(data103.nextUrl !== undefined){
let data106 = data103.nextUrl;
if(data106 && typeof data106 == "object" && !Array.isArray(data106)){
if(data106.at === undefined){
const err196 = {instancePath:instancePath+"/paging/nextUrl",schemaPath:"#/properties/paging/properties/nextUrl/required",keyword:"required",params:{missingProperty: "at"},message:"must have required property '"+"at"+"'",schema:schema44.properties.paging.properties.nextUrl.required,parentSchema:schema44.properties.paging.properties.nextUrl,data:data106};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
for(const key28 in data106){
if(!(key28 === "at")){
const err197 = {instancePath:instancePath+"/paging/nextUrl",schemaPath:"#/properties/paging/properties/nextUrl/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key28},message:"must NOT have additional properties",schema:false,parentSchema:schema44.properties.paging.properties.nextUrl,data:data106};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
}
if(data106.at !== undefined){
let data107 = data106.at;
if((typeof data107 !== "string") && (!(Array.isArray(data107)))){
const err198 = {instancePath:instancePath+"/paging/nextUrl/at",schemaPath:"#/properties/paging/properties/nextUrl/properties/at/type",keyword:"type",params:{type: schema44.properties.paging.properties.nextUrl.properties.at.type},message:"must be string,array",schema:schema44.properties.paging.properties.nextUrl.properties.at.type,parentSchema:schema44.properties.paging.properties.nextUrl.properties.at,data:data107};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
if(Array.isArray(data107)){
const len5 = data107.length;
for(let i5=0; i5<len5; i5++){
let data108 = data107[i5];
if(typeof data108 !== "string"){
const err199 = {instancePath:instancePath+"/paging/nextUrl/at/" + i5,schemaPath:"#/properties/paging/properties/nextUrl/properties/at/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.paging.properties.nextUrl.properties.at.items.type,parentSchema:schema44.properties.paging.properties.nextUrl.properties.at.items,data:data108};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
}
}
}
}
else {
const err200 = {instancePath:instancePath+"/paging/nextUrl",schemaPath:"#/properties/paging/properties/nextUrl/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema44.properties.paging.properties.nextUrl.type,parentSchema:schema44.properties.paging.properties.nextUrl,data:data106};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
}
if(data103.token !== undefined){
let data109 = data103.token;
if(data109 && typeof data109 == "object" && !Array.isArray(data109)){
if(data109.at === undefined){
const err201 = {instancePath:instancePath+"/paging/token",schemaPath:"#/properties/paging/properties/token/required",keyword:"required",params:{missingProperty: "at"},message:"must have required property '"+"at"+"'",schema:schema44.properties.paging.properties.token.required,parentSchema:schema44.properties.paging.properties.token,data:data109};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
for(const key29 in data109){
if(!((((key29 === "at") || (key29 === "more")) || (key29 === "query")) || (key29 === "body"))){
const err202 = {instancePath:instancePath+"/paging/token",schemaPath:"#/properties/paging/properties/token/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key29},message:"must NOT have additional properties",schema:false,parentSchema:schema44.properties.paging.properties.token,data:data109};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
}
if(data109.at !== undefined){
let data110 = data109.at;
if((typeof data110 !== "string") && (!(Array.isArray(data110)))){
const err203 = {instancePath:instancePath+"/paging/token/at",schemaPath:"#/properties/paging/properties/token/properties/at/type",keyword:"type",params:{type: schema44.properties.paging.properties.token.properties.at.type},message:"must be string,array",schema:schema44.properties.paging.properties.token.properties.at.type,parentSchema:schema44.properties.paging.properties.token.properties.at,data:data110};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
if(Array.isArray(data110)){
const len6 = data110.length;
for(let i6=0; i6<len6; i6++){
let data111 = data110[i6];
if(typeof data111 !== "string"){
const err204 = {instancePath:instancePath+"/paging/token/at/" + i6,schemaPath:"#/properties/paging/properties/token/properties/at/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.paging.properties.token.properties.at.items.type,parentSchema:schema44.properties.paging.properties.token.properties.at.items,data:data111};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
}
}
}
if(data109.more !== undefined){
let data112 = data109.more;
if((typeof data112 !== "string") && (!(Array.isArray(data112)))){
const err205 = {instancePath:instancePath+"/paging/token/more",schemaPath:"#/properties/paging/properties/token/properties/more/type",keyword:"type",params:{type: schema44.properties.paging.properties.token.properties.more.type},message:"must be string,array",schema:schema44.properties.paging.properties.token.properties.more.type,parentSchema:schema44.properties.paging.properties.token.properties.more,data:data112};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
if(Array.isArray(data112)){
const len7 = data112.length;
for(let i7=0; i7<len7; i7++){
let data113 = data112[i7];
if(typeof data113 !== "string"){
const err206 = {instancePath:instancePath+"/paging/token/more/" + i7,schemaPath:"#/properties/paging/properties/token/properties/more/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.paging.properties.token.properties.more.items.type,parentSchema:schema44.properties.paging.properties.token.properties.more.items,data:data113};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
}
}
}
if(data109.query !== undefined){
let data114 = data109.query;
if(typeof data114 === "string"){
if(func2(data114) < 1){
const err207 = {instancePath:instancePath+"/paging/token/query",schemaPath:"#/properties/paging/properties/token/properties/query/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema44.properties.paging.properties.token.properties.query,data:data114};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
}
else {
const err208 = {instancePath:instancePath+"/paging/token/query",schemaPath:"#/properties/paging/properties/token/properties/query/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.paging.properties.token.properties.query.type,parentSchema:schema44.properties.paging.properties.token.properties.query,data:data114};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
}
if(data109.body !== undefined){
let data115 = data109.body;
if(typeof data115 === "string"){
if(func2(data115) < 1){
const err209 = {instancePath:instancePath+"/paging/token/body",schemaPath:"#/properties/paging/properties/token/properties/body/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema44.properties.paging.properties.token.properties.body,data:data115};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
}
else {
const err210 = {instancePath:instancePath+"/paging/token/body",schemaPath:"#/properties/paging/properties/token/properties/body/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.paging.properties.token.properties.body.type,parentSchema:schema44.properties.paging.properties.token.properties.body,data:data115};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
}
}
else {
const err211 = {instancePath:instancePath+"/paging/token",schemaPath:"#/properties/paging/properties/token/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema44.properties.paging.properties.token.type,parentSchema:schema44.properties.paging.properties.token,data:data109};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
}
if(data103.page !== undefined){
let data116 = data103.page;
if(data116 && typeof data116 == "object" && !Array.isArray(data116)){
if(data116.query === undefined){
const err212 = {instancePath:instancePath+"/paging/page",schemaPath:"#/properties/paging/properties/page/required",keyword:"required",params:{missingProperty: "query"},message:"must have required property '"+"query"+"'",schema:schema44.properties.paging.properties.page.required,parentSchema:schema44.properties.paging.properties.page,data:data116};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
for(const key30 in data116){
if(!((((key30 === "query") || (key30 === "first")) || (key30 === "step")) || (key30 === "size"))){
const err213 = {instancePath:instancePath+"/paging/page",schemaPath:"#/properties/paging/properties/page/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key30},message:"must NOT have additional properties",schema:false,parentSchema:schema44.properties.paging.properties.page,data:data116};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
}
if(data116.query !== undefined){
let data117 = data116.query;
if(typeof data117 === "string"){
if(func2(data117) < 1){
const err214 = {instancePath:instancePath+"/paging/page/query",schemaPath:"#/properties/paging/properties/page/properties/query/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema44.properties.paging.properties.page.properties.query,data:data117};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
}
else {
const err215 = {instancePath:instancePath+"/paging/page/query",schemaPath:"#/properties/paging/properties/page/properties/query/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.paging.properties.page.properties.query.type,parentSchema:schema44.properties.paging.properties.page.properties.query,data:data117};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
}
}
if(data116.first !== undefined){
let data118 = data116.first;
if(!(((typeof data118 == "number") && (!(data118 % 1) && !isNaN(data118))) && (isFinite(data118)))){
const err216 = {instancePath:instancePath+"/paging/page/first",schemaPath:"#/properties/paging/properties/page/properties/first/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema44.properties.paging.properties.page.properties.first.type,parentSchema:schema44.properties.paging.properties.page.properties.first,data:data118};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
errors++;
}
if((typeof data118 == "number") && (isFinite(data118))){
if(data118 < 0 || isNaN(data118)){
const err217 = {instancePath:instancePath+"/paging/page/first",schemaPath:"#/properties/paging/properties/page/properties/first/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema44.properties.paging.properties.page.properties.first,data:data118};
if(vErrors === null){
vErrors = [err217];
}
else {
vErrors.push(err217);
}
errors++;
}
}
}
if(data116.step !== undefined){
let data119 = data116.step;
if(!(((typeof data119 == "number") && (!(data119 % 1) && !isNaN(data119))) && (isFinite(data119)))){
const err218 = {instancePath:instancePath+"/paging/page/step",schemaPath:"#/properties/paging/properties/page/properties/step/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema44.properties.paging.properties.page.properties.step.type,parentSchema:schema44.properties.paging.properties.page.properties.step,data:data119};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
if((typeof data119 == "number") && (isFinite(data119))){
if(data119 < 1 || isNaN(data119)){
const err219 = {instancePath:instancePath+"/paging/page/step",schemaPath:"#/properties/paging/properties/page/properties/step/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema44.properties.paging.properties.page.properties.step,data:data119};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
}
}
}
if(data116.size !== undefined){
let data120 = data116.size;
if(!(((typeof data120 == "number") && (!(data120 % 1) && !isNaN(data120))) && (isFinite(data120)))){
const err220 = {instancePath:instancePath+"/paging/page/size",schemaPath:"#/properties/paging/properties/page/properties/size/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema44.properties.paging.properties.page.properties.size.type,parentSchema:schema44.properties.paging.properties.page.properties.size,data:data120};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
if((typeof data120 == "number") && (isFinite(data120))){
if(data120 < 1 || isNaN(data120)){
const err221 = {instancePath:instancePath+"/paging/page/size",schemaPath:"#/properties/paging/properties/page/properties/size/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema44.properties.paging.properties.page.properties.size,data:data120};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
}
}
}
}
else {
const err222 = {instancePath:instancePath+"/paging/page",schemaPath:"#/properties/paging/properties/page/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema44.properties.paging.properties.page.type,parentSchema:schema44.properties.paging.properties.page,data:data116};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
}
}
}
else {
const err223 = {instancePath:instancePath+"/paging",schemaPath:"#/properties/paging/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema44.properties.paging.type,parentSchema:schema44.properties.paging,data:data103};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
}
errors++;
}
}
if(data.progress !== undefined){
let data121 = data.progress;
if(data121 && typeof data121 == "object" && !Array.isArray(data121)){
if(Object.keys(data121).length > 1){
const err224 = {instancePath:instancePath+"/progress",schemaPath:"#/properties/progress/maxProperties",keyword:"maxProperties",params:{limit: 1},message:"must NOT have more than 1 properties",schema:1,parentSchema:schema44.properties.progress,data:data121};
if(vErrors === null){
vErrors = [err224];
}
else {
vErrors.push(err224);
}
errors++;
}
if(Object.keys(data121).length < 1){
const err225 = {instancePath:instancePath+"/progress",schemaPath:"#/properties/progress/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema44.properties.progress,data:data121};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
errors++;
}
for(const key31 in data121){
if(!((key31 === "window") || (key31 === "cursor"))){
const err226 = {instancePath:instancePath+"/progress",schemaPath:"#/properties/progress/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key31},message:"must NOT have additional properties",schema:false,parentSchema:schema44.properties.progress,data:data121};
if(vErrors === null){
vErrors = [err226];
}
else {
vErrors.push(err226);
}
errors++;
}
}
if(data121.window !== undefined){
let data122 = data121.window;
if(data122 && typeof data122 == "object" && !Array.isArray(data122)){
for(const key32 in data122){
if(!((((((key32 === "format") || (key32 === "overlap")) || (key32 === "settle")) || (key32 === "width")) || (key32 === "split")) || (key32 === "resumable"))){
const err227 = {instancePath:instancePath+"/progress/window",schemaPath:"#/properties/progress/properties/window/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key32},message:"must NOT have additional properties",schema:false,parentSchema:schema44.properties.progress.properties.window,data:data122};
if(vErrors === null){
vErrors = [err227];
}
else {
vErrors.push(err227);
}
errors++;
}
}
if(data122.format !== undefined){
let data123 = data122.format;
if(!((((data123 === "iso-s") || (data123 === "iso-ms")) || (data123 === "epoch-s")) || (data123 === "epoch-ms"))){
const err228 = {instancePath:instancePath+"/progress/window/format",schemaPath:"#/properties/progress/properties/window/properties/format/enum",keyword:"enum",params:{allowedValues: schema44.properties.progress.properties.window.properties.format.enum},message:"must be equal to one of the allowed values",schema:schema44.properties.progress.properties.window.properties.format.enum,parentSchema:schema44.properties.progress.properties.window.properties.format,data:data123};
if(vErrors === null){
vErrors = [err228];
}
else {
vErrors.push(err228);
}
errors++;
}
}
if(data122.overlap !== undefined){
let data124 = data122.overlap;
if(typeof data124 === "string"){
if(!pattern31.test(data124)){
const err229 = {instancePath:instancePath+"/progress/window/overlap",schemaPath:"urn:accesstrail:duration:1/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(ms|s|m|h|d)$"},message:"must match pattern \""+"^[0-9]+(ms|s|m|h|d)$"+"\"",schema:"^[0-9]+(ms|s|m|h|d)$",parentSchema:schema36,data:data124};
if(vErrors === null){
vErrors = [err229];
}
else {
vErrors.push(err229);
}
errors++;
}
}
else {
const err230 = {instancePath:instancePath+"/progress/window/overlap",schemaPath:"urn:accesstrail:duration:1/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.type,parentSchema:schema36,data:data124};
if(vErrors === null){
vErrors = [err230];
}
else {
vErrors.push(err230);
}
errors++;
}
}
if(data122.settle !== undefined){
let data125 = data122.settle;
if(typeof data125 === "string"){
if(!pattern31.test(data125)){
const err231 = {instancePath:instancePath+"/progress/window/settle",schemaPath:"urn:accesstrail:duration:1/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(ms|s|m|h|d)$"},message:"must match pattern \""+"^[0-9]+(ms|s|m|h|d)$"+"\"",schema:"^[0-9]+(ms|s|m|h|d)$",parentSchema:schema36,data:data125};
if(vErrors === null){
vErrors = [err231];
}
else {
vErrors.push(err231);
}
errors++;
}
}
else {
const err232 = {instancePath:instancePath+"/progress/window/settle",schemaPath:"urn:accesstrail:duration:1/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.type,parentSchema:schema36,data:data125};
if(vErrors === null){
vErrors = [err232];
}
else {
vErrors.push(err232);
}
errors++;
}
}
if(data122.width !== undefined){
let data126 = data122.width;
if(typeof data126 === "string"){
if(!pattern31.test(data126)){
const err233 = {instancePath:instancePath+"/progress/window/width",schemaPath:"urn:accesstrail:duration:1/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(ms|s|m|h|d)$"},message:"must match pattern \""+"^[0-9]+(ms|s|m|h|d)$"+"\"",schema:"^[0-9]+(ms|s|m|h|d)$",parentSchema:schema36,data:data126};
if(vErrors === null){
vErrors = [err233];
}
else {
vErrors.push(err233);
}
errors++;
}
}
else {
const err234 = {instancePath:instancePath+"/progress/window/width",schemaPath:"urn:accesstrail:duration:1/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.type,parentSchema:schema36,data:data126};
if(vErrors === null){
vErrors = [err234];
}
else {
vErrors.push(err234);
}
errors++;
}
}
if(data122.split !== undefined){
let data127 = data122.split;
if(data127 && typeof data127 == "object" && !Array.isArray(data127)){
for(const key33 in data127){
if(!((((key33 === "records") || (key33 === "pages")) || (key33 === "refused")) || (key33 === "minimum"))){
const err235 = {instancePath:instancePath+"/progress/window/split",schemaPath:"#/properties/progress/properties/window/properties/split/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key33},message:"must NOT have additional properties",schema:false,parentSchema:schema44.properties.progress.properties.window.properties.split,data:data127};
if(vErrors === null){
vErrors = [err235];
}
else {
vErrors.push(err235);
}
errors++;
}
}
if(data127.records !== undefined){
let data128 = data127.records;
if(!(((typeof data128 == "number") && (!(data128 % 1) && !isNaN(data128))) && (isFinite(data128)))){
const err236 = {instancePath:instancePath+"/progress/window/split/records",schemaPath:"#/properties/progress/properties/window/properties/split/properties/records/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema44.properties.progress.properties.window.properties.split.properties.records.type,parentSchema:schema44.properties.progress.properties.window.properties.split.properties.records,data:data128};
if(vErrors === null){
vErrors = [err236];
}
else {
vErrors.push(err236);
}
errors++;
}
if((typeof data128 == "number") && (isFinite(data128))){
if(data128 < 1 || isNaN(data128)){
const err237 = {instancePath:instancePath+"/progress/window/split/records",schemaPath:"#/properties/progress/properties/window/properties/split/properties/records/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema44.properties.progress.properties.window.properties.split.properties.records,data:data128};
if(vErrors === null){
vErrors = [err237];
}
else {
vErrors.push(err237);
}
errors++;
}
}
}
if(data127.pages !== undefined){
let data129 = data127.pages;
if(!(((typeof data129 == "number") && (!(data129 % 1) && !isNaN(data129))) && (isFinite(data129)))){
const err238 = {instancePath:instancePath+"/progress/window/split/pages",schemaPath:"#/properties/progress/properties/window/properties/split/properties/pages/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema44.properties.progress.properties.window.properties.split.properties.pages.type,parentSchema:schema44.properties.progress.properties.window.properties.split.properties.pages,data:data129};
if(vErrors === null){
vErrors = [err238];
}
else {
vErrors.push(err238);
}
errors++;
}
if((typeof data129 == "number") && (isFinite(data129))){
if(data129 < 1 || isNaN(data129)){
const err239 = {instancePath:instancePath+"/progress/window/split/pages",schemaPath:"#/properties/progress/properties/window/properties/split/properties/pages/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema44.properties.progress.properties.window.properties.split.properties.pages,data:data129};
if(vErrors === null){
vErrors = [err239];
}
else {
vErrors.push(err239);
}
errors++;
}
}
}
if(data127.refused !== undefined){
let data130 = data127.refused;
if(data130 && typeof data130 == "object" && !Array.isArray(data130)){
if(data130.status === undefined){
const err240 = {instancePath:instancePath+"/progress/window/split/refused",schemaPath:"urn:accesstrail:http-poll-answer:1/required",keyword:"required",params:{missingProperty: "status"},message:"must have required property '"+"status"+"'",schema:schema42.required,parentSchema:schema42,data:data130};
if(vErrors === null){
vErrors = [err240];
}
else {
vErrors.push(err240);
}
errors++;
}
for(const key34 in data130){
if(!((key34 === "status") || (key34 === "text"))){
const err241 = {instancePath:instancePath+"/progress/window/split/refused",schemaPath:"urn:accesstrail:http-poll-answer:1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key34},message:"must NOT have additional properties",schema:false,parentSchema:schema42,data:data130};
if(vErrors === null){
vErrors = [err241];
}
else {
vErrors.push(err241);
}
errors++;
}
}
if(data130.status !== undefined){
let data131 = data130.status;
if(Array.isArray(data131)){
if(data131.length < 1){
const err242 = {instancePath:instancePath+"/progress/window/split/refused/status",schemaPath:"urn:accesstrail:http-poll-answer:1/properties/status/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema42.properties.status,data:data131};
if(vErrors === null){
vErrors = [err242];
}
else {
vErrors.push(err242);
}
errors++;
}
const len8 = data131.length;
for(let i8=0; i8<len8; i8++){
let data132 = data131[i8];
if(!(((typeof data132 == "number") && (!(data132 % 1) && !isNaN(data132))) && (isFinite(data132)))){
const err243 = {instancePath:instancePath+"/progress/window/split/refused/status/" + i8,schemaPath:"urn:accesstrail:http-poll-answer:1/properties/status/items/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema42.properties.status.items.type,parentSchema:schema42.properties.status.items,data:data132};
if(vErrors === null){
vErrors = [err243];
}
else {
vErrors.push(err243);
}
errors++;
}
if((typeof data132 == "number") && (isFinite(data132))){
if(data132 > 599 || isNaN(data132)){
const err244 = {instancePath:instancePath+"/progress/window/split/refused/status/" + i8,schemaPath:"urn:accesstrail:http-poll-answer:1/properties/status/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599},message:"must be <= 599",schema:599,parentSchema:schema42.properties.status.items,data:data132};
if(vErrors === null){
vErrors = [err244];
}
else {
vErrors.push(err244);
}
errors++;
}
if(data132 < 200 || isNaN(data132)){
const err245 = {instancePath:instancePath+"/progress/window/split/refused/status/" + i8,schemaPath:"urn:accesstrail:http-poll-answer:1/properties/status/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 200},message:"must be >= 200",schema:200,parentSchema:schema42.properties.status.items,data:data132};
if(vErrors === null){
vErrors = [err245];
}
else {
vErrors.push(err245);
}
errors++;
}
}
}
}
else {
const err246 = {instancePath:instancePath+"/progress/window/split/refused/status",schemaPath:"urn:accesstrail:http-poll-answer:1/properties/status/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema42.properties.status.type,parentSchema:schema42.properties.status,data:data131};
if(vErrors === null){
vErrors = [err246];
}
else {
vErrors.push(err246);
}
errors++;
}
}
if(data130.text !== undefined){
let data133 = data130.text;
if((typeof data133 !== "string") && (!(Array.isArray(data133)))){
const err247 = {instancePath:instancePath+"/progress/window/split/refused/text",schemaPath:"urn:accesstrail:http-poll-answer:1/properties/text/type",keyword:"type",params:{type: schema42.properties.text.type},message:"must be string,array",schema:schema42.properties.text.type,parentSchema:schema42.properties.text,data:data133};
if(vErrors === null){
vErrors = [err247];
}
else {
vErrors.push(err247);
}
errors++;
}
if(typeof data133 === "string"){
if(func2(data133) < 1){
const err248 = {instancePath:instancePath+"/progress/window/split/refused/text",schemaPath:"urn:accesstrail:http-poll-answer:1/properties/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.text,data:data133};
if(vErrors === null){
vErrors = [err248];
}
else {
vErrors.push(err248);
}
errors++;
}
}
if(Array.isArray(data133)){
if(data133.length < 1){
const err249 = {instancePath:instancePath+"/progress/window/split/refused/text",schemaPath:"urn:accesstrail:http-poll-answer:1/properties/text/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema42.properties.text,data:data133};
if(vErrors === null){
vErrors = [err249];
}
else {
vErrors.push(err249);
}
errors++;
}
const len9 = data133.length;
for(let i9=0; i9<len9; i9++){
let data134 = data133[i9];
if(typeof data134 === "string"){
if(func2(data134) < 1){
const err250 = {instancePath:instancePath+"/progress/window/split/refused/text/" + i9,schemaPath:"urn:accesstrail:http-poll-answer:1/properties/text/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.text.items,data:data134};
if(vErrors === null){
vErrors = [err250];
}
else {
vErrors.push(err250);
}
errors++;
}
}
else {
const err251 = {instancePath:instancePath+"/progress/window/split/refused/text/" + i9,schemaPath:"urn:accesstrail:http-poll-answer:1/properties/text/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.text.items.type,parentSchema:schema42.properties.text.items,data:data134};
if(vErrors === null){
vErrors = [err251];
}
else {
vErrors.push(err251);
}
errors++;
}
}
}
}
}
else {
const err252 = {instancePath:instancePath+"/progress/window/split/refused",schemaPath:"urn:accesstrail:http-poll-answer:1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema42.type,parentSchema:schema42,data:data130};
if(vErrors === null){
vErrors = [err252];
}
else {
vErrors.push(err252);
}
errors++;
}
}
if(data127.minimum !== undefined){
let data135 = data127.minimum;
if(typeof data135 === "string"){
if(!pattern31.test(data135)){
const err253 = {instancePath:instancePath+"/progress/window/split/minimum",schemaPath:"urn:accesstrail:duration:1/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(ms|s|m|h|d)$"},message:"must match pattern \""+"^[0-9]+(ms|s|m|h|d)$"+"\"",schema:"^[0-9]+(ms|s|m|h|d)$",parentSchema:schema36,data:data135};
if(vErrors === null){
vErrors = [err253];
}
else {
vErrors.push(err253);
}
errors++;
}
}
else {
const err254 = {instancePath:instancePath+"/progress/window/split/minimum",schemaPath:"urn:accesstrail:duration:1/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.type,parentSchema:schema36,data:data135};
if(vErrors === null){
vErrors = [err254];
}
else {
vErrors.push(err254);
}
errors++;
}
}
}
else {
const err255 = {instancePath:instancePath+"/progress/window/split",schemaPath:"#/properties/progress/properties/window/properties/split/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema44.properties.progress.properties.window.properties.split.type,parentSchema:schema44.properties.progress.properties.window.properties.split,data:data127};
if(vErrors === null){
vErrors = [err255];
}
else {
vErrors.push(err255);
}
errors++;
}
}
if(data122.resumable !== undefined){
let data136 = data122.resumable;
if(typeof data136 !== "boolean"){
const err256 = {instancePath:instancePath+"/progress/window/resumable",schemaPath:"#/properties/progress/properties/window/properties/resumable/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema44.properties.progress.properties.window.properties.resumable.type,parentSchema:schema44.properties.progress.properties.window.properties.resumable,data:data136};
if(vErrors === null){
vErrors = [err256];
}
else {
vErrors.push(err256);
}
errors++;
}
}
}
else {
const err257 = {instancePath:instancePath+"/progress/window",schemaPath:"#/properties/progress/properties/window/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema44.properties.progress.properties.window.type,parentSchema:schema44.properties.progress.properties.window,data:data122};
if(vErrors === null){
vErrors = [err257];
}
else {
vErrors.push(err257);
}
errors++;
}
}
if(data121.cursor !== undefined){
let data137 = data121.cursor;
if(data137 && typeof data137 == "object" && !Array.isArray(data137)){
for(const key35 in data137){
if(!(((key35 === "format") || (key35 === "invalid")) || (key35 === "overlap"))){
const err258 = {instancePath:instancePath+"/progress/cursor",schemaPath:"#/properties/progress/properties/cursor/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key35},message:"must NOT have additional properties",schema:false,parentSchema:schema44.properties.progress.properties.cursor,data:data137};
if(vErrors === null){
vErrors = [err258];
}
else {
vErrors.push(err258);
}
errors++;
}
}
if(data137.format !== undefined){
let data138 = data137.format;
if(!((((data138 === "iso-s") || (data138 === "iso-ms")) || (data138 === "epoch-s")) || (data138 === "epoch-ms"))){
const err259 = {instancePath:instancePath+"/progress/cursor/format",schemaPath:"#/properties/progress/properties/cursor/properties/format/enum",keyword:"enum",params:{allowedValues: schema44.properties.progress.properties.cursor.properties.format.enum},message:"must be equal to one of the allowed values",schema:schema44.properties.progress.properties.cursor.properties.format.enum,parentSchema:schema44.properties.progress.properties.cursor.properties.format,data:data138};
if(vErrors === null){
vErrors = [err259];
}
else {
vErrors.push(err259);
}
errors++;
}
}
if(data137.invalid !== undefined){
let data139 = data137.invalid;
if(data139 && typeof data139 == "object" && !Array.isArray(data139)){
if(data139.status === undefined){
const err260 = {instancePath:instancePath+"/progress/cursor/invalid",schemaPath:"urn:accesstrail:http-poll-answer:1/required",keyword:"required",params:{missingProperty: "status"},message:"must have required property '"+"status"+"'",schema:schema42.required,parentSchema:schema42,data:data139};
if(vErrors === null){
vErrors = [err260];
}
else {
vErrors.push(err260);
}
errors++;
}
for(const key36 in data139){
if(!((key36 === "status") || (key36 === "text"))){
const err261 = {instancePath:instancePath+"/progress/cursor/invalid",schemaPath:"urn:accesstrail:http-poll-answer:1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key36},message:"must NOT have additional properties",schema:false,parentSchema:schema42,data:data139};
if(vErrors === null){
vErrors = [err261];
}
else {
vErrors.push(err261);
}
errors++;
}
}
if(data139.status !== undefined){
let data140 = data139.status;
if(Array.isArray(data140)){
if(data140.length < 1){
const err262 = {instancePath:instancePath+"/progress/cursor/invalid/status",schemaPath:"urn:accesstrail:http-poll-answer:1/properties/status/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema42.properties.status,data:data140};
if(vErrors === null){
vErrors = [err262];
}
else {
vErrors.push(err262);
}
errors++;
}
const len10 = data140.length;
for(let i10=0; i10<len10; i10++){
let data141 = data140[i10];
if(!(((typeof data141 == "number") && (!(data141 % 1) && !isNaN(data141))) && (isFinite(data141)))){
const err263 = {instancePath:instancePath+"/progress/cursor/invalid/status/" + i10,schemaPath:"urn:accesstrail:http-poll-answer:1/properties/status/items/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema42.properties.status.items.type,parentSchema:schema42.properties.status.items,data:data141};
if(vErrors === null){
vErrors = [err263];
}
else {
vErrors.push(err263);
}
errors++;
}
if((typeof data141 == "number") && (isFinite(data141))){
if(data141 > 599 || isNaN(data141)){
const err264 = {instancePath:instancePath+"/progress/cursor/invalid/status/" + i10,schemaPath:"urn:accesstrail:http-poll-answer:1/properties/status/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599},message:"must be <= 599",schema:599,parentSchema:schema42.properties.status.items,data:data141};
if(vErrors === null){
vErrors = [err264];
}
else {
vErrors.push(err264);
}
errors++;
}
if(data141 < 200 || isNaN(data141)){
const err265 = {instancePath:instancePath+"/progress/cursor/invalid/status/" + i10,schemaPath:"urn:accesstrail:http-poll-answer:1/properties/status/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 200},message:"must be >= 200",schema:200,parentSchema:schema42.properties.status.items,data:data141};
if(vErrors === null){
vErrors = [err265];
}
else {
vErrors.push(err265);
}
errors++;
}
}
}
}
else {
const err266 = {instancePath:instancePath+"/progress/cursor/invalid/status",schemaPath:"urn:accesstrail:http-poll-answer:1/properties/status/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema42.properties.status.type,parentSchema:schema42.properties.status,data:data140};
if(vErrors === null){
vErrors = [err266];
}
else {
vErrors.push(err266);
}
errors++;
}
}
if(data139.text !== undefined){
let data142 = data139.text;
if((typeof data142 !== "string") && (!(Array.isArray(data142)))){
const err267 = {instancePath:instancePath+"/progress/cursor/invalid/text",schemaPath:"urn:accesstrail:http-poll-answer:1/properties/text/type",keyword:"type",params:{type: schema42.properties.text.type},message:"must be string,array",schema:schema42.properties.text.type,parentSchema:schema42.properties.text,data:data142};
if(vErrors === null){
vErrors = [err267];
}
else {
vErrors.push(err267);
}
errors++;
}
if(typeof data142 === "string"){
if(func2(data142) < 1){
const err268 = {instancePath:instancePath+"/progress/cursor/invalid/text",schemaPath:"urn:accesstrail:http-poll-answer:1/properties/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.text,data:data142};
if(vErrors === null){
vErrors = [err268];
}
else {
vErrors.push(err268);
}
errors++;
}
}
if(Array.isArray(data142)){
if(data142.length < 1){
const err269 = {instancePath:instancePath+"/progress/cursor/invalid/text",schemaPath:"urn:accesstrail:http-poll-answer:1/properties/text/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema42.properties.text,data:data142};
if(vErrors === null){
vErrors = [err269];
}
else {
vErrors.push(err269);
}
errors++;
}
const len11 = data142.length;
for(let i11=0; i11<len11; i11++){
let data143 = data142[i11];
if(typeof data143 === "string"){
if(func2(data143) < 1){
const err270 = {instancePath:instancePath+"/progress/cursor/invalid/text/" + i11,schemaPath:"urn:accesstrail:http-poll-answer:1/properties/text/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.text.items,data:data143};
if(vErrors === null){
vErrors = [err270];
}
else {
vErrors.push(err270);
}
errors++;
}
}
else {
const err271 = {instancePath:instancePath+"/progress/cursor/invalid/text/" + i11,schemaPath:"urn:accesstrail:http-poll-answer:1/properties/text/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.text.items.type,parentSchema:schema42.properties.text.items,data:data143};
if(vErrors === null){
vErrors = [err271];
}
else {
vErrors.push(err271);
}
errors++;
}
}
}
}
}
else {
const err272 = {instancePath:instancePath+"/progress/cursor/invalid",schemaPath:"urn:accesstrail:http-poll-answer:1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema42.type,parentSchema:schema42,data:data139};
if(vErrors === null){
vErrors = [err272];
}
else {
vErrors.push(err272);
}
errors++;
}
}
if(data137.overlap !== undefined){
let data144 = data137.overlap;
if(typeof data144 === "string"){
if(!pattern31.test(data144)){
const err273 = {instancePath:instancePath+"/progress/cursor/overlap",schemaPath:"urn:accesstrail:duration:1/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(ms|s|m|h|d)$"},message:"must match pattern \""+"^[0-9]+(ms|s|m|h|d)$"+"\"",schema:"^[0-9]+(ms|s|m|h|d)$",parentSchema:schema36,data:data144};
if(vErrors === null){
vErrors = [err273];
}
else {
vErrors.push(err273);
}
errors++;
}
}
else {
const err274 = {instancePath:instancePath+"/progress/cursor/overlap",schemaPath:"urn:accesstrail:duration:1/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.type,parentSchema:schema36,data:data144};
if(vErrors === null){
vErrors = [err274];
}
else {
vErrors.push(err274);
}
errors++;
}
}
}
else {
const err275 = {instancePath:instancePath+"/progress/cursor",schemaPath:"#/properties/progress/properties/cursor/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema44.properties.progress.properties.cursor.type,parentSchema:schema44.properties.progress.properties.cursor,data:data137};
if(vErrors === null){
vErrors = [err275];
}
else {
vErrors.push(err275);
}
errors++;
}
}
}
else {
const err276 = {instancePath:instancePath+"/progress",schemaPath:"#/properties/progress/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema44.properties.progress.type,parentSchema:schema44.properties.progress,data:data121};
if(vErrors === null){
vErrors = [err276];
}
else {
vErrors.push(err276);
}
errors++;
}
}
if(data.refused !== undefined){
let data145 = data.refused;
if(data145 && typeof data145 == "object" && !Array.isArray(data145)){
if(data145.status === undefined){
const err277 = {instancePath:instancePath+"/refused",schemaPath:"urn:accesstrail:http-poll-answer:1/required",keyword:"required",params:{missingProperty: "status"},message:"must have required property '"+"status"+"'",schema:schema42.required,parentSchema:schema42,data:data145};
if(vErrors === null){
vErrors = [err277];
}
else {
vErrors.push(err277);
}
errors++;
}
for(const key37 in data145){
if(!((key37 === "status") || (key37 === "text"))){
const err278 = {instancePath:instancePath+"/refused",schemaPath:"urn:accesstrail:http-poll-answer:1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key37},message:"must NOT have additional properties",schema:false,parentSchema:schema42,data:data145};
if(vErrors === null){
vErrors = [err278];
}
else {
vErrors.push(err278);
}
errors++;
}
}
if(data145.status !== undefined){
let data146 = data145.status;
if(Array.isArray(data146)){
if(data146.length < 1){
const err279 = {instancePath:instancePath+"/refused/status",schemaPath:"urn:accesstrail:http-poll-answer:1/properties/status/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema42.properties.status,data:data146};
if(vErrors === null){
vErrors = [err279];
}
else {
vErrors.push(err279);
}
errors++;
}
const len12 = data146.length;
for(let i12=0; i12<len12; i12++){
let data147 = data146[i12];
if(!(((typeof data147 == "number") && (!(data147 % 1) && !isNaN(data147))) && (isFinite(data147)))){
const err280 = {instancePath:instancePath+"/refused/status/" + i12,schemaPath:"urn:accesstrail:http-poll-answer:1/properties/status/items/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema42.properties.status.items.type,parentSchema:schema42.properties.status.items,data:data147};
if(vErrors === null){
vErrors = [err280];
}
else {
vErrors.push(err280);
}
errors++;
}
if((typeof data147 == "number") && (isFinite(data147))){
if(data147 > 599 || isNaN(data147)){
const err281 = {instancePath:instancePath+"/refused/status/" + i12,schemaPath:"urn:accesstrail:http-poll-answer:1/properties/status/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599},message:"must be <= 599",schema:599,parentSchema:schema42.properties.status.items,data:data147};
if(vErrors === null){
vErrors = [err281];
}
else {
vErrors.push(err281);
}
errors++;
}
if(data147 < 200 || isNaN(data147)){
const err282 = {instancePath:instancePath+"/refused/status/" + i12,schemaPath:"urn:accesstrail:http-poll-answer:1/properties/status/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 200},message:"must be >= 200",schema:200,parentSchema:schema42.properties.status.items,data:data147};
if(vErrors === null){
vErrors = [err282];
}
else {
vErrors.push(err282);
}
errors++;
}
}
}
}
else {
const err283 = {instancePath:instancePath+"/refused/status",schemaPath:"urn:accesstrail:http-poll-answer:1/properties/status/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema42.properties.status.type,parentSchema:schema42.properties.status,data:data146};
if(vErrors === null){
vErrors = [err283];
}
else {
vErrors.push(err283);
}
errors++;
}
}
if(data145.text !== undefined){
let data148 = data145.text;
if((typeof data148 !== "string") && (!(Array.isArray(data148)))){
const err284 = {instancePath:instancePath+"/refused/text",schemaPath:"urn:accesstrail:http-poll-answer:1/properties/text/type",keyword:"type",params:{type: schema42.properties.text.type},message:"must be string,array",schema:schema42.properties.text.type,parentSchema:schema42.properties.text,data:data148};
if(vErrors === null){
vErrors = [err284];
}
else {
vErrors.push(err284);
}
errors++;
}
if(typeof data148 === "string"){
if(func2(data148) < 1){
const err285 = {instancePath:instancePath+"/refused/text",schemaPath:"urn:accesstrail:http-poll-answer:1/properties/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.text,data:data148};
if(vErrors === null){
vErrors = [err285];
}
else {
vErrors.push(err285);
}
errors++;
}
}
if(Array.isArray(data148)){
if(data148.length < 1){
const err286 = {instancePath:instancePath+"/refused/text",schemaPath:"urn:accesstrail:http-poll-answer:1/properties/text/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema42.properties.text,data:data148};
if(vErrors === null){
vErrors = [err286];
}
else {
vErrors.push(err286);
}
errors++;
}
const len13 = data148.length;
for(let i13=0; i13<len13; i13++){
let data149 = data148[i13];
if(typeof data149 === "string"){
if(func2(data149) < 1){
const err287 = {instancePath:instancePath+"/refused/text/" + i13,schemaPath:"urn:accesstrail:http-poll-answer:1/properties/text/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.text.items,data:data149};
if(vErrors === null){
vErrors = [err287];
}
else {
vErrors.push(err287);
}
errors++;
}
}
else {
const err288 = {instancePath:instancePath+"/refused/text/" + i13,schemaPath:"urn:accesstrail:http-poll-answer:1/properties/text/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.text.items.type,parentSchema:schema42.properties.text.items,data:data149};
if(vErrors === null){
vErrors = [err288];
}
else {
vErrors.push(err288);
}
errors++;
}
}
}
}
}
else {
const err289 = {instancePath:instancePath+"/refused",schemaPath:"urn:accesstrail:http-poll-answer:1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema42.type,parentSchema:schema42,data:data145};
if(vErrors === null){
vErrors = [err289];
}
else {
vErrors.push(err289);
}
errors++;
}
}
if(data.poll !== undefined){
let data150 = data.poll;
if(typeof data150 === "string"){
if(!pattern31.test(data150)){
const err290 = {instancePath:instancePath+"/poll",schemaPath:"urn:accesstrail:duration:1/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(ms|s|m|h|d)$"},message:"must match pattern \""+"^[0-9]+(ms|s|m|h|d)$"+"\"",schema:"^[0-9]+(ms|s|m|h|d)$",parentSchema:schema36,data:data150};
if(vErrors === null){
vErrors = [err290];
}
else {
vErrors.push(err290);
}
errors++;
}
}
else {
const err291 = {instancePath:instancePath+"/poll",schemaPath:"urn:accesstrail:duration:1/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.type,parentSchema:schema36,data:data150};
if(vErrors === null){
vErrors = [err291];
}
else {
vErrors.push(err291);
}
errors++;
}
}
if(data.backfill !== undefined){
let data151 = data.backfill;
if(typeof data151 === "string"){
if(!pattern31.test(data151)){
const err292 = {instancePath:instancePath+"/backfill",schemaPath:"urn:accesstrail:duration:1/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(ms|s|m|h|d)$"},message:"must match pattern \""+"^[0-9]+(ms|s|m|h|d)$"+"\"",schema:"^[0-9]+(ms|s|m|h|d)$",parentSchema:schema36,data:data151};
if(vErrors === null){
vErrors = [err292];
}
else {
vErrors.push(err292);
}
errors++;
}
}
else {
const err293 = {instancePath:instancePath+"/backfill",schemaPath:"urn:accesstrail:duration:1/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.type,parentSchema:schema36,data:data151};
if(vErrors === null){
vErrors = [err293];
}
else {
vErrors.push(err293);
}
errors++;
}
}
if(data.horizon !== undefined){
let data152 = data.horizon;
if(typeof data152 === "string"){
if(!pattern31.test(data152)){
const err294 = {instancePath:instancePath+"/horizon",schemaPath:"urn:accesstrail:duration:1/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(ms|s|m|h|d)$"},message:"must match pattern \""+"^[0-9]+(ms|s|m|h|d)$"+"\"",schema:"^[0-9]+(ms|s|m|h|d)$",parentSchema:schema36,data:data152};
if(vErrors === null){
vErrors = [err294];
}
else {
vErrors.push(err294);
}
errors++;
}
}
else {
const err295 = {instancePath:instancePath+"/horizon",schemaPath:"urn:accesstrail:duration:1/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.type,parentSchema:schema36,data:data152};
if(vErrors === null){
vErrors = [err295];
}
else {
vErrors.push(err295);
}
errors++;
}
}
if(data.limits !== undefined){
let data153 = data.limits;
if(data153 && typeof data153 == "object" && !Array.isArray(data153)){
for(const key38 in data153){
if(!(((key38 === "perSecond") || (key38 === "throttled")) || (key38 === "pause"))){
const err296 = {instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key38},message:"must NOT have additional properties",schema:false,parentSchema:schema44.properties.limits,data:data153};
if(vErrors === null){
vErrors = [err296];
}
else {
vErrors.push(err296);
}
errors++;
}
}
if(data153.perSecond !== undefined){
let data154 = data153.perSecond;
if((typeof data154 == "number") && (isFinite(data154))){
if(data154 <= 0 || isNaN(data154)){
const err297 = {instancePath:instancePath+"/limits/perSecond",schemaPath:"#/properties/limits/properties/perSecond/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0",schema:0,parentSchema:schema44.properties.limits.properties.perSecond,data:data154};
if(vErrors === null){
vErrors = [err297];
}
else {
vErrors.push(err297);
}
errors++;
}
}
else {
const err298 = {instancePath:instancePath+"/limits/perSecond",schemaPath:"#/properties/limits/properties/perSecond/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema44.properties.limits.properties.perSecond.type,parentSchema:schema44.properties.limits.properties.perSecond,data:data154};
if(vErrors === null){
vErrors = [err298];
}
else {
vErrors.push(err298);
}
errors++;
}
}
if(data153.throttled !== undefined){
let data155 = data153.throttled;
if(data155 && typeof data155 == "object" && !Array.isArray(data155)){
if(data155.status === undefined){
const err299 = {instancePath:instancePath+"/limits/throttled",schemaPath:"urn:accesstrail:http-poll-answer:1/required",keyword:"required",params:{missingProperty: "status"},message:"must have required property '"+"status"+"'",schema:schema42.required,parentSchema:schema42,data:data155};
if(vErrors === null){
vErrors = [err299];
}
else {
vErrors.push(err299);
}
errors++;
}
for(const key39 in data155){
if(!((key39 === "status") || (key39 === "text"))){
const err300 = {instancePath:instancePath+"/limits/throttled",schemaPath:"urn:accesstrail:http-poll-answer:1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key39},message:"must NOT have additional properties",schema:false,parentSchema:schema42,data:data155};
if(vErrors === null){
vErrors = [err300];
}
else {
vErrors.push(err300);
}
errors++;
}
}
if(data155.status !== undefined){
let data156 = data155.status;
if(Array.isArray(data156)){
if(data156.length < 1){
const err301 = {instancePath:instancePath+"/limits/throttled/status",schemaPath:"urn:accesstrail:http-poll-answer:1/properties/status/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema42.properties.status,data:data156};
if(vErrors === null){
vErrors = [err301];
}
else {
vErrors.push(err301);
}
errors++;
}
const len14 = data156.length;
for(let i14=0; i14<len14; i14++){
let data157 = data156[i14];
if(!(((typeof data157 == "number") && (!(data157 % 1) && !isNaN(data157))) && (isFinite(data157)))){
const err302 = {instancePath:instancePath+"/limits/throttled/status/" + i14,schemaPath:"urn:accesstrail:http-poll-answer:1/properties/status/items/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema42.properties.status.items.type,parentSchema:schema42.properties.status.items,data:data157};
if(vErrors === null){
vErrors = [err302];
}
else {
vErrors.push(err302);
}
errors++;
}
if((typeof data157 == "number") && (isFinite(data157))){
if(data157 > 599 || isNaN(data157)){
const err303 = {instancePath:instancePath+"/limits/throttled/status/" + i14,schemaPath:"urn:accesstrail:http-poll-answer:1/properties/status/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599},message:"must be <= 599",schema:599,parentSchema:schema42.properties.status.items,data:data157};
if(vErrors === null){
vErrors = [err303];
}
else {
vErrors.push(err303);
}
errors++;
}
if(data157 < 200 || isNaN(data157)){
const err304 = {instancePath:instancePath+"/limits/throttled/status/" + i14,schemaPath:"urn:accesstrail:http-poll-answer:1/properties/status/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 200},message:"must be >= 200",schema:200,parentSchema:schema42.properties.status.items,data:data157};
if(vErrors === null){
vErrors = [err304];
}
else {
vErrors.push(err304);
}
errors++;
}
}
}
}
else {
const err305 = {instancePath:instancePath+"/limits/throttled/status",schemaPath:"urn:accesstrail:http-poll-answer:1/properties/status/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema42.properties.status.type,parentSchema:schema42.properties.status,data:data156};
if(vErrors === null){
vErrors = [err305];
}
else {
vErrors.push(err305);
}
errors++;
}
}
if(data155.text !== undefined){
let data158 = data155.text;
if((typeof data158 !== "string") && (!(Array.isArray(data158)))){
const err306 = {instancePath:instancePath+"/limits/throttled/text",schemaPath:"urn:accesstrail:http-poll-answer:1/properties/text/type",keyword:"type",params:{type: schema42.properties.text.type},message:"must be string,array",schema:schema42.properties.text.type,parentSchema:schema42.properties.text,data:data158};
if(vErrors === null){
vErrors = [err306];
}
else {
vErrors.push(err306);
}
errors++;
}
if(typeof data158 === "string"){
if(func2(data158) < 1){
const err307 = {instancePath:instancePath+"/limits/throttled/text",schemaPath:"urn:accesstrail:http-poll-answer:1/properties/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.text,data:data158};
if(vErrors === null){
vErrors = [err307];
}
else {
vErrors.push(err307);
}
errors++;
}
}
if(Array.isArray(data158)){
if(data158.length < 1){
const err308 = {instancePath:instancePath+"/limits/throttled/text",schemaPath:"urn:accesstrail:http-poll-answer:1/properties/text/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema42.properties.text,data:data158};
if(vErrors === null){
vErrors = [err308];
}
else {
vErrors.push(err308);
}
errors++;
}
const len15 = data158.length;
for(let i15=0; i15<len15; i15++){
let data159 = data158[i15];
if(typeof data159 === "string"){
if(func2(data159) < 1){
const err309 = {instancePath:instancePath+"/limits/throttled/text/" + i15,schemaPath:"urn:accesstrail:http-poll-answer:1/properties/text/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema42.properties.text.items,data:data159};
if(vErrors === null){
vErrors = [err309];
}
else {
vErrors.push(err309);
}
errors++;
}
}
else {
const err310 = {instancePath:instancePath+"/limits/throttled/text/" + i15,schemaPath:"urn:accesstrail:http-poll-answer:1/properties/text/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.text.items.type,parentSchema:schema42.properties.text.items,data:data159};
if(vErrors === null){
vErrors = [err310];
}
else {
vErrors.push(err310);
}
errors++;
}
}
}
}
}
else {
const err311 = {instancePath:instancePath+"/limits/throttled",schemaPath:"urn:accesstrail:http-poll-answer:1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema42.type,parentSchema:schema42,data:data155};
if(vErrors === null){
vErrors = [err311];
}
else {
vErrors.push(err311);
}
errors++;
}
}
if(data153.pause !== undefined){
let data160 = data153.pause;
if(typeof data160 === "string"){
if(!pattern31.test(data160)){
const err312 = {instancePath:instancePath+"/limits/pause",schemaPath:"urn:accesstrail:duration:1/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(ms|s|m|h|d)$"},message:"must match pattern \""+"^[0-9]+(ms|s|m|h|d)$"+"\"",schema:"^[0-9]+(ms|s|m|h|d)$",parentSchema:schema36,data:data160};
if(vErrors === null){
vErrors = [err312];
}
else {
vErrors.push(err312);
}
errors++;
}
}
else {
const err313 = {instancePath:instancePath+"/limits/pause",schemaPath:"urn:accesstrail:duration:1/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.type,parentSchema:schema36,data:data160};
if(vErrors === null){
vErrors = [err313];
}
else {
vErrors.push(err313);
}
errors++;
}
}
}
else {
const err314 = {instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema44.properties.limits.type,parentSchema:schema44.properties.limits,data:data153};
if(vErrors === null){
vErrors = [err314];
}
else {
vErrors.push(err314);
}
errors++;
}
}
if(data.timeout !== undefined){
let data161 = data.timeout;
if(typeof data161 === "string"){
if(!pattern31.test(data161)){
const err315 = {instancePath:instancePath+"/timeout",schemaPath:"urn:accesstrail:duration:1/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(ms|s|m|h|d)$"},message:"must match pattern \""+"^[0-9]+(ms|s|m|h|d)$"+"\"",schema:"^[0-9]+(ms|s|m|h|d)$",parentSchema:schema36,data:data161};
if(vErrors === null){
vErrors = [err315];
}
else {
vErrors.push(err315);
}
errors++;
}
}
else {
const err316 = {instancePath:instancePath+"/timeout",schemaPath:"urn:accesstrail:duration:1/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.type,parentSchema:schema36,data:data161};
if(vErrors === null){
vErrors = [err316];
}
else {
vErrors.push(err316);
}
errors++;
}
}
}
else {
const err317 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema44.type,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err317];
}
else {
vErrors.push(err317);
}
errors++;
}
validate27.errors = vErrors;
return errors === 0;
}
validate27.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateFromHttpPoll: Validator<FromHttpPoll> = validate21;

export const validateFromKafka: Validator<FromKafka> = validate28;

function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:accesstrail:from-kafka:1" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate28.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.brokers === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "brokers"},message:"must have required property '"+"brokers"+"'",schema:schema34.required,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.topics === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "topics"},message:"must have required property '"+"topics"+"'",schema:schema34.required,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "brokers") || (key0 === "topics")) || (key0 === "groupId")) || (key0 === "start")) || (key0 === "ssl")) || (key0 === "sasl")) || (key0 === "repair")) || (key0 === "sessionTimeoutMs"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.brokers !== undefined){
let data0 = data.brokers;
if(Array.isArray(data0)){
if(data0.length < 1){
const err3 = {instancePath:instancePath+"/brokers",schemaPath:"#/properties/brokers/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema34.properties.brokers,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 === "string"){
if(!pattern5.test(data1)){
const err4 = {instancePath:instancePath+"/brokers/" + i0,schemaPath:"#/properties/brokers/items/pattern",keyword:"pattern",params:{pattern: "^[^\\s/]+:[0-9]+$"},message:"must match pattern \""+"^[^\\s/]+:[0-9]+$"+"\"",schema:"^[^\\s/]+:[0-9]+$",parentSchema:schema34.properties.brokers.items,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/brokers/" + i0,schemaPath:"#/properties/brokers/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.brokers.items.type,parentSchema:schema34.properties.brokers.items,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/brokers",schemaPath:"#/properties/brokers/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.brokers.type,parentSchema:schema34.properties.brokers,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.topics !== undefined){
let data2 = data.topics;
if(Array.isArray(data2)){
if(data2.length < 1){
const err7 = {instancePath:instancePath+"/topics",schemaPath:"#/properties/topics/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema34.properties.topics,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
let data3 = data2[i1];
if(typeof data3 === "string"){
if(func2(data3) < 1){
const err8 = {instancePath:instancePath+"/topics/" + i1,schemaPath:"#/properties/topics/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.topics.items,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/topics/" + i1,schemaPath:"#/properties/topics/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.topics.items.type,parentSchema:schema34.properties.topics.items,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/topics",schemaPath:"#/properties/topics/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.properties.topics.type,parentSchema:schema34.properties.topics,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.groupId !== undefined){
let data4 = data.groupId;
if(typeof data4 === "string"){
if(func2(data4) < 1){
const err11 = {instancePath:instancePath+"/groupId",schemaPath:"#/properties/groupId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.groupId,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/groupId",schemaPath:"#/properties/groupId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.groupId.type,parentSchema:schema34.properties.groupId,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.start !== undefined){
let data5 = data.start;
if(!((data5 === "earliest") || (data5 === "latest"))){
const err13 = {instancePath:instancePath+"/start",schemaPath:"#/properties/start/enum",keyword:"enum",params:{allowedValues: schema34.properties.start.enum},message:"must be equal to one of the allowed values",schema:schema34.properties.start.enum,parentSchema:schema34.properties.start,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.ssl !== undefined){
let data6 = data.ssl;
const _errs14 = errors;
let valid5 = false;
const _errs15 = errors;
if(typeof data6 !== "boolean"){
const err14 = {instancePath:instancePath+"/ssl",schemaPath:"#/properties/ssl/anyOf/0/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema34.properties.ssl.anyOf[0].type,parentSchema:schema34.properties.ssl.anyOf[0],data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
var _valid0 = _errs15 === errors;
valid5 = valid5 || _valid0;
const _errs17 = errors;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key1 in data6){
if(!(((key1 === "ca") || (key1 === "cert")) || (key1 === "key"))){
const err15 = {instancePath:instancePath+"/ssl",schemaPath:"#/properties/ssl/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema34.properties.ssl.anyOf[1],data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data6.ca !== undefined){
let data7 = data6.ca;
if(typeof data7 === "string"){
if(func2(data7) < 1){
const err16 = {instancePath:instancePath+"/ssl/ca",schemaPath:"#/properties/ssl/anyOf/1/properties/ca/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.ssl.anyOf[1].properties.ca,data:data7};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/ssl/ca",schemaPath:"#/properties/ssl/anyOf/1/properties/ca/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.ssl.anyOf[1].properties.ca.type,parentSchema:schema34.properties.ssl.anyOf[1].properties.ca,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data6.cert !== undefined){
let data8 = data6.cert;
if(typeof data8 === "string"){
if(func2(data8) < 1){
const err18 = {instancePath:instancePath+"/ssl/cert",schemaPath:"#/properties/ssl/anyOf/1/properties/cert/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.ssl.anyOf[1].properties.cert,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/ssl/cert",schemaPath:"#/properties/ssl/anyOf/1/properties/cert/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.ssl.anyOf[1].properties.cert.type,parentSchema:schema34.properties.ssl.anyOf[1].properties.cert,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data6.key !== undefined){
let data9 = data6.key;
if(typeof data9 === "string"){
if(func2(data9) < 1){
const err20 = {instancePath:instancePath+"/ssl/key",schemaPath:"#/properties/ssl/anyOf/1/properties/key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.ssl.anyOf[1].properties.key,data:data9};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/ssl/key",schemaPath:"#/properties/ssl/anyOf/1/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.ssl.anyOf[1].properties.key.type,parentSchema:schema34.properties.ssl.anyOf[1].properties.key,data:data9};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/ssl",schemaPath:"#/properties/ssl/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.properties.ssl.anyOf[1].type,parentSchema:schema34.properties.ssl.anyOf[1],data:data6};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
var _valid0 = _errs17 === errors;
valid5 = valid5 || _valid0;
if(!valid5){
const err23 = {instancePath:instancePath+"/ssl",schemaPath:"#/properties/ssl/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema34.properties.ssl.anyOf,parentSchema:schema34.properties.ssl,data:data6};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
else {
errors = _errs14;
if(vErrors !== null){
if(_errs14){
vErrors.length = _errs14;
}
else {
vErrors = null;
}
}
}
}
if(data.sasl !== undefined){
let data10 = data.sasl;
if((!(data10 && typeof data10 == "object" && !Array.isArray(data10))) && (data10 !== null)){
const err24 = {instancePath:instancePath+"/sasl",schemaPath:"#/properties/sasl/type",keyword:"type",params:{type: schema34.properties.sasl.type},message:"must be object,null",schema:schema34.properties.sasl.type,parentSchema:schema34.properties.sasl,data:data10};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.mechanism === undefined){
const err25 = {instancePath:instancePath+"/sasl",schemaPath:"#/properties/sasl/required",keyword:"required",params:{missingProperty: "mechanism"},message:"must have required property '"+"mechanism"+"'",schema:schema34.properties.sasl.required,parentSchema:schema34.properties.sasl,data:data10};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
for(const key2 in data10){
if(!((((((((key2 === "mechanism") || (key2 === "username")) || (key2 === "password")) || (key2 === "tokenUrl")) || (key2 === "clientId")) || (key2 === "clientSecret")) || (key2 === "scope")) || (key2 === "tokenFile"))){
const err26 = {instancePath:instancePath+"/sasl",schemaPath:"#/properties/sasl/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema34.properties.sasl,data:data10};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data10.mechanism !== undefined){
let data11 = data10.mechanism;
if(!((((data11 === "plain") || (data11 === "scram-sha-256")) || (data11 === "scram-sha-512")) || (data11 === "oauthbearer"))){
const err27 = {instancePath:instancePath+"/sasl/mechanism",schemaPath:"#/properties/sasl/properties/mechanism/enum",keyword:"enum",params:{allowedValues: schema34.properties.sasl.properties.mechanism.enum},message:"must be equal to one of the allowed values",schema:schema34.properties.sasl.properties.mechanism.enum,parentSchema:schema34.properties.sasl.properties.mechanism,data:data11};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data10.username !== undefined){
let data12 = data10.username;
if(typeof data12 === "string"){
if(func2(data12) < 1){
const err28 = {instancePath:instancePath+"/sasl/username",schemaPath:"#/properties/sasl/properties/username/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.sasl.properties.username,data:data12};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/sasl/username",schemaPath:"#/properties/sasl/properties/username/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.sasl.properties.username.type,parentSchema:schema34.properties.sasl.properties.username,data:data12};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data10.password !== undefined){
let data13 = data10.password;
if(typeof data13 === "string"){
if(func2(data13) < 1){
const err30 = {instancePath:instancePath+"/sasl/password",schemaPath:"#/properties/sasl/properties/password/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.sasl.properties.password,data:data13};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/sasl/password",schemaPath:"#/properties/sasl/properties/password/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.sasl.properties.password.type,parentSchema:schema34.properties.sasl.properties.password,data:data13};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data10.tokenUrl !== undefined){
let data14 = data10.tokenUrl;
if(typeof data14 === "string"){
if(!pattern6.test(data14)){
const err32 = {instancePath:instancePath+"/sasl/tokenUrl",schemaPath:"#/properties/sasl/properties/tokenUrl/pattern",keyword:"pattern",params:{pattern: "^https?://"},message:"must match pattern \""+"^https?://"+"\"",schema:"^https?://",parentSchema:schema34.properties.sasl.properties.tokenUrl,data:data14};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
else {
const err33 = {instancePath:instancePath+"/sasl/tokenUrl",schemaPath:"#/properties/sasl/properties/tokenUrl/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.sasl.properties.tokenUrl.type,parentSchema:schema34.properties.sasl.properties.tokenUrl,data:data14};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data10.clientId !== undefined){
let data15 = data10.clientId;
if(typeof data15 === "string"){
if(func2(data15) < 1){
const err34 = {instancePath:instancePath+"/sasl/clientId",schemaPath:"#/properties/sasl/properties/clientId/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.sasl.properties.clientId,data:data15};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/sasl/clientId",schemaPath:"#/properties/sasl/properties/clientId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.sasl.properties.clientId.type,parentSchema:schema34.properties.sasl.properties.clientId,data:data15};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data10.clientSecret !== undefined){
let data16 = data10.clientSecret;
if(typeof data16 === "string"){
if(func2(data16) < 1){
const err36 = {instancePath:instancePath+"/sasl/clientSecret",schemaPath:"#/properties/sasl/properties/clientSecret/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.sasl.properties.clientSecret,data:data16};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
else {
const err37 = {instancePath:instancePath+"/sasl/clientSecret",schemaPath:"#/properties/sasl/properties/clientSecret/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.sasl.properties.clientSecret.type,parentSchema:schema34.properties.sasl.properties.clientSecret,data:data16};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data10.scope !== undefined){
let data17 = data10.scope;
if(typeof data17 === "string"){
if(func2(data17) < 1){
const err38 = {instancePath:instancePath+"/sasl/scope",schemaPath:"#/properties/sasl/properties/scope/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.sasl.properties.scope,data:data17};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
else {
const err39 = {instancePath:instancePath+"/sasl/scope",schemaPath:"#/properties/sasl/properties/scope/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.sasl.properties.scope.type,parentSchema:schema34.properties.sasl.properties.scope,data:data17};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data10.tokenFile !== undefined){
let data18 = data10.tokenFile;
if(typeof data18 === "string"){
if(func2(data18) < 1){
const err40 = {instancePath:instancePath+"/sasl/tokenFile",schemaPath:"#/properties/sasl/properties/tokenFile/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.sasl.properties.tokenFile,data:data18};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/sasl/tokenFile",schemaPath:"#/properties/sasl/properties/tokenFile/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.sasl.properties.tokenFile.type,parentSchema:schema34.properties.sasl.properties.tokenFile,data:data18};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
}
if(data.repair !== undefined){
let data19 = data.repair;
if(!(data19 === "azure-diagnostics")){
const err42 = {instancePath:instancePath+"/repair",schemaPath:"#/properties/repair/enum",keyword:"enum",params:{allowedValues: schema34.properties.repair.enum},message:"must be equal to one of the allowed values",schema:schema34.properties.repair.enum,parentSchema:schema34.properties.repair,data:data19};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data.sessionTimeoutMs !== undefined){
let data20 = data.sessionTimeoutMs;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
const err43 = {instancePath:instancePath+"/sessionTimeoutMs",schemaPath:"#/properties/sessionTimeoutMs/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema34.properties.sessionTimeoutMs.type,parentSchema:schema34.properties.sessionTimeoutMs,data:data20};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 > 300000 || isNaN(data20)){
const err44 = {instancePath:instancePath+"/sessionTimeoutMs",schemaPath:"#/properties/sessionTimeoutMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 300000},message:"must be <= 300000",schema:300000,parentSchema:schema34.properties.sessionTimeoutMs,data:data20};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(data20 < 6000 || isNaN(data20)){
const err45 = {instancePath:instancePath+"/sessionTimeoutMs",schemaPath:"#/properties/sessionTimeoutMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 6000},message:"must be >= 6000",schema:6000,parentSchema:schema34.properties.sessionTimeoutMs,data:data20};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
}
else {
const err46 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.type,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
validate28.errors = vErrors;
return errors === 0;
}
validate28.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateFromReceiver: Validator<FromReceiver> = validate29;

function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:accesstrail:from-receiver:1" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate29.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.path === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'",schema:schema38.required,parentSchema:schema38,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "path") || (key0 === "protocol")) || (key0 === "verify")) || (key0 === "unwrap")) || (key0 === "maxBytes")) || (key0 === "maxInFlightBytes")) || (key0 === "answerMs"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema38,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.path !== undefined){
let data0 = data.path;
if(typeof data0 === "string"){
if(!pattern33.test(data0)){
const err2 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/pattern",keyword:"pattern",params:{pattern: "^(/in(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+|/services/collector)$"},message:"must match pattern \""+"^(/in(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+|/services/collector)$"+"\"",schema:"^(/in(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+|/services/collector)$",parentSchema:schema38.properties.path,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.path.type,parentSchema:schema38.properties.path,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.protocol !== undefined){
let data1 = data.protocol;
if(!((((data1 === "webhook") || (data1 === "ndjson")) || (data1 === "hec")) || (data1 === "otlp"))){
const err4 = {instancePath:instancePath+"/protocol",schemaPath:"#/properties/protocol/enum",keyword:"enum",params:{allowedValues: schema38.properties.protocol.enum},message:"must be equal to one of the allowed values",schema:schema38.properties.protocol.enum,parentSchema:schema38.properties.protocol,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.verify !== undefined){
let data2 = data.verify;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(Object.keys(data2).length > 1){
const err5 = {instancePath:instancePath+"/verify",schemaPath:"#/properties/verify/maxProperties",keyword:"maxProperties",params:{limit: 1},message:"must NOT have more than 1 properties",schema:1,parentSchema:schema38.properties.verify,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(Object.keys(data2).length < 1){
const err6 = {instancePath:instancePath+"/verify",schemaPath:"#/properties/verify/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema38.properties.verify,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key1 in data2){
if(!(func1.call(schema38.properties.verify.properties, key1))){
const err7 = {instancePath:instancePath+"/verify",schemaPath:"#/properties/verify/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema38.properties.verify,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data2.none !== undefined){
let data3 = data2.none;
if(true !== data3){
const err8 = {instancePath:instancePath+"/verify/none",schemaPath:"#/properties/verify/properties/none/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant",schema:true,parentSchema:schema38.properties.verify.properties.none,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data2.bearer !== undefined){
let data4 = data2.bearer;
const _errs10 = errors;
let valid2 = false;
const _errs11 = errors;
if(typeof data4 === "string"){
if(func2(data4) < 8){
const err9 = {instancePath:instancePath+"/verify/bearer",schemaPath:"#/properties/verify/properties/bearer/anyOf/0/minLength",keyword:"minLength",params:{limit: 8},message:"must NOT have fewer than 8 characters",schema:8,parentSchema:schema38.properties.verify.properties.bearer.anyOf[0],data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/verify/bearer",schemaPath:"#/properties/verify/properties/bearer/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.verify.properties.bearer.anyOf[0].type,parentSchema:schema38.properties.verify.properties.bearer.anyOf[0],data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
var _valid0 = _errs11 === errors;
valid2 = valid2 || _valid0;
const _errs13 = errors;
if(Array.isArray(data4)){
if(data4.length < 1){
const err11 = {instancePath:instancePath+"/verify/bearer",schemaPath:"#/properties/verify/properties/bearer/anyOf/1/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema38.properties.verify.properties.bearer.anyOf[1],data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(typeof data5 === "string"){
if(func2(data5) < 8){
const err12 = {instancePath:instancePath+"/verify/bearer/" + i0,schemaPath:"#/properties/verify/properties/bearer/anyOf/1/items/minLength",keyword:"minLength",params:{limit: 8},message:"must NOT have fewer than 8 characters",schema:8,parentSchema:schema38.properties.verify.properties.bearer.anyOf[1].items,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/verify/bearer/" + i0,schemaPath:"#/properties/verify/properties/bearer/anyOf/1/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.verify.properties.bearer.anyOf[1].items.type,parentSchema:schema38.properties.verify.properties.bearer.anyOf[1].items,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/verify/bearer",schemaPath:"#/properties/verify/properties/bearer/anyOf/1/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema38.properties.verify.properties.bearer.anyOf[1].type,parentSchema:schema38.properties.verify.properties.bearer.anyOf[1],data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
var _valid0 = _errs13 === errors;
valid2 = valid2 || _valid0;
if(!valid2){
const err15 = {instancePath:instancePath+"/verify/bearer",schemaPath:"#/properties/verify/properties/bearer/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema38.properties.verify.properties.bearer.anyOf,parentSchema:schema38.properties.verify.properties.bearer,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
else {
errors = _errs10;
if(vErrors !== null){
if(_errs10){
vErrors.length = _errs10;
}
else {
vErrors = null;
}
}
}
}
if(data2.github !== undefined){
let data6 = data2.github;
const _errs18 = errors;
let valid5 = false;
const _errs19 = errors;
if(typeof data6 === "string"){
if(func2(data6) < 8){
const err16 = {instancePath:instancePath+"/verify/github",schemaPath:"#/properties/verify/properties/github/anyOf/0/minLength",keyword:"minLength",params:{limit: 8},message:"must NOT have fewer than 8 characters",schema:8,parentSchema:schema38.properties.verify.properties.github.anyOf[0],data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/verify/github",schemaPath:"#/properties/verify/properties/github/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.verify.properties.github.anyOf[0].type,parentSchema:schema38.properties.verify.properties.github.anyOf[0],data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
var _valid1 = _errs19 === errors;
valid5 = valid5 || _valid1;
const _errs21 = errors;
if(Array.isArray(data6)){
if(data6.length < 1){
const err18 = {instancePath:instancePath+"/verify/github",schemaPath:"#/properties/verify/properties/github/anyOf/1/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema38.properties.verify.properties.github.anyOf[1],data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
let data7 = data6[i1];
if(typeof data7 === "string"){
if(func2(data7) < 8){
const err19 = {instancePath:instancePath+"/verify/github/" + i1,schemaPath:"#/properties/verify/properties/github/anyOf/1/items/minLength",keyword:"minLength",params:{limit: 8},message:"must NOT have fewer than 8 characters",schema:8,parentSchema:schema38.properties.verify.properties.github.anyOf[1].items,data:data7};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/verify/github/" + i1,schemaPath:"#/properties/verify/properties/github/anyOf/1/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.verify.properties.github.anyOf[1].items.type,parentSchema:schema38.properties.verify.properties.github.anyOf[1].items,data:data7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/verify/github",schemaPath:"#/properties/verify/properties/github/anyOf/1/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema38.properties.verify.properties.github.anyOf[1].type,parentSchema:schema38.properties.verify.properties.github.anyOf[1],data:data6};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
var _valid1 = _errs21 === errors;
valid5 = valid5 || _valid1;
if(!valid5){
const err22 = {instancePath:instancePath+"/verify/github",schemaPath:"#/properties/verify/properties/github/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema38.properties.verify.properties.github.anyOf,parentSchema:schema38.properties.verify.properties.github,data:data6};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
else {
errors = _errs18;
if(vErrors !== null){
if(_errs18){
vErrors.length = _errs18;
}
else {
vErrors = null;
}
}
}
}
if(data2.gitlab !== undefined){
let data8 = data2.gitlab;
const _errs26 = errors;
let valid8 = false;
const _errs27 = errors;
if(typeof data8 === "string"){
if(func2(data8) < 8){
const err23 = {instancePath:instancePath+"/verify/gitlab",schemaPath:"#/properties/verify/properties/gitlab/anyOf/0/minLength",keyword:"minLength",params:{limit: 8},message:"must NOT have fewer than 8 characters",schema:8,parentSchema:schema38.properties.verify.properties.gitlab.anyOf[0],data:data8};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/verify/gitlab",schemaPath:"#/properties/verify/properties/gitlab/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.verify.properties.gitlab.anyOf[0].type,parentSchema:schema38.properties.verify.properties.gitlab.anyOf[0],data:data8};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
var _valid2 = _errs27 === errors;
valid8 = valid8 || _valid2;
const _errs29 = errors;
if(Array.isArray(data8)){
if(data8.length < 1){
const err25 = {instancePath:instancePath+"/verify/gitlab",schemaPath:"#/properties/verify/properties/gitlab/anyOf/1/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema38.properties.verify.properties.gitlab.anyOf[1],data:data8};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
const len2 = data8.length;
for(let i2=0; i2<len2; i2++){
let data9 = data8[i2];
if(typeof data9 === "string"){
if(func2(data9) < 8){
const err26 = {instancePath:instancePath+"/verify/gitlab/" + i2,schemaPath:"#/properties/verify/properties/gitlab/anyOf/1/items/minLength",keyword:"minLength",params:{limit: 8},message:"must NOT have fewer than 8 characters",schema:8,parentSchema:schema38.properties.verify.properties.gitlab.anyOf[1].items,data:data9};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/verify/gitlab/" + i2,schemaPath:"#/properties/verify/properties/gitlab/anyOf/1/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.verify.properties.gitlab.anyOf[1].items.type,parentSchema:schema38.properties.verify.properties.gitlab.anyOf[1].items,data:data9};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath:instancePath+"/verify/gitlab",schemaPath:"#/properties/verify/properties/gitlab/anyOf/1/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema38.properties.verify.properties.gitlab.anyOf[1].type,parentSchema:schema38.properties.verify.properties.gitlab.anyOf[1],data:data8};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
var _valid2 = _errs29 === errors;
valid8 = valid8 || _valid2;
if(!valid8){
const err29 = {instancePath:instancePath+"/verify/gitlab",schemaPath:"#/properties/verify/properties/gitlab/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema38.properties.verify.properties.gitlab.anyOf,parentSchema:schema38.properties.verify.properties.gitlab,data:data8};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
else {
errors = _errs26;
if(vErrors !== null){
if(_errs26){
vErrors.length = _errs26;
}
else {
vErrors = null;
}
}
}
}
if(data2.okta !== undefined){
let data10 = data2.okta;
const _errs34 = errors;
let valid11 = false;
const _errs35 = errors;
if(typeof data10 === "string"){
if(func2(data10) < 8){
const err30 = {instancePath:instancePath+"/verify/okta",schemaPath:"#/properties/verify/properties/okta/anyOf/0/minLength",keyword:"minLength",params:{limit: 8},message:"must NOT have fewer than 8 characters",schema:8,parentSchema:schema38.properties.verify.properties.okta.anyOf[0],data:data10};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/verify/okta",schemaPath:"#/properties/verify/properties/okta/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.verify.properties.okta.anyOf[0].type,parentSchema:schema38.properties.verify.properties.okta.anyOf[0],data:data10};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
var _valid3 = _errs35 === errors;
valid11 = valid11 || _valid3;
const _errs37 = errors;
if(Array.isArray(data10)){
if(data10.length < 1){
const err32 = {instancePath:instancePath+"/verify/okta",schemaPath:"#/properties/verify/properties/okta/anyOf/1/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema38.properties.verify.properties.okta.anyOf[1],data:data10};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
const len3 = data10.length;
for(let i3=0; i3<len3; i3++){
let data11 = data10[i3];
if(typeof data11 === "string"){
if(func2(data11) < 8){
const err33 = {instancePath:instancePath+"/verify/okta/" + i3,schemaPath:"#/properties/verify/properties/okta/anyOf/1/items/minLength",keyword:"minLength",params:{limit: 8},message:"must NOT have fewer than 8 characters",schema:8,parentSchema:schema38.properties.verify.properties.okta.anyOf[1].items,data:data11};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
else {
const err34 = {instancePath:instancePath+"/verify/okta/" + i3,schemaPath:"#/properties/verify/properties/okta/anyOf/1/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.verify.properties.okta.anyOf[1].items.type,parentSchema:schema38.properties.verify.properties.okta.anyOf[1].items,data:data11};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
else {
const err35 = {instancePath:instancePath+"/verify/okta",schemaPath:"#/properties/verify/properties/okta/anyOf/1/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema38.properties.verify.properties.okta.anyOf[1].type,parentSchema:schema38.properties.verify.properties.okta.anyOf[1],data:data10};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
var _valid3 = _errs37 === errors;
valid11 = valid11 || _valid3;
if(!valid11){
const err36 = {instancePath:instancePath+"/verify/okta",schemaPath:"#/properties/verify/properties/okta/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema38.properties.verify.properties.okta.anyOf,parentSchema:schema38.properties.verify.properties.okta,data:data10};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
else {
errors = _errs34;
if(vErrors !== null){
if(_errs34){
vErrors.length = _errs34;
}
else {
vErrors = null;
}
}
}
}
if(data2.bitbucket !== undefined){
let data12 = data2.bitbucket;
const _errs42 = errors;
let valid14 = false;
const _errs43 = errors;
if(typeof data12 === "string"){
if(func2(data12) < 8){
const err37 = {instancePath:instancePath+"/verify/bitbucket",schemaPath:"#/properties/verify/properties/bitbucket/anyOf/0/minLength",keyword:"minLength",params:{limit: 8},message:"must NOT have fewer than 8 characters",schema:8,parentSchema:schema38.properties.verify.properties.bitbucket.anyOf[0],data:data12};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/verify/bitbucket",schemaPath:"#/properties/verify/properties/bitbucket/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.verify.properties.bitbucket.anyOf[0].type,parentSchema:schema38.properties.verify.properties.bitbucket.anyOf[0],data:data12};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
var _valid4 = _errs43 === errors;
valid14 = valid14 || _valid4;
const _errs45 = errors;
if(Array.isArray(data12)){
if(data12.length < 1){
const err39 = {instancePath:instancePath+"/verify/bitbucket",schemaPath:"#/properties/verify/properties/bitbucket/anyOf/1/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema38.properties.verify.properties.bitbucket.anyOf[1],data:data12};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
const len4 = data12.length;
for(let i4=0; i4<len4; i4++){
let data13 = data12[i4];
if(typeof data13 === "string"){
if(func2(data13) < 8){
const err40 = {instancePath:instancePath+"/verify/bitbucket/" + i4,schemaPath:"#/properties/verify/properties/bitbucket/anyOf/1/items/minLength",keyword:"minLength",params:{limit: 8},message:"must NOT have fewer than 8 characters",schema:8,parentSchema:schema38.properties.verify.properties.bitbucket.anyOf[1].items,data:data13};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/verify/bitbucket/" + i4,schemaPath:"#/properties/verify/properties/bitbucket/anyOf/1/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.verify.properties.bitbucket.anyOf[1].items.type,parentSchema:schema38.properties.verify.properties.bitbucket.anyOf[1].items,data:data13};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
else {
const err42 = {instancePath:instancePath+"/verify/bitbucket",schemaPath:"#/properties/verify/properties/bitbucket/anyOf/1/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema38.properties.verify.properties.bitbucket.anyOf[1].type,parentSchema:schema38.properties.verify.properties.bitbucket.anyOf[1],data:data12};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
var _valid4 = _errs45 === errors;
valid14 = valid14 || _valid4;
if(!valid14){
const err43 = {instancePath:instancePath+"/verify/bitbucket",schemaPath:"#/properties/verify/properties/bitbucket/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema38.properties.verify.properties.bitbucket.anyOf,parentSchema:schema38.properties.verify.properties.bitbucket,data:data12};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
else {
errors = _errs42;
if(vErrors !== null){
if(_errs42){
vErrors.length = _errs42;
}
else {
vErrors = null;
}
}
}
}
if(data2.circleci !== undefined){
let data14 = data2.circleci;
const _errs50 = errors;
let valid17 = false;
const _errs51 = errors;
if(typeof data14 === "string"){
if(func2(data14) < 8){
const err44 = {instancePath:instancePath+"/verify/circleci",schemaPath:"#/properties/verify/properties/circleci/anyOf/0/minLength",keyword:"minLength",params:{limit: 8},message:"must NOT have fewer than 8 characters",schema:8,parentSchema:schema38.properties.verify.properties.circleci.anyOf[0],data:data14};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
else {
const err45 = {instancePath:instancePath+"/verify/circleci",schemaPath:"#/properties/verify/properties/circleci/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.verify.properties.circleci.anyOf[0].type,parentSchema:schema38.properties.verify.properties.circleci.anyOf[0],data:data14};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
var _valid5 = _errs51 === errors;
valid17 = valid17 || _valid5;
const _errs53 = errors;
if(Array.isArray(data14)){
if(data14.length < 1){
const err46 = {instancePath:instancePath+"/verify/circleci",schemaPath:"#/properties/verify/properties/circleci/anyOf/1/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema38.properties.verify.properties.circleci.anyOf[1],data:data14};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
const len5 = data14.length;
for(let i5=0; i5<len5; i5++){
let data15 = data14[i5];
if(typeof data15 === "string"){
if(func2(data15) < 8){
const err47 = {instancePath:instancePath+"/verify/circleci/" + i5,schemaPath:"#/properties/verify/properties/circleci/anyOf/1/items/minLength",keyword:"minLength",params:{limit: 8},message:"must NOT have fewer than 8 characters",schema:8,parentSchema:schema38.properties.verify.properties.circleci.anyOf[1].items,data:data15};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
else {
const err48 = {instancePath:instancePath+"/verify/circleci/" + i5,schemaPath:"#/properties/verify/properties/circleci/anyOf/1/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.verify.properties.circleci.anyOf[1].items.type,parentSchema:schema38.properties.verify.properties.circleci.anyOf[1].items,data:data15};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
else {
const err49 = {instancePath:instancePath+"/verify/circleci",schemaPath:"#/properties/verify/properties/circleci/anyOf/1/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema38.properties.verify.properties.circleci.anyOf[1].type,parentSchema:schema38.properties.verify.properties.circleci.anyOf[1],data:data14};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
var _valid5 = _errs53 === errors;
valid17 = valid17 || _valid5;
if(!valid17){
const err50 = {instancePath:instancePath+"/verify/circleci",schemaPath:"#/properties/verify/properties/circleci/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema38.properties.verify.properties.circleci.anyOf,parentSchema:schema38.properties.verify.properties.circleci,data:data14};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
else {
errors = _errs50;
if(vErrors !== null){
if(_errs50){
vErrors.length = _errs50;
}
else {
vErrors = null;
}
}
}
}
if(data2.pagerduty !== undefined){
let data16 = data2.pagerduty;
const _errs58 = errors;
let valid20 = false;
const _errs59 = errors;
if(typeof data16 === "string"){
if(func2(data16) < 8){
const err51 = {instancePath:instancePath+"/verify/pagerduty",schemaPath:"#/properties/verify/properties/pagerduty/anyOf/0/minLength",keyword:"minLength",params:{limit: 8},message:"must NOT have fewer than 8 characters",schema:8,parentSchema:schema38.properties.verify.properties.pagerduty.anyOf[0],data:data16};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
else {
const err52 = {instancePath:instancePath+"/verify/pagerduty",schemaPath:"#/properties/verify/properties/pagerduty/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.verify.properties.pagerduty.anyOf[0].type,parentSchema:schema38.properties.verify.properties.pagerduty.anyOf[0],data:data16};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
var _valid6 = _errs59 === errors;
valid20 = valid20 || _valid6;
const _errs61 = errors;
if(Array.isArray(data16)){
if(data16.length < 1){
const err53 = {instancePath:instancePath+"/verify/pagerduty",schemaPath:"#/properties/verify/properties/pagerduty/anyOf/1/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema38.properties.verify.properties.pagerduty.anyOf[1],data:data16};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
const len6 = data16.length;
for(let i6=0; i6<len6; i6++){
let data17 = data16[i6];
if(typeof data17 === "string"){
if(func2(data17) < 8){
const err54 = {instancePath:instancePath+"/verify/pagerduty/" + i6,schemaPath:"#/properties/verify/properties/pagerduty/anyOf/1/items/minLength",keyword:"minLength",params:{limit: 8},message:"must NOT have fewer than 8 characters",schema:8,parentSchema:schema38.properties.verify.properties.pagerduty.anyOf[1].items,data:data17};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
else {
const err55 = {instancePath:instancePath+"/verify/pagerduty/" + i6,schemaPath:"#/properties/verify/properties/pagerduty/anyOf/1/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.verify.properties.pagerduty.anyOf[1].items.type,parentSchema:schema38.properties.verify.properties.pagerduty.anyOf[1].items,data:data17};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
else {
const err56 = {instancePath:instancePath+"/verify/pagerduty",schemaPath:"#/properties/verify/properties/pagerduty/anyOf/1/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema38.properties.verify.properties.pagerduty.anyOf[1].type,parentSchema:schema38.properties.verify.properties.pagerduty.anyOf[1],data:data16};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
var _valid6 = _errs61 === errors;
valid20 = valid20 || _valid6;
if(!valid20){
const err57 = {instancePath:instancePath+"/verify/pagerduty",schemaPath:"#/properties/verify/properties/pagerduty/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema38.properties.verify.properties.pagerduty.anyOf,parentSchema:schema38.properties.verify.properties.pagerduty,data:data16};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
else {
errors = _errs58;
if(vErrors !== null){
if(_errs58){
vErrors.length = _errs58;
}
else {
vErrors = null;
}
}
}
}
if(data2.slack !== undefined){
let data18 = data2.slack;
const _errs66 = errors;
let valid23 = false;
const _errs67 = errors;
if(typeof data18 === "string"){
if(func2(data18) < 8){
const err58 = {instancePath:instancePath+"/verify/slack",schemaPath:"#/properties/verify/properties/slack/anyOf/0/minLength",keyword:"minLength",params:{limit: 8},message:"must NOT have fewer than 8 characters",schema:8,parentSchema:schema38.properties.verify.properties.slack.anyOf[0],data:data18};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
else {
const err59 = {instancePath:instancePath+"/verify/slack",schemaPath:"#/properties/verify/properties/slack/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.verify.properties.slack.anyOf[0].type,parentSchema:schema38.properties.verify.properties.slack.anyOf[0],data:data18};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
var _valid7 = _errs67 === errors;
valid23 = valid23 || _valid7;
const _errs69 = errors;
if(Array.isArray(data18)){
if(data18.length < 1){
const err60 = {instancePath:instancePath+"/verify/slack",schemaPath:"#/properties/verify/properties/slack/anyOf/1/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema38.properties.verify.properties.slack.anyOf[1],data:data18};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
const len7 = data18.length;
for(let i7=0; i7<len7; i7++){
let data19 = data18[i7];
if(typeof data19 === "string"){
if(func2(data19) < 8){
const err61 = {instancePath:instancePath+"/verify/slack/" + i7,schemaPath:"#/properties/verify/properties/slack/anyOf/1/items/minLength",keyword:"minLength",params:{limit: 8},message:"must NOT have fewer than 8 characters",schema:8,parentSchema:schema38.properties.verify.properties.slack.anyOf[1].items,data:data19};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
else {
const err62 = {instancePath:instancePath+"/verify/slack/" + i7,schemaPath:"#/properties/verify/properties/slack/anyOf/1/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.verify.properties.slack.anyOf[1].items.type,parentSchema:schema38.properties.verify.properties.slack.anyOf[1].items,data:data19};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
}
else {
const err63 = {instancePath:instancePath+"/verify/slack",schemaPath:"#/properties/verify/properties/slack/anyOf/1/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema38.properties.verify.properties.slack.anyOf[1].type,parentSchema:schema38.properties.verify.properties.slack.anyOf[1],data:data18};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
var _valid7 = _errs69 === errors;
valid23 = valid23 || _valid7;
if(!valid23){
const err64 = {instancePath:instancePath+"/verify/slack",schemaPath:"#/properties/verify/properties/slack/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema38.properties.verify.properties.slack.anyOf,parentSchema:schema38.properties.verify.properties.slack,data:data18};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
else {
errors = _errs66;
if(vErrors !== null){
if(_errs66){
vErrors.length = _errs66;
}
else {
vErrors = null;
}
}
}
}
if(data2.standardWebhooks !== undefined){
let data20 = data2.standardWebhooks;
const _errs74 = errors;
let valid26 = false;
const _errs75 = errors;
if(typeof data20 === "string"){
if(func2(data20) < 8){
const err65 = {instancePath:instancePath+"/verify/standardWebhooks",schemaPath:"#/properties/verify/properties/standardWebhooks/anyOf/0/minLength",keyword:"minLength",params:{limit: 8},message:"must NOT have fewer than 8 characters",schema:8,parentSchema:schema38.properties.verify.properties.standardWebhooks.anyOf[0],data:data20};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
else {
const err66 = {instancePath:instancePath+"/verify/standardWebhooks",schemaPath:"#/properties/verify/properties/standardWebhooks/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.verify.properties.standardWebhooks.anyOf[0].type,parentSchema:schema38.properties.verify.properties.standardWebhooks.anyOf[0],data:data20};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
var _valid8 = _errs75 === errors;
valid26 = valid26 || _valid8;
const _errs77 = errors;
if(Array.isArray(data20)){
if(data20.length < 1){
const err67 = {instancePath:instancePath+"/verify/standardWebhooks",schemaPath:"#/properties/verify/properties/standardWebhooks/anyOf/1/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema38.properties.verify.properties.standardWebhooks.anyOf[1],data:data20};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
const len8 = data20.length;
for(let i8=0; i8<len8; i8++){
let data21 = data20[i8];
if(typeof data21 === "string"){
if(func2(data21) < 8){
const err68 = {instancePath:instancePath+"/verify/standardWebhooks/" + i8,schemaPath:"#/properties/verify/properties/standardWebhooks/anyOf/1/items/minLength",keyword:"minLength",params:{limit: 8},message:"must NOT have fewer than 8 characters",schema:8,parentSchema:schema38.properties.verify.properties.standardWebhooks.anyOf[1].items,data:data21};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
else {
const err69 = {instancePath:instancePath+"/verify/standardWebhooks/" + i8,schemaPath:"#/properties/verify/properties/standardWebhooks/anyOf/1/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.verify.properties.standardWebhooks.anyOf[1].items.type,parentSchema:schema38.properties.verify.properties.standardWebhooks.anyOf[1].items,data:data21};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
}
else {
const err70 = {instancePath:instancePath+"/verify/standardWebhooks",schemaPath:"#/properties/verify/properties/standardWebhooks/anyOf/1/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema38.properties.verify.properties.standardWebhooks.anyOf[1].type,parentSchema:schema38.properties.verify.properties.standardWebhooks.anyOf[1],data:data20};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
var _valid8 = _errs77 === errors;
valid26 = valid26 || _valid8;
if(!valid26){
const err71 = {instancePath:instancePath+"/verify/standardWebhooks",schemaPath:"#/properties/verify/properties/standardWebhooks/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema38.properties.verify.properties.standardWebhooks.anyOf,parentSchema:schema38.properties.verify.properties.standardWebhooks,data:data20};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
else {
errors = _errs74;
if(vErrors !== null){
if(_errs74){
vErrors.length = _errs74;
}
else {
vErrors = null;
}
}
}
}
if(data2.oidc !== undefined){
let data22 = data2.oidc;
const _errs83 = errors;
let valid29 = false;
const _errs84 = errors;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
if(data22.email === undefined){
const err72 = {instancePath:instancePath+"/verify/oidc",schemaPath:"#/properties/verify/properties/oidc/anyOf/0/required",keyword:"required",params:{missingProperty: "email"},message:"must have required property '"+"email"+"'",schema:schema38.properties.verify.properties.oidc.anyOf[0].required,parentSchema:schema38.properties.verify.properties.oidc.anyOf[0],data:data22};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
if(data22.email !== undefined){
let data23 = data22.email;
if(typeof data23 !== "string"){
const err73 = {instancePath:instancePath+"/verify/oidc/email",schemaPath:"#/properties/verify/properties/oidc/anyOf/0/properties/email/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.verify.properties.oidc.anyOf[0].properties.email.type,parentSchema:schema38.properties.verify.properties.oidc.anyOf[0].properties.email,data:data23};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
}
var _valid9 = _errs84 === errors;
valid29 = valid29 || _valid9;
if(_valid9){
var props0 = {};
props0.email = true;
}
const _errs87 = errors;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
if(data22.subject === undefined){
const err74 = {instancePath:instancePath+"/verify/oidc",schemaPath:"#/properties/verify/properties/oidc/anyOf/1/required",keyword:"required",params:{missingProperty: "subject"},message:"must have required property '"+"subject"+"'",schema:schema38.properties.verify.properties.oidc.anyOf[1].required,parentSchema:schema38.properties.verify.properties.oidc.anyOf[1],data:data22};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
if(data22.subject !== undefined){
let data24 = data22.subject;
if(typeof data24 !== "string"){
const err75 = {instancePath:instancePath+"/verify/oidc/subject",schemaPath:"#/properties/verify/properties/oidc/anyOf/1/properties/subject/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.verify.properties.oidc.anyOf[1].properties.subject.type,parentSchema:schema38.properties.verify.properties.oidc.anyOf[1].properties.subject,data:data24};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
}
var _valid9 = _errs87 === errors;
valid29 = valid29 || _valid9;
if(_valid9){
if(props0 !== true){
props0 = props0 || {};
props0.subject = true;
}
}
if(!valid29){
const err76 = {instancePath:instancePath+"/verify/oidc",schemaPath:"#/properties/verify/properties/oidc/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema38.properties.verify.properties.oidc.anyOf,parentSchema:schema38.properties.verify.properties.oidc,data:data22};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
else {
errors = _errs83;
if(vErrors !== null){
if(_errs83){
vErrors.length = _errs83;
}
else {
vErrors = null;
}
}
}
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
if(data22.issuer === undefined){
const err77 = {instancePath:instancePath+"/verify/oidc",schemaPath:"#/properties/verify/properties/oidc/required",keyword:"required",params:{missingProperty: "issuer"},message:"must have required property '"+"issuer"+"'",schema:schema38.properties.verify.properties.oidc.required,parentSchema:schema38.properties.verify.properties.oidc,data:data22};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
if(data22.audience === undefined){
const err78 = {instancePath:instancePath+"/verify/oidc",schemaPath:"#/properties/verify/properties/oidc/required",keyword:"required",params:{missingProperty: "audience"},message:"must have required property '"+"audience"+"'",schema:schema38.properties.verify.properties.oidc.required,parentSchema:schema38.properties.verify.properties.oidc,data:data22};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
for(const key2 in data22){
if(!(((((key2 === "issuer") || (key2 === "audience")) || (key2 === "email")) || (key2 === "subject")) || (key2 === "keys"))){
const err79 = {instancePath:instancePath+"/verify/oidc",schemaPath:"#/properties/verify/properties/oidc/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema38.properties.verify.properties.oidc,data:data22};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data22.issuer !== undefined){
let data25 = data22.issuer;
if(typeof data25 === "string"){
if(!pattern6.test(data25)){
const err80 = {instancePath:instancePath+"/verify/oidc/issuer",schemaPath:"#/properties/verify/properties/oidc/properties/issuer/pattern",keyword:"pattern",params:{pattern: "^https?://"},message:"must match pattern \""+"^https?://"+"\"",schema:"^https?://",parentSchema:schema38.properties.verify.properties.oidc.properties.issuer,data:data25};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
else {
const err81 = {instancePath:instancePath+"/verify/oidc/issuer",schemaPath:"#/properties/verify/properties/oidc/properties/issuer/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.verify.properties.oidc.properties.issuer.type,parentSchema:schema38.properties.verify.properties.oidc.properties.issuer,data:data25};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data22.audience !== undefined){
let data26 = data22.audience;
if(typeof data26 === "string"){
if(func2(data26) < 1){
const err82 = {instancePath:instancePath+"/verify/oidc/audience",schemaPath:"#/properties/verify/properties/oidc/properties/audience/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema38.properties.verify.properties.oidc.properties.audience,data:data26};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
else {
const err83 = {instancePath:instancePath+"/verify/oidc/audience",schemaPath:"#/properties/verify/properties/oidc/properties/audience/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.verify.properties.oidc.properties.audience.type,parentSchema:schema38.properties.verify.properties.oidc.properties.audience,data:data26};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data22.email !== undefined){
let data27 = data22.email;
if(typeof data27 === "string"){
if(func2(data27) < 3){
const err84 = {instancePath:instancePath+"/verify/oidc/email",schemaPath:"#/properties/verify/properties/oidc/properties/email/minLength",keyword:"minLength",params:{limit: 3},message:"must NOT have fewer than 3 characters",schema:3,parentSchema:schema38.properties.verify.properties.oidc.properties.email,data:data27};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
else {
const err85 = {instancePath:instancePath+"/verify/oidc/email",schemaPath:"#/properties/verify/properties/oidc/properties/email/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.verify.properties.oidc.properties.email.type,parentSchema:schema38.properties.verify.properties.oidc.properties.email,data:data27};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data22.subject !== undefined){
let data28 = data22.subject;
if(typeof data28 === "string"){
if(func2(data28) < 1){
const err86 = {instancePath:instancePath+"/verify/oidc/subject",schemaPath:"#/properties/verify/properties/oidc/properties/subject/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema38.properties.verify.properties.oidc.properties.subject,data:data28};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
else {
const err87 = {instancePath:instancePath+"/verify/oidc/subject",schemaPath:"#/properties/verify/properties/oidc/properties/subject/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.verify.properties.oidc.properties.subject.type,parentSchema:schema38.properties.verify.properties.oidc.properties.subject,data:data28};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data22.keys !== undefined){
let data29 = data22.keys;
if(typeof data29 === "string"){
if(!pattern6.test(data29)){
const err88 = {instancePath:instancePath+"/verify/oidc/keys",schemaPath:"#/properties/verify/properties/oidc/properties/keys/pattern",keyword:"pattern",params:{pattern: "^https?://"},message:"must match pattern \""+"^https?://"+"\"",schema:"^https?://",parentSchema:schema38.properties.verify.properties.oidc.properties.keys,data:data29};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
else {
const err89 = {instancePath:instancePath+"/verify/oidc/keys",schemaPath:"#/properties/verify/properties/oidc/properties/keys/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.verify.properties.oidc.properties.keys.type,parentSchema:schema38.properties.verify.properties.oidc.properties.keys,data:data29};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
}
else {
const err90 = {instancePath:instancePath+"/verify/oidc",schemaPath:"#/properties/verify/properties/oidc/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema38.properties.verify.properties.oidc.type,parentSchema:schema38.properties.verify.properties.oidc,data:data22};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data2.hmac !== undefined){
let data30 = data2.hmac;
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
if(data30.secret === undefined){
const err91 = {instancePath:instancePath+"/verify/hmac",schemaPath:"#/properties/verify/properties/hmac/required",keyword:"required",params:{missingProperty: "secret"},message:"must have required property '"+"secret"+"'",schema:schema38.properties.verify.properties.hmac.required,parentSchema:schema38.properties.verify.properties.hmac,data:data30};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
if(data30.header === undefined){
const err92 = {instancePath:instancePath+"/verify/hmac",schemaPath:"#/properties/verify/properties/hmac/required",keyword:"required",params:{missingProperty: "header"},message:"must have required property '"+"header"+"'",schema:schema38.properties.verify.properties.hmac.required,parentSchema:schema38.properties.verify.properties.hmac,data:data30};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
for(const key3 in data30){
if(!(func1.call(schema38.properties.verify.properties.hmac.properties, key3))){
const err93 = {instancePath:instancePath+"/verify/hmac",schemaPath:"#/properties/verify/properties/hmac/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema38.properties.verify.properties.hmac,data:data30};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
if(data30.secret !== undefined){
let data31 = data30.secret;
const _errs105 = errors;
let valid34 = false;
const _errs106 = errors;
if(typeof data31 === "string"){
if(func2(data31) < 8){
const err94 = {instancePath:instancePath+"/verify/hmac/secret",schemaPath:"#/properties/verify/properties/hmac/properties/secret/anyOf/0/minLength",keyword:"minLength",params:{limit: 8},message:"must NOT have fewer than 8 characters",schema:8,parentSchema:schema38.properties.verify.properties.hmac.properties.secret.anyOf[0],data:data31};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
else {
const err95 = {instancePath:instancePath+"/verify/hmac/secret",schemaPath:"#/properties/verify/properties/hmac/properties/secret/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.verify.properties.hmac.properties.secret.anyOf[0].type,parentSchema:schema38.properties.verify.properties.hmac.properties.secret.anyOf[0],data:data31};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
var _valid10 = _errs106 === errors;
valid34 = valid34 || _valid10;
const _errs108 = errors;
if(Array.isArray(data31)){
if(data31.length < 1){
const err96 = {instancePath:instancePath+"/verify/hmac/secret",schemaPath:"#/properties/verify/properties/hmac/properties/secret/anyOf/1/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema38.properties.verify.properties.hmac.properties.secret.anyOf[1],data:data31};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
const len9 = data31.length;
for(let i9=0; i9<len9; i9++){
let data32 = data31[i9];
if(typeof data32 === "string"){
if(func2(data32) < 8){
const err97 = {instancePath:instancePath+"/verify/hmac/secret/" + i9,schemaPath:"#/properties/verify/properties/hmac/properties/secret/anyOf/1/items/minLength",keyword:"minLength",params:{limit: 8},message:"must NOT have fewer than 8 characters",schema:8,parentSchema:schema38.properties.verify.properties.hmac.properties.secret.anyOf[1].items,data:data32};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
else {
const err98 = {instancePath:instancePath+"/verify/hmac/secret/" + i9,schemaPath:"#/properties/verify/properties/hmac/properties/secret/anyOf/1/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.verify.properties.hmac.properties.secret.anyOf[1].items.type,parentSchema:schema38.properties.verify.properties.hmac.properties.secret.anyOf[1].items,data:data32};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
}
else {
const err99 = {instancePath:instancePath+"/verify/hmac/secret",schemaPath:"#/properties/verify/properties/hmac/properties/secret/anyOf/1/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema38.properties.verify.properties.hmac.properties.secret.anyOf[1].type,parentSchema:schema38.properties.verify.properties.hmac.properties.secret.anyOf[1],data:data31};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
var _valid10 = _errs108 === errors;
valid34 = valid34 || _valid10;
if(!valid34){
const err100 = {instancePath:instancePath+"/verify/hmac/secret",schemaPath:"#/properties/verify/properties/hmac/properties/secret/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema38.properties.verify.properties.hmac.properties.secret.anyOf,parentSchema:schema38.properties.verify.properties.hmac.properties.secret,data:data31};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
else {
errors = _errs105;
if(vErrors !== null){
if(_errs105){
vErrors.length = _errs105;
}
else {
vErrors = null;
}
}
}
}
if(data30.header !== undefined){
let data33 = data30.header;
if(typeof data33 === "string"){
if(func2(data33) < 1){
const err101 = {instancePath:instancePath+"/verify/hmac/header",schemaPath:"#/properties/verify/properties/hmac/properties/header/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema38.properties.verify.properties.hmac.properties.header,data:data33};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
else {
const err102 = {instancePath:instancePath+"/verify/hmac/header",schemaPath:"#/properties/verify/properties/hmac/properties/header/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.verify.properties.hmac.properties.header.type,parentSchema:schema38.properties.verify.properties.hmac.properties.header,data:data33};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
if(data30.algorithm !== undefined){
let data34 = data30.algorithm;
if(!(((data34 === "sha256") || (data34 === "sha512")) || (data34 === "sha1"))){
const err103 = {instancePath:instancePath+"/verify/hmac/algorithm",schemaPath:"#/properties/verify/properties/hmac/properties/algorithm/enum",keyword:"enum",params:{allowedValues: schema38.properties.verify.properties.hmac.properties.algorithm.enum},message:"must be equal to one of the allowed values",schema:schema38.properties.verify.properties.hmac.properties.algorithm.enum,parentSchema:schema38.properties.verify.properties.hmac.properties.algorithm,data:data34};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
if(data30.encoding !== undefined){
let data35 = data30.encoding;
if(!((data35 === "hex") || (data35 === "base64"))){
const err104 = {instancePath:instancePath+"/verify/hmac/encoding",schemaPath:"#/properties/verify/properties/hmac/properties/encoding/enum",keyword:"enum",params:{allowedValues: schema38.properties.verify.properties.hmac.properties.encoding.enum},message:"must be equal to one of the allowed values",schema:schema38.properties.verify.properties.hmac.properties.encoding.enum,parentSchema:schema38.properties.verify.properties.hmac.properties.encoding,data:data35};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
if(data30.prefix !== undefined){
let data36 = data30.prefix;
if(typeof data36 !== "string"){
const err105 = {instancePath:instancePath+"/verify/hmac/prefix",schemaPath:"#/properties/verify/properties/hmac/properties/prefix/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.verify.properties.hmac.properties.prefix.type,parentSchema:schema38.properties.verify.properties.hmac.properties.prefix,data:data36};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
if(data30.timestampHeader !== undefined){
let data37 = data30.timestampHeader;
if(typeof data37 === "string"){
if(func2(data37) < 1){
const err106 = {instancePath:instancePath+"/verify/hmac/timestampHeader",schemaPath:"#/properties/verify/properties/hmac/properties/timestampHeader/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema38.properties.verify.properties.hmac.properties.timestampHeader,data:data37};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
else {
const err107 = {instancePath:instancePath+"/verify/hmac/timestampHeader",schemaPath:"#/properties/verify/properties/hmac/properties/timestampHeader/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.verify.properties.hmac.properties.timestampHeader.type,parentSchema:schema38.properties.verify.properties.hmac.properties.timestampHeader,data:data37};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
if(data30.toleranceSeconds !== undefined){
let data38 = data30.toleranceSeconds;
if(!(((typeof data38 == "number") && (!(data38 % 1) && !isNaN(data38))) && (isFinite(data38)))){
const err108 = {instancePath:instancePath+"/verify/hmac/toleranceSeconds",schemaPath:"#/properties/verify/properties/hmac/properties/toleranceSeconds/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema38.properties.verify.properties.hmac.properties.toleranceSeconds.type,parentSchema:schema38.properties.verify.properties.hmac.properties.toleranceSeconds,data:data38};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
if((typeof data38 == "number") && (isFinite(data38))){
if(data38 > 86400 || isNaN(data38)){
const err109 = {instancePath:instancePath+"/verify/hmac/toleranceSeconds",schemaPath:"#/properties/verify/properties/hmac/properties/toleranceSeconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400},message:"must be <= 86400",schema:86400,parentSchema:schema38.properties.verify.properties.hmac.properties.toleranceSeconds,data:data38};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
if(data38 < 1 || isNaN(data38)){
const err110 = {instancePath:instancePath+"/verify/hmac/toleranceSeconds",schemaPath:"#/properties/verify/properties/hmac/properties/toleranceSeconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema38.properties.verify.properties.hmac.properties.toleranceSeconds,data:data38};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
}
if(data30.signed !== undefined){
let data39 = data30.signed;
if(typeof data39 === "string"){
if(!pattern36.test(data39)){
const err111 = {instancePath:instancePath+"/verify/hmac/signed",schemaPath:"#/properties/verify/properties/hmac/properties/signed/pattern",keyword:"pattern",params:{pattern: "\\{body\\}"},message:"must match pattern \""+"\\{body\\}"+"\"",schema:"\\{body\\}",parentSchema:schema38.properties.verify.properties.hmac.properties.signed,data:data39};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
else {
const err112 = {instancePath:instancePath+"/verify/hmac/signed",schemaPath:"#/properties/verify/properties/hmac/properties/signed/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.verify.properties.hmac.properties.signed.type,parentSchema:schema38.properties.verify.properties.hmac.properties.signed,data:data39};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
if(data30.deliveryHeader !== undefined){
let data40 = data30.deliveryHeader;
if(typeof data40 === "string"){
if(func2(data40) < 1){
const err113 = {instancePath:instancePath+"/verify/hmac/deliveryHeader",schemaPath:"#/properties/verify/properties/hmac/properties/deliveryHeader/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema38.properties.verify.properties.hmac.properties.deliveryHeader,data:data40};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
else {
const err114 = {instancePath:instancePath+"/verify/hmac/deliveryHeader",schemaPath:"#/properties/verify/properties/hmac/properties/deliveryHeader/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.verify.properties.hmac.properties.deliveryHeader.type,parentSchema:schema38.properties.verify.properties.hmac.properties.deliveryHeader,data:data40};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
}
else {
const err115 = {instancePath:instancePath+"/verify/hmac",schemaPath:"#/properties/verify/properties/hmac/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema38.properties.verify.properties.hmac.type,parentSchema:schema38.properties.verify.properties.hmac,data:data30};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
}
else {
const err116 = {instancePath:instancePath+"/verify",schemaPath:"#/properties/verify/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema38.properties.verify.type,parentSchema:schema38.properties.verify,data:data2};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
if(data.unwrap !== undefined){
let data41 = data.unwrap;
if(typeof data41 === "string"){
if(func2(data41) < 1){
const err117 = {instancePath:instancePath+"/unwrap",schemaPath:"#/properties/unwrap/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema38.properties.unwrap,data:data41};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
else {
const err118 = {instancePath:instancePath+"/unwrap",schemaPath:"#/properties/unwrap/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.unwrap.type,parentSchema:schema38.properties.unwrap,data:data41};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
if(data.maxBytes !== undefined){
let data42 = data.maxBytes;
if(!(((typeof data42 == "number") && (!(data42 % 1) && !isNaN(data42))) && (isFinite(data42)))){
const err119 = {instancePath:instancePath+"/maxBytes",schemaPath:"#/properties/maxBytes/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema38.properties.maxBytes.type,parentSchema:schema38.properties.maxBytes,data:data42};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
if((typeof data42 == "number") && (isFinite(data42))){
if(data42 > 67108864 || isNaN(data42)){
const err120 = {instancePath:instancePath+"/maxBytes",schemaPath:"#/properties/maxBytes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 67108864},message:"must be <= 67108864",schema:67108864,parentSchema:schema38.properties.maxBytes,data:data42};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
if(data42 < 1024 || isNaN(data42)){
const err121 = {instancePath:instancePath+"/maxBytes",schemaPath:"#/properties/maxBytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1024},message:"must be >= 1024",schema:1024,parentSchema:schema38.properties.maxBytes,data:data42};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
}
if(data.maxInFlightBytes !== undefined){
let data43 = data.maxInFlightBytes;
if(!(((typeof data43 == "number") && (!(data43 % 1) && !isNaN(data43))) && (isFinite(data43)))){
const err122 = {instancePath:instancePath+"/maxInFlightBytes",schemaPath:"#/properties/maxInFlightBytes/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema38.properties.maxInFlightBytes.type,parentSchema:schema38.properties.maxInFlightBytes,data:data43};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
if((typeof data43 == "number") && (isFinite(data43))){
if(data43 > 4294967296 || isNaN(data43)){
const err123 = {instancePath:instancePath+"/maxInFlightBytes",schemaPath:"#/properties/maxInFlightBytes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967296},message:"must be <= 4294967296",schema:4294967296,parentSchema:schema38.properties.maxInFlightBytes,data:data43};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
if(data43 < 65536 || isNaN(data43)){
const err124 = {instancePath:instancePath+"/maxInFlightBytes",schemaPath:"#/properties/maxInFlightBytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 65536},message:"must be >= 65536",schema:65536,parentSchema:schema38.properties.maxInFlightBytes,data:data43};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
}
if(data.answerMs !== undefined){
let data44 = data.answerMs;
if(!(((typeof data44 == "number") && (!(data44 % 1) && !isNaN(data44))) && (isFinite(data44)))){
const err125 = {instancePath:instancePath+"/answerMs",schemaPath:"#/properties/answerMs/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema38.properties.answerMs.type,parentSchema:schema38.properties.answerMs,data:data44};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
if((typeof data44 == "number") && (isFinite(data44))){
if(data44 > 60000 || isNaN(data44)){
const err126 = {instancePath:instancePath+"/answerMs",schemaPath:"#/properties/answerMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 60000},message:"must be <= 60000",schema:60000,parentSchema:schema38.properties.answerMs,data:data44};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
if(data44 < 100 || isNaN(data44)){
const err127 = {instancePath:instancePath+"/answerMs",schemaPath:"#/properties/answerMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100},message:"must be >= 100",schema:100,parentSchema:schema38.properties.answerMs,data:data44};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
}
}
else {
const err128 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema38.type,parentSchema:schema38,data};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
validate29.errors = vErrors;
return errors === 0;
}
validate29.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateFromS3: Validator<FromS3> = validate30;

function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:accesstrail:from-s3:1" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate30.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func1.call(schema33.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.queue !== undefined){
let data0 = data.queue;
if(typeof data0 === "string"){
if(!pattern6.test(data0)){
const err1 = {instancePath:instancePath+"/queue",schemaPath:"#/properties/queue/pattern",keyword:"pattern",params:{pattern: "^https?://"},message:"must match pattern \""+"^https?://"+"\"",schema:"^https?://",parentSchema:schema33.properties.queue,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/queue",schemaPath:"#/properties/queue/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.queue.type,parentSchema:schema33.properties.queue,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.visibilitySeconds !== undefined){
let data1 = data.visibilitySeconds;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err3 = {instancePath:instancePath+"/visibilitySeconds",schemaPath:"#/properties/visibilitySeconds/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema33.properties.visibilitySeconds.type,parentSchema:schema33.properties.visibilitySeconds,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 43200 || isNaN(data1)){
const err4 = {instancePath:instancePath+"/visibilitySeconds",schemaPath:"#/properties/visibilitySeconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 43200},message:"must be <= 43200",schema:43200,parentSchema:schema33.properties.visibilitySeconds,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data1 < 2 || isNaN(data1)){
const err5 = {instancePath:instancePath+"/visibilitySeconds",schemaPath:"#/properties/visibilitySeconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 2},message:"must be >= 2",schema:2,parentSchema:schema33.properties.visibilitySeconds,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
if(data.patienceMs !== undefined){
let data2 = data.patienceMs;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err6 = {instancePath:instancePath+"/patienceMs",schemaPath:"#/properties/patienceMs/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema33.properties.patienceMs.type,parentSchema:schema33.properties.patienceMs,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 86400000 || isNaN(data2)){
const err7 = {instancePath:instancePath+"/patienceMs",schemaPath:"#/properties/patienceMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400000},message:"must be <= 86400000",schema:86400000,parentSchema:schema33.properties.patienceMs,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data2 < 0 || isNaN(data2)){
const err8 = {instancePath:instancePath+"/patienceMs",schemaPath:"#/properties/patienceMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema33.properties.patienceMs,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
if(data.list !== undefined){
let data3 = data.list;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.bucket === undefined){
const err9 = {instancePath:instancePath+"/list",schemaPath:"#/properties/list/required",keyword:"required",params:{missingProperty: "bucket"},message:"must have required property '"+"bucket"+"'",schema:schema33.properties.list.required,parentSchema:schema33.properties.list,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data3.since === undefined){
const err10 = {instancePath:instancePath+"/list",schemaPath:"#/properties/list/required",keyword:"required",params:{missingProperty: "since"},message:"must have required property '"+"since"+"'",schema:schema33.properties.list.required,parentSchema:schema33.properties.list,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
for(const key1 in data3){
if(!(((((key1 === "bucket") || (key1 === "prefix")) || (key1 === "since")) || (key1 === "pollMs")) || (key1 === "overlapMs"))){
const err11 = {instancePath:instancePath+"/list",schemaPath:"#/properties/list/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema33.properties.list,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data3.bucket !== undefined){
let data4 = data3.bucket;
if(typeof data4 === "string"){
if(func2(data4) < 1){
const err12 = {instancePath:instancePath+"/list/bucket",schemaPath:"#/properties/list/properties/bucket/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33.properties.list.properties.bucket,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/list/bucket",schemaPath:"#/properties/list/properties/bucket/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.list.properties.bucket.type,parentSchema:schema33.properties.list.properties.bucket,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data3.prefix !== undefined){
let data5 = data3.prefix;
if(typeof data5 !== "string"){
const err14 = {instancePath:instancePath+"/list/prefix",schemaPath:"#/properties/list/properties/prefix/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.list.properties.prefix.type,parentSchema:schema33.properties.list.properties.prefix,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data3.since !== undefined){
let data6 = data3.since;
if(typeof data6 === "string"){
if(!pattern19.test(data6)){
const err15 = {instancePath:instancePath+"/list/since",schemaPath:"#/properties/list/properties/since/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d(:\\d\\d)?Z)?$"},message:"must match pattern \""+"^\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d(:\\d\\d)?Z)?$"+"\"",schema:"^\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d(:\\d\\d)?Z)?$",parentSchema:schema33.properties.list.properties.since,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/list/since",schemaPath:"#/properties/list/properties/since/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.list.properties.since.type,parentSchema:schema33.properties.list.properties.since,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data3.pollMs !== undefined){
let data7 = data3.pollMs;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err17 = {instancePath:instancePath+"/list/pollMs",schemaPath:"#/properties/list/properties/pollMs/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema33.properties.list.properties.pollMs.type,parentSchema:schema33.properties.list.properties.pollMs,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 86400000 || isNaN(data7)){
const err18 = {instancePath:instancePath+"/list/pollMs",schemaPath:"#/properties/list/properties/pollMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400000},message:"must be <= 86400000",schema:86400000,parentSchema:schema33.properties.list.properties.pollMs,data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data7 < 100 || isNaN(data7)){
const err19 = {instancePath:instancePath+"/list/pollMs",schemaPath:"#/properties/list/properties/pollMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100},message:"must be >= 100",schema:100,parentSchema:schema33.properties.list.properties.pollMs,data:data7};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
if(data3.overlapMs !== undefined){
let data8 = data3.overlapMs;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err20 = {instancePath:instancePath+"/list/overlapMs",schemaPath:"#/properties/list/properties/overlapMs/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema33.properties.list.properties.overlapMs.type,parentSchema:schema33.properties.list.properties.overlapMs,data:data8};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 604800000 || isNaN(data8)){
const err21 = {instancePath:instancePath+"/list/overlapMs",schemaPath:"#/properties/list/properties/overlapMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 604800000},message:"must be <= 604800000",schema:604800000,parentSchema:schema33.properties.list.properties.overlapMs,data:data8};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data8 < 1000 || isNaN(data8)){
const err22 = {instancePath:instancePath+"/list/overlapMs",schemaPath:"#/properties/list/properties/overlapMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1000},message:"must be >= 1000",schema:1000,parentSchema:schema33.properties.list.properties.overlapMs,data:data8};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
}
else {
const err23 = {instancePath:instancePath+"/list",schemaPath:"#/properties/list/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.properties.list.type,parentSchema:schema33.properties.list,data:data3};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.concurrency !== undefined){
let data9 = data.concurrency;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err24 = {instancePath:instancePath+"/concurrency",schemaPath:"#/properties/concurrency/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema33.properties.concurrency.type,parentSchema:schema33.properties.concurrency,data:data9};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 64 || isNaN(data9)){
const err25 = {instancePath:instancePath+"/concurrency",schemaPath:"#/properties/concurrency/maximum",keyword:"maximum",params:{comparison: "<=", limit: 64},message:"must be <= 64",schema:64,parentSchema:schema33.properties.concurrency,data:data9};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data9 < 1 || isNaN(data9)){
const err26 = {instancePath:instancePath+"/concurrency",schemaPath:"#/properties/concurrency/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema33.properties.concurrency,data:data9};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
if(data.region !== undefined){
let data10 = data.region;
if(typeof data10 === "string"){
if(func2(data10) < 1){
const err27 = {instancePath:instancePath+"/region",schemaPath:"#/properties/region/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33.properties.region,data:data10};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/region",schemaPath:"#/properties/region/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.region.type,parentSchema:schema33.properties.region,data:data10};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.endpoint !== undefined){
let data11 = data.endpoint;
if((typeof data11 !== "string") && (data11 !== null)){
const err29 = {instancePath:instancePath+"/endpoint",schemaPath:"#/properties/endpoint/type",keyword:"type",params:{type: schema33.properties.endpoint.type},message:"must be string,null",schema:schema33.properties.endpoint.type,parentSchema:schema33.properties.endpoint,data:data11};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(typeof data11 === "string"){
if(!pattern6.test(data11)){
const err30 = {instancePath:instancePath+"/endpoint",schemaPath:"#/properties/endpoint/pattern",keyword:"pattern",params:{pattern: "^https?://"},message:"must match pattern \""+"^https?://"+"\"",schema:"^https?://",parentSchema:schema33.properties.endpoint,data:data11};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
if(data.pathStyle !== undefined){
let data12 = data.pathStyle;
if(typeof data12 !== "boolean"){
const err31 = {instancePath:instancePath+"/pathStyle",schemaPath:"#/properties/pathStyle/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema33.properties.pathStyle.type,parentSchema:schema33.properties.pathStyle,data:data12};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.roleArn !== undefined){
let data13 = data.roleArn;
if(typeof data13 === "string"){
if(!pattern24.test(data13)){
const err32 = {instancePath:instancePath+"/roleArn",schemaPath:"#/properties/roleArn/pattern",keyword:"pattern",params:{pattern: "^arn:"},message:"must match pattern \""+"^arn:"+"\"",schema:"^arn:",parentSchema:schema33.properties.roleArn,data:data13};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
else {
const err33 = {instancePath:instancePath+"/roleArn",schemaPath:"#/properties/roleArn/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.roleArn.type,parentSchema:schema33.properties.roleArn,data:data13};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.externalId !== undefined){
let data14 = data.externalId;
if(typeof data14 === "string"){
if(func2(data14) < 2){
const err34 = {instancePath:instancePath+"/externalId",schemaPath:"#/properties/externalId/minLength",keyword:"minLength",params:{limit: 2},message:"must NOT have fewer than 2 characters",schema:2,parentSchema:schema33.properties.externalId,data:data14};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/externalId",schemaPath:"#/properties/externalId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.externalId.type,parentSchema:schema33.properties.externalId,data:data14};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.sessionName !== undefined){
let data15 = data.sessionName;
if(typeof data15 === "string"){
if(!pattern25.test(data15)){
const err36 = {instancePath:instancePath+"/sessionName",schemaPath:"#/properties/sessionName/pattern",keyword:"pattern",params:{pattern: "^[\\w+=,.@-]{2,64}$"},message:"must match pattern \""+"^[\\w+=,.@-]{2,64}$"+"\"",schema:"^[\\w+=,.@-]{2,64}$",parentSchema:schema33.properties.sessionName,data:data15};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
else {
const err37 = {instancePath:instancePath+"/sessionName",schemaPath:"#/properties/sessionName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.sessionName.type,parentSchema:schema33.properties.sessionName,data:data15};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.integrity !== undefined){
let data16 = data.integrity;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.cloudtrail === undefined){
const err38 = {instancePath:instancePath+"/integrity",schemaPath:"#/properties/integrity/required",keyword:"required",params:{missingProperty: "cloudtrail"},message:"must have required property '"+"cloudtrail"+"'",schema:schema33.properties.integrity.required,parentSchema:schema33.properties.integrity,data:data16};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
for(const key2 in data16){
if(!(key2 === "cloudtrail")){
const err39 = {instancePath:instancePath+"/integrity",schemaPath:"#/properties/integrity/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema33.properties.integrity,data:data16};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data16.cloudtrail !== undefined){
let data17 = data16.cloudtrail;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
for(const key3 in data17){
if(!(key3 === "publicKeys")){
const err40 = {instancePath:instancePath+"/integrity/cloudtrail",schemaPath:"#/properties/integrity/properties/cloudtrail/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema33.properties.integrity.properties.cloudtrail,data:data17};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data17.publicKeys !== undefined){
let data18 = data17.publicKeys;
if((typeof data18 !== "string") && (data18 !== null)){
const err41 = {instancePath:instancePath+"/integrity/cloudtrail/publicKeys",schemaPath:"#/properties/integrity/properties/cloudtrail/properties/publicKeys/type",keyword:"type",params:{type: schema33.properties.integrity.properties.cloudtrail.properties.publicKeys.type},message:"must be string,null",schema:schema33.properties.integrity.properties.cloudtrail.properties.publicKeys.type,parentSchema:schema33.properties.integrity.properties.cloudtrail.properties.publicKeys,data:data18};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(typeof data18 === "string"){
if(!pattern6.test(data18)){
const err42 = {instancePath:instancePath+"/integrity/cloudtrail/publicKeys",schemaPath:"#/properties/integrity/properties/cloudtrail/properties/publicKeys/pattern",keyword:"pattern",params:{pattern: "^https?://"},message:"must match pattern \""+"^https?://"+"\"",schema:"^https?://",parentSchema:schema33.properties.integrity.properties.cloudtrail.properties.publicKeys,data:data18};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
}
else {
const err43 = {instancePath:instancePath+"/integrity/cloudtrail",schemaPath:"#/properties/integrity/properties/cloudtrail/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.properties.integrity.properties.cloudtrail.type,parentSchema:schema33.properties.integrity.properties.cloudtrail,data:data17};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
else {
const err44 = {instancePath:instancePath+"/integrity",schemaPath:"#/properties/integrity/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.properties.integrity.type,parentSchema:schema33.properties.integrity,data:data16};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
else {
const err45 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.type,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
validate30.errors = vErrors;
return errors === 0;
}
validate30.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateFromSyslog: Validator<FromSyslog> = validate31;

function validate31(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:accesstrail:from-syslog:1" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate31.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.listen === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "listen"},message:"must have required property '"+"listen"+"'",schema:schema39.required,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "listen") || (key0 === "tls")) || (key0 === "content")) || (key0 === "maxMessageBytes")) || (key0 === "maxConnections")) || (key0 === "idleTimeoutMs")) || (key0 === "receiveBufferBytes"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.listen !== undefined){
let data0 = data.listen;
if(typeof data0 === "string"){
if(!pattern37.test(data0)){
const err2 = {instancePath:instancePath+"/listen",schemaPath:"#/properties/listen/pattern",keyword:"pattern",params:{pattern: "^(udp|tcp)://(\\[[0-9A-Fa-f:.]+\\]|[^\\s/:\\[\\]]+):[0-9]{1,5}$"},message:"must match pattern \""+"^(udp|tcp)://(\\[[0-9A-Fa-f:.]+\\]|[^\\s/:\\[\\]]+):[0-9]{1,5}$"+"\"",schema:"^(udp|tcp)://(\\[[0-9A-Fa-f:.]+\\]|[^\\s/:\\[\\]]+):[0-9]{1,5}$",parentSchema:schema39.properties.listen,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/listen",schemaPath:"#/properties/listen/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.listen.type,parentSchema:schema39.properties.listen,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.tls !== undefined){
let data1 = data.tls;
if((!(data1 && typeof data1 == "object" && !Array.isArray(data1))) && (data1 !== null)){
const err4 = {instancePath:instancePath+"/tls",schemaPath:"#/properties/tls/type",keyword:"type",params:{type: schema39.properties.tls.type},message:"must be object,null",schema:schema39.properties.tls.type,parentSchema:schema39.properties.tls,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.cert === undefined){
const err5 = {instancePath:instancePath+"/tls",schemaPath:"#/properties/tls/required",keyword:"required",params:{missingProperty: "cert"},message:"must have required property '"+"cert"+"'",schema:schema39.properties.tls.required,parentSchema:schema39.properties.tls,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data1.key === undefined){
const err6 = {instancePath:instancePath+"/tls",schemaPath:"#/properties/tls/required",keyword:"required",params:{missingProperty: "key"},message:"must have required property '"+"key"+"'",schema:schema39.properties.tls.required,parentSchema:schema39.properties.tls,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key1 in data1){
if(!(((((key1 === "cert") || (key1 === "key")) || (key1 === "ca")) || (key1 === "requestClientCert")) || (key1 === "allowedClients"))){
const err7 = {instancePath:instancePath+"/tls",schemaPath:"#/properties/tls/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema39.properties.tls,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data1.cert !== undefined){
let data2 = data1.cert;
if(typeof data2 === "string"){
if(func2(data2) < 1){
const err8 = {instancePath:instancePath+"/tls/cert",schemaPath:"#/properties/tls/properties/cert/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema39.properties.tls.properties.cert,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/tls/cert",schemaPath:"#/properties/tls/properties/cert/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.tls.properties.cert.type,parentSchema:schema39.properties.tls.properties.cert,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data1.key !== undefined){
let data3 = data1.key;
if(typeof data3 === "string"){
if(func2(data3) < 1){
const err10 = {instancePath:instancePath+"/tls/key",schemaPath:"#/properties/tls/properties/key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema39.properties.tls.properties.key,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/tls/key",schemaPath:"#/properties/tls/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.tls.properties.key.type,parentSchema:schema39.properties.tls.properties.key,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data1.ca !== undefined){
let data4 = data1.ca;
if(typeof data4 === "string"){
if(func2(data4) < 1){
const err12 = {instancePath:instancePath+"/tls/ca",schemaPath:"#/properties/tls/properties/ca/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema39.properties.tls.properties.ca,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/tls/ca",schemaPath:"#/properties/tls/properties/ca/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.tls.properties.ca.type,parentSchema:schema39.properties.tls.properties.ca,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data1.requestClientCert !== undefined){
let data5 = data1.requestClientCert;
if(typeof data5 !== "boolean"){
const err14 = {instancePath:instancePath+"/tls/requestClientCert",schemaPath:"#/properties/tls/properties/requestClientCert/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema39.properties.tls.properties.requestClientCert.type,parentSchema:schema39.properties.tls.properties.requestClientCert,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data1.allowedClients !== undefined){
let data6 = data1.allowedClients;
if(Array.isArray(data6)){
if(data6.length < 1){
const err15 = {instancePath:instancePath+"/tls/allowedClients",schemaPath:"#/properties/tls/properties/allowedClients/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema39.properties.tls.properties.allowedClients,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
if(typeof data7 === "string"){
if(func2(data7) < 1){
const err16 = {instancePath:instancePath+"/tls/allowedClients/" + i0,schemaPath:"#/properties/tls/properties/allowedClients/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema39.properties.tls.properties.allowedClients.items,data:data7};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/tls/allowedClients/" + i0,schemaPath:"#/properties/tls/properties/allowedClients/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.tls.properties.allowedClients.items.type,parentSchema:schema39.properties.tls.properties.allowedClients.items,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath:instancePath+"/tls/allowedClients",schemaPath:"#/properties/tls/properties/allowedClients/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema39.properties.tls.properties.allowedClients.type,parentSchema:schema39.properties.tls.properties.allowedClients,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
}
if(data.content !== undefined){
let data8 = data.content;
if(!((data8 === "whole") || (data8 === "message"))){
const err19 = {instancePath:instancePath+"/content",schemaPath:"#/properties/content/enum",keyword:"enum",params:{allowedValues: schema39.properties.content.enum},message:"must be equal to one of the allowed values",schema:schema39.properties.content.enum,parentSchema:schema39.properties.content,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.maxMessageBytes !== undefined){
let data9 = data.maxMessageBytes;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err20 = {instancePath:instancePath+"/maxMessageBytes",schemaPath:"#/properties/maxMessageBytes/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema39.properties.maxMessageBytes.type,parentSchema:schema39.properties.maxMessageBytes,data:data9};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 16777216 || isNaN(data9)){
const err21 = {instancePath:instancePath+"/maxMessageBytes",schemaPath:"#/properties/maxMessageBytes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 16777216},message:"must be <= 16777216",schema:16777216,parentSchema:schema39.properties.maxMessageBytes,data:data9};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data9 < 1024 || isNaN(data9)){
const err22 = {instancePath:instancePath+"/maxMessageBytes",schemaPath:"#/properties/maxMessageBytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1024},message:"must be >= 1024",schema:1024,parentSchema:schema39.properties.maxMessageBytes,data:data9};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
if(data.maxConnections !== undefined){
let data10 = data.maxConnections;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
const err23 = {instancePath:instancePath+"/maxConnections",schemaPath:"#/properties/maxConnections/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema39.properties.maxConnections.type,parentSchema:schema39.properties.maxConnections,data:data10};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 100000 || isNaN(data10)){
const err24 = {instancePath:instancePath+"/maxConnections",schemaPath:"#/properties/maxConnections/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},message:"must be <= 100000",schema:100000,parentSchema:schema39.properties.maxConnections,data:data10};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data10 < 1 || isNaN(data10)){
const err25 = {instancePath:instancePath+"/maxConnections",schemaPath:"#/properties/maxConnections/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema39.properties.maxConnections,data:data10};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
if(data.idleTimeoutMs !== undefined){
let data11 = data.idleTimeoutMs;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
const err26 = {instancePath:instancePath+"/idleTimeoutMs",schemaPath:"#/properties/idleTimeoutMs/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema39.properties.idleTimeoutMs.type,parentSchema:schema39.properties.idleTimeoutMs,data:data11};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 604800000 || isNaN(data11)){
const err27 = {instancePath:instancePath+"/idleTimeoutMs",schemaPath:"#/properties/idleTimeoutMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 604800000},message:"must be <= 604800000",schema:604800000,parentSchema:schema39.properties.idleTimeoutMs,data:data11};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data11 < 1000 || isNaN(data11)){
const err28 = {instancePath:instancePath+"/idleTimeoutMs",schemaPath:"#/properties/idleTimeoutMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1000},message:"must be >= 1000",schema:1000,parentSchema:schema39.properties.idleTimeoutMs,data:data11};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
if(data.receiveBufferBytes !== undefined){
let data12 = data.receiveBufferBytes;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
const err29 = {instancePath:instancePath+"/receiveBufferBytes",schemaPath:"#/properties/receiveBufferBytes/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema39.properties.receiveBufferBytes.type,parentSchema:schema39.properties.receiveBufferBytes,data:data12};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 1073741824 || isNaN(data12)){
const err30 = {instancePath:instancePath+"/receiveBufferBytes",schemaPath:"#/properties/receiveBufferBytes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1073741824},message:"must be <= 1073741824",schema:1073741824,parentSchema:schema39.properties.receiveBufferBytes,data:data12};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(data12 < 65536 || isNaN(data12)){
const err31 = {instancePath:instancePath+"/receiveBufferBytes",schemaPath:"#/properties/receiveBufferBytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 65536},message:"must be >= 65536",schema:65536,parentSchema:schema39.properties.receiveBufferBytes,data:data12};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
}
else {
const err32 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.type,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
validate31.errors = vErrors;
return errors === 0;
}
validate31.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
