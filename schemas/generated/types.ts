// Made by `npm run generate` from schemas/*.json; do not edit.
/**
 * One access to a production system: who, what, where, when, why, and the proof. ECS 9 plus oncall.*.
 */
export interface AccessEvent {
  /**
   * Date/time when the event originated.
   */
  "@timestamp": string;
  /**
   * For log events the message field contains the log message, optimized for viewing in a log viewer.
   */
  message?: string | undefined;
  /**
   * List of keywords used to tag each event.
   *
   * @minItems 1
   */
  tags?: string[] | undefined;
  ecs: {
    /**
     * ECS version this event conforms to. `ecs.version` is a required field and must exist in all events.
     */
    version: string;
  };
  event: {
    /**
     * Unique ID to describe the event.
     */
    id: string;
    /**
     * This is one of four ECS Categorization Fields, and indicates the highest level in the ECS category hierarchy.
     */
    kind: "alert" | "asset" | "enrichment" | "event" | "metric" | "state" | "pipeline_error" | "signal";
    /**
     * This is one of four ECS Categorization Fields, and indicates the second level in the ECS category hierarchy.
     *
     * @minItems 1
     */
    category: (
      | "api"
      | "authentication"
      | "configuration"
      | "database"
      | "driver"
      | "email"
      | "file"
      | "host"
      | "iam"
      | "intrusion_detection"
      | "library"
      | "malware"
      | "network"
      | "package"
      | "process"
      | "registry"
      | "session"
      | "threat"
      | "vulnerability"
      | "web"
    )[];
    /**
     * This is one of four ECS Categorization Fields, and indicates the third level in the ECS category hierarchy.
     *
     * @minItems 1
     */
    type: (
      | "access"
      | "admin"
      | "allowed"
      | "change"
      | "connection"
      | "creation"
      | "deletion"
      | "denied"
      | "device"
      | "end"
      | "error"
      | "group"
      | "indicator"
      | "info"
      | "installation"
      | "protocol"
      | "start"
      | "user"
    )[];
    /**
     * The action captured by the event.
     */
    action: string;
    /**
     * This is one of four ECS Categorization Fields, and indicates the lowest level in the ECS category hierarchy.
     */
    outcome: "failure" | "success" | "unknown";
    /**
     * Name of the dataset.
     */
    dataset: string;
    /**
     * Source of the event.
     */
    provider?: string | undefined;
    /**
     * Identification code for this event, if one exists.
     */
    code?: string | undefined;
    /**
     * Reason why this event happened, according to the source.
     */
    reason?: string | undefined;
    /**
     * The numeric severity of the event according to your event source.
     */
    severity?: number | undefined;
    /**
     * Sequence number of the event.
     */
    sequence?: number | undefined;
    /**
     * `event.start` contains the date when the event started or when the activity was first observed.
     */
    start?: string | undefined;
    /**
     * `event.end` contains the date when the event ended or when the activity was last observed.
     */
    end?: string | undefined;
    /**
     * Duration of the event in nanoseconds.
     */
    duration?: number | undefined;
    /**
     * This field should be populated when the event's timestamp does not include timezone information already (e.g. default Syslog timestamps). It's optional otherwise.
     */
    timezone?: string | undefined;
    /**
     * `event.created` contains the date/time when the event was first read by an agent, or by your pipeline.
     */
    created?: string | undefined;
    /**
     * Timestamp when an event arrived in the central data store.
     */
    ingested?: string | undefined;
    /**
     * Raw text message of entire event. Used to demonstrate log integrity or where the full log message (before splitting it up in multiple parts) may be required, e.g. for reindex.
     */
    original: string;
    /**
     * Hash (perhaps logstash fingerprint) of raw field to be able to demonstrate log integrity.
     */
    hash: string;
  };
  user: {
    /**
     * Unique identifier of the user.
     */
    id?: string | undefined;
    /**
     * Short name or login of the user.
     */
    name: string;
    /**
     * User's full name, if available.
     */
    full_name?: string | undefined;
    /**
     * User email address.
     */
    email?: string | undefined;
    /**
     * Name of the directory the user is a member of.
     */
    domain?: string | undefined;
    /**
     * Array of user roles at the time of the event.
     *
     * @minItems 1
     */
    roles?: string[] | undefined;
    effective?: {
      /**
       * Unique identifier of the user.
       */
      id?: string | undefined;
      /**
       * Short name or login of the user.
       */
      name?: string | undefined;
      /**
       * User's full name, if available.
       */
      full_name?: string | undefined;
      /**
       * User email address.
       */
      email?: string | undefined;
      /**
       * Name of the directory the user is a member of.
       */
      domain?: string | undefined;
      /**
       * Array of user roles at the time of the event.
       *
       * @minItems 1
       */
      roles?: string[] | undefined;
    } | undefined;
    target?: {
      /**
       * Unique identifier of the user.
       */
      id?: string | undefined;
      /**
       * Short name or login of the user.
       */
      name?: string | undefined;
      /**
       * User's full name, if available.
       */
      full_name?: string | undefined;
      /**
       * User email address.
       */
      email?: string | undefined;
      /**
       * Name of the directory the user is a member of.
       */
      domain?: string | undefined;
      /**
       * Array of user roles at the time of the event.
       *
       * @minItems 1
       */
      roles?: string[] | undefined;
    } | undefined;
    changes?: {
      /**
       * Unique identifier of the user.
       */
      id?: string | undefined;
      /**
       * Short name or login of the user.
       */
      name?: string | undefined;
      /**
       * User's full name, if available.
       */
      full_name?: string | undefined;
      /**
       * User email address.
       */
      email?: string | undefined;
      /**
       * Name of the directory the user is a member of.
       */
      domain?: string | undefined;
      /**
       * Array of user roles at the time of the event.
       *
       * @minItems 1
       */
      roles?: string[] | undefined;
    } | undefined;
  };
  group?: {
    /**
     * Unique identifier for the group on the system/platform.
     */
    id?: string | undefined;
    /**
     * Name of the group.
     */
    name?: string | undefined;
    /**
     * Name of the directory the group is a member of.
     */
    domain?: string | undefined;
  } | undefined;
  source?: {
    /**
     * Some event source addresses are defined ambiguously. The event will sometimes list an IP, a domain or a unix socket.  You should always store the raw address in the `.address` field.
     */
    address?: string | undefined;
    /**
     * IP address of the source (IPv4 or IPv6).
     */
    ip?: string | undefined;
    /**
     * Port of the source.
     */
    port?: number | undefined;
    /**
     * The domain name of the source system.
     */
    domain?: string | undefined;
    geo?: {
      /**
       * City name.
       */
      city_name?: string | undefined;
      /**
       * Region name.
       */
      region_name?: string | undefined;
      /**
       * Country name.
       */
      country_name?: string | undefined;
      /**
       * Country ISO code.
       */
      country_iso_code?: string | undefined;
    } | undefined;
  } | undefined;
  client?: {
    /**
     * Some event client addresses are defined ambiguously. The event will sometimes list an IP, a domain or a unix socket.  You should always store the raw address in the `.address` field.
     */
    address?: string | undefined;
    /**
     * IP address of the client (IPv4 or IPv6).
     */
    ip?: string | undefined;
    /**
     * Port of the client.
     */
    port?: number | undefined;
    /**
     * The domain name of the client system.
     */
    domain?: string | undefined;
  } | undefined;
  destination?: {
    /**
     * Some event destination addresses are defined ambiguously. The event will sometimes list an IP, a domain or a unix socket.  You should always store the raw address in the `.address` field.
     */
    address?: string | undefined;
    /**
     * IP address of the destination (IPv4 or IPv6).
     */
    ip?: string | undefined;
    /**
     * Port of the destination.
     */
    port?: number | undefined;
    /**
     * The domain name of the destination system.
     */
    domain?: string | undefined;
  } | undefined;
  server?: {
    /**
     * Some event server addresses are defined ambiguously. The event will sometimes list an IP, a domain or a unix socket.  You should always store the raw address in the `.address` field.
     */
    address?: string | undefined;
    /**
     * IP address of the server (IPv4 or IPv6).
     */
    ip?: string | undefined;
    /**
     * Port of the server.
     */
    port?: number | undefined;
    /**
     * The domain name of the server system.
     */
    domain?: string | undefined;
  } | undefined;
  host?: {
    /**
     * Unique host id.
     */
    id?: string | undefined;
    /**
     * Name of the host.
     */
    name?: string | undefined;
    /**
     * Hostname of the host.
     */
    hostname?: string | undefined;
    /**
     * Host ip addresses.
     *
     * @minItems 1
     */
    ip?: string[] | undefined;
  } | undefined;
  cloud?: {
    /**
     * Name of the cloud provider. Example values are aws, azure, gcp, or digitalocean.
     */
    provider?: string | undefined;
    /**
     * Region in which this host, resource, or service is located.
     */
    region?: string | undefined;
    /**
     * Availability zone in which this host, resource, or service is located.
     */
    availability_zone?: string | undefined;
    account?: {
      /**
       * The cloud account or organization id used to identify different entities in a multi-tenant environment.
       */
      id?: string | undefined;
      /**
       * The cloud account name or alias used to identify different entities in a multi-tenant environment.
       */
      name?: string | undefined;
    } | undefined;
    instance?: {
      /**
       * Instance ID of the host machine.
       */
      id?: string | undefined;
      /**
       * Instance name of the host machine.
       */
      name?: string | undefined;
    } | undefined;
    service?: {
      /**
       * The cloud service name is intended to distinguish services running on different platforms within a provider, eg AWS EC2 vs Lambda, GCP GCE vs App Engine, Azure VM vs App Server.
       */
      name?: string | undefined;
    } | undefined;
    project?: {
      /**
       * The cloud project identifier.
       */
      id?: string | undefined;
      /**
       * The cloud project name.
       */
      name?: string | undefined;
    } | undefined;
  } | undefined;
  service?: {
    /**
     * Name of the service data is collected from.
     */
    name?: string | undefined;
    /**
     * The type of the service data is collected from.
     */
    type?: string | undefined;
  } | undefined;
  process?: {
    /**
     * Process id.
     */
    pid?: number | undefined;
    /**
     * Process name.
     */
    name?: string | undefined;
    /**
     * Absolute path to the process executable.
     */
    executable?: string | undefined;
    /**
     * Full command line that started the process, including the absolute path to the executable, and all arguments.
     */
    command_line?: string | undefined;
    thread?: {
      /**
       * Thread ID.
       */
      id?: number | undefined;
    } | undefined;
  } | undefined;
  network?: {
    /**
     * In the OSI Model this would be the Application Layer protocol. For example, `http`, `dns`, or `ssh`.
     */
    protocol?: string | undefined;
    /**
     * Same as network.iana_number, but instead using the Keyword name of the transport layer (udp, tcp, ipv6-icmp, etc.)
     */
    transport?: string | undefined;
    /**
     * In the OSI Model this would be the Network Layer. ipv4, ipv6, ipsec, pim, etc
     */
    type?: string | undefined;
  } | undefined;
  user_agent?: {
    /**
     * Unparsed user_agent string.
     */
    original?: string | undefined;
    /**
     * Name of the user agent.
     */
    name?: string | undefined;
    /**
     * Version of the user agent.
     */
    version?: string | undefined;
  } | undefined;
  tls?: {
    /**
     * Numeric part of the version parsed from the original string.
     */
    version?: string | undefined;
    /**
     * String indicating the cipher used during the current connection.
     */
    cipher?: string | undefined;
    client?: {
      /**
       * Also called an SNI, this tells the server which hostname to which the client is attempting to connect to. When this value is available, it should get copied to `destination.domain`.
       */
      server_name?: string | undefined;
    } | undefined;
  } | undefined;
  error?: {
    /**
     * Error code describing the error.
     */
    code?: string | undefined;
    /**
     * Error message.
     */
    message?: string | undefined;
    /**
     * The type of the error, for example the class name of the exception.
     */
    type?: string | undefined;
  } | undefined;
  http?: {
    request?: {
      /**
       * A unique identifier for each HTTP request to correlate logs between clients and servers in transactions.
       */
      id?: string | undefined;
      /**
       * HTTP request method.
       */
      method?: string | undefined;
    } | undefined;
    response?: {
      /**
       * HTTP response status code.
       */
      status_code?: number | undefined;
    } | undefined;
  } | undefined;
  url?: {
    /**
     * If full URLs are important to your use case, they should be stored in `url.full`, whether this field is reconstructed or present in the event source.
     */
    full?: string | undefined;
    /**
     * Unmodified original url as seen in the event source.
     */
    original?: string | undefined;
    /**
     * Domain of the url, such as "www.elastic.co".
     */
    domain?: string | undefined;
    /**
     * Path of the request, such as "/search".
     */
    path?: string | undefined;
  } | undefined;
  organization?: {
    /**
     * Unique identifier for the organization.
     */
    id?: string | undefined;
    /**
     * Organization name.
     */
    name?: string | undefined;
  } | undefined;
  orchestrator?: {
    /**
     * Orchestrator cluster type (e.g. kubernetes, nomad or cloudfoundry).
     */
    type?: string | undefined;
    cluster?: {
      /**
       * Name of the cluster.
       */
      name?: string | undefined;
      /**
       * URL of the API used to manage the cluster.
       */
      url?: string | undefined;
    } | undefined;
    /**
     * Namespace in which the action is taking place.
     */
    namespace?: string | undefined;
    resource?: {
      /**
       * Type of resource being acted upon.
       */
      type?: string | undefined;
      /**
       * Name of the resource being acted upon.
       */
      name?: string | undefined;
    } | undefined;
  } | undefined;
  container?: {
    /**
     * Unique container id.
     */
    id?: string | undefined;
    /**
     * Container name.
     */
    name?: string | undefined;
  } | undefined;
  file?: {
    /**
     * Full path to the file, including the file name. It should include the drive letter, when appropriate.
     */
    path?: string | undefined;
    /**
     * Name of the file including the extension, without the directory.
     */
    name?: string | undefined;
  } | undefined;
  log?: {
    /**
     * Original log level of the log event.
     */
    level?: string | undefined;
    /**
     * The name of the logger inside an application. This is usually the name of the class which initialized the logger, or can be a custom name.
     */
    logger?: string | undefined;
  } | undefined;
  transaction?: {
    /**
     * Unique identifier of the transaction within the scope of its trace.
     */
    id?: string | undefined;
  } | undefined;
  trace?: {
    /**
     * Unique identifier of the trace.
     */
    id?: string | undefined;
  } | undefined;
  related?: {
    /**
     * All the user names or other user identifiers seen on the event.
     *
     * @minItems 1
     */
    user?: string[] | undefined;
    /**
     * All of the IPs seen on your event.
     *
     * @minItems 1
     */
    ip?: string[] | undefined;
    /**
     * All hostnames or other host identifiers seen on your event. Example identifiers include FQDNs, domain names, workstation names, or aliases.
     *
     * @minItems 1
     */
    hosts?: string[] | undefined;
  } | undefined;
  oncall: {
    actor: {
      /**
       * Who acted, as logged: the identity the system itself uses (ARN, object id, login). Never changed afterwards.
       */
      id?: string | undefined;
      /**
       * Name of the actor as logged.
       */
      name?: string | undefined;
      /**
       * What kind of identity acted.
       */
      type: "user" | "role" | "service" | "application" | "system" | "account" | "unknown";
      /**
       * Identifier of the credential as logged (access key id, token hash, authentication method); never a secret.
       */
      credential?: string | undefined;
      /**
       * Why the record names nobody, when user.name is "unknown".
       */
      reason?: string | undefined;
    };
    person?: {
      /**
       * The person, when identities are resolved.
       */
      id?: string | undefined;
      /**
       * How sure the resolution is, 0 to 1.
       */
      confidence?: number | undefined;
      /**
       * The rule that resolved the person.
       */
      rule?: string | undefined;
    } | undefined;
    command?: {
      /**
       * The command as logged, secrets masked: SQL, shell, API document or workflow.
       */
      text?: string | undefined;
      /**
       * The first 8,000 characters of a longer command, for search.
       */
      head?: string | undefined;
      /**
       * SHA-256 (hex) of the command text.
       */
      hash?: string | undefined;
      /**
       * Language of the command.
       */
      kind?: "sql" | "shell" | "api" | "workflow" | undefined;
    } | undefined;
    change?: {
      /**
       * Settings that the record says were changed.
       *
       * @minItems 1
       */
      property?: string[] | undefined;
      /**
       * Value before the change, as text.
       */
      before?: string | undefined;
      /**
       * Value after the change, as text.
       */
      after?: string | undefined;
    } | undefined;
    system?: {
      /**
       * The system that was accessed.
       */
      id?: string | undefined;
      /**
       * What kind of system it is.
       */
      kind?:
        | "cloud_account"
        | "cloud_resource"
        | "database"
        | "repository"
        | "organization"
        | "host"
        | "cluster"
        | "application";
      /**
       * Environment of the system, such as production.
       */
      environment?: string | undefined;
      /**
       * Sensitivity of the system, as its owner classed it.
       */
      sensitivity?: string | undefined;
    } | undefined;
    object?: {
      /**
       * Type of the object acted on, lower snake case.
       */
      type?: string | undefined;
      /**
       * The object acted on, as logged.
       */
      name?: string | undefined;
    } | undefined;
    session?: {
      /**
       * Joins the records of one session (access key id of a role session, database session id, SSM session id).
       */
      id?: string | undefined;
      /**
       * When the session began.
       */
      start?: string | undefined;
      /**
       * When the session ended.
       */
      end?: string | undefined;
      /**
       * Why the session ended.
       */
      end_reason?: string | undefined;
    } | undefined;
    grant?: {
      /**
       * The just-in-time grant that covers this access.
       */
      id?: string | undefined;
    } | undefined;
    incident?: {
      /**
       * The incident that this access belongs to.
       */
      id?: string | undefined;
    } | undefined;
    shift?: {
      /**
       * The on-call shift the person was in.
       */
      id?: string | undefined;
    } | undefined;
    /**
     * Reason the person gave, where the record holds one.
     */
    reason?: string | undefined;
    /**
     * What justifies the access.
     */
    justification?: "grant" | "incident" | "shift" | "none" | "unknown" | undefined;
    time?: {
      /**
       * How the zone of @timestamp is known.
       */
      zone_source?: "record" | "abbreviation" | "option" | undefined;
      /**
       * The local time occurs twice (autumn); the earlier instant was taken.
       */
      ambiguous?: boolean | undefined;
      /**
       * The local time does not occur (spring); it was moved forward by the gap.
       */
      nonexistent?: boolean | undefined;
    } | undefined;
    original?: {
      /**
       * event.original was cut; the bytes are in the blob store.
       */
      truncated?: boolean | undefined;
      /**
       * Length of the masked original in bytes, when it was cut.
       */
      length?: number | undefined;
      /**
       * SHA-256 (hex) of the masked original, when it was cut.
       */
      sha256?: string | undefined;
      /**
       * Name of the blob that holds the original.
       */
      blob?: string | undefined;
      /**
       * The masked bytes exactly, when they are not UTF-8.
       */
      base64?: string | undefined;
    } | undefined;
    mapping: {
      /**
       * Revision of the mapping that made this event; a higher one replaces it.
       */
      revision: number;
    };
    masking?: {
      /**
       * Version of the masking rules that saw the record before it was written.
       */
      version?: number | undefined;
      /**
       * Number of secrets masked in the record.
       */
      count?: number | undefined;
    } | undefined;
    source?: {
      /**
       * Id of the configured source that collected the record.
       */
      id?: string | undefined;
      /**
       * Instance of the system that wrote the record; part of the id where the source says so.
       */
      instance?: string | undefined;
    } | undefined;
    origin?: {
      /**
       * File, object or stream the record was read from.
       */
      uri?: string | undefined;
      /**
       * Offset in bytes, after decompression, of the record in its origin.
       */
      offset?: number | undefined;
    } | undefined;
    /**
     * Set when the event is not stored in the index of its own period.
     */
    place?: "out_of_range" | "late" | undefined;
  };
  /**
   * What the record holds besides, as logged; nothing is thrown away.
   */
  unmapped?: {} | undefined;
}

