// Splits stdin by the framing given as JSON in argv[2]; prints records, bytes and the most memory it held.
import { readFileSync } from 'node:fs';
import { createSplitter } from '../../dist/ingest/framing/create-splitter.js';

const framing = JSON.parse(process.argv[2]);
if (framing.start) framing.start = new RegExp(framing.start);
const splitter = createSplitter(framing);
let records = 0;
let bytes = 0;
const take = (frames) => {
  for (const frame of frames) {
    records++;
    bytes += frame.bytes.length;
  }
};
for await (const chunk of process.stdin) take(splitter.push(chunk));
take(splitter.end());
const highWaterKb = Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]);
console.log(
  JSON.stringify({ records, bytes, highWaterMb: highWaterKb / 1024, broken: splitter.broken?.code ?? null }),
);
