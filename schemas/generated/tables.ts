// Made by `npm run generate` from ECS; do not edit.
/** event.category -> the event types ECS expects with it. */
export const CATEGORY_TYPES: Readonly<Record<string, readonly string[]>> = {
  "api": [
    "access",
    "admin",
    "allowed",
    "change",
    "creation",
    "deletion",
    "denied",
    "end",
    "info",
    "start",
    "user"
  ],
  "authentication": [
    "start",
    "end",
    "info"
  ],
  "configuration": [
    "access",
    "change",
    "creation",
    "deletion",
    "info"
  ],
  "database": [
    "access",
    "change",
    "info",
    "error"
  ],
  "driver": [
    "change",
    "end",
    "info",
    "start"
  ],
  "email": [
    "info"
  ],
  "file": [
    "access",
    "change",
    "creation",
    "deletion",
    "info"
  ],
  "host": [
    "access",
    "change",
    "end",
    "info",
    "start"
  ],
  "iam": [
    "admin",
    "change",
    "creation",
    "deletion",
    "group",
    "info",
    "user"
  ],
  "intrusion_detection": [
    "allowed",
    "denied",
    "info"
  ],
  "library": [
    "start"
  ],
  "malware": [
    "info"
  ],
  "network": [
    "access",
    "allowed",
    "connection",
    "denied",
    "end",
    "info",
    "protocol",
    "start"
  ],
  "package": [
    "access",
    "change",
    "deletion",
    "info",
    "installation",
    "start"
  ],
  "process": [
    "access",
    "change",
    "end",
    "info",
    "start"
  ],
  "registry": [
    "access",
    "change",
    "creation",
    "deletion"
  ],
  "session": [
    "start",
    "end",
    "info"
  ],
  "threat": [
    "indicator"
  ],
  "vulnerability": [
    "info"
  ],
  "web": [
    "access",
    "error",
    "info"
  ]
}

/** Version of ECS that the schema is made from. */
export const ECS_VERSION = '9.4.0';

/** Flat names of the fields that hold an IP address, as paths. */
export const IP_FIELDS: readonly (readonly string[])[] = [
  [
    "source",
    "ip"
  ],
  [
    "client",
    "ip"
  ],
  [
    "destination",
    "ip"
  ],
  [
    "server",
    "ip"
  ]
]