/**
 * What is known about a raw record besides its bytes. On Kafka each member travels in the header that x-header names, as text.
 */
export interface Envelope {
  /**
   * Id of the source in the config.
   */
  sourceId: string;
  /**
   * Id of the normalizer, such as aws.cloudtrail.
   */
  dataset: string;
  /**
   * Instance of the system that wrote the record; the source's config id unless configured.
   */
  instance: string;
  /**
   * Transport that collected the record, such as files.
   */
  collector: string;
  /**
   * File, object or stream the record came from.
   */
  originUri: string;
  /**
   * Identity of the origin that survives renaming, copying and compression; part of the id where a record has none of its own.
   */
  originIdentity: string;
  /**
   * Offset of the record in its origin, in bytes after decompression.
   */
  originOffset: number;
  /**
   * When the record was collected, in ms since 1970 UTC.
   */
  received: number;
  /**
   * The origin's own time (a file's mtime), else received, in ms since 1970 UTC; missing years come from it.
   */
  referenceTime: number;
  /**
   * Version of the masking rules that were applied.
   */
  maskingVersion: number;
  /**
   * Number of secrets masked in the record.
   */
  maskingCount: number;
  /**
   * Name of the blob that holds the whole bytes, when the value is only their beginning.
   */
  blob?: string | undefined;
  /**
   * Length of the whole masked record in bytes, when the value is only its beginning.
   */
  length?: number | undefined;
  /**
   * Which attempt this is, when a reject is replayed; 1 when absent.
   */
  attempt?: number | undefined;
  /**
   * Id of the reject that is replayed.
   */
  rejectId?: string | undefined;
  /**
   * W3C trace context, when tracing is on.
   */
  traceId?: string | undefined;
}

