// Fetches the servers' programs: the artifacts pinned in artifacts.ts, from Maven Central through Maven, into the cache.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ELASTICSEARCH, KAFKA } from './artifacts.ts';
import { cached } from './cache.ts';
import { findJdk } from './jdk.ts';

const run = promisify(execFile);

export interface Program {
  /** The folder of its files. */
  readonly home: string;
  /** The home folder of the JDK that runs it. */
  readonly jdk: string;
}

/** Kafka: a folder `libs` of jars. Throws with what is missing or what Maven said. */
export async function kafkaProgram(): Promise<Program> {
  const jdk = jdkFor('Kafka', KAFKA.jdk);
  const home = await cached(KAFKA.folder, async (folder) => {
    await writeFile(join(folder, 'pom.xml'), pom(KAFKA.dependencies));
    await maven(folder, 'dependency:copy-dependencies', '-DoutputDirectory=libs');
    await verify(join(folder, 'libs'), KAFKA.sha512);
  });
  return { home, jdk };
}

/** Elasticsearch: unpacked, with our test plugin inside. Throws likewise. */
export async function elasticsearchProgram(): Promise<Program> {
  const jdk = jdkFor('Elasticsearch', ELASTICSEARCH.jdk);
  const home = await cached(ELASTICSEARCH.folder, async (folder) => {
    await maven(folder, 'dependency:copy', `-Dartifact=${ELASTICSEARCH.artifact}`, '-DoutputDirectory=zip');
    await verify(join(folder, 'zip'), ELASTICSEARCH.sha512);
    await unpack(folder);
    await addPlugin(folder, jdk);
  });
  return { home, jdk };
}

function jdkFor(program: string, version: number): string {
  const jdk = findJdk(version);
  if (jdk === undefined)
    throw new Error(`${program} needs a JDK ${String(version)} or newer: none was found`);
  return jdk;
}

async function maven(folder: string, ...args: readonly string[]): Promise<void> {
  try {
    await run('mvn', ['-q', '-B', ...args], { cwd: folder, timeout: 300_000 });
  } catch (error) {
    const { code, stdout = '' } = error as NodeJS.ErrnoException & { stdout?: string };
    if (code === 'ENOENT') throw new Error('Maven (mvn) is needed to fetch the servers: not found');
    throw new Error(`Maven could not fetch the servers: ${stdout.split('\n').slice(0, 5).join('\n')}`);
  }
}

async function verify(folder: string, sums: Readonly<Record<string, string>>): Promise<void> {
  for (const [file, expected] of Object.entries(sums)) {
    const found = createHash('sha512')
      .update(await readFile(join(folder, file)))
      .digest('hex');
    if (found !== expected) throw new Error(`${file} is not the one that was pinned: SHA-512 ${found}`);
  }
}

/** The archive holds one folder; its contents become those of `folder`. `jar` unpacks it: a JDK always has it. */
async function unpack(folder: string): Promise<void> {
  const jdk = jdkFor('Elasticsearch', ELASTICSEARCH.jdk);
  const zip = join(folder, 'zip');
  const [archive = ''] = await readdir(zip);
  await run(join(jdk, 'bin/jar'), ['xf', archive], { cwd: zip });
  await rm(join(zip, archive));
  const [top = ''] = await readdir(zip);
  for (const name of await readdir(join(zip, top))) await rename(join(zip, top, name), join(folder, name));
  await rm(zip, { recursive: true });
  await run('chmod', ['-R', 'a+rX', folder]);
  for (const script of await readdir(join(folder, 'bin')))
    await run('chmod', ['a+x', join(folder, 'bin', script)]);
}

/** Compiles elasticsearch-plugin/ against the server's own jars. */
async function addPlugin(home: string, jdk: string): Promise<void> {
  const source = join(import.meta.dirname, 'elasticsearch-plugin');
  const plugin = join(home, 'plugins/accesstrail-test');
  const classes = join(home, 'classes');
  await mkdir(plugin, { recursive: true });
  await run(join(jdk, 'bin/javac'), [
    ...['--release', String(ELASTICSEARCH.jdk), '-cp', join(home, 'lib/*'), '-d', classes],
    join(source, 'TestPlugin.java'),
  ]);
  await run(join(jdk, 'bin/jar'), ['cf', join(plugin, 'accesstrail-test.jar'), '-C', classes, '.']);
  await cp(join(source, 'plugin-descriptor.properties'), join(plugin, 'plugin-descriptor.properties'));
  await rm(classes, { recursive: true });
}

function pom(dependencies: readonly string[]): string {
  const entries = dependencies.map((each) => {
    const [group, artifact, version] = each.split(':');
    return `<dependency><groupId>${String(group)}</groupId><artifactId>${String(artifact)}</artifactId><version>${String(version)}</version></dependency>`;
  });
  return `<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>accesstrail</groupId><artifactId>test-services</artifactId><version>1</version>
<dependencies>${entries.join('\n')}</dependencies></project>`;
}