/** Every field: flat name -> Elasticsearch type. */
export const FIELD_TYPES: Readonly<Record<string, string>> = {
  "@timestamp": "date",
  "message": "match_only_text",
  "tags": "keyword",
  "ecs.version": "keyword",
  "event.id": "keyword",
  "event.kind": "keyword",
  "event.category": "keyword",
  "event.type": "keyword",
  "event.action": "keyword",
  "event.outcome": "keyword",
  "event.dataset": "keyword",
  "event.provider": "keyword",
  "event.code": "keyword",
  "event.reason": "keyword",
  "event.severity": "long",
  "event.sequence": "long",
  "event.start": "date",
  "event.end": "date",
  "event.duration": "long",
  "event.timezone": "keyword",
  "event.created": "date",
  "event.ingested": "date",
  "event.original": "keyword",
  "event.hash": "keyword",
  "user.id": "keyword",
  "user.name": "keyword",
  "user.full_name": "keyword",
  "user.email": "keyword",
  "user.domain": "keyword",
  "user.roles": "keyword",
  "user.effective.id": "keyword",
  "user.effective.name": "keyword",
  "user.effective.full_name": "keyword",
  "user.effective.email": "keyword",
  "user.effective.domain": "keyword",
  "user.effective.roles": "keyword",
  "user.target.id": "keyword",
  "user.target.name": "keyword",
  "user.target.full_name": "keyword",
  "user.target.email": "keyword",
  "user.target.domain": "keyword",
  "user.target.roles": "keyword",
  "user.changes.id": "keyword",
  "user.changes.name": "keyword",
  "user.changes.full_name": "keyword",
  "user.changes.email": "keyword",
  "user.changes.domain": "keyword",
  "user.changes.roles": "keyword",
  "group.id": "keyword",
  "group.name": "keyword",
  "group.domain": "keyword",
  "source.address": "keyword",
  "source.ip": "ip",
  "source.port": "long",
  "source.domain": "keyword",
  "source.geo.city_name": "keyword",
  "source.geo.region_name": "keyword",
  "source.geo.country_name": "keyword",
  "source.geo.country_iso_code": "keyword",
  "client.address": "keyword",
  "client.ip": "ip",
  "client.port": "long",
  "client.domain": "keyword",
  "destination.address": "keyword",
  "destination.ip": "ip",
  "destination.port": "long",
  "destination.domain": "keyword",
  "server.address": "keyword",
  "server.ip": "ip",
  "server.port": "long",
  "server.domain": "keyword",
  "host.id": "keyword",
  "host.name": "keyword",
  "host.hostname": "keyword",
  "host.ip": "ip",
  "cloud.provider": "keyword",
  "cloud.region": "keyword",
  "cloud.availability_zone": "keyword",
  "cloud.account.id": "keyword",
  "cloud.account.name": "keyword",
  "cloud.instance.id": "keyword",
  "cloud.instance.name": "keyword",
  "cloud.service.name": "keyword",
  "cloud.project.id": "keyword",
  "cloud.project.name": "keyword",
  "service.name": "keyword",
  "service.type": "keyword",
  "process.pid": "long",
  "process.name": "keyword",
  "process.executable": "keyword",
  "process.command_line": "wildcard",
  "process.thread.id": "long",
  "network.protocol": "keyword",
  "network.transport": "keyword",
  "network.type": "keyword",
  "user_agent.original": "keyword",
  "user_agent.name": "keyword",
  "user_agent.version": "keyword",
  "tls.version": "keyword",
  "tls.cipher": "keyword",
  "tls.client.server_name": "keyword",
  "error.code": "keyword",
  "error.message": "match_only_text",
  "error.type": "keyword",
  "http.request.id": "keyword",
  "http.request.method": "keyword",
  "http.response.status_code": "long",
  "url.full": "wildcard",
  "url.original": "wildcard",
  "url.domain": "keyword",
  "url.path": "wildcard",
  "organization.id": "keyword",
  "organization.name": "keyword",
  "orchestrator.type": "keyword",
  "orchestrator.cluster.name": "keyword",
  "orchestrator.cluster.url": "keyword",
  "orchestrator.namespace": "keyword",
  "orchestrator.resource.type": "keyword",
  "orchestrator.resource.name": "keyword",
  "container.id": "keyword",
  "container.name": "keyword",
  "file.path": "keyword",
  "file.name": "keyword",
  "log.level": "keyword",
  "log.logger": "keyword",
  "transaction.id": "keyword",
  "trace.id": "keyword",
  "related.user": "keyword",
  "related.ip": "ip",
  "related.hosts": "keyword",
  "oncall.actor.id": "keyword",
  "oncall.actor.name": "keyword",
  "oncall.actor.type": "keyword",
  "oncall.actor.credential": "keyword",
  "oncall.actor.reason": "keyword",
  "oncall.person.id": "keyword",
  "oncall.person.confidence": "float",
  "oncall.person.rule": "keyword",
  "oncall.command.text": "keyword",
  "oncall.command.head": "keyword",
  "oncall.command.hash": "keyword",
  "oncall.command.kind": "keyword",
  "oncall.change.property": "keyword",
  "oncall.change.before": "keyword",
  "oncall.change.after": "keyword",
  "oncall.system.id": "keyword",
  "oncall.system.kind": "keyword",
  "oncall.system.environment": "keyword",
  "oncall.system.sensitivity": "keyword",
  "oncall.object.type": "keyword",
  "oncall.object.name": "keyword",
  "oncall.session.id": "keyword",
  "oncall.session.start": "date",
  "oncall.session.end": "date",
  "oncall.session.end_reason": "keyword",
  "oncall.grant.id": "keyword",
  "oncall.incident.id": "keyword",
  "oncall.shift.id": "keyword",
  "oncall.reason": "keyword",
  "oncall.justification": "keyword",
  "oncall.time.zone_source": "keyword",
  "oncall.time.ambiguous": "boolean",
  "oncall.time.nonexistent": "boolean",
  "oncall.original.truncated": "boolean",
  "oncall.original.length": "long",
  "oncall.original.sha256": "keyword",
  "oncall.original.blob": "keyword",
  "oncall.original.base64": "keyword",
  "oncall.mapping.revision": "long",
  "oncall.masking.version": "long",
  "oncall.masking.count": "long",
  "oncall.source.id": "keyword",
  "oncall.source.instance": "keyword",
  "oncall.origin.uri": "keyword",
  "oncall.origin.offset": "long",
  "oncall.place": "keyword"
}