/**
 * A record that is no event, with the reason, the origin and the bytes that the stage was given.
 */
export interface Reject {
  /**
   * 32 hex digits; the same record rejected again has the same id.
   */
  id: string;
  /**
   * The stage that could not use it.
   */
  stage: "collect" | "normalize" | "index";
  /**
   * Why; docs/rejects.md has the remedies.
   */
  code:
    | "container_truncated"
    | "container_broken"
    | "unreadable"
    | "empty"
    | "not_json"
    | "not_object"
    | "wrapped"
    | "not_csv"
    | "not_xml"
    | "not_a_log_line"
    | "unknown_form"
    | "missing_field"
    | "bad_time"
    | "zone_missing"
    | "zone_mismatch"
    | "too_large"
    | "too_deep"
    | "normalizer_failed"
    | "normalizer_timeout"
    | "invalid_event"
    | "store_refused";
  /**
   * What was found, for a person.
   */
  message: string;
  /**
   * JSON Pointer to the fault in the record, or the column.
   */
  path?: string | undefined;
  /**
   * How often the stage has seen this record.
   */
  attempt: number;
  /**
   * open until a replay is safe on the bus.
   */
  status: "open" | "replayed" | "discarded";
  /**
   * When it was rejected, in ms since 1970 UTC.
   */
  time: number;
  /**
   * Dataset of the source.
   */
  dataset: string;
  envelope: Envelope;
  /**
   * The bytes that the stage was given (masked), in base64; cut at 3 MiB when envelope.blob is set.
   */
  input: string;
}

