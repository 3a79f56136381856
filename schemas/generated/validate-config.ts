// @ts-nocheck
// Made by `npm run generate` from schemas/*.json; do not edit.
import { createRequire } from 'node:module';
import type { Validator } from '../validator.ts';
import type { Config } from './types.ts';

const require = createRequire(import.meta.url);

export const validateConfig: Validator<Config> = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:accesstrail:config:1","title":"Config","description":"accesstrail.yaml. Relative paths are relative to the file itself.","type":"object","additionalProperties":false,"required":["sources"],"properties":{"namespace":{"type":"string","pattern":"^[a-z][a-z0-9_-]{0,62}$","default":"accesstrail","description":"Prefixes everything that is made outside this machine: topics, groups, indices, aliases."},"store":{"type":"object","additionalProperties":false,"description":"Where events are kept. Without it: an embedded DuckDB file.","properties":{"duckdb":{"type":"object","additionalProperties":false,"properties":{"path":{"type":"string","minLength":1,"default":"data/accesstrail.duckdb","description":"The database file; its folder is made."},"memoryLimit":{"type":"string","pattern":"^[0-9]+(MB|GB)$","default":"512MB","description":"Memory DuckDB may use for its buffers."},"threads":{"type":"integer","minimum":1,"maximum":64,"default":2,"description":"Threads DuckDB may use."}}}}},"blobs":{"type":"object","additionalProperties":false,"description":"Where records too long for the bus are kept whole.","required":["dir"],"properties":{"dir":{"type":"string","minLength":1,"description":"Folder of files named by SHA-256. Default: blobs/ beside the database."}}},"masking":{"type":"object","additionalProperties":false,"description":"Secrets are always masked. With a key, equal secrets can be recognised by 8 hex digits of an HMAC.","properties":{"key":{"type":"string","minLength":16,"description":"Key of the HMAC; keep it out of the file: ${ACCESSTRAIL_MASKING_KEY}."}}},"notBefore":{"type":"string","pattern":"^\\d{4}-\\d\\d-\\d\\d$","default":"2010-01-01","description":"Events earlier than this day (UTC) are marked out of range."},"log":{"type":"object","additionalProperties":false,"properties":{"level":{"enum":["debug","info","warn","error"],"default":"info","description":"Least severe level that is logged."}}},"listen":{"type":"object","additionalProperties":false,"description":"Page, API, metrics and health.","properties":{"host":{"type":"string","minLength":1,"default":"127.0.0.1","description":"Address to listen on."},"port":{"type":"integer","minimum":0,"maximum":65535,"default":8321,"description":"Port; 0 takes a free one."}}},"sources":{"type":"array","minItems":1,"items":{"type":"object","required":["id","source","from"],"description":"One configured source. Besides these keys it takes the options of its normalizer (timezone, logLinePrefix ...): `accesstrail sources show ID` lists them.","properties":{"id":{"type":"string","pattern":"^[a-z0-9][a-z0-9_.-]{0,62}$","description":"Name of this source, unique in the file."},"source":{"type":"string","description":"The normalizer: aws.cloudtrail, postgresql.log ..."},"instance":{"type":"string","minLength":1,"description":"The system that writes; two sources that read the same system give the same instance. Default: the id."},"form":{"type":"string","description":"Record form, when it is not to be recognised from the first bytes."},"from":{"type":"object","additionalProperties":false,"required":["files"],"properties":{"files":{"type":"object","additionalProperties":false,"required":["paths"],"properties":{"paths":{"type":"array","minItems":1,"items":{"type":"string","minLength":1},"description":"Files or globs. Compressed files are recognised by their first bytes."},"exclude":{"type":"array","items":{"type":"string","minLength":1},"description":"Globs of files to leave out."},"pollMs":{"type":"integer","minimum":50,"maximum":3600000,"default":1000,"description":"How often to look for growth and new files, in ms."},"recordIdleMs":{"type":"integer","minimum":100,"maximum":600000,"default":5000,"description":"After how many ms without growth the last record of a file that has no end mark is taken as whole."}}}}}},"additionalProperties":{"type":["string","number","boolean"]}}}}};
const pattern4 = new RegExp("^[a-z][a-z0-9_-]{0,62}$", "u");
const pattern5 = new RegExp("^[0-9]+(MB|GB)$", "u");
const pattern6 = new RegExp("^\\d{4}-\\d\\d-\\d\\d$", "u");
const pattern7 = new RegExp("^[a-z0-9][a-z0-9_.-]{0,62}$", "u");
const func1 = require("ajv/dist/runtime/ucs2length").default;

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
if(!((((((((key0 === "namespace") || (key0 === "store")) || (key0 === "blobs")) || (key0 === "masking")) || (key0 === "notBefore")) || (key0 === "log")) || (key0 === "listen")) || (key0 === "sources"))){
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
if(data.store !== undefined){
let data1 = data.store;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 in data1){
if(!(key1 === "duckdb")){
const err4 = {instancePath:instancePath+"/store",schemaPath:"#/properties/store/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.store,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data1.duckdb !== undefined){
let data2 = data1.duckdb;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key2 in data2){
if(!(((key2 === "path") || (key2 === "memoryLimit")) || (key2 === "threads"))){
const err5 = {instancePath:instancePath+"/store/duckdb",schemaPath:"#/properties/store/properties/duckdb/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.store.properties.duckdb,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data2.path !== undefined){
let data3 = data2.path;
if(typeof data3 === "string"){
if(func1(data3) < 1){
const err6 = {instancePath:instancePath+"/store/duckdb/path",schemaPath:"#/properties/store/properties/duckdb/properties/path/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.store.properties.duckdb.properties.path,data:data3};
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
const err7 = {instancePath:instancePath+"/store/duckdb/path",schemaPath:"#/properties/store/properties/duckdb/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.store.properties.duckdb.properties.path.type,parentSchema:schema31.properties.store.properties.duckdb.properties.path,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data2.memoryLimit !== undefined){
let data4 = data2.memoryLimit;
if(typeof data4 === "string"){
if(!pattern5.test(data4)){
const err8 = {instancePath:instancePath+"/store/duckdb/memoryLimit",schemaPath:"#/properties/store/properties/duckdb/properties/memoryLimit/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(MB|GB)$"},message:"must match pattern \""+"^[0-9]+(MB|GB)$"+"\"",schema:"^[0-9]+(MB|GB)$",parentSchema:schema31.properties.store.properties.duckdb.properties.memoryLimit,data:data4};
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
const err9 = {instancePath:instancePath+"/store/duckdb/memoryLimit",schemaPath:"#/properties/store/properties/duckdb/properties/memoryLimit/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.store.properties.duckdb.properties.memoryLimit.type,parentSchema:schema31.properties.store.properties.duckdb.properties.memoryLimit,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data2.threads !== undefined){
let data5 = data2.threads;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err10 = {instancePath:instancePath+"/store/duckdb/threads",schemaPath:"#/properties/store/properties/duckdb/properties/threads/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.store.properties.duckdb.properties.threads.type,parentSchema:schema31.properties.store.properties.duckdb.properties.threads,data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 64 || isNaN(data5)){
const err11 = {instancePath:instancePath+"/store/duckdb/threads",schemaPath:"#/properties/store/properties/duckdb/properties/threads/maximum",keyword:"maximum",params:{comparison: "<=", limit: 64},message:"must be <= 64",schema:64,parentSchema:schema31.properties.store.properties.duckdb.properties.threads,data:data5};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data5 < 1 || isNaN(data5)){
const err12 = {instancePath:instancePath+"/store/duckdb/threads",schemaPath:"#/properties/store/properties/duckdb/properties/threads/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.store.properties.duckdb.properties.threads,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
}
else {
const err13 = {instancePath:instancePath+"/store/duckdb",schemaPath:"#/properties/store/properties/duckdb/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.store.properties.duckdb.type,parentSchema:schema31.properties.store.properties.duckdb,data:data2};
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
const err14 = {instancePath:instancePath+"/store",schemaPath:"#/properties/store/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.store.type,parentSchema:schema31.properties.store,data:data1};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.blobs !== undefined){
let data6 = data.blobs;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.dir === undefined){
const err15 = {instancePath:instancePath+"/blobs",schemaPath:"#/properties/blobs/required",keyword:"required",params:{missingProperty: "dir"},message:"must have required property '"+"dir"+"'",schema:schema31.properties.blobs.required,parentSchema:schema31.properties.blobs,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
for(const key3 in data6){
if(!(key3 === "dir")){
const err16 = {instancePath:instancePath+"/blobs",schemaPath:"#/properties/blobs/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.blobs,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data6.dir !== undefined){
let data7 = data6.dir;
if(typeof data7 === "string"){
if(func1(data7) < 1){
const err17 = {instancePath:instancePath+"/blobs/dir",schemaPath:"#/properties/blobs/properties/dir/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.blobs.properties.dir,data:data7};
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
const err18 = {instancePath:instancePath+"/blobs/dir",schemaPath:"#/properties/blobs/properties/dir/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.blobs.properties.dir.type,parentSchema:schema31.properties.blobs.properties.dir,data:data7};
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
const err19 = {instancePath:instancePath+"/blobs",schemaPath:"#/properties/blobs/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.blobs.type,parentSchema:schema31.properties.blobs,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.masking !== undefined){
let data8 = data.masking;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key4 in data8){
if(!(key4 === "key")){
const err20 = {instancePath:instancePath+"/masking",schemaPath:"#/properties/masking/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.masking,data:data8};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data8.key !== undefined){
let data9 = data8.key;
if(typeof data9 === "string"){
if(func1(data9) < 16){
const err21 = {instancePath:instancePath+"/masking/key",schemaPath:"#/properties/masking/properties/key/minLength",keyword:"minLength",params:{limit: 16},message:"must NOT have fewer than 16 characters",schema:16,parentSchema:schema31.properties.masking.properties.key,data:data9};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/masking/key",schemaPath:"#/properties/masking/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.masking.properties.key.type,parentSchema:schema31.properties.masking.properties.key,data:data9};
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
else {
const err23 = {instancePath:instancePath+"/masking",schemaPath:"#/properties/masking/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.masking.type,parentSchema:schema31.properties.masking,data:data8};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.notBefore !== undefined){
let data10 = data.notBefore;
if(typeof data10 === "string"){
if(!pattern6.test(data10)){
const err24 = {instancePath:instancePath+"/notBefore",schemaPath:"#/properties/notBefore/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d\\d-\\d\\d$"},message:"must match pattern \""+"^\\d{4}-\\d\\d-\\d\\d$"+"\"",schema:"^\\d{4}-\\d\\d-\\d\\d$",parentSchema:schema31.properties.notBefore,data:data10};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/notBefore",schemaPath:"#/properties/notBefore/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.notBefore.type,parentSchema:schema31.properties.notBefore,data:data10};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.log !== undefined){
let data11 = data.log;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key5 in data11){
if(!(key5 === "level")){
const err26 = {instancePath:instancePath+"/log",schemaPath:"#/properties/log/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.log,data:data11};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data11.level !== undefined){
let data12 = data11.level;
if(!((((data12 === "debug") || (data12 === "info")) || (data12 === "warn")) || (data12 === "error"))){
const err27 = {instancePath:instancePath+"/log/level",schemaPath:"#/properties/log/properties/level/enum",keyword:"enum",params:{allowedValues: schema31.properties.log.properties.level.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.log.properties.level.enum,parentSchema:schema31.properties.log.properties.level,data:data12};
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
const err28 = {instancePath:instancePath+"/log",schemaPath:"#/properties/log/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.log.type,parentSchema:schema31.properties.log,data:data11};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.listen !== undefined){
let data13 = data.listen;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
for(const key6 in data13){
if(!((key6 === "host") || (key6 === "port"))){
const err29 = {instancePath:instancePath+"/listen",schemaPath:"#/properties/listen/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.listen,data:data13};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data13.host !== undefined){
let data14 = data13.host;
if(typeof data14 === "string"){
if(func1(data14) < 1){
const err30 = {instancePath:instancePath+"/listen/host",schemaPath:"#/properties/listen/properties/host/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.listen.properties.host,data:data14};
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
const err31 = {instancePath:instancePath+"/listen/host",schemaPath:"#/properties/listen/properties/host/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.listen.properties.host.type,parentSchema:schema31.properties.listen.properties.host,data:data14};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data13.port !== undefined){
let data15 = data13.port;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
const err32 = {instancePath:instancePath+"/listen/port",schemaPath:"#/properties/listen/properties/port/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.listen.properties.port.type,parentSchema:schema31.properties.listen.properties.port,data:data15};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 65535 || isNaN(data15)){
const err33 = {instancePath:instancePath+"/listen/port",schemaPath:"#/properties/listen/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535",schema:65535,parentSchema:schema31.properties.listen.properties.port,data:data15};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(data15 < 0 || isNaN(data15)){
const err34 = {instancePath:instancePath+"/listen/port",schemaPath:"#/properties/listen/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.listen.properties.port,data:data15};
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
}
else {
const err35 = {instancePath:instancePath+"/listen",schemaPath:"#/properties/listen/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.listen.type,parentSchema:schema31.properties.listen,data:data13};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.sources !== undefined){
let data16 = data.sources;
if(Array.isArray(data16)){
if(data16.length < 1){
const err36 = {instancePath:instancePath+"/sources",schemaPath:"#/properties/sources/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.sources,data:data16};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
const len0 = data16.length;
for(let i0=0; i0<len0; i0++){
let data17 = data16[i0];
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
if(data17.id === undefined){
const err37 = {instancePath:instancePath+"/sources/" + i0,schemaPath:"#/properties/sources/items/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'",schema:schema31.properties.sources.items.required,parentSchema:schema31.properties.sources.items,data:data17};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(data17.source === undefined){
const err38 = {instancePath:instancePath+"/sources/" + i0,schemaPath:"#/properties/sources/items/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'",schema:schema31.properties.sources.items.required,parentSchema:schema31.properties.sources.items,data:data17};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(data17.from === undefined){
const err39 = {instancePath:instancePath+"/sources/" + i0,schemaPath:"#/properties/sources/items/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'",schema:schema31.properties.sources.items.required,parentSchema:schema31.properties.sources.items,data:data17};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
for(const key7 in data17){
if(!(((((key7 === "id") || (key7 === "source")) || (key7 === "instance")) || (key7 === "form")) || (key7 === "from"))){
let data18 = data17[key7];
if(((typeof data18 !== "string") && (!((typeof data18 == "number") && (isFinite(data18))))) && (typeof data18 !== "boolean")){
const err40 = {instancePath:instancePath+"/sources/" + i0+"/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/sources/items/additionalProperties/type",keyword:"type",params:{type: schema31.properties.sources.items.additionalProperties.type},message:"must be string,number,boolean",schema:schema31.properties.sources.items.additionalProperties.type,parentSchema:schema31.properties.sources.items.additionalProperties,data:data18};
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
if(data17.id !== undefined){
let data19 = data17.id;
if(typeof data19 === "string"){
if(!pattern7.test(data19)){
const err41 = {instancePath:instancePath+"/sources/" + i0+"/id",schemaPath:"#/properties/sources/items/properties/id/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9_.-]{0,62}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9_.-]{0,62}$"+"\"",schema:"^[a-z0-9][a-z0-9_.-]{0,62}$",parentSchema:schema31.properties.sources.items.properties.id,data:data19};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
else {
const err42 = {instancePath:instancePath+"/sources/" + i0+"/id",schemaPath:"#/properties/sources/items/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.sources.items.properties.id.type,parentSchema:schema31.properties.sources.items.properties.id,data:data19};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data17.source !== undefined){
let data20 = data17.source;
if(typeof data20 !== "string"){
const err43 = {instancePath:instancePath+"/sources/" + i0+"/source",schemaPath:"#/properties/sources/items/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.sources.items.properties.source.type,parentSchema:schema31.properties.sources.items.properties.source,data:data20};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data17.instance !== undefined){
let data21 = data17.instance;
if(typeof data21 === "string"){
if(func1(data21) < 1){
const err44 = {instancePath:instancePath+"/sources/" + i0+"/instance",schemaPath:"#/properties/sources/items/properties/instance/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.sources.items.properties.instance,data:data21};
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
const err45 = {instancePath:instancePath+"/sources/" + i0+"/instance",schemaPath:"#/properties/sources/items/properties/instance/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.sources.items.properties.instance.type,parentSchema:schema31.properties.sources.items.properties.instance,data:data21};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data17.form !== undefined){
let data22 = data17.form;
if(typeof data22 !== "string"){
const err46 = {instancePath:instancePath+"/sources/" + i0+"/form",schemaPath:"#/properties/sources/items/properties/form/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.sources.items.properties.form.type,parentSchema:schema31.properties.sources.items.properties.form,data:data22};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data17.from !== undefined){
let data23 = data17.from;
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
if(data23.files === undefined){
const err47 = {instancePath:instancePath+"/sources/" + i0+"/from",schemaPath:"#/properties/sources/items/properties/from/required",keyword:"required",params:{missingProperty: "files"},message:"must have required property '"+"files"+"'",schema:schema31.properties.sources.items.properties.from.required,parentSchema:schema31.properties.sources.items.properties.from,data:data23};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
for(const key8 in data23){
if(!(key8 === "files")){
const err48 = {instancePath:instancePath+"/sources/" + i0+"/from",schemaPath:"#/properties/sources/items/properties/from/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.sources.items.properties.from,data:data23};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data23.files !== undefined){
let data24 = data23.files;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.paths === undefined){
const err49 = {instancePath:instancePath+"/sources/" + i0+"/from/files",schemaPath:"#/properties/sources/items/properties/from/properties/files/required",keyword:"required",params:{missingProperty: "paths"},message:"must have required property '"+"paths"+"'",schema:schema31.properties.sources.items.properties.from.properties.files.required,parentSchema:schema31.properties.sources.items.properties.from.properties.files,data:data24};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
for(const key9 in data24){
if(!((((key9 === "paths") || (key9 === "exclude")) || (key9 === "pollMs")) || (key9 === "recordIdleMs"))){
const err50 = {instancePath:instancePath+"/sources/" + i0+"/from/files",schemaPath:"#/properties/sources/items/properties/from/properties/files/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.sources.items.properties.from.properties.files,data:data24};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data24.paths !== undefined){
let data25 = data24.paths;
if(Array.isArray(data25)){
if(data25.length < 1){
const err51 = {instancePath:instancePath+"/sources/" + i0+"/from/files/paths",schemaPath:"#/properties/sources/items/properties/from/properties/files/properties/paths/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.sources.items.properties.from.properties.files.properties.paths,data:data25};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
const len1 = data25.length;
for(let i1=0; i1<len1; i1++){
let data26 = data25[i1];
if(typeof data26 === "string"){
if(func1(data26) < 1){
const err52 = {instancePath:instancePath+"/sources/" + i0+"/from/files/paths/" + i1,schemaPath:"#/properties/sources/items/properties/from/properties/files/properties/paths/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.sources.items.properties.from.properties.files.properties.paths.items,data:data26};
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
const err53 = {instancePath:instancePath+"/sources/" + i0+"/from/files/paths/" + i1,schemaPath:"#/properties/sources/items/properties/from/properties/files/properties/paths/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.sources.items.properties.from.properties.files.properties.paths.items.type,parentSchema:schema31.properties.sources.items.properties.from.properties.files.properties.paths.items,data:data26};
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
const err54 = {instancePath:instancePath+"/sources/" + i0+"/from/files/paths",schemaPath:"#/properties/sources/items/properties/from/properties/files/properties/paths/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.sources.items.properties.from.properties.files.properties.paths.type,parentSchema:schema31.properties.sources.items.properties.from.properties.files.properties.paths,data:data25};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data24.exclude !== undefined){
let data27 = data24.exclude;
if(Array.isArray(data27)){
const len2 = data27.length;
for(let i2=0; i2<len2; i2++){
let data28 = data27[i2];
if(typeof data28 === "string"){
if(func1(data28) < 1){
const err55 = {instancePath:instancePath+"/sources/" + i0+"/from/files/exclude/" + i2,schemaPath:"#/properties/sources/items/properties/from/properties/files/properties/exclude/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.sources.items.properties.from.properties.files.properties.exclude.items,data:data28};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
else {
const err56 = {instancePath:instancePath+"/sources/" + i0+"/from/files/exclude/" + i2,schemaPath:"#/properties/sources/items/properties/from/properties/files/properties/exclude/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.sources.items.properties.from.properties.files.properties.exclude.items.type,parentSchema:schema31.properties.sources.items.properties.from.properties.files.properties.exclude.items,data:data28};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
}
else {
const err57 = {instancePath:instancePath+"/sources/" + i0+"/from/files/exclude",schemaPath:"#/properties/sources/items/properties/from/properties/files/properties/exclude/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.sources.items.properties.from.properties.files.properties.exclude.type,parentSchema:schema31.properties.sources.items.properties.from.properties.files.properties.exclude,data:data27};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data24.pollMs !== undefined){
let data29 = data24.pollMs;
if(!(((typeof data29 == "number") && (!(data29 % 1) && !isNaN(data29))) && (isFinite(data29)))){
const err58 = {instancePath:instancePath+"/sources/" + i0+"/from/files/pollMs",schemaPath:"#/properties/sources/items/properties/from/properties/files/properties/pollMs/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.sources.items.properties.from.properties.files.properties.pollMs.type,parentSchema:schema31.properties.sources.items.properties.from.properties.files.properties.pollMs,data:data29};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if((typeof data29 == "number") && (isFinite(data29))){
if(data29 > 3600000 || isNaN(data29)){
const err59 = {instancePath:instancePath+"/sources/" + i0+"/from/files/pollMs",schemaPath:"#/properties/sources/items/properties/from/properties/files/properties/pollMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3600000},message:"must be <= 3600000",schema:3600000,parentSchema:schema31.properties.sources.items.properties.from.properties.files.properties.pollMs,data:data29};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if(data29 < 50 || isNaN(data29)){
const err60 = {instancePath:instancePath+"/sources/" + i0+"/from/files/pollMs",schemaPath:"#/properties/sources/items/properties/from/properties/files/properties/pollMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 50},message:"must be >= 50",schema:50,parentSchema:schema31.properties.sources.items.properties.from.properties.files.properties.pollMs,data:data29};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
}
if(data24.recordIdleMs !== undefined){
let data30 = data24.recordIdleMs;
if(!(((typeof data30 == "number") && (!(data30 % 1) && !isNaN(data30))) && (isFinite(data30)))){
const err61 = {instancePath:instancePath+"/sources/" + i0+"/from/files/recordIdleMs",schemaPath:"#/properties/sources/items/properties/from/properties/files/properties/recordIdleMs/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.sources.items.properties.from.properties.files.properties.recordIdleMs.type,parentSchema:schema31.properties.sources.items.properties.from.properties.files.properties.recordIdleMs,data:data30};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
if((typeof data30 == "number") && (isFinite(data30))){
if(data30 > 600000 || isNaN(data30)){
const err62 = {instancePath:instancePath+"/sources/" + i0+"/from/files/recordIdleMs",schemaPath:"#/properties/sources/items/properties/from/properties/files/properties/recordIdleMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 600000},message:"must be <= 600000",schema:600000,parentSchema:schema31.properties.sources.items.properties.from.properties.files.properties.recordIdleMs,data:data30};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if(data30 < 100 || isNaN(data30)){
const err63 = {instancePath:instancePath+"/sources/" + i0+"/from/files/recordIdleMs",schemaPath:"#/properties/sources/items/properties/from/properties/files/properties/recordIdleMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100},message:"must be >= 100",schema:100,parentSchema:schema31.properties.sources.items.properties.from.properties.files.properties.recordIdleMs,data:data30};
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
}
else {
const err64 = {instancePath:instancePath+"/sources/" + i0+"/from/files",schemaPath:"#/properties/sources/items/properties/from/properties/files/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.sources.items.properties.from.properties.files.type,parentSchema:schema31.properties.sources.items.properties.from.properties.files,data:data24};
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
const err65 = {instancePath:instancePath+"/sources/" + i0+"/from",schemaPath:"#/properties/sources/items/properties/from/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.sources.items.properties.from.type,parentSchema:schema31.properties.sources.items.properties.from,data:data23};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
}
else {
const err66 = {instancePath:instancePath+"/sources/" + i0,schemaPath:"#/properties/sources/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.sources.items.type,parentSchema:schema31.properties.sources.items,data:data17};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
}
else {
const err67 = {instancePath:instancePath+"/sources",schemaPath:"#/properties/sources/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.sources.type,parentSchema:schema31.properties.sources,data:data16};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
}
else {
const err68 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
