// @ts-nocheck
// Made by `npm run generate` from schemas/*.json; do not edit.
import { createRequire } from 'node:module';
import type { Validator } from '../validator.ts';
import type { AccessEvent, Envelope, Reject } from './types.ts';

const require = createRequire(import.meta.url);

export const validateAccessEvent: Validator<AccessEvent> = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:accesstrail:access-event:1","title":"AccessEvent","description":"One access to a production system: who, what, where, when, why, and the proof. ECS 9 plus oncall.*.","type":"object","additionalProperties":false,"required":["@timestamp","ecs","event","user","oncall"],"properties":{"@timestamp":{"description":"Date/time when the event originated.","type":"string","pattern":"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$"},"message":{"description":"For log events the message field contains the log message, optimized for viewing in a log viewer.","type":"string"},"tags":{"description":"List of keywords used to tag each event.","type":"array","minItems":1,"items":{"type":"string"}},"ecs":{"type":"object","additionalProperties":false,"required":["version"],"properties":{"version":{"description":"ECS version this event conforms to. `ecs.version` is a required field and must exist in all events.","type":"string"}}},"event":{"type":"object","additionalProperties":false,"required":["id","kind","category","type","action","outcome","dataset","original","hash"],"properties":{"id":{"description":"Unique ID to describe the event.","type":"string"},"kind":{"description":"This is one of four ECS Categorization Fields, and indicates the highest level in the ECS category hierarchy.","enum":["alert","asset","enrichment","event","metric","state","pipeline_error","signal"]},"category":{"description":"This is one of four ECS Categorization Fields, and indicates the second level in the ECS category hierarchy.","type":"array","minItems":1,"items":{"enum":["api","authentication","configuration","database","driver","email","file","host","iam","intrusion_detection","library","malware","network","package","process","registry","session","threat","vulnerability","web"]}},"type":{"description":"This is one of four ECS Categorization Fields, and indicates the third level in the ECS category hierarchy.","type":"array","minItems":1,"items":{"enum":["access","admin","allowed","change","connection","creation","deletion","denied","device","end","error","group","indicator","info","installation","protocol","start","user"]}},"action":{"description":"The action captured by the event.","type":"string"},"outcome":{"description":"This is one of four ECS Categorization Fields, and indicates the lowest level in the ECS category hierarchy.","enum":["failure","success","unknown"]},"dataset":{"description":"Name of the dataset.","type":"string"},"provider":{"description":"Source of the event.","type":"string"},"code":{"description":"Identification code for this event, if one exists.","type":"string"},"reason":{"description":"Reason why this event happened, according to the source.","type":"string"},"severity":{"description":"The numeric severity of the event according to your event source.","type":"integer"},"sequence":{"description":"Sequence number of the event.","type":"integer"},"start":{"description":"`event.start` contains the date when the event started or when the activity was first observed.","type":"string","pattern":"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$"},"end":{"description":"`event.end` contains the date when the event ended or when the activity was last observed.","type":"string","pattern":"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$"},"duration":{"description":"Duration of the event in nanoseconds.","type":"integer"},"timezone":{"description":"This field should be populated when the event's timestamp does not include timezone information already (e.g. default Syslog timestamps). It's optional otherwise.","type":"string"},"created":{"description":"`event.created` contains the date/time when the event was first read by an agent, or by your pipeline.","type":"string","pattern":"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$"},"ingested":{"description":"Timestamp when an event arrived in the central data store.","type":"string","pattern":"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$"},"original":{"description":"Raw text message of entire event. Used to demonstrate log integrity or where the full log message (before splitting it up in multiple parts) may be required, e.g. for reindex.","type":"string"},"hash":{"description":"Hash (perhaps logstash fingerprint) of raw field to be able to demonstrate log integrity.","type":"string"}}},"user":{"type":"object","additionalProperties":false,"required":["name"],"properties":{"id":{"description":"Unique identifier of the user.","type":"string"},"name":{"description":"Short name or login of the user.","type":"string"},"full_name":{"description":"User's full name, if available.","type":"string"},"email":{"description":"User email address.","type":"string"},"domain":{"description":"Name of the directory the user is a member of.","type":"string"},"roles":{"description":"Array of user roles at the time of the event.","type":"array","minItems":1,"items":{"type":"string"}},"effective":{"type":"object","additionalProperties":false,"properties":{"id":{"description":"Unique identifier of the user.","type":"string"},"name":{"description":"Short name or login of the user.","type":"string"},"full_name":{"description":"User's full name, if available.","type":"string"},"email":{"description":"User email address.","type":"string"},"domain":{"description":"Name of the directory the user is a member of.","type":"string"},"roles":{"description":"Array of user roles at the time of the event.","type":"array","minItems":1,"items":{"type":"string"}}}},"target":{"type":"object","additionalProperties":false,"properties":{"id":{"description":"Unique identifier of the user.","type":"string"},"name":{"description":"Short name or login of the user.","type":"string"},"full_name":{"description":"User's full name, if available.","type":"string"},"email":{"description":"User email address.","type":"string"},"domain":{"description":"Name of the directory the user is a member of.","type":"string"},"roles":{"description":"Array of user roles at the time of the event.","type":"array","minItems":1,"items":{"type":"string"}}}},"changes":{"type":"object","additionalProperties":false,"properties":{"id":{"description":"Unique identifier of the user.","type":"string"},"name":{"description":"Short name or login of the user.","type":"string"},"full_name":{"description":"User's full name, if available.","type":"string"},"email":{"description":"User email address.","type":"string"},"domain":{"description":"Name of the directory the user is a member of.","type":"string"},"roles":{"description":"Array of user roles at the time of the event.","type":"array","minItems":1,"items":{"type":"string"}}}}}},"group":{"type":"object","additionalProperties":false,"properties":{"id":{"description":"Unique identifier for the group on the system/platform.","type":"string"},"name":{"description":"Name of the group.","type":"string"},"domain":{"description":"Name of the directory the group is a member of.","type":"string"}}},"source":{"type":"object","additionalProperties":false,"properties":{"address":{"description":"Some event source addresses are defined ambiguously. The event will sometimes list an IP, a domain or a unix socket.  You should always store the raw address in the `.address` field.","type":"string"},"ip":{"description":"IP address of the source (IPv4 or IPv6).","type":"string","format":"ip"},"port":{"description":"Port of the source.","type":"integer"},"domain":{"description":"The domain name of the source system.","type":"string"},"geo":{"type":"object","additionalProperties":false,"properties":{"city_name":{"description":"City name.","type":"string"},"region_name":{"description":"Region name.","type":"string"},"country_name":{"description":"Country name.","type":"string"},"country_iso_code":{"description":"Country ISO code.","type":"string"}}}}},"client":{"type":"object","additionalProperties":false,"properties":{"address":{"description":"Some event client addresses are defined ambiguously. The event will sometimes list an IP, a domain or a unix socket.  You should always store the raw address in the `.address` field.","type":"string"},"ip":{"description":"IP address of the client (IPv4 or IPv6).","type":"string","format":"ip"},"port":{"description":"Port of the client.","type":"integer"},"domain":{"description":"The domain name of the client system.","type":"string"}}},"destination":{"type":"object","additionalProperties":false,"properties":{"address":{"description":"Some event destination addresses are defined ambiguously. The event will sometimes list an IP, a domain or a unix socket.  You should always store the raw address in the `.address` field.","type":"string"},"ip":{"description":"IP address of the destination (IPv4 or IPv6).","type":"string","format":"ip"},"port":{"description":"Port of the destination.","type":"integer"},"domain":{"description":"The domain name of the destination system.","type":"string"}}},"server":{"type":"object","additionalProperties":false,"properties":{"address":{"description":"Some event server addresses are defined ambiguously. The event will sometimes list an IP, a domain or a unix socket.  You should always store the raw address in the `.address` field.","type":"string"},"ip":{"description":"IP address of the server (IPv4 or IPv6).","type":"string","format":"ip"},"port":{"description":"Port of the server.","type":"integer"},"domain":{"description":"The domain name of the server system.","type":"string"}}},"host":{"type":"object","additionalProperties":false,"properties":{"id":{"description":"Unique host id.","type":"string"},"name":{"description":"Name of the host.","type":"string"},"hostname":{"description":"Hostname of the host.","type":"string"},"ip":{"description":"Host ip addresses.","type":"array","minItems":1,"items":{"type":"string","format":"ip"}}}},"cloud":{"type":"object","additionalProperties":false,"properties":{"provider":{"description":"Name of the cloud provider. Example values are aws, azure, gcp, or digitalocean.","type":"string"},"region":{"description":"Region in which this host, resource, or service is located.","type":"string"},"availability_zone":{"description":"Availability zone in which this host, resource, or service is located.","type":"string"},"account":{"type":"object","additionalProperties":false,"properties":{"id":{"description":"The cloud account or organization id used to identify different entities in a multi-tenant environment.","type":"string"},"name":{"description":"The cloud account name or alias used to identify different entities in a multi-tenant environment.","type":"string"}}},"instance":{"type":"object","additionalProperties":false,"properties":{"id":{"description":"Instance ID of the host machine.","type":"string"},"name":{"description":"Instance name of the host machine.","type":"string"}}},"service":{"type":"object","additionalProperties":false,"properties":{"name":{"description":"The cloud service name is intended to distinguish services running on different platforms within a provider, eg AWS EC2 vs Lambda, GCP GCE vs App Engine, Azure VM vs App Server.","type":"string"}}},"project":{"type":"object","additionalProperties":false,"properties":{"id":{"description":"The cloud project identifier.","type":"string"},"name":{"description":"The cloud project name.","type":"string"}}}}},"service":{"type":"object","additionalProperties":false,"properties":{"name":{"description":"Name of the service data is collected from.","type":"string"},"type":{"description":"The type of the service data is collected from.","type":"string"}}},"process":{"type":"object","additionalProperties":false,"properties":{"pid":{"description":"Process id.","type":"integer"},"name":{"description":"Process name.","type":"string"},"executable":{"description":"Absolute path to the process executable.","type":"string"},"command_line":{"description":"Full command line that started the process, including the absolute path to the executable, and all arguments.","type":"string"},"thread":{"type":"object","additionalProperties":false,"properties":{"id":{"description":"Thread ID.","type":"integer"}}}}},"network":{"type":"object","additionalProperties":false,"properties":{"protocol":{"description":"In the OSI Model this would be the Application Layer protocol. For example, `http`, `dns`, or `ssh`.","type":"string"},"transport":{"description":"Same as network.iana_number, but instead using the Keyword name of the transport layer (udp, tcp, ipv6-icmp, etc.)","type":"string"},"type":{"description":"In the OSI Model this would be the Network Layer. ipv4, ipv6, ipsec, pim, etc","type":"string"}}},"user_agent":{"type":"object","additionalProperties":false,"properties":{"original":{"description":"Unparsed user_agent string.","type":"string"},"name":{"description":"Name of the user agent.","type":"string"},"version":{"description":"Version of the user agent.","type":"string"}}},"tls":{"type":"object","additionalProperties":false,"properties":{"version":{"description":"Numeric part of the version parsed from the original string.","type":"string"},"cipher":{"description":"String indicating the cipher used during the current connection.","type":"string"},"client":{"type":"object","additionalProperties":false,"properties":{"server_name":{"description":"Also called an SNI, this tells the server which hostname to which the client is attempting to connect to. When this value is available, it should get copied to `destination.domain`.","type":"string"}}}}},"error":{"type":"object","additionalProperties":false,"properties":{"code":{"description":"Error code describing the error.","type":"string"},"message":{"description":"Error message.","type":"string"},"type":{"description":"The type of the error, for example the class name of the exception.","type":"string"}}},"http":{"type":"object","additionalProperties":false,"properties":{"request":{"type":"object","additionalProperties":false,"properties":{"id":{"description":"A unique identifier for each HTTP request to correlate logs between clients and servers in transactions.","type":"string"},"method":{"description":"HTTP request method.","type":"string"}}},"response":{"type":"object","additionalProperties":false,"properties":{"status_code":{"description":"HTTP response status code.","type":"integer"}}}}},"url":{"type":"object","additionalProperties":false,"properties":{"full":{"description":"If full URLs are important to your use case, they should be stored in `url.full`, whether this field is reconstructed or present in the event source.","type":"string"},"original":{"description":"Unmodified original url as seen in the event source.","type":"string"},"domain":{"description":"Domain of the url, such as \"www.elastic.co\".","type":"string"},"path":{"description":"Path of the request, such as \"/search\".","type":"string"}}},"organization":{"type":"object","additionalProperties":false,"properties":{"id":{"description":"Unique identifier for the organization.","type":"string"},"name":{"description":"Organization name.","type":"string"}}},"orchestrator":{"type":"object","additionalProperties":false,"properties":{"type":{"description":"Orchestrator cluster type (e.g. kubernetes, nomad or cloudfoundry).","type":"string"},"cluster":{"type":"object","additionalProperties":false,"properties":{"name":{"description":"Name of the cluster.","type":"string"},"url":{"description":"URL of the API used to manage the cluster.","type":"string"}}},"namespace":{"description":"Namespace in which the action is taking place.","type":"string"},"resource":{"type":"object","additionalProperties":false,"properties":{"type":{"description":"Type of resource being acted upon.","type":"string"},"name":{"description":"Name of the resource being acted upon.","type":"string"}}}}},"container":{"type":"object","additionalProperties":false,"properties":{"id":{"description":"Unique container id.","type":"string"},"name":{"description":"Container name.","type":"string"}}},"file":{"type":"object","additionalProperties":false,"properties":{"path":{"description":"Full path to the file, including the file name. It should include the drive letter, when appropriate.","type":"string"},"name":{"description":"Name of the file including the extension, without the directory.","type":"string"}}},"log":{"type":"object","additionalProperties":false,"properties":{"level":{"description":"Original log level of the log event.","type":"string"},"logger":{"description":"The name of the logger inside an application. This is usually the name of the class which initialized the logger, or can be a custom name.","type":"string"}}},"transaction":{"type":"object","additionalProperties":false,"properties":{"id":{"description":"Unique identifier of the transaction within the scope of its trace.","type":"string"}}},"trace":{"type":"object","additionalProperties":false,"properties":{"id":{"description":"Unique identifier of the trace.","type":"string"}}},"related":{"type":"object","additionalProperties":false,"properties":{"user":{"description":"All the user names or other user identifiers seen on the event.","type":"array","minItems":1,"items":{"type":"string"}},"ip":{"description":"All of the IPs seen on your event.","type":"array","minItems":1,"items":{"type":"string","format":"ip"}},"hosts":{"description":"All hostnames or other host identifiers seen on your event. Example identifiers include FQDNs, domain names, workstation names, or aliases.","type":"array","minItems":1,"items":{"type":"string"}}}},"oncall":{"type":"object","additionalProperties":false,"required":["actor","mapping"],"properties":{"actor":{"type":"object","additionalProperties":false,"required":["type"],"properties":{"id":{"description":"Who acted, as logged: the identity the system itself uses (ARN, object id, login). Never changed afterwards.","type":"string"},"name":{"description":"Name of the actor as logged.","type":"string"},"type":{"description":"What kind of identity acted.","enum":["user","role","service","application","system","account","unknown"]},"credential":{"description":"Identifier of the credential as logged (access key id, token hash, authentication method); never a secret.","type":"string"},"reason":{"description":"Why the record names nobody, when user.name is \"unknown\".","type":"string"}}},"person":{"type":"object","additionalProperties":false,"properties":{"id":{"description":"The person, when identities are resolved.","type":"string"},"confidence":{"description":"How sure the resolution is, 0 to 1.","type":"number"},"rule":{"description":"The rule that resolved the person.","type":"string"}}},"command":{"type":"object","additionalProperties":false,"properties":{"text":{"description":"The command as logged, secrets masked: SQL, shell, API document or workflow.","type":"string"},"head":{"description":"The first 8,000 characters of a longer command, for search.","type":"string"},"hash":{"description":"SHA-256 (hex) of the command text.","type":"string"},"kind":{"description":"Language of the command.","enum":["sql","shell","api","workflow"]}}},"change":{"type":"object","additionalProperties":false,"properties":{"property":{"description":"Settings that the record says were changed.","type":"array","minItems":1,"items":{"type":"string"}},"before":{"description":"Value before the change, as text.","type":"string"},"after":{"description":"Value after the change, as text.","type":"string"}}},"system":{"type":"object","additionalProperties":false,"properties":{"id":{"description":"The system that was accessed.","type":"string"},"kind":{"description":"What kind of system it is.","enum":["cloud_account","cloud_resource","database","repository","organization","host","cluster","application"]},"environment":{"description":"Environment of the system, such as production.","type":"string"},"sensitivity":{"description":"Sensitivity of the system, as its owner classed it.","type":"string"}}},"object":{"type":"object","additionalProperties":false,"properties":{"type":{"description":"Type of the object acted on, lower snake case.","type":"string"},"name":{"description":"The object acted on, as logged.","type":"string"}}},"session":{"type":"object","additionalProperties":false,"properties":{"id":{"description":"Joins the records of one session (access key id of a role session, database session id, SSM session id).","type":"string"},"start":{"description":"When the session began.","type":"string","pattern":"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$"},"end":{"description":"When the session ended.","type":"string","pattern":"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$"},"end_reason":{"description":"Why the session ended.","type":"string"}}},"grant":{"type":"object","additionalProperties":false,"properties":{"id":{"description":"The just-in-time grant that covers this access.","type":"string"}}},"incident":{"type":"object","additionalProperties":false,"properties":{"id":{"description":"The incident that this access belongs to.","type":"string"}}},"shift":{"type":"object","additionalProperties":false,"properties":{"id":{"description":"The on-call shift the person was in.","type":"string"}}},"reason":{"description":"Reason the person gave, where the record holds one.","type":"string"},"justification":{"description":"What justifies the access.","enum":["grant","incident","shift","none","unknown"]},"time":{"type":"object","additionalProperties":false,"properties":{"zone_source":{"description":"How the zone of @timestamp is known.","enum":["record","abbreviation","option"]},"ambiguous":{"description":"The local time occurs twice (autumn); the earlier instant was taken.","type":"boolean"},"nonexistent":{"description":"The local time does not occur (spring); it was moved forward by the gap.","type":"boolean"}}},"original":{"type":"object","additionalProperties":false,"properties":{"truncated":{"description":"event.original was cut; the bytes are in the blob store.","type":"boolean"},"length":{"description":"Length of the masked original in bytes, when it was cut.","type":"integer"},"sha256":{"description":"SHA-256 (hex) of the masked original, when it was cut.","type":"string"},"blob":{"description":"Name of the blob that holds the original.","type":"string"},"base64":{"description":"The masked bytes exactly, when they are not UTF-8.","type":"string"}}},"mapping":{"type":"object","additionalProperties":false,"required":["revision"],"properties":{"revision":{"description":"Revision of the mapping that made this event; a higher one replaces it.","type":"integer"}}},"masking":{"type":"object","additionalProperties":false,"properties":{"version":{"description":"Version of the masking rules that saw the record before it was written.","type":"integer"},"count":{"description":"Number of secrets masked in the record.","type":"integer"}}},"source":{"type":"object","additionalProperties":false,"properties":{"id":{"description":"Id of the configured source that collected the record.","type":"string"},"instance":{"description":"Instance of the system that wrote the record; part of the id where the source says so.","type":"string"}}},"origin":{"type":"object","additionalProperties":false,"properties":{"uri":{"description":"File, object or stream the record was read from.","type":"string"},"offset":{"description":"Offset in bytes, after decompression, of the record in its origin.","type":"integer"}}},"place":{"description":"Set when the event is not stored in the index of its own period.","enum":["out_of_range","late"]}}},"unmapped":{"type":"object","description":"What the record holds besides, as logged; nothing is thrown away."}}};
const func1 = Object.prototype.hasOwnProperty;
const pattern4 = new RegExp("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$", "u");

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:accesstrail:access-event:1" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data["@timestamp"] === undefined) && (missing0 = "@timestamp")) || ((data.ecs === undefined) && (missing0 = "ecs"))) || ((data.event === undefined) && (missing0 = "event"))) || ((data.user === undefined) && (missing0 = "user"))) || ((data.oncall === undefined) && (missing0 = "oncall"))){
validate20.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema31.properties, key0))){
validate20.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data["@timestamp"] !== undefined){
let data0 = data["@timestamp"];
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
validate20.errors = [{instancePath:instancePath+"/@timestamp",schemaPath:"#/properties/%40timestamp/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$"},message:"must match pattern \""+"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/@timestamp",schemaPath:"#/properties/%40timestamp/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.message !== undefined){
const _errs4 = errors;
if(typeof data.message !== "string"){
validate20.errors = [{instancePath:instancePath+"/message",schemaPath:"#/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tags !== undefined){
let data2 = data.tags;
const _errs6 = errors;
if(errors === _errs6){
if(Array.isArray(data2)){
if(data2.length < 1){
validate20.errors = [{instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid1 = true;
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
const _errs8 = errors;
if(typeof data2[i0] !== "string"){
validate20.errors = [{instancePath:instancePath+"/tags/" + i0,schemaPath:"#/properties/tags/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs8 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ecs !== undefined){
let data4 = data.ecs;
const _errs10 = errors;
if(errors === _errs10){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing1;
if((data4.version === undefined) && (missing1 = "version")){
validate20.errors = [{instancePath:instancePath+"/ecs",schemaPath:"#/properties/ecs/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs12 = errors;
for(const key1 in data4){
if(!(key1 === "version")){
validate20.errors = [{instancePath:instancePath+"/ecs",schemaPath:"#/properties/ecs/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs12 === errors){
if(data4.version !== undefined){
if(typeof data4.version !== "string"){
validate20.errors = [{instancePath:instancePath+"/ecs/version",schemaPath:"#/properties/ecs/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/ecs",schemaPath:"#/properties/ecs/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.event !== undefined){
let data6 = data.event;
const _errs15 = errors;
if(errors === _errs15){
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
let missing2;
if((((((((((data6.id === undefined) && (missing2 = "id")) || ((data6.kind === undefined) && (missing2 = "kind"))) || ((data6.category === undefined) && (missing2 = "category"))) || ((data6.type === undefined) && (missing2 = "type"))) || ((data6.action === undefined) && (missing2 = "action"))) || ((data6.outcome === undefined) && (missing2 = "outcome"))) || ((data6.dataset === undefined) && (missing2 = "dataset"))) || ((data6.original === undefined) && (missing2 = "original"))) || ((data6.hash === undefined) && (missing2 = "hash"))){
validate20.errors = [{instancePath:instancePath+"/event",schemaPath:"#/properties/event/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs17 = errors;
for(const key2 in data6){
if(!(func1.call(schema31.properties.event.properties, key2))){
validate20.errors = [{instancePath:instancePath+"/event",schemaPath:"#/properties/event/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs17 === errors){
if(data6.id !== undefined){
const _errs18 = errors;
if(typeof data6.id !== "string"){
validate20.errors = [{instancePath:instancePath+"/event/id",schemaPath:"#/properties/event/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs18 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data6.kind !== undefined){
let data8 = data6.kind;
const _errs20 = errors;
if(!((((((((data8 === "alert") || (data8 === "asset")) || (data8 === "enrichment")) || (data8 === "event")) || (data8 === "metric")) || (data8 === "state")) || (data8 === "pipeline_error")) || (data8 === "signal"))){
validate20.errors = [{instancePath:instancePath+"/event/kind",schemaPath:"#/properties/event/properties/kind/enum",keyword:"enum",params:{allowedValues: schema31.properties.event.properties.kind.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid3 = _errs20 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data6.category !== undefined){
let data9 = data6.category;
const _errs21 = errors;
if(errors === _errs21){
if(Array.isArray(data9)){
if(data9.length < 1){
validate20.errors = [{instancePath:instancePath+"/event/category",schemaPath:"#/properties/event/properties/category/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid4 = true;
const len1 = data9.length;
for(let i1=0; i1<len1; i1++){
let data10 = data9[i1];
const _errs23 = errors;
if(!((((((((((((((((((((data10 === "api") || (data10 === "authentication")) || (data10 === "configuration")) || (data10 === "database")) || (data10 === "driver")) || (data10 === "email")) || (data10 === "file")) || (data10 === "host")) || (data10 === "iam")) || (data10 === "intrusion_detection")) || (data10 === "library")) || (data10 === "malware")) || (data10 === "network")) || (data10 === "package")) || (data10 === "process")) || (data10 === "registry")) || (data10 === "session")) || (data10 === "threat")) || (data10 === "vulnerability")) || (data10 === "web"))){
validate20.errors = [{instancePath:instancePath+"/event/category/" + i1,schemaPath:"#/properties/event/properties/category/items/enum",keyword:"enum",params:{allowedValues: schema31.properties.event.properties.category.items.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid4 = _errs23 === errors;
if(!valid4){
break;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/event/category",schemaPath:"#/properties/event/properties/category/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid3 = _errs21 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data6.type !== undefined){
let data11 = data6.type;
const _errs24 = errors;
if(errors === _errs24){
if(Array.isArray(data11)){
if(data11.length < 1){
validate20.errors = [{instancePath:instancePath+"/event/type",schemaPath:"#/properties/event/properties/type/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid5 = true;
const len2 = data11.length;
for(let i2=0; i2<len2; i2++){
let data12 = data11[i2];
const _errs26 = errors;
if(!((((((((((((((((((data12 === "access") || (data12 === "admin")) || (data12 === "allowed")) || (data12 === "change")) || (data12 === "connection")) || (data12 === "creation")) || (data12 === "deletion")) || (data12 === "denied")) || (data12 === "device")) || (data12 === "end")) || (data12 === "error")) || (data12 === "group")) || (data12 === "indicator")) || (data12 === "info")) || (data12 === "installation")) || (data12 === "protocol")) || (data12 === "start")) || (data12 === "user"))){
validate20.errors = [{instancePath:instancePath+"/event/type/" + i2,schemaPath:"#/properties/event/properties/type/items/enum",keyword:"enum",params:{allowedValues: schema31.properties.event.properties.type.items.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid5 = _errs26 === errors;
if(!valid5){
break;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/event/type",schemaPath:"#/properties/event/properties/type/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid3 = _errs24 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data6.action !== undefined){
const _errs27 = errors;
if(typeof data6.action !== "string"){
validate20.errors = [{instancePath:instancePath+"/event/action",schemaPath:"#/properties/event/properties/action/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs27 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data6.outcome !== undefined){
let data14 = data6.outcome;
const _errs29 = errors;
if(!(((data14 === "failure") || (data14 === "success")) || (data14 === "unknown"))){
validate20.errors = [{instancePath:instancePath+"/event/outcome",schemaPath:"#/properties/event/properties/outcome/enum",keyword:"enum",params:{allowedValues: schema31.properties.event.properties.outcome.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid3 = _errs29 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data6.dataset !== undefined){
const _errs30 = errors;
if(typeof data6.dataset !== "string"){
validate20.errors = [{instancePath:instancePath+"/event/dataset",schemaPath:"#/properties/event/properties/dataset/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs30 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data6.provider !== undefined){
const _errs32 = errors;
if(typeof data6.provider !== "string"){
validate20.errors = [{instancePath:instancePath+"/event/provider",schemaPath:"#/properties/event/properties/provider/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs32 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data6.code !== undefined){
const _errs34 = errors;
if(typeof data6.code !== "string"){
validate20.errors = [{instancePath:instancePath+"/event/code",schemaPath:"#/properties/event/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs34 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data6.reason !== undefined){
const _errs36 = errors;
if(typeof data6.reason !== "string"){
validate20.errors = [{instancePath:instancePath+"/event/reason",schemaPath:"#/properties/event/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs36 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data6.severity !== undefined){
let data19 = data6.severity;
const _errs38 = errors;
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
validate20.errors = [{instancePath:instancePath+"/event/severity",schemaPath:"#/properties/event/properties/severity/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid3 = _errs38 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data6.sequence !== undefined){
let data20 = data6.sequence;
const _errs40 = errors;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
validate20.errors = [{instancePath:instancePath+"/event/sequence",schemaPath:"#/properties/event/properties/sequence/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid3 = _errs40 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data6.start !== undefined){
let data21 = data6.start;
const _errs42 = errors;
if(errors === _errs42){
if(typeof data21 === "string"){
if(!pattern4.test(data21)){
validate20.errors = [{instancePath:instancePath+"/event/start",schemaPath:"#/properties/event/properties/start/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$"},message:"must match pattern \""+"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/event/start",schemaPath:"#/properties/event/properties/start/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid3 = _errs42 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data6.end !== undefined){
let data22 = data6.end;
const _errs44 = errors;
if(errors === _errs44){
if(typeof data22 === "string"){
if(!pattern4.test(data22)){
validate20.errors = [{instancePath:instancePath+"/event/end",schemaPath:"#/properties/event/properties/end/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$"},message:"must match pattern \""+"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/event/end",schemaPath:"#/properties/event/properties/end/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid3 = _errs44 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data6.duration !== undefined){
let data23 = data6.duration;
const _errs46 = errors;
if(!(((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23))) && (isFinite(data23)))){
validate20.errors = [{instancePath:instancePath+"/event/duration",schemaPath:"#/properties/event/properties/duration/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid3 = _errs46 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data6.timezone !== undefined){
const _errs48 = errors;
if(typeof data6.timezone !== "string"){
validate20.errors = [{instancePath:instancePath+"/event/timezone",schemaPath:"#/properties/event/properties/timezone/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs48 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data6.created !== undefined){
let data25 = data6.created;
const _errs50 = errors;
if(errors === _errs50){
if(typeof data25 === "string"){
if(!pattern4.test(data25)){
validate20.errors = [{instancePath:instancePath+"/event/created",schemaPath:"#/properties/event/properties/created/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$"},message:"must match pattern \""+"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/event/created",schemaPath:"#/properties/event/properties/created/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid3 = _errs50 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data6.ingested !== undefined){
let data26 = data6.ingested;
const _errs52 = errors;
if(errors === _errs52){
if(typeof data26 === "string"){
if(!pattern4.test(data26)){
validate20.errors = [{instancePath:instancePath+"/event/ingested",schemaPath:"#/properties/event/properties/ingested/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$"},message:"must match pattern \""+"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/event/ingested",schemaPath:"#/properties/event/properties/ingested/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid3 = _errs52 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data6.original !== undefined){
const _errs54 = errors;
if(typeof data6.original !== "string"){
validate20.errors = [{instancePath:instancePath+"/event/original",schemaPath:"#/properties/event/properties/original/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs54 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data6.hash !== undefined){
const _errs56 = errors;
if(typeof data6.hash !== "string"){
validate20.errors = [{instancePath:instancePath+"/event/hash",schemaPath:"#/properties/event/properties/hash/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs56 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/event",schemaPath:"#/properties/event/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.user !== undefined){
let data29 = data.user;
const _errs58 = errors;
if(errors === _errs58){
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
let missing3;
if((data29.name === undefined) && (missing3 = "name")){
validate20.errors = [{instancePath:instancePath+"/user",schemaPath:"#/properties/user/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
const _errs60 = errors;
for(const key3 in data29){
if(!(func1.call(schema31.properties.user.properties, key3))){
validate20.errors = [{instancePath:instancePath+"/user",schemaPath:"#/properties/user/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs60 === errors){
if(data29.id !== undefined){
const _errs61 = errors;
if(typeof data29.id !== "string"){
validate20.errors = [{instancePath:instancePath+"/user/id",schemaPath:"#/properties/user/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid6 = _errs61 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data29.name !== undefined){
const _errs63 = errors;
if(typeof data29.name !== "string"){
validate20.errors = [{instancePath:instancePath+"/user/name",schemaPath:"#/properties/user/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid6 = _errs63 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data29.full_name !== undefined){
const _errs65 = errors;
if(typeof data29.full_name !== "string"){
validate20.errors = [{instancePath:instancePath+"/user/full_name",schemaPath:"#/properties/user/properties/full_name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid6 = _errs65 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data29.email !== undefined){
const _errs67 = errors;
if(typeof data29.email !== "string"){
validate20.errors = [{instancePath:instancePath+"/user/email",schemaPath:"#/properties/user/properties/email/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid6 = _errs67 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data29.domain !== undefined){
const _errs69 = errors;
if(typeof data29.domain !== "string"){
validate20.errors = [{instancePath:instancePath+"/user/domain",schemaPath:"#/properties/user/properties/domain/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid6 = _errs69 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data29.roles !== undefined){
let data35 = data29.roles;
const _errs71 = errors;
if(errors === _errs71){
if(Array.isArray(data35)){
if(data35.length < 1){
validate20.errors = [{instancePath:instancePath+"/user/roles",schemaPath:"#/properties/user/properties/roles/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid7 = true;
const len3 = data35.length;
for(let i3=0; i3<len3; i3++){
const _errs73 = errors;
if(typeof data35[i3] !== "string"){
validate20.errors = [{instancePath:instancePath+"/user/roles/" + i3,schemaPath:"#/properties/user/properties/roles/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid7 = _errs73 === errors;
if(!valid7){
break;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/user/roles",schemaPath:"#/properties/user/properties/roles/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid6 = _errs71 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data29.effective !== undefined){
let data37 = data29.effective;
const _errs75 = errors;
if(errors === _errs75){
if(data37 && typeof data37 == "object" && !Array.isArray(data37)){
const _errs77 = errors;
for(const key4 in data37){
if(!((((((key4 === "id") || (key4 === "name")) || (key4 === "full_name")) || (key4 === "email")) || (key4 === "domain")) || (key4 === "roles"))){
validate20.errors = [{instancePath:instancePath+"/user/effective",schemaPath:"#/properties/user/properties/effective/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs77 === errors){
if(data37.id !== undefined){
const _errs78 = errors;
if(typeof data37.id !== "string"){
validate20.errors = [{instancePath:instancePath+"/user/effective/id",schemaPath:"#/properties/user/properties/effective/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid8 = _errs78 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data37.name !== undefined){
const _errs80 = errors;
if(typeof data37.name !== "string"){
validate20.errors = [{instancePath:instancePath+"/user/effective/name",schemaPath:"#/properties/user/properties/effective/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid8 = _errs80 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data37.full_name !== undefined){
const _errs82 = errors;
if(typeof data37.full_name !== "string"){
validate20.errors = [{instancePath:instancePath+"/user/effective/full_name",schemaPath:"#/properties/user/properties/effective/properties/full_name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid8 = _errs82 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data37.email !== undefined){
const _errs84 = errors;
if(typeof data37.email !== "string"){
validate20.errors = [{instancePath:instancePath+"/user/effective/email",schemaPath:"#/properties/user/properties/effective/properties/email/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid8 = _errs84 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data37.domain !== undefined){
const _errs86 = errors;
if(typeof data37.domain !== "string"){
validate20.errors = [{instancePath:instancePath+"/user/effective/domain",schemaPath:"#/properties/user/properties/effective/properties/domain/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid8 = _errs86 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data37.roles !== undefined){
let data43 = data37.roles;
const _errs88 = errors;
if(errors === _errs88){
if(Array.isArray(data43)){
if(data43.length < 1){
validate20.errors = [{instancePath:instancePath+"/user/effective/roles",schemaPath:"#/properties/user/properties/effective/properties/roles/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid9 = true;
const len4 = data43.length;
for(let i4=0; i4<len4; i4++){
const _errs90 = errors;
if(typeof data43[i4] !== "string"){
validate20.errors = [{instancePath:instancePath+"/user/effective/roles/" + i4,schemaPath:"#/properties/user/properties/effective/properties/roles/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid9 = _errs90 === errors;
if(!valid9){
break;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/user/effective/roles",schemaPath:"#/properties/user/properties/effective/properties/roles/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid8 = _errs88 === errors;
}
else {
var valid8 = true;
}
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/user/effective",schemaPath:"#/properties/user/properties/effective/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid6 = _errs75 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data29.target !== undefined){
let data45 = data29.target;
const _errs92 = errors;
if(errors === _errs92){
if(data45 && typeof data45 == "object" && !Array.isArray(data45)){
const _errs94 = errors;
for(const key5 in data45){
if(!((((((key5 === "id") || (key5 === "name")) || (key5 === "full_name")) || (key5 === "email")) || (key5 === "domain")) || (key5 === "roles"))){
validate20.errors = [{instancePath:instancePath+"/user/target",schemaPath:"#/properties/user/properties/target/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs94 === errors){
if(data45.id !== undefined){
const _errs95 = errors;
if(typeof data45.id !== "string"){
validate20.errors = [{instancePath:instancePath+"/user/target/id",schemaPath:"#/properties/user/properties/target/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid10 = _errs95 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data45.name !== undefined){
const _errs97 = errors;
if(typeof data45.name !== "string"){
validate20.errors = [{instancePath:instancePath+"/user/target/name",schemaPath:"#/properties/user/properties/target/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid10 = _errs97 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data45.full_name !== undefined){
const _errs99 = errors;
if(typeof data45.full_name !== "string"){
validate20.errors = [{instancePath:instancePath+"/user/target/full_name",schemaPath:"#/properties/user/properties/target/properties/full_name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid10 = _errs99 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data45.email !== undefined){
const _errs101 = errors;
if(typeof data45.email !== "string"){
validate20.errors = [{instancePath:instancePath+"/user/target/email",schemaPath:"#/properties/user/properties/target/properties/email/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid10 = _errs101 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data45.domain !== undefined){
const _errs103 = errors;
if(typeof data45.domain !== "string"){
validate20.errors = [{instancePath:instancePath+"/user/target/domain",schemaPath:"#/properties/user/properties/target/properties/domain/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid10 = _errs103 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data45.roles !== undefined){
let data51 = data45.roles;
const _errs105 = errors;
if(errors === _errs105){
if(Array.isArray(data51)){
if(data51.length < 1){
validate20.errors = [{instancePath:instancePath+"/user/target/roles",schemaPath:"#/properties/user/properties/target/properties/roles/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid11 = true;
const len5 = data51.length;
for(let i5=0; i5<len5; i5++){
const _errs107 = errors;
if(typeof data51[i5] !== "string"){
validate20.errors = [{instancePath:instancePath+"/user/target/roles/" + i5,schemaPath:"#/properties/user/properties/target/properties/roles/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid11 = _errs107 === errors;
if(!valid11){
break;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/user/target/roles",schemaPath:"#/properties/user/properties/target/properties/roles/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid10 = _errs105 === errors;
}
else {
var valid10 = true;
}
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/user/target",schemaPath:"#/properties/user/properties/target/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid6 = _errs92 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data29.changes !== undefined){
let data53 = data29.changes;
const _errs109 = errors;
if(errors === _errs109){
if(data53 && typeof data53 == "object" && !Array.isArray(data53)){
const _errs111 = errors;
for(const key6 in data53){
if(!((((((key6 === "id") || (key6 === "name")) || (key6 === "full_name")) || (key6 === "email")) || (key6 === "domain")) || (key6 === "roles"))){
validate20.errors = [{instancePath:instancePath+"/user/changes",schemaPath:"#/properties/user/properties/changes/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs111 === errors){
if(data53.id !== undefined){
const _errs112 = errors;
if(typeof data53.id !== "string"){
validate20.errors = [{instancePath:instancePath+"/user/changes/id",schemaPath:"#/properties/user/properties/changes/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid12 = _errs112 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data53.name !== undefined){
const _errs114 = errors;
if(typeof data53.name !== "string"){
validate20.errors = [{instancePath:instancePath+"/user/changes/name",schemaPath:"#/properties/user/properties/changes/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid12 = _errs114 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data53.full_name !== undefined){
const _errs116 = errors;
if(typeof data53.full_name !== "string"){
validate20.errors = [{instancePath:instancePath+"/user/changes/full_name",schemaPath:"#/properties/user/properties/changes/properties/full_name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid12 = _errs116 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data53.email !== undefined){
const _errs118 = errors;
if(typeof data53.email !== "string"){
validate20.errors = [{instancePath:instancePath+"/user/changes/email",schemaPath:"#/properties/user/properties/changes/properties/email/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid12 = _errs118 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data53.domain !== undefined){
const _errs120 = errors;
if(typeof data53.domain !== "string"){
validate20.errors = [{instancePath:instancePath+"/user/changes/domain",schemaPath:"#/properties/user/properties/changes/properties/domain/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid12 = _errs120 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data53.roles !== undefined){
let data59 = data53.roles;
const _errs122 = errors;
if(errors === _errs122){
if(Array.isArray(data59)){
if(data59.length < 1){
validate20.errors = [{instancePath:instancePath+"/user/changes/roles",schemaPath:"#/properties/user/properties/changes/properties/roles/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid13 = true;
const len6 = data59.length;
for(let i6=0; i6<len6; i6++){
const _errs124 = errors;
if(typeof data59[i6] !== "string"){
validate20.errors = [{instancePath:instancePath+"/user/changes/roles/" + i6,schemaPath:"#/properties/user/properties/changes/properties/roles/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid13 = _errs124 === errors;
if(!valid13){
break;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/user/changes/roles",schemaPath:"#/properties/user/properties/changes/properties/roles/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid12 = _errs122 === errors;
}
else {
var valid12 = true;
}
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/user/changes",schemaPath:"#/properties/user/properties/changes/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid6 = _errs109 === errors;
}
else {
var valid6 = true;
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/user",schemaPath:"#/properties/user/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs58 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.group !== undefined){
let data61 = data.group;
const _errs126 = errors;
if(errors === _errs126){
if(data61 && typeof data61 == "object" && !Array.isArray(data61)){
const _errs128 = errors;
for(const key7 in data61){
if(!(((key7 === "id") || (key7 === "name")) || (key7 === "domain"))){
validate20.errors = [{instancePath:instancePath+"/group",schemaPath:"#/properties/group/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs128 === errors){
if(data61.id !== undefined){
const _errs129 = errors;
if(typeof data61.id !== "string"){
validate20.errors = [{instancePath:instancePath+"/group/id",schemaPath:"#/properties/group/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid14 = _errs129 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data61.name !== undefined){
const _errs131 = errors;
if(typeof data61.name !== "string"){
validate20.errors = [{instancePath:instancePath+"/group/name",schemaPath:"#/properties/group/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid14 = _errs131 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data61.domain !== undefined){
const _errs133 = errors;
if(typeof data61.domain !== "string"){
validate20.errors = [{instancePath:instancePath+"/group/domain",schemaPath:"#/properties/group/properties/domain/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid14 = _errs133 === errors;
}
else {
var valid14 = true;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/group",schemaPath:"#/properties/group/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs126 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.source !== undefined){
let data65 = data.source;
const _errs135 = errors;
if(errors === _errs135){
if(data65 && typeof data65 == "object" && !Array.isArray(data65)){
const _errs137 = errors;
for(const key8 in data65){
if(!(((((key8 === "address") || (key8 === "ip")) || (key8 === "port")) || (key8 === "domain")) || (key8 === "geo"))){
validate20.errors = [{instancePath:instancePath+"/source",schemaPath:"#/properties/source/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs137 === errors){
if(data65.address !== undefined){
const _errs138 = errors;
if(typeof data65.address !== "string"){
validate20.errors = [{instancePath:instancePath+"/source/address",schemaPath:"#/properties/source/properties/address/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid15 = _errs138 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data65.ip !== undefined){
const _errs140 = errors;
if(errors === _errs140){
if(errors === _errs140){
if(!(typeof data65.ip === "string")){
validate20.errors = [{instancePath:instancePath+"/source/ip",schemaPath:"#/properties/source/properties/ip/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid15 = _errs140 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data65.port !== undefined){
let data68 = data65.port;
const _errs142 = errors;
if(!(((typeof data68 == "number") && (!(data68 % 1) && !isNaN(data68))) && (isFinite(data68)))){
validate20.errors = [{instancePath:instancePath+"/source/port",schemaPath:"#/properties/source/properties/port/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid15 = _errs142 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data65.domain !== undefined){
const _errs144 = errors;
if(typeof data65.domain !== "string"){
validate20.errors = [{instancePath:instancePath+"/source/domain",schemaPath:"#/properties/source/properties/domain/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid15 = _errs144 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data65.geo !== undefined){
let data70 = data65.geo;
const _errs146 = errors;
if(errors === _errs146){
if(data70 && typeof data70 == "object" && !Array.isArray(data70)){
const _errs148 = errors;
for(const key9 in data70){
if(!((((key9 === "city_name") || (key9 === "region_name")) || (key9 === "country_name")) || (key9 === "country_iso_code"))){
validate20.errors = [{instancePath:instancePath+"/source/geo",schemaPath:"#/properties/source/properties/geo/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs148 === errors){
if(data70.city_name !== undefined){
const _errs149 = errors;
if(typeof data70.city_name !== "string"){
validate20.errors = [{instancePath:instancePath+"/source/geo/city_name",schemaPath:"#/properties/source/properties/geo/properties/city_name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid16 = _errs149 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data70.region_name !== undefined){
const _errs151 = errors;
if(typeof data70.region_name !== "string"){
validate20.errors = [{instancePath:instancePath+"/source/geo/region_name",schemaPath:"#/properties/source/properties/geo/properties/region_name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid16 = _errs151 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data70.country_name !== undefined){
const _errs153 = errors;
if(typeof data70.country_name !== "string"){
validate20.errors = [{instancePath:instancePath+"/source/geo/country_name",schemaPath:"#/properties/source/properties/geo/properties/country_name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid16 = _errs153 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data70.country_iso_code !== undefined){
const _errs155 = errors;
if(typeof data70.country_iso_code !== "string"){
validate20.errors = [{instancePath:instancePath+"/source/geo/country_iso_code",schemaPath:"#/properties/source/properties/geo/properties/country_iso_code/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid16 = _errs155 === errors;
}
else {
var valid16 = true;
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/source/geo",schemaPath:"#/properties/source/properties/geo/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid15 = _errs146 === errors;
}
else {
var valid15 = true;
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/source",schemaPath:"#/properties/source/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs135 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.client !== undefined){
let data75 = data.client;
const _errs157 = errors;
if(errors === _errs157){
if(data75 && typeof data75 == "object" && !Array.isArray(data75)){
const _errs159 = errors;
for(const key10 in data75){
if(!((((key10 === "address") || (key10 === "ip")) || (key10 === "port")) || (key10 === "domain"))){
validate20.errors = [{instancePath:instancePath+"/client",schemaPath:"#/properties/client/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs159 === errors){
if(data75.address !== undefined){
const _errs160 = errors;
if(typeof data75.address !== "string"){
validate20.errors = [{instancePath:instancePath+"/client/address",schemaPath:"#/properties/client/properties/address/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid17 = _errs160 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data75.ip !== undefined){
const _errs162 = errors;
if(errors === _errs162){
if(errors === _errs162){
if(!(typeof data75.ip === "string")){
validate20.errors = [{instancePath:instancePath+"/client/ip",schemaPath:"#/properties/client/properties/ip/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid17 = _errs162 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data75.port !== undefined){
let data78 = data75.port;
const _errs164 = errors;
if(!(((typeof data78 == "number") && (!(data78 % 1) && !isNaN(data78))) && (isFinite(data78)))){
validate20.errors = [{instancePath:instancePath+"/client/port",schemaPath:"#/properties/client/properties/port/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid17 = _errs164 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data75.domain !== undefined){
const _errs166 = errors;
if(typeof data75.domain !== "string"){
validate20.errors = [{instancePath:instancePath+"/client/domain",schemaPath:"#/properties/client/properties/domain/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid17 = _errs166 === errors;
}
else {
var valid17 = true;
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/client",schemaPath:"#/properties/client/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs157 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.destination !== undefined){
let data80 = data.destination;
const _errs168 = errors;
if(errors === _errs168){
if(data80 && typeof data80 == "object" && !Array.isArray(data80)){
const _errs170 = errors;
for(const key11 in data80){
if(!((((key11 === "address") || (key11 === "ip")) || (key11 === "port")) || (key11 === "domain"))){
validate20.errors = [{instancePath:instancePath+"/destination",schemaPath:"#/properties/destination/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs170 === errors){
if(data80.address !== undefined){
const _errs171 = errors;
if(typeof data80.address !== "string"){
validate20.errors = [{instancePath:instancePath+"/destination/address",schemaPath:"#/properties/destination/properties/address/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid18 = _errs171 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data80.ip !== undefined){
const _errs173 = errors;
if(errors === _errs173){
if(errors === _errs173){
if(!(typeof data80.ip === "string")){
validate20.errors = [{instancePath:instancePath+"/destination/ip",schemaPath:"#/properties/destination/properties/ip/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid18 = _errs173 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data80.port !== undefined){
let data83 = data80.port;
const _errs175 = errors;
if(!(((typeof data83 == "number") && (!(data83 % 1) && !isNaN(data83))) && (isFinite(data83)))){
validate20.errors = [{instancePath:instancePath+"/destination/port",schemaPath:"#/properties/destination/properties/port/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid18 = _errs175 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data80.domain !== undefined){
const _errs177 = errors;
if(typeof data80.domain !== "string"){
validate20.errors = [{instancePath:instancePath+"/destination/domain",schemaPath:"#/properties/destination/properties/domain/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid18 = _errs177 === errors;
}
else {
var valid18 = true;
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/destination",schemaPath:"#/properties/destination/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs168 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.server !== undefined){
let data85 = data.server;
const _errs179 = errors;
if(errors === _errs179){
if(data85 && typeof data85 == "object" && !Array.isArray(data85)){
const _errs181 = errors;
for(const key12 in data85){
if(!((((key12 === "address") || (key12 === "ip")) || (key12 === "port")) || (key12 === "domain"))){
validate20.errors = [{instancePath:instancePath+"/server",schemaPath:"#/properties/server/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs181 === errors){
if(data85.address !== undefined){
const _errs182 = errors;
if(typeof data85.address !== "string"){
validate20.errors = [{instancePath:instancePath+"/server/address",schemaPath:"#/properties/server/properties/address/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid19 = _errs182 === errors;
}
else {
var valid19 = true;
}
if(valid19){
if(data85.ip !== undefined){
const _errs184 = errors;
if(errors === _errs184){
if(errors === _errs184){
if(!(typeof data85.ip === "string")){
validate20.errors = [{instancePath:instancePath+"/server/ip",schemaPath:"#/properties/server/properties/ip/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid19 = _errs184 === errors;
}
else {
var valid19 = true;
}
if(valid19){
if(data85.port !== undefined){
let data88 = data85.port;
const _errs186 = errors;
if(!(((typeof data88 == "number") && (!(data88 % 1) && !isNaN(data88))) && (isFinite(data88)))){
validate20.errors = [{instancePath:instancePath+"/server/port",schemaPath:"#/properties/server/properties/port/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid19 = _errs186 === errors;
}
else {
var valid19 = true;
}
if(valid19){
if(data85.domain !== undefined){
const _errs188 = errors;
if(typeof data85.domain !== "string"){
validate20.errors = [{instancePath:instancePath+"/server/domain",schemaPath:"#/properties/server/properties/domain/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid19 = _errs188 === errors;
}
else {
var valid19 = true;
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/server",schemaPath:"#/properties/server/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs179 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.host !== undefined){
let data90 = data.host;
const _errs190 = errors;
if(errors === _errs190){
if(data90 && typeof data90 == "object" && !Array.isArray(data90)){
const _errs192 = errors;
for(const key13 in data90){
if(!((((key13 === "id") || (key13 === "name")) || (key13 === "hostname")) || (key13 === "ip"))){
validate20.errors = [{instancePath:instancePath+"/host",schemaPath:"#/properties/host/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs192 === errors){
if(data90.id !== undefined){
const _errs193 = errors;
if(typeof data90.id !== "string"){
validate20.errors = [{instancePath:instancePath+"/host/id",schemaPath:"#/properties/host/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid20 = _errs193 === errors;
}
else {
var valid20 = true;
}
if(valid20){
if(data90.name !== undefined){
const _errs195 = errors;
if(typeof data90.name !== "string"){
validate20.errors = [{instancePath:instancePath+"/host/name",schemaPath:"#/properties/host/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid20 = _errs195 === errors;
}
else {
var valid20 = true;
}
if(valid20){
if(data90.hostname !== undefined){
const _errs197 = errors;
if(typeof data90.hostname !== "string"){
validate20.errors = [{instancePath:instancePath+"/host/hostname",schemaPath:"#/properties/host/properties/hostname/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid20 = _errs197 === errors;
}
else {
var valid20 = true;
}
if(valid20){
if(data90.ip !== undefined){
let data94 = data90.ip;
const _errs199 = errors;
if(errors === _errs199){
if(Array.isArray(data94)){
if(data94.length < 1){
validate20.errors = [{instancePath:instancePath+"/host/ip",schemaPath:"#/properties/host/properties/ip/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid21 = true;
const len7 = data94.length;
for(let i7=0; i7<len7; i7++){
const _errs201 = errors;
if(errors === _errs201){
if(errors === _errs201){
if(!(typeof data94[i7] === "string")){
validate20.errors = [{instancePath:instancePath+"/host/ip/" + i7,schemaPath:"#/properties/host/properties/ip/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid21 = _errs201 === errors;
if(!valid21){
break;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/host/ip",schemaPath:"#/properties/host/properties/ip/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid20 = _errs199 === errors;
}
else {
var valid20 = true;
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/host",schemaPath:"#/properties/host/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs190 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.cloud !== undefined){
let data96 = data.cloud;
const _errs203 = errors;
if(errors === _errs203){
if(data96 && typeof data96 == "object" && !Array.isArray(data96)){
const _errs205 = errors;
for(const key14 in data96){
if(!(((((((key14 === "provider") || (key14 === "region")) || (key14 === "availability_zone")) || (key14 === "account")) || (key14 === "instance")) || (key14 === "service")) || (key14 === "project"))){
validate20.errors = [{instancePath:instancePath+"/cloud",schemaPath:"#/properties/cloud/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs205 === errors){
if(data96.provider !== undefined){
const _errs206 = errors;
if(typeof data96.provider !== "string"){
validate20.errors = [{instancePath:instancePath+"/cloud/provider",schemaPath:"#/properties/cloud/properties/provider/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid22 = _errs206 === errors;
}
else {
var valid22 = true;
}
if(valid22){
if(data96.region !== undefined){
const _errs208 = errors;
if(typeof data96.region !== "string"){
validate20.errors = [{instancePath:instancePath+"/cloud/region",schemaPath:"#/properties/cloud/properties/region/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid22 = _errs208 === errors;
}
else {
var valid22 = true;
}
if(valid22){
if(data96.availability_zone !== undefined){
const _errs210 = errors;
if(typeof data96.availability_zone !== "string"){
validate20.errors = [{instancePath:instancePath+"/cloud/availability_zone",schemaPath:"#/properties/cloud/properties/availability_zone/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid22 = _errs210 === errors;
}
else {
var valid22 = true;
}
if(valid22){
if(data96.account !== undefined){
let data100 = data96.account;
const _errs212 = errors;
if(errors === _errs212){
if(data100 && typeof data100 == "object" && !Array.isArray(data100)){
const _errs214 = errors;
for(const key15 in data100){
if(!((key15 === "id") || (key15 === "name"))){
validate20.errors = [{instancePath:instancePath+"/cloud/account",schemaPath:"#/properties/cloud/properties/account/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs214 === errors){
if(data100.id !== undefined){
const _errs215 = errors;
if(typeof data100.id !== "string"){
validate20.errors = [{instancePath:instancePath+"/cloud/account/id",schemaPath:"#/properties/cloud/properties/account/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid23 = _errs215 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data100.name !== undefined){
const _errs217 = errors;
if(typeof data100.name !== "string"){
validate20.errors = [{instancePath:instancePath+"/cloud/account/name",schemaPath:"#/properties/cloud/properties/account/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid23 = _errs217 === errors;
}
else {
var valid23 = true;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/cloud/account",schemaPath:"#/properties/cloud/properties/account/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid22 = _errs212 === errors;
}
else {
var valid22 = true;
}
if(valid22){
if(data96.instance !== undefined){
let data103 = data96.instance;
const _errs219 = errors;
if(errors === _errs219){
if(data103 && typeof data103 == "object" && !Array.isArray(data103)){
const _errs221 = errors;
for(const key16 in data103){
if(!((key16 === "id") || (key16 === "name"))){
validate20.errors = [{instancePath:instancePath+"/cloud/instance",schemaPath:"#/properties/cloud/properties/instance/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs221 === errors){
if(data103.id !== undefined){
const _errs222 = errors;
if(typeof data103.id !== "string"){
validate20.errors = [{instancePath:instancePath+"/cloud/instance/id",schemaPath:"#/properties/cloud/properties/instance/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid24 = _errs222 === errors;
}
else {
var valid24 = true;
}
if(valid24){
if(data103.name !== undefined){
const _errs224 = errors;
if(typeof data103.name !== "string"){
validate20.errors = [{instancePath:instancePath+"/cloud/instance/name",schemaPath:"#/properties/cloud/properties/instance/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid24 = _errs224 === errors;
}
else {
var valid24 = true;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/cloud/instance",schemaPath:"#/properties/cloud/properties/instance/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid22 = _errs219 === errors;
}
else {
var valid22 = true;
}
if(valid22){
if(data96.service !== undefined){
let data106 = data96.service;
const _errs226 = errors;
if(errors === _errs226){
if(data106 && typeof data106 == "object" && !Array.isArray(data106)){
const _errs228 = errors;
for(const key17 in data106){
if(!(key17 === "name")){
validate20.errors = [{instancePath:instancePath+"/cloud/service",schemaPath:"#/properties/cloud/properties/service/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs228 === errors){
if(data106.name !== undefined){
if(typeof data106.name !== "string"){
validate20.errors = [{instancePath:instancePath+"/cloud/service/name",schemaPath:"#/properties/cloud/properties/service/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/cloud/service",schemaPath:"#/properties/cloud/properties/service/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid22 = _errs226 === errors;
}
else {
var valid22 = true;
}
if(valid22){
if(data96.project !== undefined){
let data108 = data96.project;
const _errs231 = errors;
if(errors === _errs231){
if(data108 && typeof data108 == "object" && !Array.isArray(data108)){
const _errs233 = errors;
for(const key18 in data108){
if(!((key18 === "id") || (key18 === "name"))){
validate20.errors = [{instancePath:instancePath+"/cloud/project",schemaPath:"#/properties/cloud/properties/project/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs233 === errors){
if(data108.id !== undefined){
const _errs234 = errors;
if(typeof data108.id !== "string"){
validate20.errors = [{instancePath:instancePath+"/cloud/project/id",schemaPath:"#/properties/cloud/properties/project/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid26 = _errs234 === errors;
}
else {
var valid26 = true;
}
if(valid26){
if(data108.name !== undefined){
const _errs236 = errors;
if(typeof data108.name !== "string"){
validate20.errors = [{instancePath:instancePath+"/cloud/project/name",schemaPath:"#/properties/cloud/properties/project/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid26 = _errs236 === errors;
}
else {
var valid26 = true;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/cloud/project",schemaPath:"#/properties/cloud/properties/project/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid22 = _errs231 === errors;
}
else {
var valid22 = true;
}
}
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/cloud",schemaPath:"#/properties/cloud/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs203 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.service !== undefined){
let data111 = data.service;
const _errs238 = errors;
if(errors === _errs238){
if(data111 && typeof data111 == "object" && !Array.isArray(data111)){
const _errs240 = errors;
for(const key19 in data111){
if(!((key19 === "name") || (key19 === "type"))){
validate20.errors = [{instancePath:instancePath+"/service",schemaPath:"#/properties/service/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key19},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs240 === errors){
if(data111.name !== undefined){
const _errs241 = errors;
if(typeof data111.name !== "string"){
validate20.errors = [{instancePath:instancePath+"/service/name",schemaPath:"#/properties/service/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid27 = _errs241 === errors;
}
else {
var valid27 = true;
}
if(valid27){
if(data111.type !== undefined){
const _errs243 = errors;
if(typeof data111.type !== "string"){
validate20.errors = [{instancePath:instancePath+"/service/type",schemaPath:"#/properties/service/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid27 = _errs243 === errors;
}
else {
var valid27 = true;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/service",schemaPath:"#/properties/service/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs238 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.process !== undefined){
let data114 = data.process;
const _errs245 = errors;
if(errors === _errs245){
if(data114 && typeof data114 == "object" && !Array.isArray(data114)){
const _errs247 = errors;
for(const key20 in data114){
if(!(((((key20 === "pid") || (key20 === "name")) || (key20 === "executable")) || (key20 === "command_line")) || (key20 === "thread"))){
validate20.errors = [{instancePath:instancePath+"/process",schemaPath:"#/properties/process/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs247 === errors){
if(data114.pid !== undefined){
let data115 = data114.pid;
const _errs248 = errors;
if(!(((typeof data115 == "number") && (!(data115 % 1) && !isNaN(data115))) && (isFinite(data115)))){
validate20.errors = [{instancePath:instancePath+"/process/pid",schemaPath:"#/properties/process/properties/pid/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid28 = _errs248 === errors;
}
else {
var valid28 = true;
}
if(valid28){
if(data114.name !== undefined){
const _errs250 = errors;
if(typeof data114.name !== "string"){
validate20.errors = [{instancePath:instancePath+"/process/name",schemaPath:"#/properties/process/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid28 = _errs250 === errors;
}
else {
var valid28 = true;
}
if(valid28){
if(data114.executable !== undefined){
const _errs252 = errors;
if(typeof data114.executable !== "string"){
validate20.errors = [{instancePath:instancePath+"/process/executable",schemaPath:"#/properties/process/properties/executable/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid28 = _errs252 === errors;
}
else {
var valid28 = true;
}
if(valid28){
if(data114.command_line !== undefined){
const _errs254 = errors;
if(typeof data114.command_line !== "string"){
validate20.errors = [{instancePath:instancePath+"/process/command_line",schemaPath:"#/properties/process/properties/command_line/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid28 = _errs254 === errors;
}
else {
var valid28 = true;
}
if(valid28){
if(data114.thread !== undefined){
let data119 = data114.thread;
const _errs256 = errors;
if(errors === _errs256){
if(data119 && typeof data119 == "object" && !Array.isArray(data119)){
const _errs258 = errors;
for(const key21 in data119){
if(!(key21 === "id")){
validate20.errors = [{instancePath:instancePath+"/process/thread",schemaPath:"#/properties/process/properties/thread/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key21},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs258 === errors){
if(data119.id !== undefined){
let data120 = data119.id;
if(!(((typeof data120 == "number") && (!(data120 % 1) && !isNaN(data120))) && (isFinite(data120)))){
validate20.errors = [{instancePath:instancePath+"/process/thread/id",schemaPath:"#/properties/process/properties/thread/properties/id/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/process/thread",schemaPath:"#/properties/process/properties/thread/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid28 = _errs256 === errors;
}
else {
var valid28 = true;
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/process",schemaPath:"#/properties/process/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs245 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.network !== undefined){
let data121 = data.network;
const _errs261 = errors;
if(errors === _errs261){
if(data121 && typeof data121 == "object" && !Array.isArray(data121)){
const _errs263 = errors;
for(const key22 in data121){
if(!(((key22 === "protocol") || (key22 === "transport")) || (key22 === "type"))){
validate20.errors = [{instancePath:instancePath+"/network",schemaPath:"#/properties/network/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key22},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs263 === errors){
if(data121.protocol !== undefined){
const _errs264 = errors;
if(typeof data121.protocol !== "string"){
validate20.errors = [{instancePath:instancePath+"/network/protocol",schemaPath:"#/properties/network/properties/protocol/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid30 = _errs264 === errors;
}
else {
var valid30 = true;
}
if(valid30){
if(data121.transport !== undefined){
const _errs266 = errors;
if(typeof data121.transport !== "string"){
validate20.errors = [{instancePath:instancePath+"/network/transport",schemaPath:"#/properties/network/properties/transport/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid30 = _errs266 === errors;
}
else {
var valid30 = true;
}
if(valid30){
if(data121.type !== undefined){
const _errs268 = errors;
if(typeof data121.type !== "string"){
validate20.errors = [{instancePath:instancePath+"/network/type",schemaPath:"#/properties/network/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid30 = _errs268 === errors;
}
else {
var valid30 = true;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/network",schemaPath:"#/properties/network/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs261 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.user_agent !== undefined){
let data125 = data.user_agent;
const _errs270 = errors;
if(errors === _errs270){
if(data125 && typeof data125 == "object" && !Array.isArray(data125)){
const _errs272 = errors;
for(const key23 in data125){
if(!(((key23 === "original") || (key23 === "name")) || (key23 === "version"))){
validate20.errors = [{instancePath:instancePath+"/user_agent",schemaPath:"#/properties/user_agent/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key23},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs272 === errors){
if(data125.original !== undefined){
const _errs273 = errors;
if(typeof data125.original !== "string"){
validate20.errors = [{instancePath:instancePath+"/user_agent/original",schemaPath:"#/properties/user_agent/properties/original/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid31 = _errs273 === errors;
}
else {
var valid31 = true;
}
if(valid31){
if(data125.name !== undefined){
const _errs275 = errors;
if(typeof data125.name !== "string"){
validate20.errors = [{instancePath:instancePath+"/user_agent/name",schemaPath:"#/properties/user_agent/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid31 = _errs275 === errors;
}
else {
var valid31 = true;
}
if(valid31){
if(data125.version !== undefined){
const _errs277 = errors;
if(typeof data125.version !== "string"){
validate20.errors = [{instancePath:instancePath+"/user_agent/version",schemaPath:"#/properties/user_agent/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid31 = _errs277 === errors;
}
else {
var valid31 = true;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/user_agent",schemaPath:"#/properties/user_agent/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs270 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tls !== undefined){
let data129 = data.tls;
const _errs279 = errors;
if(errors === _errs279){
if(data129 && typeof data129 == "object" && !Array.isArray(data129)){
const _errs281 = errors;
for(const key24 in data129){
if(!(((key24 === "version") || (key24 === "cipher")) || (key24 === "client"))){
validate20.errors = [{instancePath:instancePath+"/tls",schemaPath:"#/properties/tls/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key24},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs281 === errors){
if(data129.version !== undefined){
const _errs282 = errors;
if(typeof data129.version !== "string"){
validate20.errors = [{instancePath:instancePath+"/tls/version",schemaPath:"#/properties/tls/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid32 = _errs282 === errors;
}
else {
var valid32 = true;
}
if(valid32){
if(data129.cipher !== undefined){
const _errs284 = errors;
if(typeof data129.cipher !== "string"){
validate20.errors = [{instancePath:instancePath+"/tls/cipher",schemaPath:"#/properties/tls/properties/cipher/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid32 = _errs284 === errors;
}
else {
var valid32 = true;
}
if(valid32){
if(data129.client !== undefined){
let data132 = data129.client;
const _errs286 = errors;
if(errors === _errs286){
if(data132 && typeof data132 == "object" && !Array.isArray(data132)){
const _errs288 = errors;
for(const key25 in data132){
if(!(key25 === "server_name")){
validate20.errors = [{instancePath:instancePath+"/tls/client",schemaPath:"#/properties/tls/properties/client/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key25},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs288 === errors){
if(data132.server_name !== undefined){
if(typeof data132.server_name !== "string"){
validate20.errors = [{instancePath:instancePath+"/tls/client/server_name",schemaPath:"#/properties/tls/properties/client/properties/server_name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/tls/client",schemaPath:"#/properties/tls/properties/client/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid32 = _errs286 === errors;
}
else {
var valid32 = true;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/tls",schemaPath:"#/properties/tls/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs279 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.error !== undefined){
let data134 = data.error;
const _errs291 = errors;
if(errors === _errs291){
if(data134 && typeof data134 == "object" && !Array.isArray(data134)){
const _errs293 = errors;
for(const key26 in data134){
if(!(((key26 === "code") || (key26 === "message")) || (key26 === "type"))){
validate20.errors = [{instancePath:instancePath+"/error",schemaPath:"#/properties/error/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key26},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs293 === errors){
if(data134.code !== undefined){
const _errs294 = errors;
if(typeof data134.code !== "string"){
validate20.errors = [{instancePath:instancePath+"/error/code",schemaPath:"#/properties/error/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid34 = _errs294 === errors;
}
else {
var valid34 = true;
}
if(valid34){
if(data134.message !== undefined){
const _errs296 = errors;
if(typeof data134.message !== "string"){
validate20.errors = [{instancePath:instancePath+"/error/message",schemaPath:"#/properties/error/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid34 = _errs296 === errors;
}
else {
var valid34 = true;
}
if(valid34){
if(data134.type !== undefined){
const _errs298 = errors;
if(typeof data134.type !== "string"){
validate20.errors = [{instancePath:instancePath+"/error/type",schemaPath:"#/properties/error/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid34 = _errs298 === errors;
}
else {
var valid34 = true;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/error",schemaPath:"#/properties/error/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs291 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.http !== undefined){
let data138 = data.http;
const _errs300 = errors;
if(errors === _errs300){
if(data138 && typeof data138 == "object" && !Array.isArray(data138)){
const _errs302 = errors;
for(const key27 in data138){
if(!((key27 === "request") || (key27 === "response"))){
validate20.errors = [{instancePath:instancePath+"/http",schemaPath:"#/properties/http/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key27},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs302 === errors){
if(data138.request !== undefined){
let data139 = data138.request;
const _errs303 = errors;
if(errors === _errs303){
if(data139 && typeof data139 == "object" && !Array.isArray(data139)){
const _errs305 = errors;
for(const key28 in data139){
if(!((key28 === "id") || (key28 === "method"))){
validate20.errors = [{instancePath:instancePath+"/http/request",schemaPath:"#/properties/http/properties/request/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key28},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs305 === errors){
if(data139.id !== undefined){
const _errs306 = errors;
if(typeof data139.id !== "string"){
validate20.errors = [{instancePath:instancePath+"/http/request/id",schemaPath:"#/properties/http/properties/request/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid36 = _errs306 === errors;
}
else {
var valid36 = true;
}
if(valid36){
if(data139.method !== undefined){
const _errs308 = errors;
if(typeof data139.method !== "string"){
validate20.errors = [{instancePath:instancePath+"/http/request/method",schemaPath:"#/properties/http/properties/request/properties/method/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid36 = _errs308 === errors;
}
else {
var valid36 = true;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/http/request",schemaPath:"#/properties/http/properties/request/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid35 = _errs303 === errors;
}
else {
var valid35 = true;
}
if(valid35){
if(data138.response !== undefined){
let data142 = data138.response;
const _errs310 = errors;
if(errors === _errs310){
if(data142 && typeof data142 == "object" && !Array.isArray(data142)){
const _errs312 = errors;
for(const key29 in data142){
if(!(key29 === "status_code")){
validate20.errors = [{instancePath:instancePath+"/http/response",schemaPath:"#/properties/http/properties/response/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key29},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs312 === errors){
if(data142.status_code !== undefined){
let data143 = data142.status_code;
if(!(((typeof data143 == "number") && (!(data143 % 1) && !isNaN(data143))) && (isFinite(data143)))){
validate20.errors = [{instancePath:instancePath+"/http/response/status_code",schemaPath:"#/properties/http/properties/response/properties/status_code/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/http/response",schemaPath:"#/properties/http/properties/response/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid35 = _errs310 === errors;
}
else {
var valid35 = true;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/http",schemaPath:"#/properties/http/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs300 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.url !== undefined){
let data144 = data.url;
const _errs315 = errors;
if(errors === _errs315){
if(data144 && typeof data144 == "object" && !Array.isArray(data144)){
const _errs317 = errors;
for(const key30 in data144){
if(!((((key30 === "full") || (key30 === "original")) || (key30 === "domain")) || (key30 === "path"))){
validate20.errors = [{instancePath:instancePath+"/url",schemaPath:"#/properties/url/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key30},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs317 === errors){
if(data144.full !== undefined){
const _errs318 = errors;
if(typeof data144.full !== "string"){
validate20.errors = [{instancePath:instancePath+"/url/full",schemaPath:"#/properties/url/properties/full/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid38 = _errs318 === errors;
}
else {
var valid38 = true;
}
if(valid38){
if(data144.original !== undefined){
const _errs320 = errors;
if(typeof data144.original !== "string"){
validate20.errors = [{instancePath:instancePath+"/url/original",schemaPath:"#/properties/url/properties/original/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid38 = _errs320 === errors;
}
else {
var valid38 = true;
}
if(valid38){
if(data144.domain !== undefined){
const _errs322 = errors;
if(typeof data144.domain !== "string"){
validate20.errors = [{instancePath:instancePath+"/url/domain",schemaPath:"#/properties/url/properties/domain/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid38 = _errs322 === errors;
}
else {
var valid38 = true;
}
if(valid38){
if(data144.path !== undefined){
const _errs324 = errors;
if(typeof data144.path !== "string"){
validate20.errors = [{instancePath:instancePath+"/url/path",schemaPath:"#/properties/url/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid38 = _errs324 === errors;
}
else {
var valid38 = true;
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs315 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.organization !== undefined){
let data149 = data.organization;
const _errs326 = errors;
if(errors === _errs326){
if(data149 && typeof data149 == "object" && !Array.isArray(data149)){
const _errs328 = errors;
for(const key31 in data149){
if(!((key31 === "id") || (key31 === "name"))){
validate20.errors = [{instancePath:instancePath+"/organization",schemaPath:"#/properties/organization/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key31},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs328 === errors){
if(data149.id !== undefined){
const _errs329 = errors;
if(typeof data149.id !== "string"){
validate20.errors = [{instancePath:instancePath+"/organization/id",schemaPath:"#/properties/organization/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid39 = _errs329 === errors;
}
else {
var valid39 = true;
}
if(valid39){
if(data149.name !== undefined){
const _errs331 = errors;
if(typeof data149.name !== "string"){
validate20.errors = [{instancePath:instancePath+"/organization/name",schemaPath:"#/properties/organization/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid39 = _errs331 === errors;
}
else {
var valid39 = true;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/organization",schemaPath:"#/properties/organization/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs326 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.orchestrator !== undefined){
let data152 = data.orchestrator;
const _errs333 = errors;
if(errors === _errs333){
if(data152 && typeof data152 == "object" && !Array.isArray(data152)){
const _errs335 = errors;
for(const key32 in data152){
if(!((((key32 === "type") || (key32 === "cluster")) || (key32 === "namespace")) || (key32 === "resource"))){
validate20.errors = [{instancePath:instancePath+"/orchestrator",schemaPath:"#/properties/orchestrator/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key32},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs335 === errors){
if(data152.type !== undefined){
const _errs336 = errors;
if(typeof data152.type !== "string"){
validate20.errors = [{instancePath:instancePath+"/orchestrator/type",schemaPath:"#/properties/orchestrator/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid40 = _errs336 === errors;
}
else {
var valid40 = true;
}
if(valid40){
if(data152.cluster !== undefined){
let data154 = data152.cluster;
const _errs338 = errors;
if(errors === _errs338){
if(data154 && typeof data154 == "object" && !Array.isArray(data154)){
const _errs340 = errors;
for(const key33 in data154){
if(!((key33 === "name") || (key33 === "url"))){
validate20.errors = [{instancePath:instancePath+"/orchestrator/cluster",schemaPath:"#/properties/orchestrator/properties/cluster/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key33},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs340 === errors){
if(data154.name !== undefined){
const _errs341 = errors;
if(typeof data154.name !== "string"){
validate20.errors = [{instancePath:instancePath+"/orchestrator/cluster/name",schemaPath:"#/properties/orchestrator/properties/cluster/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid41 = _errs341 === errors;
}
else {
var valid41 = true;
}
if(valid41){
if(data154.url !== undefined){
const _errs343 = errors;
if(typeof data154.url !== "string"){
validate20.errors = [{instancePath:instancePath+"/orchestrator/cluster/url",schemaPath:"#/properties/orchestrator/properties/cluster/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid41 = _errs343 === errors;
}
else {
var valid41 = true;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/orchestrator/cluster",schemaPath:"#/properties/orchestrator/properties/cluster/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid40 = _errs338 === errors;
}
else {
var valid40 = true;
}
if(valid40){
if(data152.namespace !== undefined){
const _errs345 = errors;
if(typeof data152.namespace !== "string"){
validate20.errors = [{instancePath:instancePath+"/orchestrator/namespace",schemaPath:"#/properties/orchestrator/properties/namespace/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid40 = _errs345 === errors;
}
else {
var valid40 = true;
}
if(valid40){
if(data152.resource !== undefined){
let data158 = data152.resource;
const _errs347 = errors;
if(errors === _errs347){
if(data158 && typeof data158 == "object" && !Array.isArray(data158)){
const _errs349 = errors;
for(const key34 in data158){
if(!((key34 === "type") || (key34 === "name"))){
validate20.errors = [{instancePath:instancePath+"/orchestrator/resource",schemaPath:"#/properties/orchestrator/properties/resource/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key34},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs349 === errors){
if(data158.type !== undefined){
const _errs350 = errors;
if(typeof data158.type !== "string"){
validate20.errors = [{instancePath:instancePath+"/orchestrator/resource/type",schemaPath:"#/properties/orchestrator/properties/resource/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid42 = _errs350 === errors;
}
else {
var valid42 = true;
}
if(valid42){
if(data158.name !== undefined){
const _errs352 = errors;
if(typeof data158.name !== "string"){
validate20.errors = [{instancePath:instancePath+"/orchestrator/resource/name",schemaPath:"#/properties/orchestrator/properties/resource/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid42 = _errs352 === errors;
}
else {
var valid42 = true;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/orchestrator/resource",schemaPath:"#/properties/orchestrator/properties/resource/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid40 = _errs347 === errors;
}
else {
var valid40 = true;
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/orchestrator",schemaPath:"#/properties/orchestrator/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs333 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.container !== undefined){
let data161 = data.container;
const _errs354 = errors;
if(errors === _errs354){
if(data161 && typeof data161 == "object" && !Array.isArray(data161)){
const _errs356 = errors;
for(const key35 in data161){
if(!((key35 === "id") || (key35 === "name"))){
validate20.errors = [{instancePath:instancePath+"/container",schemaPath:"#/properties/container/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key35},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs356 === errors){
if(data161.id !== undefined){
const _errs357 = errors;
if(typeof data161.id !== "string"){
validate20.errors = [{instancePath:instancePath+"/container/id",schemaPath:"#/properties/container/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid43 = _errs357 === errors;
}
else {
var valid43 = true;
}
if(valid43){
if(data161.name !== undefined){
const _errs359 = errors;
if(typeof data161.name !== "string"){
validate20.errors = [{instancePath:instancePath+"/container/name",schemaPath:"#/properties/container/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid43 = _errs359 === errors;
}
else {
var valid43 = true;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/container",schemaPath:"#/properties/container/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs354 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.file !== undefined){
let data164 = data.file;
const _errs361 = errors;
if(errors === _errs361){
if(data164 && typeof data164 == "object" && !Array.isArray(data164)){
const _errs363 = errors;
for(const key36 in data164){
if(!((key36 === "path") || (key36 === "name"))){
validate20.errors = [{instancePath:instancePath+"/file",schemaPath:"#/properties/file/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key36},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs363 === errors){
if(data164.path !== undefined){
const _errs364 = errors;
if(typeof data164.path !== "string"){
validate20.errors = [{instancePath:instancePath+"/file/path",schemaPath:"#/properties/file/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid44 = _errs364 === errors;
}
else {
var valid44 = true;
}
if(valid44){
if(data164.name !== undefined){
const _errs366 = errors;
if(typeof data164.name !== "string"){
validate20.errors = [{instancePath:instancePath+"/file/name",schemaPath:"#/properties/file/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid44 = _errs366 === errors;
}
else {
var valid44 = true;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/file",schemaPath:"#/properties/file/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs361 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.log !== undefined){
let data167 = data.log;
const _errs368 = errors;
if(errors === _errs368){
if(data167 && typeof data167 == "object" && !Array.isArray(data167)){
const _errs370 = errors;
for(const key37 in data167){
if(!((key37 === "level") || (key37 === "logger"))){
validate20.errors = [{instancePath:instancePath+"/log",schemaPath:"#/properties/log/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key37},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs370 === errors){
if(data167.level !== undefined){
const _errs371 = errors;
if(typeof data167.level !== "string"){
validate20.errors = [{instancePath:instancePath+"/log/level",schemaPath:"#/properties/log/properties/level/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid45 = _errs371 === errors;
}
else {
var valid45 = true;
}
if(valid45){
if(data167.logger !== undefined){
const _errs373 = errors;
if(typeof data167.logger !== "string"){
validate20.errors = [{instancePath:instancePath+"/log/logger",schemaPath:"#/properties/log/properties/logger/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid45 = _errs373 === errors;
}
else {
var valid45 = true;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/log",schemaPath:"#/properties/log/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs368 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.transaction !== undefined){
let data170 = data.transaction;
const _errs375 = errors;
if(errors === _errs375){
if(data170 && typeof data170 == "object" && !Array.isArray(data170)){
const _errs377 = errors;
for(const key38 in data170){
if(!(key38 === "id")){
validate20.errors = [{instancePath:instancePath+"/transaction",schemaPath:"#/properties/transaction/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key38},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs377 === errors){
if(data170.id !== undefined){
if(typeof data170.id !== "string"){
validate20.errors = [{instancePath:instancePath+"/transaction/id",schemaPath:"#/properties/transaction/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/transaction",schemaPath:"#/properties/transaction/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs375 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.trace !== undefined){
let data172 = data.trace;
const _errs380 = errors;
if(errors === _errs380){
if(data172 && typeof data172 == "object" && !Array.isArray(data172)){
const _errs382 = errors;
for(const key39 in data172){
if(!(key39 === "id")){
validate20.errors = [{instancePath:instancePath+"/trace",schemaPath:"#/properties/trace/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key39},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs382 === errors){
if(data172.id !== undefined){
if(typeof data172.id !== "string"){
validate20.errors = [{instancePath:instancePath+"/trace/id",schemaPath:"#/properties/trace/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/trace",schemaPath:"#/properties/trace/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs380 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.related !== undefined){
let data174 = data.related;
const _errs385 = errors;
if(errors === _errs385){
if(data174 && typeof data174 == "object" && !Array.isArray(data174)){
const _errs387 = errors;
for(const key40 in data174){
if(!(((key40 === "user") || (key40 === "ip")) || (key40 === "hosts"))){
validate20.errors = [{instancePath:instancePath+"/related",schemaPath:"#/properties/related/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key40},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs387 === errors){
if(data174.user !== undefined){
let data175 = data174.user;
const _errs388 = errors;
if(errors === _errs388){
if(Array.isArray(data175)){
if(data175.length < 1){
validate20.errors = [{instancePath:instancePath+"/related/user",schemaPath:"#/properties/related/properties/user/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid49 = true;
const len8 = data175.length;
for(let i8=0; i8<len8; i8++){
const _errs390 = errors;
if(typeof data175[i8] !== "string"){
validate20.errors = [{instancePath:instancePath+"/related/user/" + i8,schemaPath:"#/properties/related/properties/user/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid49 = _errs390 === errors;
if(!valid49){
break;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/related/user",schemaPath:"#/properties/related/properties/user/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid48 = _errs388 === errors;
}
else {
var valid48 = true;
}
if(valid48){
if(data174.ip !== undefined){
let data177 = data174.ip;
const _errs392 = errors;
if(errors === _errs392){
if(Array.isArray(data177)){
if(data177.length < 1){
validate20.errors = [{instancePath:instancePath+"/related/ip",schemaPath:"#/properties/related/properties/ip/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid50 = true;
const len9 = data177.length;
for(let i9=0; i9<len9; i9++){
const _errs394 = errors;
if(errors === _errs394){
if(errors === _errs394){
if(!(typeof data177[i9] === "string")){
validate20.errors = [{instancePath:instancePath+"/related/ip/" + i9,schemaPath:"#/properties/related/properties/ip/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid50 = _errs394 === errors;
if(!valid50){
break;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/related/ip",schemaPath:"#/properties/related/properties/ip/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid48 = _errs392 === errors;
}
else {
var valid48 = true;
}
if(valid48){
if(data174.hosts !== undefined){
let data179 = data174.hosts;
const _errs396 = errors;
if(errors === _errs396){
if(Array.isArray(data179)){
if(data179.length < 1){
validate20.errors = [{instancePath:instancePath+"/related/hosts",schemaPath:"#/properties/related/properties/hosts/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid51 = true;
const len10 = data179.length;
for(let i10=0; i10<len10; i10++){
const _errs398 = errors;
if(typeof data179[i10] !== "string"){
validate20.errors = [{instancePath:instancePath+"/related/hosts/" + i10,schemaPath:"#/properties/related/properties/hosts/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid51 = _errs398 === errors;
if(!valid51){
break;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/related/hosts",schemaPath:"#/properties/related/properties/hosts/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid48 = _errs396 === errors;
}
else {
var valid48 = true;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/related",schemaPath:"#/properties/related/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs385 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.oncall !== undefined){
let data181 = data.oncall;
const _errs400 = errors;
if(errors === _errs400){
if(data181 && typeof data181 == "object" && !Array.isArray(data181)){
let missing4;
if(((data181.actor === undefined) && (missing4 = "actor")) || ((data181.mapping === undefined) && (missing4 = "mapping"))){
validate20.errors = [{instancePath:instancePath+"/oncall",schemaPath:"#/properties/oncall/required",keyword:"required",params:{missingProperty: missing4},message:"must have required property '"+missing4+"'"}];
return false;
}
else {
const _errs402 = errors;
for(const key41 in data181){
if(!(func1.call(schema31.properties.oncall.properties, key41))){
validate20.errors = [{instancePath:instancePath+"/oncall",schemaPath:"#/properties/oncall/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key41},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs402 === errors){
if(data181.actor !== undefined){
let data182 = data181.actor;
const _errs403 = errors;
if(errors === _errs403){
if(data182 && typeof data182 == "object" && !Array.isArray(data182)){
let missing5;
if((data182.type === undefined) && (missing5 = "type")){
validate20.errors = [{instancePath:instancePath+"/oncall/actor",schemaPath:"#/properties/oncall/properties/actor/required",keyword:"required",params:{missingProperty: missing5},message:"must have required property '"+missing5+"'"}];
return false;
}
else {
const _errs405 = errors;
for(const key42 in data182){
if(!(((((key42 === "id") || (key42 === "name")) || (key42 === "type")) || (key42 === "credential")) || (key42 === "reason"))){
validate20.errors = [{instancePath:instancePath+"/oncall/actor",schemaPath:"#/properties/oncall/properties/actor/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key42},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs405 === errors){
if(data182.id !== undefined){
const _errs406 = errors;
if(typeof data182.id !== "string"){
validate20.errors = [{instancePath:instancePath+"/oncall/actor/id",schemaPath:"#/properties/oncall/properties/actor/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid53 = _errs406 === errors;
}
else {
var valid53 = true;
}
if(valid53){
if(data182.name !== undefined){
const _errs408 = errors;
if(typeof data182.name !== "string"){
validate20.errors = [{instancePath:instancePath+"/oncall/actor/name",schemaPath:"#/properties/oncall/properties/actor/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid53 = _errs408 === errors;
}
else {
var valid53 = true;
}
if(valid53){
if(data182.type !== undefined){
let data185 = data182.type;
const _errs410 = errors;
if(!(((((((data185 === "user") || (data185 === "role")) || (data185 === "service")) || (data185 === "application")) || (data185 === "system")) || (data185 === "account")) || (data185 === "unknown"))){
validate20.errors = [{instancePath:instancePath+"/oncall/actor/type",schemaPath:"#/properties/oncall/properties/actor/properties/type/enum",keyword:"enum",params:{allowedValues: schema31.properties.oncall.properties.actor.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid53 = _errs410 === errors;
}
else {
var valid53 = true;
}
if(valid53){
if(data182.credential !== undefined){
const _errs411 = errors;
if(typeof data182.credential !== "string"){
validate20.errors = [{instancePath:instancePath+"/oncall/actor/credential",schemaPath:"#/properties/oncall/properties/actor/properties/credential/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid53 = _errs411 === errors;
}
else {
var valid53 = true;
}
if(valid53){
if(data182.reason !== undefined){
const _errs413 = errors;
if(typeof data182.reason !== "string"){
validate20.errors = [{instancePath:instancePath+"/oncall/actor/reason",schemaPath:"#/properties/oncall/properties/actor/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid53 = _errs413 === errors;
}
else {
var valid53 = true;
}
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/oncall/actor",schemaPath:"#/properties/oncall/properties/actor/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid52 = _errs403 === errors;
}
else {
var valid52 = true;
}
if(valid52){
if(data181.person !== undefined){
let data188 = data181.person;
const _errs415 = errors;
if(errors === _errs415){
if(data188 && typeof data188 == "object" && !Array.isArray(data188)){
const _errs417 = errors;
for(const key43 in data188){
if(!(((key43 === "id") || (key43 === "confidence")) || (key43 === "rule"))){
validate20.errors = [{instancePath:instancePath+"/oncall/person",schemaPath:"#/properties/oncall/properties/person/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key43},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs417 === errors){
if(data188.id !== undefined){
const _errs418 = errors;
if(typeof data188.id !== "string"){
validate20.errors = [{instancePath:instancePath+"/oncall/person/id",schemaPath:"#/properties/oncall/properties/person/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid54 = _errs418 === errors;
}
else {
var valid54 = true;
}
if(valid54){
if(data188.confidence !== undefined){
let data190 = data188.confidence;
const _errs420 = errors;
if(!((typeof data190 == "number") && (isFinite(data190)))){
validate20.errors = [{instancePath:instancePath+"/oncall/person/confidence",schemaPath:"#/properties/oncall/properties/person/properties/confidence/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid54 = _errs420 === errors;
}
else {
var valid54 = true;
}
if(valid54){
if(data188.rule !== undefined){
const _errs422 = errors;
if(typeof data188.rule !== "string"){
validate20.errors = [{instancePath:instancePath+"/oncall/person/rule",schemaPath:"#/properties/oncall/properties/person/properties/rule/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid54 = _errs422 === errors;
}
else {
var valid54 = true;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/oncall/person",schemaPath:"#/properties/oncall/properties/person/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid52 = _errs415 === errors;
}
else {
var valid52 = true;
}
if(valid52){
if(data181.command !== undefined){
let data192 = data181.command;
const _errs424 = errors;
if(errors === _errs424){
if(data192 && typeof data192 == "object" && !Array.isArray(data192)){
const _errs426 = errors;
for(const key44 in data192){
if(!((((key44 === "text") || (key44 === "head")) || (key44 === "hash")) || (key44 === "kind"))){
validate20.errors = [{instancePath:instancePath+"/oncall/command",schemaPath:"#/properties/oncall/properties/command/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key44},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs426 === errors){
if(data192.text !== undefined){
const _errs427 = errors;
if(typeof data192.text !== "string"){
validate20.errors = [{instancePath:instancePath+"/oncall/command/text",schemaPath:"#/properties/oncall/properties/command/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid55 = _errs427 === errors;
}
else {
var valid55 = true;
}
if(valid55){
if(data192.head !== undefined){
const _errs429 = errors;
if(typeof data192.head !== "string"){
validate20.errors = [{instancePath:instancePath+"/oncall/command/head",schemaPath:"#/properties/oncall/properties/command/properties/head/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid55 = _errs429 === errors;
}
else {
var valid55 = true;
}
if(valid55){
if(data192.hash !== undefined){
const _errs431 = errors;
if(typeof data192.hash !== "string"){
validate20.errors = [{instancePath:instancePath+"/oncall/command/hash",schemaPath:"#/properties/oncall/properties/command/properties/hash/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid55 = _errs431 === errors;
}
else {
var valid55 = true;
}
if(valid55){
if(data192.kind !== undefined){
let data196 = data192.kind;
const _errs433 = errors;
if(!((((data196 === "sql") || (data196 === "shell")) || (data196 === "api")) || (data196 === "workflow"))){
validate20.errors = [{instancePath:instancePath+"/oncall/command/kind",schemaPath:"#/properties/oncall/properties/command/properties/kind/enum",keyword:"enum",params:{allowedValues: schema31.properties.oncall.properties.command.properties.kind.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid55 = _errs433 === errors;
}
else {
var valid55 = true;
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/oncall/command",schemaPath:"#/properties/oncall/properties/command/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid52 = _errs424 === errors;
}
else {
var valid52 = true;
}
if(valid52){
if(data181.change !== undefined){
let data197 = data181.change;
const _errs434 = errors;
if(errors === _errs434){
if(data197 && typeof data197 == "object" && !Array.isArray(data197)){
const _errs436 = errors;
for(const key45 in data197){
if(!(((key45 === "property") || (key45 === "before")) || (key45 === "after"))){
validate20.errors = [{instancePath:instancePath+"/oncall/change",schemaPath:"#/properties/oncall/properties/change/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key45},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs436 === errors){
if(data197.property !== undefined){
let data198 = data197.property;
const _errs437 = errors;
if(errors === _errs437){
if(Array.isArray(data198)){
if(data198.length < 1){
validate20.errors = [{instancePath:instancePath+"/oncall/change/property",schemaPath:"#/properties/oncall/properties/change/properties/property/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid57 = true;
const len11 = data198.length;
for(let i11=0; i11<len11; i11++){
const _errs439 = errors;
if(typeof data198[i11] !== "string"){
validate20.errors = [{instancePath:instancePath+"/oncall/change/property/" + i11,schemaPath:"#/properties/oncall/properties/change/properties/property/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid57 = _errs439 === errors;
if(!valid57){
break;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/oncall/change/property",schemaPath:"#/properties/oncall/properties/change/properties/property/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid56 = _errs437 === errors;
}
else {
var valid56 = true;
}
if(valid56){
if(data197.before !== undefined){
const _errs441 = errors;
if(typeof data197.before !== "string"){
validate20.errors = [{instancePath:instancePath+"/oncall/change/before",schemaPath:"#/properties/oncall/properties/change/properties/before/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid56 = _errs441 === errors;
}
else {
var valid56 = true;
}
if(valid56){
if(data197.after !== undefined){
const _errs443 = errors;
if(typeof data197.after !== "string"){
validate20.errors = [{instancePath:instancePath+"/oncall/change/after",schemaPath:"#/properties/oncall/properties/change/properties/after/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid56 = _errs443 === errors;
}
else {
var valid56 = true;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/oncall/change",schemaPath:"#/properties/oncall/properties/change/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid52 = _errs434 === errors;
}
else {
var valid52 = true;
}
if(valid52){
if(data181.system !== undefined){
let data202 = data181.system;
const _errs445 = errors;
if(errors === _errs445){
if(data202 && typeof data202 == "object" && !Array.isArray(data202)){
const _errs447 = errors;
for(const key46 in data202){
if(!((((key46 === "id") || (key46 === "kind")) || (key46 === "environment")) || (key46 === "sensitivity"))){
validate20.errors = [{instancePath:instancePath+"/oncall/system",schemaPath:"#/properties/oncall/properties/system/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key46},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs447 === errors){
if(data202.id !== undefined){
const _errs448 = errors;
if(typeof data202.id !== "string"){
validate20.errors = [{instancePath:instancePath+"/oncall/system/id",schemaPath:"#/properties/oncall/properties/system/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid58 = _errs448 === errors;
}
else {
var valid58 = true;
}
if(valid58){
if(data202.kind !== undefined){
let data204 = data202.kind;
const _errs450 = errors;
if(!((((((((data204 === "cloud_account") || (data204 === "cloud_resource")) || (data204 === "database")) || (data204 === "repository")) || (data204 === "organization")) || (data204 === "host")) || (data204 === "cluster")) || (data204 === "application"))){
validate20.errors = [{instancePath:instancePath+"/oncall/system/kind",schemaPath:"#/properties/oncall/properties/system/properties/kind/enum",keyword:"enum",params:{allowedValues: schema31.properties.oncall.properties.system.properties.kind.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid58 = _errs450 === errors;
}
else {
var valid58 = true;
}
if(valid58){
if(data202.environment !== undefined){
const _errs451 = errors;
if(typeof data202.environment !== "string"){
validate20.errors = [{instancePath:instancePath+"/oncall/system/environment",schemaPath:"#/properties/oncall/properties/system/properties/environment/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid58 = _errs451 === errors;
}
else {
var valid58 = true;
}
if(valid58){
if(data202.sensitivity !== undefined){
const _errs453 = errors;
if(typeof data202.sensitivity !== "string"){
validate20.errors = [{instancePath:instancePath+"/oncall/system/sensitivity",schemaPath:"#/properties/oncall/properties/system/properties/sensitivity/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid58 = _errs453 === errors;
}
else {
var valid58 = true;
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/oncall/system",schemaPath:"#/properties/oncall/properties/system/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid52 = _errs445 === errors;
}
else {
var valid52 = true;
}
if(valid52){
if(data181.object !== undefined){
let data207 = data181.object;
const _errs455 = errors;
if(errors === _errs455){
if(data207 && typeof data207 == "object" && !Array.isArray(data207)){
const _errs457 = errors;
for(const key47 in data207){
if(!((key47 === "type") || (key47 === "name"))){
validate20.errors = [{instancePath:instancePath+"/oncall/object",schemaPath:"#/properties/oncall/properties/object/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key47},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs457 === errors){
if(data207.type !== undefined){
const _errs458 = errors;
if(typeof data207.type !== "string"){
validate20.errors = [{instancePath:instancePath+"/oncall/object/type",schemaPath:"#/properties/oncall/properties/object/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid59 = _errs458 === errors;
}
else {
var valid59 = true;
}
if(valid59){
if(data207.name !== undefined){
const _errs460 = errors;
if(typeof data207.name !== "string"){
validate20.errors = [{instancePath:instancePath+"/oncall/object/name",schemaPath:"#/properties/oncall/properties/object/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid59 = _errs460 === errors;
}
else {
var valid59 = true;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/oncall/object",schemaPath:"#/properties/oncall/properties/object/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid52 = _errs455 === errors;
}
else {
var valid52 = true;
}
if(valid52){
if(data181.session !== undefined){
let data210 = data181.session;
const _errs462 = errors;
if(errors === _errs462){
if(data210 && typeof data210 == "object" && !Array.isArray(data210)){
const _errs464 = errors;
for(const key48 in data210){
if(!((((key48 === "id") || (key48 === "start")) || (key48 === "end")) || (key48 === "end_reason"))){
validate20.errors = [{instancePath:instancePath+"/oncall/session",schemaPath:"#/properties/oncall/properties/session/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key48},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs464 === errors){
if(data210.id !== undefined){
const _errs465 = errors;
if(typeof data210.id !== "string"){
validate20.errors = [{instancePath:instancePath+"/oncall/session/id",schemaPath:"#/properties/oncall/properties/session/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid60 = _errs465 === errors;
}
else {
var valid60 = true;
}
if(valid60){
if(data210.start !== undefined){
let data212 = data210.start;
const _errs467 = errors;
if(errors === _errs467){
if(typeof data212 === "string"){
if(!pattern4.test(data212)){
validate20.errors = [{instancePath:instancePath+"/oncall/session/start",schemaPath:"#/properties/oncall/properties/session/properties/start/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$"},message:"must match pattern \""+"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/oncall/session/start",schemaPath:"#/properties/oncall/properties/session/properties/start/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid60 = _errs467 === errors;
}
else {
var valid60 = true;
}
if(valid60){
if(data210.end !== undefined){
let data213 = data210.end;
const _errs469 = errors;
if(errors === _errs469){
if(typeof data213 === "string"){
if(!pattern4.test(data213)){
validate20.errors = [{instancePath:instancePath+"/oncall/session/end",schemaPath:"#/properties/oncall/properties/session/properties/end/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$"},message:"must match pattern \""+"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/oncall/session/end",schemaPath:"#/properties/oncall/properties/session/properties/end/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid60 = _errs469 === errors;
}
else {
var valid60 = true;
}
if(valid60){
if(data210.end_reason !== undefined){
const _errs471 = errors;
if(typeof data210.end_reason !== "string"){
validate20.errors = [{instancePath:instancePath+"/oncall/session/end_reason",schemaPath:"#/properties/oncall/properties/session/properties/end_reason/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid60 = _errs471 === errors;
}
else {
var valid60 = true;
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/oncall/session",schemaPath:"#/properties/oncall/properties/session/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid52 = _errs462 === errors;
}
else {
var valid52 = true;
}
if(valid52){
if(data181.grant !== undefined){
let data215 = data181.grant;
const _errs473 = errors;
if(errors === _errs473){
if(data215 && typeof data215 == "object" && !Array.isArray(data215)){
const _errs475 = errors;
for(const key49 in data215){
if(!(key49 === "id")){
validate20.errors = [{instancePath:instancePath+"/oncall/grant",schemaPath:"#/properties/oncall/properties/grant/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key49},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs475 === errors){
if(data215.id !== undefined){
if(typeof data215.id !== "string"){
validate20.errors = [{instancePath:instancePath+"/oncall/grant/id",schemaPath:"#/properties/oncall/properties/grant/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/oncall/grant",schemaPath:"#/properties/oncall/properties/grant/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid52 = _errs473 === errors;
}
else {
var valid52 = true;
}
if(valid52){
if(data181.incident !== undefined){
let data217 = data181.incident;
const _errs478 = errors;
if(errors === _errs478){
if(data217 && typeof data217 == "object" && !Array.isArray(data217)){
const _errs480 = errors;
for(const key50 in data217){
if(!(key50 === "id")){
validate20.errors = [{instancePath:instancePath+"/oncall/incident",schemaPath:"#/properties/oncall/properties/incident/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key50},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs480 === errors){
if(data217.id !== undefined){
if(typeof data217.id !== "string"){
validate20.errors = [{instancePath:instancePath+"/oncall/incident/id",schemaPath:"#/properties/oncall/properties/incident/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/oncall/incident",schemaPath:"#/properties/oncall/properties/incident/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid52 = _errs478 === errors;
}
else {
var valid52 = true;
}
if(valid52){
if(data181.shift !== undefined){
let data219 = data181.shift;
const _errs483 = errors;
if(errors === _errs483){
if(data219 && typeof data219 == "object" && !Array.isArray(data219)){
const _errs485 = errors;
for(const key51 in data219){
if(!(key51 === "id")){
validate20.errors = [{instancePath:instancePath+"/oncall/shift",schemaPath:"#/properties/oncall/properties/shift/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key51},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs485 === errors){
if(data219.id !== undefined){
if(typeof data219.id !== "string"){
validate20.errors = [{instancePath:instancePath+"/oncall/shift/id",schemaPath:"#/properties/oncall/properties/shift/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/oncall/shift",schemaPath:"#/properties/oncall/properties/shift/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid52 = _errs483 === errors;
}
else {
var valid52 = true;
}
if(valid52){
if(data181.reason !== undefined){
const _errs488 = errors;
if(typeof data181.reason !== "string"){
validate20.errors = [{instancePath:instancePath+"/oncall/reason",schemaPath:"#/properties/oncall/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid52 = _errs488 === errors;
}
else {
var valid52 = true;
}
if(valid52){
if(data181.justification !== undefined){
let data222 = data181.justification;
const _errs490 = errors;
if(!(((((data222 === "grant") || (data222 === "incident")) || (data222 === "shift")) || (data222 === "none")) || (data222 === "unknown"))){
validate20.errors = [{instancePath:instancePath+"/oncall/justification",schemaPath:"#/properties/oncall/properties/justification/enum",keyword:"enum",params:{allowedValues: schema31.properties.oncall.properties.justification.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid52 = _errs490 === errors;
}
else {
var valid52 = true;
}
if(valid52){
if(data181.time !== undefined){
let data223 = data181.time;
const _errs491 = errors;
if(errors === _errs491){
if(data223 && typeof data223 == "object" && !Array.isArray(data223)){
const _errs493 = errors;
for(const key52 in data223){
if(!(((key52 === "zone_source") || (key52 === "ambiguous")) || (key52 === "nonexistent"))){
validate20.errors = [{instancePath:instancePath+"/oncall/time",schemaPath:"#/properties/oncall/properties/time/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key52},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs493 === errors){
if(data223.zone_source !== undefined){
let data224 = data223.zone_source;
const _errs494 = errors;
if(!(((data224 === "record") || (data224 === "abbreviation")) || (data224 === "option"))){
validate20.errors = [{instancePath:instancePath+"/oncall/time/zone_source",schemaPath:"#/properties/oncall/properties/time/properties/zone_source/enum",keyword:"enum",params:{allowedValues: schema31.properties.oncall.properties.time.properties.zone_source.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid64 = _errs494 === errors;
}
else {
var valid64 = true;
}
if(valid64){
if(data223.ambiguous !== undefined){
const _errs495 = errors;
if(typeof data223.ambiguous !== "boolean"){
validate20.errors = [{instancePath:instancePath+"/oncall/time/ambiguous",schemaPath:"#/properties/oncall/properties/time/properties/ambiguous/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid64 = _errs495 === errors;
}
else {
var valid64 = true;
}
if(valid64){
if(data223.nonexistent !== undefined){
const _errs497 = errors;
if(typeof data223.nonexistent !== "boolean"){
validate20.errors = [{instancePath:instancePath+"/oncall/time/nonexistent",schemaPath:"#/properties/oncall/properties/time/properties/nonexistent/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid64 = _errs497 === errors;
}
else {
var valid64 = true;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/oncall/time",schemaPath:"#/properties/oncall/properties/time/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid52 = _errs491 === errors;
}
else {
var valid52 = true;
}
if(valid52){
if(data181.original !== undefined){
let data227 = data181.original;
const _errs499 = errors;
if(errors === _errs499){
if(data227 && typeof data227 == "object" && !Array.isArray(data227)){
const _errs501 = errors;
for(const key53 in data227){
if(!(((((key53 === "truncated") || (key53 === "length")) || (key53 === "sha256")) || (key53 === "blob")) || (key53 === "base64"))){
validate20.errors = [{instancePath:instancePath+"/oncall/original",schemaPath:"#/properties/oncall/properties/original/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key53},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs501 === errors){
if(data227.truncated !== undefined){
const _errs502 = errors;
if(typeof data227.truncated !== "boolean"){
validate20.errors = [{instancePath:instancePath+"/oncall/original/truncated",schemaPath:"#/properties/oncall/properties/original/properties/truncated/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid65 = _errs502 === errors;
}
else {
var valid65 = true;
}
if(valid65){
if(data227.length !== undefined){
let data229 = data227.length;
const _errs504 = errors;
if(!(((typeof data229 == "number") && (!(data229 % 1) && !isNaN(data229))) && (isFinite(data229)))){
validate20.errors = [{instancePath:instancePath+"/oncall/original/length",schemaPath:"#/properties/oncall/properties/original/properties/length/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid65 = _errs504 === errors;
}
else {
var valid65 = true;
}
if(valid65){
if(data227.sha256 !== undefined){
const _errs506 = errors;
if(typeof data227.sha256 !== "string"){
validate20.errors = [{instancePath:instancePath+"/oncall/original/sha256",schemaPath:"#/properties/oncall/properties/original/properties/sha256/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid65 = _errs506 === errors;
}
else {
var valid65 = true;
}
if(valid65){
if(data227.blob !== undefined){
const _errs508 = errors;
if(typeof data227.blob !== "string"){
validate20.errors = [{instancePath:instancePath+"/oncall/original/blob",schemaPath:"#/properties/oncall/properties/original/properties/blob/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid65 = _errs508 === errors;
}
else {
var valid65 = true;
}
if(valid65){
if(data227.base64 !== undefined){
const _errs510 = errors;
if(typeof data227.base64 !== "string"){
validate20.errors = [{instancePath:instancePath+"/oncall/original/base64",schemaPath:"#/properties/oncall/properties/original/properties/base64/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid65 = _errs510 === errors;
}
else {
var valid65 = true;
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/oncall/original",schemaPath:"#/properties/oncall/properties/original/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid52 = _errs499 === errors;
}
else {
var valid52 = true;
}
if(valid52){
if(data181.mapping !== undefined){
let data233 = data181.mapping;
const _errs512 = errors;
if(errors === _errs512){
if(data233 && typeof data233 == "object" && !Array.isArray(data233)){
let missing6;
if((data233.revision === undefined) && (missing6 = "revision")){
validate20.errors = [{instancePath:instancePath+"/oncall/mapping",schemaPath:"#/properties/oncall/properties/mapping/required",keyword:"required",params:{missingProperty: missing6},message:"must have required property '"+missing6+"'"}];
return false;
}
else {
const _errs514 = errors;
for(const key54 in data233){
if(!(key54 === "revision")){
validate20.errors = [{instancePath:instancePath+"/oncall/mapping",schemaPath:"#/properties/oncall/properties/mapping/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key54},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs514 === errors){
if(data233.revision !== undefined){
let data234 = data233.revision;
if(!(((typeof data234 == "number") && (!(data234 % 1) && !isNaN(data234))) && (isFinite(data234)))){
validate20.errors = [{instancePath:instancePath+"/oncall/mapping/revision",schemaPath:"#/properties/oncall/properties/mapping/properties/revision/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/oncall/mapping",schemaPath:"#/properties/oncall/properties/mapping/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid52 = _errs512 === errors;
}
else {
var valid52 = true;
}
if(valid52){
if(data181.masking !== undefined){
let data235 = data181.masking;
const _errs517 = errors;
if(errors === _errs517){
if(data235 && typeof data235 == "object" && !Array.isArray(data235)){
const _errs519 = errors;
for(const key55 in data235){
if(!((key55 === "version") || (key55 === "count"))){
validate20.errors = [{instancePath:instancePath+"/oncall/masking",schemaPath:"#/properties/oncall/properties/masking/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key55},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs519 === errors){
if(data235.version !== undefined){
let data236 = data235.version;
const _errs520 = errors;
if(!(((typeof data236 == "number") && (!(data236 % 1) && !isNaN(data236))) && (isFinite(data236)))){
validate20.errors = [{instancePath:instancePath+"/oncall/masking/version",schemaPath:"#/properties/oncall/properties/masking/properties/version/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid67 = _errs520 === errors;
}
else {
var valid67 = true;
}
if(valid67){
if(data235.count !== undefined){
let data237 = data235.count;
const _errs522 = errors;
if(!(((typeof data237 == "number") && (!(data237 % 1) && !isNaN(data237))) && (isFinite(data237)))){
validate20.errors = [{instancePath:instancePath+"/oncall/masking/count",schemaPath:"#/properties/oncall/properties/masking/properties/count/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid67 = _errs522 === errors;
}
else {
var valid67 = true;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/oncall/masking",schemaPath:"#/properties/oncall/properties/masking/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid52 = _errs517 === errors;
}
else {
var valid52 = true;
}
if(valid52){
if(data181.source !== undefined){
let data238 = data181.source;
const _errs524 = errors;
if(errors === _errs524){
if(data238 && typeof data238 == "object" && !Array.isArray(data238)){
const _errs526 = errors;
for(const key56 in data238){
if(!((key56 === "id") || (key56 === "instance"))){
validate20.errors = [{instancePath:instancePath+"/oncall/source",schemaPath:"#/properties/oncall/properties/source/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key56},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs526 === errors){
if(data238.id !== undefined){
const _errs527 = errors;
if(typeof data238.id !== "string"){
validate20.errors = [{instancePath:instancePath+"/oncall/source/id",schemaPath:"#/properties/oncall/properties/source/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid68 = _errs527 === errors;
}
else {
var valid68 = true;
}
if(valid68){
if(data238.instance !== undefined){
const _errs529 = errors;
if(typeof data238.instance !== "string"){
validate20.errors = [{instancePath:instancePath+"/oncall/source/instance",schemaPath:"#/properties/oncall/properties/source/properties/instance/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid68 = _errs529 === errors;
}
else {
var valid68 = true;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/oncall/source",schemaPath:"#/properties/oncall/properties/source/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid52 = _errs524 === errors;
}
else {
var valid52 = true;
}
if(valid52){
if(data181.origin !== undefined){
let data241 = data181.origin;
const _errs531 = errors;
if(errors === _errs531){
if(data241 && typeof data241 == "object" && !Array.isArray(data241)){
const _errs533 = errors;
for(const key57 in data241){
if(!((key57 === "uri") || (key57 === "offset"))){
validate20.errors = [{instancePath:instancePath+"/oncall/origin",schemaPath:"#/properties/oncall/properties/origin/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key57},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs533 === errors){
if(data241.uri !== undefined){
const _errs534 = errors;
if(typeof data241.uri !== "string"){
validate20.errors = [{instancePath:instancePath+"/oncall/origin/uri",schemaPath:"#/properties/oncall/properties/origin/properties/uri/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid69 = _errs534 === errors;
}
else {
var valid69 = true;
}
if(valid69){
if(data241.offset !== undefined){
let data243 = data241.offset;
const _errs536 = errors;
if(!(((typeof data243 == "number") && (!(data243 % 1) && !isNaN(data243))) && (isFinite(data243)))){
validate20.errors = [{instancePath:instancePath+"/oncall/origin/offset",schemaPath:"#/properties/oncall/properties/origin/properties/offset/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid69 = _errs536 === errors;
}
else {
var valid69 = true;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/oncall/origin",schemaPath:"#/properties/oncall/properties/origin/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid52 = _errs531 === errors;
}
else {
var valid52 = true;
}
if(valid52){
if(data181.place !== undefined){
let data244 = data181.place;
const _errs538 = errors;
if(!((data244 === "out_of_range") || (data244 === "late"))){
validate20.errors = [{instancePath:instancePath+"/oncall/place",schemaPath:"#/properties/oncall/properties/place/enum",keyword:"enum",params:{allowedValues: schema31.properties.oncall.properties.place.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid52 = _errs538 === errors;
}
else {
var valid52 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/oncall",schemaPath:"#/properties/oncall/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs400 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.unmapped !== undefined){
let data245 = data.unmapped;
const _errs539 = errors;
if(!(data245 && typeof data245 == "object" && !Array.isArray(data245))){
validate20.errors = [{instancePath:instancePath+"/unmapped",schemaPath:"#/properties/unmapped/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
var valid0 = _errs539 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateEnvelope: Validator<Envelope> = validate21;
const schema32 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:accesstrail:envelope:1","title":"Envelope","description":"What is known about a raw record besides its bytes. On Kafka each member travels in the header that x-header names, as text.","type":"object","additionalProperties":false,"required":["sourceId","dataset","instance","collector","originUri","originIdentity","originOffset","received","referenceTime","maskingVersion","maskingCount"],"properties":{"sourceId":{"type":"string","x-header":"accesstrail-source","description":"Id of the source in the config."},"dataset":{"type":"string","x-header":"accesstrail-dataset","description":"Id of the normalizer, such as aws.cloudtrail."},"instance":{"type":"string","x-header":"accesstrail-instance","description":"Instance of the system that wrote the record; the source's config id unless configured."},"collector":{"type":"string","x-header":"accesstrail-collector","description":"Transport that collected the record, such as files."},"originUri":{"type":"string","x-header":"accesstrail-origin-uri","description":"File, object or stream the record came from."},"originIdentity":{"type":"string","x-header":"accesstrail-origin-identity","description":"Identity of the origin that survives renaming, copying and compression; part of the id where a record has none of its own."},"originOffset":{"type":"integer","minimum":0,"x-header":"accesstrail-origin-offset","description":"Offset of the record in its origin, in bytes after decompression."},"received":{"type":"integer","x-header":"accesstrail-received","description":"When the record was collected, in ms since 1970 UTC."},"referenceTime":{"type":"integer","x-header":"accesstrail-reference-time","description":"The origin's own time (a file's mtime), else received, in ms since 1970 UTC; missing years come from it."},"maskingVersion":{"type":"integer","minimum":1,"x-header":"accesstrail-masking-version","description":"Version of the masking rules that were applied."},"maskingCount":{"type":"integer","minimum":0,"x-header":"accesstrail-masking-count","description":"Number of secrets masked in the record."},"blob":{"type":"string","x-header":"accesstrail-blob","description":"Name of the blob that holds the whole bytes, when the value is only their beginning."},"length":{"type":"integer","minimum":0,"x-header":"accesstrail-length","description":"Length of the whole masked record in bytes, when the value is only its beginning."},"attempt":{"type":"integer","minimum":1,"x-header":"accesstrail-attempt","description":"Which attempt this is, when a reject is replayed; 1 when absent."},"rejectId":{"type":"string","x-header":"accesstrail-reject-id","description":"Id of the reject that is replayed."},"traceId":{"type":"string","x-header":"traceparent","description":"W3C trace context, when tracing is on."}}};

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:accesstrail:envelope:1" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((((data.sourceId === undefined) && (missing0 = "sourceId")) || ((data.dataset === undefined) && (missing0 = "dataset"))) || ((data.instance === undefined) && (missing0 = "instance"))) || ((data.collector === undefined) && (missing0 = "collector"))) || ((data.originUri === undefined) && (missing0 = "originUri"))) || ((data.originIdentity === undefined) && (missing0 = "originIdentity"))) || ((data.originOffset === undefined) && (missing0 = "originOffset"))) || ((data.received === undefined) && (missing0 = "received"))) || ((data.referenceTime === undefined) && (missing0 = "referenceTime"))) || ((data.maskingVersion === undefined) && (missing0 = "maskingVersion"))) || ((data.maskingCount === undefined) && (missing0 = "maskingCount"))){
validate21.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema32.properties, key0))){
validate21.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.sourceId !== undefined){
const _errs2 = errors;
if(typeof data.sourceId !== "string"){
validate21.errors = [{instancePath:instancePath+"/sourceId",schemaPath:"#/properties/sourceId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dataset !== undefined){
const _errs4 = errors;
if(typeof data.dataset !== "string"){
validate21.errors = [{instancePath:instancePath+"/dataset",schemaPath:"#/properties/dataset/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.instance !== undefined){
const _errs6 = errors;
if(typeof data.instance !== "string"){
validate21.errors = [{instancePath:instancePath+"/instance",schemaPath:"#/properties/instance/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.collector !== undefined){
const _errs8 = errors;
if(typeof data.collector !== "string"){
validate21.errors = [{instancePath:instancePath+"/collector",schemaPath:"#/properties/collector/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.originUri !== undefined){
const _errs10 = errors;
if(typeof data.originUri !== "string"){
validate21.errors = [{instancePath:instancePath+"/originUri",schemaPath:"#/properties/originUri/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.originIdentity !== undefined){
const _errs12 = errors;
if(typeof data.originIdentity !== "string"){
validate21.errors = [{instancePath:instancePath+"/originIdentity",schemaPath:"#/properties/originIdentity/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.originOffset !== undefined){
let data6 = data.originOffset;
const _errs14 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
validate21.errors = [{instancePath:instancePath+"/originOffset",schemaPath:"#/properties/originOffset/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs14){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 < 0 || isNaN(data6)){
validate21.errors = [{instancePath:instancePath+"/originOffset",schemaPath:"#/properties/originOffset/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.received !== undefined){
let data7 = data.received;
const _errs16 = errors;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
validate21.errors = [{instancePath:instancePath+"/received",schemaPath:"#/properties/received/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.referenceTime !== undefined){
let data8 = data.referenceTime;
const _errs18 = errors;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
validate21.errors = [{instancePath:instancePath+"/referenceTime",schemaPath:"#/properties/referenceTime/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.maskingVersion !== undefined){
let data9 = data.maskingVersion;
const _errs20 = errors;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
validate21.errors = [{instancePath:instancePath+"/maskingVersion",schemaPath:"#/properties/maskingVersion/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs20){
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 < 1 || isNaN(data9)){
validate21.errors = [{instancePath:instancePath+"/maskingVersion",schemaPath:"#/properties/maskingVersion/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.maskingCount !== undefined){
let data10 = data.maskingCount;
const _errs22 = errors;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
validate21.errors = [{instancePath:instancePath+"/maskingCount",schemaPath:"#/properties/maskingCount/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs22){
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 < 0 || isNaN(data10)){
validate21.errors = [{instancePath:instancePath+"/maskingCount",schemaPath:"#/properties/maskingCount/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.blob !== undefined){
const _errs24 = errors;
if(typeof data.blob !== "string"){
validate21.errors = [{instancePath:instancePath+"/blob",schemaPath:"#/properties/blob/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.length !== undefined){
let data12 = data.length;
const _errs26 = errors;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
validate21.errors = [{instancePath:instancePath+"/length",schemaPath:"#/properties/length/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs26){
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 < 0 || isNaN(data12)){
validate21.errors = [{instancePath:instancePath+"/length",schemaPath:"#/properties/length/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.attempt !== undefined){
let data13 = data.attempt;
const _errs28 = errors;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
validate21.errors = [{instancePath:instancePath+"/attempt",schemaPath:"#/properties/attempt/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs28){
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 < 1 || isNaN(data13)){
validate21.errors = [{instancePath:instancePath+"/attempt",schemaPath:"#/properties/attempt/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.rejectId !== undefined){
const _errs30 = errors;
if(typeof data.rejectId !== "string"){
validate21.errors = [{instancePath:instancePath+"/rejectId",schemaPath:"#/properties/rejectId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs30 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.traceId !== undefined){
const _errs32 = errors;
if(typeof data.traceId !== "string"){
validate21.errors = [{instancePath:instancePath+"/traceId",schemaPath:"#/properties/traceId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs32 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate21.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validateReject: Validator<Reject> = validate22;
const schema33 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:accesstrail:reject:1","title":"Reject","description":"A record that is no event, with the reason, the origin and the bytes that the stage was given.","type":"object","additionalProperties":false,"required":["id","stage","code","message","attempt","status","time","dataset","envelope","input"],"properties":{"id":{"type":"string","description":"32 hex digits; the same record rejected again has the same id."},"stage":{"enum":["collect","normalize","index"],"description":"The stage that could not use it."},"code":{"enum":["container_truncated","container_broken","unreadable","empty","not_json","not_object","wrapped","not_csv","not_xml","not_a_log_line","unknown_form","missing_field","bad_time","zone_missing","zone_mismatch","too_large","too_deep","normalizer_failed","normalizer_timeout","invalid_event","store_refused"],"description":"Why; docs/rejects.md has the remedies."},"message":{"type":"string","description":"What was found, for a person."},"path":{"type":"string","description":"JSON Pointer to the fault in the record, or the column."},"attempt":{"type":"integer","minimum":1,"description":"How often the stage has seen this record."},"status":{"enum":["open","replayed","discarded"],"description":"open until a replay is safe on the bus."},"time":{"type":"integer","description":"When it was rejected, in ms since 1970 UTC."},"dataset":{"type":"string","description":"Dataset of the source."},"envelope":{"$ref":"urn:accesstrail:envelope:1"},"input":{"type":"string","description":"The bytes that the stage was given (masked), in base64; cut at 3 MiB when envelope.blob is set."}}};

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:accesstrail:reject:1" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate22.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((((data.id === undefined) && (missing0 = "id")) || ((data.stage === undefined) && (missing0 = "stage"))) || ((data.code === undefined) && (missing0 = "code"))) || ((data.message === undefined) && (missing0 = "message"))) || ((data.attempt === undefined) && (missing0 = "attempt"))) || ((data.status === undefined) && (missing0 = "status"))) || ((data.time === undefined) && (missing0 = "time"))) || ((data.dataset === undefined) && (missing0 = "dataset"))) || ((data.envelope === undefined) && (missing0 = "envelope"))) || ((data.input === undefined) && (missing0 = "input"))){
validate22.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema33.properties, key0))){
validate22.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.id !== undefined){
const _errs2 = errors;
if(typeof data.id !== "string"){
validate22.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.stage !== undefined){
let data1 = data.stage;
const _errs4 = errors;
if(!(((data1 === "collect") || (data1 === "normalize")) || (data1 === "index"))){
validate22.errors = [{instancePath:instancePath+"/stage",schemaPath:"#/properties/stage/enum",keyword:"enum",params:{allowedValues: schema33.properties.stage.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.code !== undefined){
let data2 = data.code;
const _errs5 = errors;
if(!(((((((((((((((((((((data2 === "container_truncated") || (data2 === "container_broken")) || (data2 === "unreadable")) || (data2 === "empty")) || (data2 === "not_json")) || (data2 === "not_object")) || (data2 === "wrapped")) || (data2 === "not_csv")) || (data2 === "not_xml")) || (data2 === "not_a_log_line")) || (data2 === "unknown_form")) || (data2 === "missing_field")) || (data2 === "bad_time")) || (data2 === "zone_missing")) || (data2 === "zone_mismatch")) || (data2 === "too_large")) || (data2 === "too_deep")) || (data2 === "normalizer_failed")) || (data2 === "normalizer_timeout")) || (data2 === "invalid_event")) || (data2 === "store_refused"))){
validate22.errors = [{instancePath:instancePath+"/code",schemaPath:"#/properties/code/enum",keyword:"enum",params:{allowedValues: schema33.properties.code.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.message !== undefined){
const _errs6 = errors;
if(typeof data.message !== "string"){
validate22.errors = [{instancePath:instancePath+"/message",schemaPath:"#/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.path !== undefined){
const _errs8 = errors;
if(typeof data.path !== "string"){
validate22.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.attempt !== undefined){
let data5 = data.attempt;
const _errs10 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
validate22.errors = [{instancePath:instancePath+"/attempt",schemaPath:"#/properties/attempt/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs10){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 < 1 || isNaN(data5)){
validate22.errors = [{instancePath:instancePath+"/attempt",schemaPath:"#/properties/attempt/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.status !== undefined){
let data6 = data.status;
const _errs12 = errors;
if(!(((data6 === "open") || (data6 === "replayed")) || (data6 === "discarded"))){
validate22.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/enum",keyword:"enum",params:{allowedValues: schema33.properties.status.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.time !== undefined){
let data7 = data.time;
const _errs13 = errors;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
validate22.errors = [{instancePath:instancePath+"/time",schemaPath:"#/properties/time/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dataset !== undefined){
const _errs15 = errors;
if(typeof data.dataset !== "string"){
validate22.errors = [{instancePath:instancePath+"/dataset",schemaPath:"#/properties/dataset/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.envelope !== undefined){
let data9 = data.envelope;
const _errs17 = errors;
const _errs18 = errors;
if(errors === _errs18){
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
let missing1;
if((((((((((((data9.sourceId === undefined) && (missing1 = "sourceId")) || ((data9.dataset === undefined) && (missing1 = "dataset"))) || ((data9.instance === undefined) && (missing1 = "instance"))) || ((data9.collector === undefined) && (missing1 = "collector"))) || ((data9.originUri === undefined) && (missing1 = "originUri"))) || ((data9.originIdentity === undefined) && (missing1 = "originIdentity"))) || ((data9.originOffset === undefined) && (missing1 = "originOffset"))) || ((data9.received === undefined) && (missing1 = "received"))) || ((data9.referenceTime === undefined) && (missing1 = "referenceTime"))) || ((data9.maskingVersion === undefined) && (missing1 = "maskingVersion"))) || ((data9.maskingCount === undefined) && (missing1 = "maskingCount"))){
validate22.errors = [{instancePath:instancePath+"/envelope",schemaPath:"urn:accesstrail:envelope:1/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs20 = errors;
for(const key1 in data9){
if(!(func1.call(schema32.properties, key1))){
validate22.errors = [{instancePath:instancePath+"/envelope",schemaPath:"urn:accesstrail:envelope:1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs20 === errors){
if(data9.sourceId !== undefined){
const _errs21 = errors;
if(typeof data9.sourceId !== "string"){
validate22.errors = [{instancePath:instancePath+"/envelope/sourceId",schemaPath:"urn:accesstrail:envelope:1/properties/sourceId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid2 = _errs21 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data9.dataset !== undefined){
const _errs23 = errors;
if(typeof data9.dataset !== "string"){
validate22.errors = [{instancePath:instancePath+"/envelope/dataset",schemaPath:"urn:accesstrail:envelope:1/properties/dataset/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid2 = _errs23 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data9.instance !== undefined){
const _errs25 = errors;
if(typeof data9.instance !== "string"){
validate22.errors = [{instancePath:instancePath+"/envelope/instance",schemaPath:"urn:accesstrail:envelope:1/properties/instance/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid2 = _errs25 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data9.collector !== undefined){
const _errs27 = errors;
if(typeof data9.collector !== "string"){
validate22.errors = [{instancePath:instancePath+"/envelope/collector",schemaPath:"urn:accesstrail:envelope:1/properties/collector/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid2 = _errs27 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data9.originUri !== undefined){
const _errs29 = errors;
if(typeof data9.originUri !== "string"){
validate22.errors = [{instancePath:instancePath+"/envelope/originUri",schemaPath:"urn:accesstrail:envelope:1/properties/originUri/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid2 = _errs29 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data9.originIdentity !== undefined){
const _errs31 = errors;
if(typeof data9.originIdentity !== "string"){
validate22.errors = [{instancePath:instancePath+"/envelope/originIdentity",schemaPath:"urn:accesstrail:envelope:1/properties/originIdentity/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid2 = _errs31 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data9.originOffset !== undefined){
let data16 = data9.originOffset;
const _errs33 = errors;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
validate22.errors = [{instancePath:instancePath+"/envelope/originOffset",schemaPath:"urn:accesstrail:envelope:1/properties/originOffset/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs33){
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 < 0 || isNaN(data16)){
validate22.errors = [{instancePath:instancePath+"/envelope/originOffset",schemaPath:"urn:accesstrail:envelope:1/properties/originOffset/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid2 = _errs33 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data9.received !== undefined){
let data17 = data9.received;
const _errs35 = errors;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
validate22.errors = [{instancePath:instancePath+"/envelope/received",schemaPath:"urn:accesstrail:envelope:1/properties/received/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid2 = _errs35 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data9.referenceTime !== undefined){
let data18 = data9.referenceTime;
const _errs37 = errors;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
validate22.errors = [{instancePath:instancePath+"/envelope/referenceTime",schemaPath:"urn:accesstrail:envelope:1/properties/referenceTime/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid2 = _errs37 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data9.maskingVersion !== undefined){
let data19 = data9.maskingVersion;
const _errs39 = errors;
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
validate22.errors = [{instancePath:instancePath+"/envelope/maskingVersion",schemaPath:"urn:accesstrail:envelope:1/properties/maskingVersion/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs39){
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 < 1 || isNaN(data19)){
validate22.errors = [{instancePath:instancePath+"/envelope/maskingVersion",schemaPath:"urn:accesstrail:envelope:1/properties/maskingVersion/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
var valid2 = _errs39 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data9.maskingCount !== undefined){
let data20 = data9.maskingCount;
const _errs41 = errors;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
validate22.errors = [{instancePath:instancePath+"/envelope/maskingCount",schemaPath:"urn:accesstrail:envelope:1/properties/maskingCount/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs41){
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 < 0 || isNaN(data20)){
validate22.errors = [{instancePath:instancePath+"/envelope/maskingCount",schemaPath:"urn:accesstrail:envelope:1/properties/maskingCount/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid2 = _errs41 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data9.blob !== undefined){
const _errs43 = errors;
if(typeof data9.blob !== "string"){
validate22.errors = [{instancePath:instancePath+"/envelope/blob",schemaPath:"urn:accesstrail:envelope:1/properties/blob/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid2 = _errs43 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data9.length !== undefined){
let data22 = data9.length;
const _errs45 = errors;
if(!(((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22))) && (isFinite(data22)))){
validate22.errors = [{instancePath:instancePath+"/envelope/length",schemaPath:"urn:accesstrail:envelope:1/properties/length/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs45){
if((typeof data22 == "number") && (isFinite(data22))){
if(data22 < 0 || isNaN(data22)){
validate22.errors = [{instancePath:instancePath+"/envelope/length",schemaPath:"urn:accesstrail:envelope:1/properties/length/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid2 = _errs45 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data9.attempt !== undefined){
let data23 = data9.attempt;
const _errs47 = errors;
if(!(((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23))) && (isFinite(data23)))){
validate22.errors = [{instancePath:instancePath+"/envelope/attempt",schemaPath:"urn:accesstrail:envelope:1/properties/attempt/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs47){
if((typeof data23 == "number") && (isFinite(data23))){
if(data23 < 1 || isNaN(data23)){
validate22.errors = [{instancePath:instancePath+"/envelope/attempt",schemaPath:"urn:accesstrail:envelope:1/properties/attempt/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
var valid2 = _errs47 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data9.rejectId !== undefined){
const _errs49 = errors;
if(typeof data9.rejectId !== "string"){
validate22.errors = [{instancePath:instancePath+"/envelope/rejectId",schemaPath:"urn:accesstrail:envelope:1/properties/rejectId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid2 = _errs49 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data9.traceId !== undefined){
const _errs51 = errors;
if(typeof data9.traceId !== "string"){
validate22.errors = [{instancePath:instancePath+"/envelope/traceId",schemaPath:"urn:accesstrail:envelope:1/properties/traceId/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid2 = _errs51 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate22.errors = [{instancePath:instancePath+"/envelope",schemaPath:"urn:accesstrail:envelope:1/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.input !== undefined){
const _errs53 = errors;
if(typeof data.input !== "string"){
validate22.errors = [{instancePath:instancePath+"/input",schemaPath:"#/properties/input/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs53 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate22.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate22.errors = vErrors;
return errors === 0;
}
validate22.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