/**
 * accesstrail.yaml. Relative paths are relative to the file itself.
 */
export interface Config {
  /**
   * Prefixes everything that is made outside this machine: topics, groups, indices, aliases.
   */
  namespace?: string | undefined;
  /**
   * What carries records between the stages. Without it: everything runs in one process.
   */
  bus?: {
    kafka: {
      /**
       * host:port of at least one broker.
       *
       * @minItems 1
       *
       * Items: host:port, such as kafka-1.example.com:9092.
       */
      brokers: string[];
      /**
       * true for TLS with a public certificate authority, or the files of your own.
       */
      ssl?:
        | boolean
        | {
            /**
             * PEM file of the certificate authority.
             */
            ca?: string | undefined;
            /**
             * PEM file of this client's certificate (mutual TLS).
             */
            cert?: string | undefined;
            /**
             * PEM file of this client's key.
             */
            key?: string | undefined;
          };
      /**
       * How to sign in, if at all.
       */
      sasl?: {
        mechanism: "plain" | "scram-sha-256" | "scram-sha-512";
        username: string;
        /**
         * Keep it out of the file: ${KAFKA_PASSWORD}.
         */
        password: string;
      } | null | undefined;
      /**
       * Allows topics with one replica, for a single broker.
       */
      dev?: boolean | undefined;
      /**
       * Partitions of the raw, events and rejects topics when setup makes them.
       */
      partitions?: number | undefined;
      /**
       * How batches are compressed; zstd needs Node 22.15.
       */
      compression?: "none" | "gzip" | "lz4" | "zstd" | undefined;
      /**
       * A worker not heard of for so long loses its partitions to the others, in ms.
       */
      sessionTimeoutMs?: number | undefined;
    };
  } | undefined;
  /**
   * Where events are kept. Without it: an embedded DuckDB file.
   */
  store?: {
    elasticsearch?: {
      /**
       * URL of a node, such as https://es.example.com:9200, or several of one cluster.
       */
      node: string | string[];
      /**
       * Base64 API key; keep it out of the file: ${ES_API_KEY}.
       */
      apiKey?: string | undefined;
      /**
       * With password, instead of an API key.
       */
      username?: string | undefined;
      password?: string | undefined;
      /**
       * PEM file of the certificate authority, when it is not a public one.
       */
      ca?: string | undefined;
      /**
       * From which event time on an index holds how long a period, in how many shards. What is older than the first entry has that one's layout.
       *
       * @minItems 1
       */
      layout?: {
        /**
         * Day (UTC) from which this entry holds, such as 2026-01-01; it must begin a period.
         */
        since: string;
        period: "day" | "week" | "month";
        shards?: number | undefined;
      }[] | undefined;
      /**
       * Copies of each shard; 0 for a single node.
       */
      replicas?: number | undefined;
      /**
       * When indices move and go, counted from the end of their period; setup makes the policy where the cluster has life cycles (ILM). false: left to the operators.
       */
      lifecycle?:
        | false
        | {
            /**
             * Merged, and moved to warm nodes where there are any.
             */
            warmAfter?: string | undefined;
            /**
             * Moved to cold nodes. Default: never.
             */
            coldAfter?: string | undefined;
            /**
             * Deleted, with all events of the period. Default: never.
             */
            deleteAfter?: string | undefined;
          };
      /**
       * How long one request may take, in ms.
       */
      requestTimeoutMs?: number | undefined;
    } | undefined;
    duckdb?: {
      /**
       * The database file; its folder is made.
       */
      path?: string | undefined;
      /**
       * Memory DuckDB may use for its buffers.
       */
      memoryLimit?: string | undefined;
      /**
       * Threads DuckDB may use.
       */
      threads?: number | undefined;
    } | undefined;
  } | undefined;
  /**
   * Where records too long for the bus are kept whole.
   */
  blobs?: {
    /**
     * Folder of files named by SHA-256. Default: blobs/ beside the database.
     */
    dir: string;
  } | undefined;
  /**
   * Secrets are always masked. With a key, equal secrets can be recognised by 8 hex digits of an HMAC.
   */
  masking?: {
    /**
     * Key of the HMAC; keep it out of the file: ${ACCESSTRAIL_MASKING_KEY}.
     */
    key?: string | undefined;
  } | undefined;
  /**
   * Events earlier than this day (UTC) are marked out of range.
   */
  notBefore?: string | undefined;
  log?: {
    /**
     * Least severe level that is logged.
     */
    level?: "debug" | "info" | "warn" | "error" | undefined;
  } | undefined;
  /**
   * Page, API, what is received by HTTP, metrics and health.
   */
  listen?: {
    /**
     * Address to listen on.
     */
    host?: string | undefined;
    /**
     * Port; 0 takes a free one.
     */
    port?: number | undefined;
    /**
     * HTTPS instead of HTTP.
     */
    tls?: {
      /**
       * PEM file of the certificate, and of those between it and its authority.
       */
      cert: string;
      /**
       * PEM file of its key.
       */
      key: string;
      /**
       * PEM file of an authority: only clients with a certificate that it signed are let in.
       */
      ca?: string | undefined;
    } | undefined;
  } | undefined;
  /**
   * Ed25519 keys for the manifests of exports; `accesstrail keys new FILE` makes one.
   */
  signing?: {
    /**
     * PEM file of the private key that manifests are signed with. Without it they are unsigned.
     */
    key?: string | undefined;
    /**
     * PEM files of the public keys whose signatures `accesstrail verify` trusts.
     *
     * Items: PEM file of a public key.
     */
    trusted?: string[] | undefined;
  } | undefined;
  /**
   * Items: One export, made on a schedule or at once by `accesstrail export NAME`.
   */
  exports?: {
    /**
     * Name of this export, unique in the file: small letters, digits, - and _.
     */
    name: string;
    /**
     * What people call it.
     */
    title?: string | undefined;
    /**
     * A ready-made set that gives query, columns, title and control where this entry does not: `accesstrail export --list` names them.
     */
    use?: string | undefined;
    /**
     * Which events, in KQL (docs/kql.md). Default: all.
     */
    query?: string | undefined;
    /**
     * last-day, last-week (Monday to Sunday), last-month, last-quarter or last-year in the export's zone; or from and to as times or date math.
     */
    period?:
      | ("last-day" | "last-week" | "last-month" | "last-quarter" | "last-year")
      | {
          /**
           * A time, or date math such as now-7d/d, the beginning of that day.
           */
          from: string;
          /**
           * A time, which is not part of it any more, or date math such as now-1d/d, the end of that day.
           */
          to: string;
        };
    /**
     * Cron: minute hour day month weekday, such as 0 6 1 * * for the first of each month at six.
     */
    every?: string | undefined;
    /**
     * IANA zone of schedule and period, such as Europe/Paris.
     */
    timezone?: string | undefined;
    /**
     * Day (UTC) from which results are owed: those before the first start are made then. Default: the first start.
     */
    since?: string | undefined;
    /**
     * What the file is.
     */
    format?: "csv" | "ndjson" | "parquet" | "html" | undefined;
    /**
     * all, or a list of fields, each a name or { field, label }. Default: who, what, where, when and why.
     */
    columns?:
      | "all"
      | (
          | string
          | {
              /**
               * A field of docs/fields.md, or _id.
               */
              field: string;
              /**
               * What the column is called in the file.
               */
              label?: string | undefined;
            }
        )[];
    /**
     * Who it is for, as the manifest says.
     */
    audience?: string | undefined;
    /**
     * What this audience does not see.
     */
    mask?: {
      /**
       * Key of the hash; equal values under one key give equal hashes. Keep it out of the file: ${AUDITOR_KEY}.
       */
      key?: string | undefined;
      /**
       * Field, or fields below a name (user.*), and what becomes of it: hash, drop or keep. The longest name that fits counts.
       */
      fields: {
        [k: string]: "hash" | "drop" | "keep";
      };
    } | undefined;
    /**
     * Where results go. Default: a folder beside the store, from which they can be pulled over the API.
     */
    to?: {
      /**
       * Folder; a result is a folder in it: <name>/<period>.
       */
      dir?: string | undefined;
      s3?: {
        /**
         * Name of the bucket.
         */
        bucket: string;
        /**
         * What keys begin with, before <name>/<period>/.
         */
        prefix?: string | undefined;
        region?: string | undefined;
        /**
         * URL of an S3 server other than AWS.
         */
        endpoint?: string | null | undefined;
        /**
         * Bucket in the path instead of the host name. Default: with an endpoint of its own.
         */
        pathStyle?: boolean | undefined;
        /**
         * Role to assume.
         */
        roleArn?: string | undefined;
        /**
         * Object Lock: nobody removes or changes the files before the time is over. The bucket must have been made with Object Lock.
         */
        lock?: {
          /**
           * compliance: nobody at all; governance: but for who has the right to bypass it.
           */
          mode: "governance" | "compliance";
          /**
           * Days from the upload on.
           */
          days: number;
        } | undefined;
      } | undefined;
    } | undefined;
  }[] | undefined;
  /**
   * Who may use page and API: docs/api.md. Without tokens only this machine may.
   */
  api?: {
    /**
     * Items: One token; `accesstrail token NAME --role ROLE` makes it and prints this entry.
     */
    tokens?: {
      /**
       * Who holds it: every access is recorded under this name.
       */
      name: string;
      role: "analyst" | "compliance" | "platform" | "admin";
      /**
       * SHA-256 of the token, hex. The token itself is kept nowhere.
       */
      sha256: string;
      /**
       * Day, or moment in UTC, from which it is refused, such as 2027-01-01.
       */
      expires?: string | undefined;
      /**
       * Only these exports can be seen and pulled with it, and nothing else.
       *
       * @minItems 1
       *
       * Items: Name of an export.
       */
      exports?: string[] | undefined;
    }[] | undefined;
    /**
     * What roles do not see, in place of what docs/api.md says.
     */
    roles?: {
      analyst?: {
        /**
         * Left out of every answer, and not to be asked for.
         *
         * Items: Field, or group of fields, of docs/fields.md.
         */
        mask?: string[] | undefined;
      } | undefined;
      compliance?: {
        /**
         * Left out of every answer, and not to be asked for.
         *
         * Items: Field, or group of fields, of docs/fields.md.
         */
        mask?: string[] | undefined;
      } | undefined;
      platform?: {
        /**
         * Left out of every answer, and not to be asked for.
         *
         * Items: Field, or group of fields, of docs/fields.md.
         */
        mask?: string[] | undefined;
      } | undefined;
      admin?: {
        /**
         * Left out of every answer, and not to be asked for.
         *
         * Items: Field, or group of fields, of docs/fields.md.
         */
        mask?: string[] | undefined;
      } | undefined;
    } | undefined;
    /**
     * Proxies whose X-Forwarded-For is believed when the address of a caller is recorded. Default: none.
     *
     * Items: Address or range, such as 10.0.0.0/8.
     */
    trustedProxies?: string[] | undefined;
    /**
     * How many requests one caller may make in a minute.
     */
    requestsPerMinute?: number | undefined;
  } | undefined;
  /**
   * Folders of your own sources: one source, or several. docs/adding-a-source.md makes one.
   */
  plugins?: string[] | undefined;
  /**
   * @minItems 1
   *
   * Items: One configured source. Besides these keys it takes the options of its normalizer (timezone, logLinePrefix ...): `accesstrail sources show ID` lists them.
   */
  sources: {
    /**
     * Name of this source, unique in the file.
     */
    id: string;
    /**
     * The normalizer: aws.cloudtrail, postgresql.log ...
     */
    source: string;
    /**
     * The system that writes; two sources that read the same system give the same instance. Default: the id.
     */
    instance?: string | undefined;
    /**
     * Record form, when it is not to be recognised from the first bytes.
     */
    form?: string | undefined;
    /**
     * Where its records come from: one of these.
     */
    from: {
      files?: FromFiles | undefined;
      s3?: FromS3 | undefined;
      kafka?: FromKafka | undefined;
      "http-poll"?: FromHttpPoll | undefined;
      receiver?: FromReceiver | undefined;
      syslog?: FromSyslog | undefined;
    };
    [k: string]:
      | string
      | number
      | boolean
      | {
          files?: FromFiles | undefined;
          s3?: FromS3 | undefined;
          kafka?: FromKafka | undefined;
          "http-poll"?: FromHttpPoll | undefined;
          receiver?: FromReceiver | undefined;
          syslog?: FromSyslog | undefined;
        }
      | undefined;
  }[];
}

