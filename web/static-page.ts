// Serves the built page: a few files, read once, sent compressed, kept by browsers.
import { hash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  json: 'application/json',
};

/** Paths that the page itself makes something of: all of them are index.html. */
const PLACES = [
  '/',
  '/search',
  '/timeline',
  '/sources',
  '/sources/*',
  '/exports',
  '/exports/*',
  '/event/:id',
];

/** A name that changes with the content. */
const HASHED = /-[A-Z0-9]{8}\.\w+$/i;

interface Kept {
  readonly type: string;
  readonly bytes: Buffer;
  readonly zipped: Buffer;
  readonly etag: string;
  readonly caching: string;
}

/** The files of a folder, by their names; without index.html nothing was built, and the places say so. */
export function staticPage(app: FastifyInstance, folder: string): void {
  const files = new Map(
    existsSync(folder)
      ? readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
          const type = TYPES[entry.name.split('.').at(-1) ?? ''];
          return entry.isFile() && type !== undefined ? [[entry.name, keep(folder, entry.name, type)]] : [];
        })
      : [],
  );
  const index = files.get('index.html');
  for (const place of PLACES)
    app.get(place, (request, reply) =>
      index
        ? send(request, reply, index)
        : reply.code(404).type('text/plain; charset=utf-8').send('The page was not built: npm run build\n'),
    );
  for (const [name, file] of files)
    if (file !== index) app.get(`/${name}`, (request, reply) => send(request, reply, file));
}

function keep(folder: string, name: string, type: string): Kept {
  const bytes = readFileSync(join(folder, name));
  return {
    type,
    bytes,
    zipped: gzipSync(bytes, { level: 9 }),
    etag: `"${hash('sha256', bytes).slice(0, 32)}"`,
    caching: HASHED.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache',
  };
}

function send({ headers }: FastifyRequest, reply: FastifyReply, file: Kept): FastifyReply {
  reply.headers({ etag: file.etag, 'cache-control': file.caching, vary: 'accept-encoding' });
  if (headers['if-none-match']?.includes(file.etag)) return reply.code(304).send();
  const zipped = /\bgzip\b/.test(headers['accept-encoding'] ?? '');
  if (zipped) reply.header('content-encoding', 'gzip');
  return reply.type(file.type).send(zipped ? file.zipped : file.bytes);
}