/**
 * a whole number and its unit: ms, s, m, h or d, such as 10m
 */
export type Duration = string;

/**
 * Files on this machine or on a shared file system: whole, compressed, growing and rotated ones.
 */
export interface FromFiles {
  /**
   * Files or globs. Compressed files are recognised by their first bytes.
   *
   * @minItems 1
   */
  paths: string[];
  /**
   * Globs of files to leave out.
   */
  exclude?: string[] | undefined;
  /**
   * How often to look for growth and new files, in ms; a third as often where nothing was written for a minute.
   */
  pollMs?: number | undefined;
  /**
   * After how many ms without growth the last record of a file that has no end mark is taken as whole.
   */
  recordIdleMs?: number | undefined;
}

/**
 * An answer by which the API says something: any of the codes, and the text somewhere in it.
 */
export interface HttpPollAnswer {
  /**
   * @minItems 1
   */
  status: number[];
  /**
   * Part of the answer's body, in capitals or not; of several, any.
   *
   * @minItems 1
   */
  text?: string | string[] | undefined;
}

/**
 * How a request proves who asks: exactly one of these. All values are templates.
 */
export interface HttpPollAuth {
  /**
   * Authorization: Bearer TOKEN
   */
  bearer?: {
    token: string;
    /**
     * Another word before the token, such as SSWS.
     */
    scheme?: string | undefined;
  } | undefined;
  /**
   * Authorization: Basic, of RFC 7617
   */
  basic?: {
    username: string;
    password: string;
  } | undefined;
  /**
   * A header of the vendor's own, such as PRIVATE-TOKEN.
   */
  header?: {
    /**
     * a header's name
     */
    name: string;
    value: string;
  } | undefined;
  /**
   * Client credentials of RFC 6749 section 4.4: the token is fetched, kept until shortly before it expires, and fetched anew when it is refused.
   */
  oauth2?: {
    tokenUrl: string;
    clientId: string;
    clientSecret: string;
    scope?: string | undefined;
    /**
     * Where client id and secret stand: in the form, or in Authorization: Basic.
     */
    client?: "form" | "header" | undefined;
  } | undefined;
  /**
   * Client credentials with a signed JWT (RS256) instead of a secret: RFC 7523 section 2.2, private_key_jwt of OpenID Connect.
   */
  privateKeyJwt?: {
    tokenUrl: string;
    clientId: string;
    /**
     * PEM, or the path of a file that holds it.
     */
    privateKey: string;
    /**
     * kid of the key.
     */
    keyId?: string | undefined;
    scope?: string | undefined;
  } | undefined;
  /**
   * A service account of Google Cloud, by its key; without one that of the machine or pod.
   */
  googleServiceAccount?: {
    /**
     * The key as JSON, or the path of its file.
     */
    key?: string | undefined;
    scope: string;
  } | undefined;
  /**
   * The installation of a GitHub App: a JWT (RS256) signed with its key gets a token for an hour.
   */
  githubApp?: {
    appId: string;
    installationId: string;
    /**
     * PEM, or the path of a file that holds it.
     */
    privateKey: string;
  } | undefined;
  /**
   * AWS Signature Version 4. Without keys: what the AWS SDK finds.
   */
  aws?: {
    service: string;
    region: string;
    accessKeyId?: string | undefined;
    secretAccessKey?: string | undefined;
    sessionToken?: string | undefined;
    /**
     * Role to assume.
     */
    roleArn?: string | undefined;
  } | undefined;
}

/**
 * How records are got from an HTTP API that is asked again and again.
 */
export interface HttpPollDescription {
  /**
   * What is collected, in a few words.
   */
  title: string;
  /**
   * The vendor's pages that the description follows.
   *
   * @minItems 1
   *
   * Items: a URL
   */
  docs: string[];
  /**
   * Scheme and host of the API, with the path before request.path if there is one. Templates are filled.
   */
  baseUrl: string;
  /**
   * What a configuration gives under `with`; {name} in a template stands for it. The names from and to are taken.
   */
  parameters?: {
    [k: string]: HttpPollParameter;
  } | undefined;
  /**
   * How a request proves who asks. Of a list, the first for which all parameters it needs are given. Absent: not at all.
   */
  auth?: HttpPollAuth | HttpPollAuth[] | undefined;
  /**
   * The request for a page. In templates {name} is a parameter, {from} and {to} the bounds of time. A query entry, header or body member whose parameter is not given is left out.
   */
  request: {
    method?: "GET" | "POST" | undefined;
    /**
     * a path that begins with /; parameters in it are URL-encoded
     */
    path: string;
    /**
     * Query entries; values are URL-encoded.
     */
    query?: {
      [k: string]: string | number | boolean;
    } | undefined;
    headers?: {
      [k: string]: string;
    } | undefined;
    /**
     * JSON of a POST. A text that is one placeholder and nothing else takes the type of its value: {from} in seconds is a number.
     */
    body?: {
      [k: string]: unknown;
    } | undefined;
  };
  /**
   * Where the records stand in an answer. A key path is one key, or the list of keys from the root.
   */
  records: {
    /**
     * Key path of the array of records. Absent: the answer is the array.
     */
    at?: string | string[] | undefined;
    /**
     * The answer is lines, each a record: JSON objects (NDJSON), or any text. Absent: the answer is JSON with an array.
     */
    lines?: "json" | "text" | undefined;
    /**
     * Whether an answer without records leaves the array out, as Google's do.
     */
    optional?: boolean | undefined;
    /**
     * Key path of the record's id within a record; the same record always has the same. Absent, or where a record has none: a hash of its bytes.
     */
    id?: string | string[] | undefined;
    /**
     * Key path of the record's time within a record.
     */
    time?: string | string[] | undefined;
    /**
     * iso: text with a zone; epoch-s, epoch-ms: seconds (with fractions) or ms since 1970 UTC.
     */
    timeFormat?: "iso" | "epoch-s" | "epoch-ms" | undefined;
    /**
     * Key of the member that holds the record as JSON text, as CloudTrailEvent does. The decoded text is the record; id and time are still read beside it.
     */
    embedded?: string | undefined;
  };
  /**
   * How the next page is found: exactly one of these. Absent: there is one page.
   */
  paging?: {
    /**
     * The answer's header Link with rel="next" (RFC 8288) is the URL of the next page.
     */
    link?: {
      rel?: string | undefined;
    } | undefined;
    /**
     * The answer holds the URL of the next page.
     */
    nextUrl?: {
      /**
       * Its key path.
       */
      at: string | string[];
    } | undefined;
    /**
     * The answer holds a token, which the same request gives back for the next page: in `query` or in `body`.
     */
    token?: {
      /**
       * Its key path.
       */
      at: string | string[];
      /**
       * Key path of a member that is true when there is a next page, for APIs that give a token with the last one too.
       */
      more?: string | string[] | undefined;
      /**
       * Name of the query entry.
       */
      query?: string | undefined;
      /**
       * Name of the body's member.
       */
      body?: string | undefined;
    } | undefined;
    /**
     * Pages are numbered; the last is the one that is empty, or has fewer records than `size`.
     */
    page?: {
      /**
       * Name of the query entry.
       */
      query: string;
      first?: number | undefined;
      /**
       * What the number grows by from page to page: where it counts records, as an offset does, those of a full page.
       */
      step?: number | undefined;
      /**
       * Records of a full page.
       */
      size?: number | undefined;
    } | undefined;
  } | undefined;
  /**
   * What is asked for next: exactly one of these.
   */
  progress: {
    /**
     * Spans of time, one after another, by {from} and {to} in the request. Both may be taken as inclusive or exclusive by the API.
     */
    window?: {
      /**
       * How {from} and {to} are written: 2026-11-22T02:17:00Z, 2026-11-22T02:17:00.000Z, seconds or ms since 1970 UTC.
       */
      format?: "iso-s" | "iso-ms" | "epoch-s" | "epoch-ms" | undefined;
      overlap?: Duration | undefined;
      settle?: Duration | undefined;
      width?: Duration | undefined;
      /**
       * When a window is too much for the API, it is halved; so it is when an answer takes too long.
       */
      split?: {
        /**
         * A window with so many records, or more, is taken as cut off.
         */
        records?: number | undefined;
        /**
         * Pages that the API gives at most, when there could be more.
         */
        pages?: number | undefined;
        refused?: HttpPollAnswer | undefined;
        minimum?: Duration | undefined;
      } | undefined;
      /**
       * Whether the place of a page can be asked for hours later, so that a restart goes on in the middle of a window.
       */
      resumable?: boolean | undefined;
    } | undefined;
    /**
     * The API's own bookmark: what `paging` gives is kept, and asked for again when there was nothing behind it. The first request has {from}; what uses {from} is left out of those with a bookmark.
     */
    cursor?: {
      /**
       * How {from} is written.
       */
      format?: "iso-s" | "iso-ms" | "epoch-s" | "epoch-ms" | undefined;
      invalid?: HttpPollAnswer | undefined;
      overlap?: Duration | undefined;
    } | undefined;
  };
  refused?: HttpPollAnswer | undefined;
  poll?: Duration | undefined;
  backfill?: Duration | undefined;
  horizon?: Duration | undefined;
  limits?: {
    /**
     * Requests per second that the vendor allows; less than 1 for fewer.
     */
    perSecond?: number | undefined;
    throttled?: HttpPollAnswer | undefined;
    pause?: Duration | undefined;
  } | undefined;
  timeout?: Duration | undefined;
}
export interface HttpPollParameter {
  /**
   * What it is, for the one who configures it.
   */
  description: string;
  /**
   * Whether a configuration must give it.
   */
  required?: boolean | undefined;
  /**
   * Whether it is never shown.
   */
  secret?: boolean | undefined;
  /**
   * Its value when a configuration gives none.
   */
  default?: string | number | boolean | undefined;
  /**
   * A value that could be given.
   */
  example?: string | number | boolean | undefined;
  /**
   * Regular expression that a value must match whole.
   */
  pattern?: string | undefined;
}

/**
 * An HTTP API that is asked again and again.
 */
export interface FromHttpPoll {
  /**
   * Name of a description that comes with accesstrail, or the path of a YAML file of your own, beginning with ./ or /.
   */
  use: string;
  /**
   * The parameters of the description.
   */
  with?: {
    [k: string]: string | number | boolean;
  } | undefined;
  /**
   * URL of the API, when it is not the vendor's own.
   */
  baseUrl?: string | null | undefined;
  /**
   * Pause between polls, in ms. Default: the description's.
   */
  pollMs?: number | undefined;
  /**
   * How far back the first poll reaches. Default: the description's. Later polls go on where the last one ended.
   */
  backfill?: {
    /**
     * a day or a time in UTC, such as 2026-01-01 or 2026-01-01T12:00Z
     */
    since?: string | undefined;
    /**
     * Days before the start.
     */
    days?: number | undefined;
  } | undefined;
  overlap?: Duration | undefined;
  settle?: Duration | undefined;
}

/**
 * Topics of a Kafka cluster, or of Azure Event Hubs by its Kafka endpoint.
 */
export interface FromKafka {
  /**
   * @minItems 1
   *
   * Items: host:port, such as ns.servicebus.windows.net:9093.
   */
  brokers: string[];
  /**
   * Topics; of Event Hubs the names of the event hubs.
   *
   * @minItems 1
   */
  topics: string[];
  /**
   * Consumer group, whose committed offsets say what was read. Default: <namespace>-<id of the source>.
   */
  groupId?: string | undefined;
  /**
   * Where a group begins that has read nothing yet.
   */
  start?: "earliest" | "latest" | undefined;
  /**
   * true for TLS with a public certificate authority, or the files of your own.
   */
  ssl?:
    | boolean
    | {
        /**
         * PEM file of the certificate authority.
         */
        ca?: string | undefined;
        /**
         * PEM file of this client's certificate (mutual TLS).
         */
        cert?: string | undefined;
        /**
         * PEM file of this client's key.
         */
        key?: string | undefined;
      };
  /**
   * How to sign in, if at all.
   */
  sasl?: {
    mechanism: "plain" | "scram-sha-256" | "scram-sha-512" | "oauthbearer";
    /**
     * Of plain and scram; for Event Hubs $ConnectionString, as it stands here.
     */
    username?: string | undefined;
    /**
     * Of plain and scram; for Event Hubs the connection string. Keep it out of the file: ${KAFKA_PASSWORD}.
     */
    password?: string | undefined;
    /**
     * Of oauthbearer: URL of the token endpoint, such as https://login.microsoftonline.com/TENANT/oauth2/v2.0/token.
     */
    tokenUrl?: string | undefined;
    /**
     * Of oauthbearer, with tokenUrl.
     */
    clientId?: string | undefined;
    /**
     * Of oauthbearer, with tokenUrl. Keep it out of the file: ${CLIENT_SECRET}.
     */
    clientSecret?: string | undefined;
    /**
     * Of oauthbearer, with tokenUrl; for Event Hubs https://NAMESPACE.servicebus.windows.net/.default.
     */
    scope?: string | undefined;
    /**
     * Of oauthbearer, instead of tokenUrl: a file that holds a token, read at each sign-in.
     */
    tokenFile?: string | undefined;
  } | null | undefined;
  /**
   * Mends messages that are no JSON though their form is, as Azure diagnostic settings are known to send them: single quotes, control characters.
   */
  repair?: "azure-diagnostics" | undefined;
  /**
   * A process not heard of for so long loses its partitions to the others, in ms.
   */
  sessionTimeoutMs?: number | undefined;
}

/**
 * What others send by HTTP to listen.host and listen.port.
 */
export interface FromReceiver {
  /**
   * Path of the URL that the sender is given, such as /in/github; hec may also take /services/collector, for senders that can be given no other.
   */
  path: string;
  /**
   * webhook: a JSON body; ndjson: records in the source's own framing; hec: Splunk's HTTP Event Collector below the path; otlp: OTLP/HTTP logs at PATH/v1/logs.
   */
  protocol?: "webhook" | "ndjson" | "hec" | "otlp" | undefined;
  /**
   * How a request proves that it comes from the sender: exactly one. Several secrets are for changing them without a pause. Without it only a loopback address may be listened on.
   */
  verify?: {
    /**
     * Anybody who reaches the port may send: say so only behind something that checks.
     */
    none?: true | undefined;
    /**
     * Tokens, as Authorization: Bearer TOKEN, Splunk TOKEN, or Basic with the token as password.
     */
    bearer?: string | string[] | undefined;
    /**
     * Secret of a GitHub webhook (X-Hub-Signature-256).
     */
    github?: string | string[] | undefined;
    /**
     * Secret token of a GitLab webhook (X-Gitlab-Token), or verification token of an audit event stream (X-Gitlab-Event-Streaming-Token).
     */
    gitlab?: string | string[] | undefined;
    /**
     * Secret of an Okta event hook, as it stands in the header Authorization; Okta's verification request is answered.
     */
    okta?: string | string[] | undefined;
    /**
     * Secret of a webhook of Bitbucket Cloud or Data Center (X-Hub-Signature, SHA-256).
     */
    bitbucket?: string | string[] | undefined;
    /**
     * Secret token of a CircleCI webhook (circleci-signature).
     */
    circleci?: string | string[] | undefined;
    /**
     * Secret of a PagerDuty v3 webhook subscription (X-PagerDuty-Signature).
     */
    pagerduty?: string | string[] | undefined;
    /**
     * Signing secret in Slack's style (X-Slack-Signature over X-Slack-Request-Timestamp and body).
     */
    slack?: string | string[] | undefined;
    /**
     * Secret of the Standard Webhooks kind (webhook-id, webhook-timestamp, webhook-signature), such as GitLab's signing token; whsec_ and base64, or text.
     */
    standardWebhooks?: string | string[] | undefined;
    /**
     * ID token of an identity provider as Authorization: Bearer TOKEN, such as Google Pub/Sub sends.
     */
    oidc?: (
      | {
          email: string;
        }
      | {
          subject: string;
        }
    ) & {
      /**
       * Who makes the tokens, exactly as they name it, such as https://accounts.google.com.
       */
      issuer: string;
      /**
       * For whom they are made, such as the endpoint's URL.
       */
      audience: string;
      /**
       * The service account whose tokens are taken (claims email and email_verified).
       */
      email?: string | undefined;
      /**
       * The id of the account whose tokens are taken (claim sub).
       */
      subject?: string | undefined;
      /**
       * URL of the provider's keys (a JWK set). Default: what the provider itself says (OpenID Connect Discovery).
       */
      keys?: string | undefined;
    } | undefined;
    /**
     * Any other HMAC over the body.
     */
    hmac?: {
      secret: string | string[];
      /**
       * Header with the signature, or several after commas.
       */
      header: string;
      algorithm?: "sha256" | "sha512" | "sha1" | undefined;
      encoding?: "hex" | "base64" | undefined;
      /**
       * What stands before the signature, such as sha256=.
       */
      prefix?: string | undefined;
      /**
       * Header with the time of sending (seconds or ms since 1970, or ISO 8601), which the signature must cover.
       */
      timestampHeader?: string | undefined;
      /**
       * How far that time may be from now.
       */
      toleranceSeconds?: number | undefined;
      /**
       * What is signed: text with {body} and {header names}. Default: {body}, with a timestampHeader {TIMESTAMPHEADER}.{body}.
       */
      signed?: string | undefined;
      /**
       * Header with an id that stays the same when a delivery is repeated.
       */
      deliveryHeader?: string | undefined;
    } | undefined;
  } | undefined;
  /**
   * Where the sender wraps each record in an object: the member that holds it, a text or an object, such as message (Vector) or log (Fluent Bit).
   */
  unwrap?: string | undefined;
  /**
   * Longest request body, as sent and decompressed; a longer one is answered with 413.
   */
  maxBytes?: number | undefined;
  /**
   * Bytes of requests held at once, at least twice maxBytes; beyond it senders are told to come back.
   */
  maxInFlightBytes?: number | undefined;
  /**
   * How long a sender is kept waiting until its records are safe; then it is told to come back.
   */
  answerMs?: number | undefined;
}

/**
 * Objects in S3, as notifications of an SQS queue name them, or listed.
 */
export interface FromS3 {
  /**
   * URL of the SQS queue that gets the bucket's notifications: directly, through SNS, or through EventBridge.
   */
  queue?: string | undefined;
  /**
   * For how long a message is hidden from others, in s; extended while its objects are read.
   */
  visibilitySeconds?: number | undefined;
  /**
   * For how long an object that is named and not there, or refused, is looked for again before it is a reject, in ms.
   */
  patienceMs?: number | undefined;
  /**
   * Instead of a queue: the objects of a bucket are listed.
   */
  list?: {
    bucket: string;
    /**
     * Only keys that begin so.
     */
    prefix?: string | undefined;
    /**
     * Objects changed before this time (UTC) are left out, such as 2026-01-01.
     */
    since: string;
    /**
     * Pause between two looks, in ms.
     */
    pollMs?: number | undefined;
    /**
     * How long before a look an object may have been begun and be found by it only, in ms: uploads in parts carry the time of their beginning.
     */
    overlapMs?: number | undefined;
  } | undefined;
  /**
   * Objects read at once.
   */
  concurrency?: number | undefined;
  /**
   * AWS region. Default: the queue's, else what the AWS SDK finds.
   */
  region?: string | undefined;
  /**
   * URL of a service that is not AWS's own.
   */
  endpoint?: string | null | undefined;
  /**
   * Whether the bucket stands in the path of URLs, not in the host name. Default: true with an endpoint.
   */
  pathStyle?: boolean | undefined;
  /**
   * Role to assume, with the credentials that the AWS SDK finds.
   */
  roleArn?: string | undefined;
  /**
   * What the role's trust policy asks for, if it does.
   */
  externalId?: string | undefined;
  /**
   * Name of the role's session, as CloudTrail will show it; accesstrail unless told.
   */
  sessionName?: string | undefined;
  /**
   * Checks that nothing was altered, removed or added after the sender vouched for it.
   */
  integrity?: {
    /**
     * By the digest files of CloudTrail's log file integrity validation, which arrive as its log files do.
     */
    cloudtrail: {
      /**
       * URL of a service that answers CloudTrail's ListPublicKeys, when it is not AWS's own.
       */
      publicKeys?: string | null | undefined;
    };
  } | undefined;
}

/**
 * Syslog messages (RFC 3164 and RFC 5424) that senders push over UDP, TCP or TLS.
 */
export interface FromSyslog {
  /**
   * Protocol, address and port, such as tcp://0.0.0.0:6514 or udp://[::]:5140.
   */
  listen: string;
  /**
   * TLS (RFC 5425) on a tcp listener.
   */
  tls?: {
    /**
     * PEM file of the listener's certificate and those between it and its authority.
     */
    cert: string;
    /**
     * PEM file of its key.
     */
    key: string;
    /**
     * PEM file of the authority that signs the senders' certificates.
     */
    ca?: string | undefined;
    /**
     * Whether senders must show a certificate signed by ca. Default: when there is a ca.
     */
    requestClientCert?: boolean | undefined;
    /**
     * Common names, DNS names or SHA-256 fingerprints of the certificates that may send. Default: all that ca signed.
     *
     * @minItems 1
     */
    allowedClients?: string[] | undefined;
  } | null | undefined;
  /**
   * What is a record: the whole message, or what follows its header, for senders that carry JSON in it.
   */
  content?: "whole" | "message" | undefined;
  /**
   * A longer message is the reject too_large.
   */
  maxMessageBytes?: number | undefined;
  /**
   * Connections open at once; more are refused.
   */
  maxConnections?: number | undefined;
  /**
   * A connection without bytes for so long is closed, in ms. Default: never.
   */
  idleTimeoutMs?: number | undefined;
  /**
   * Receive buffer asked of the system for udp; net.core.rmem_max bounds it.
   */
  receiveBufferBytes?: number | undefined;
}
