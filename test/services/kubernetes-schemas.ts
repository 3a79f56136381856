// The schemas of Kubernetes' own API, closed against unknown keys, from the Python package that carries them: no cluster is needed.
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { cached } from './cache.ts';

const PACKAGE = '1.37.0';
/** The oldest that the chart allows, and the newest there is. */
export const KUBERNETES = ['1.27.0', '1.37.0'] as const;
/** The address that the schemas refer to each other by. */
const BASE = 'kubernetes:/api/';
const run = promisify(execFile);

export interface KubernetesSchemas {
  /** What is wrong with an object by the API of a version; empty when nothing is. Throws for a kind that is not Kubernetes' own. */
  readonly check: (
    object: { readonly apiVersion: string; readonly kind: string },
    version: (typeof KUBERNETES)[number],
  ) => readonly string[];
}

/** Rejects with what is missing to fetch them. */
export async function kubernetesSchemas(): Promise<KubernetesSchemas> {
  const home = await cached(`kubernetes-schemas-${PACKAGE}`, fetchSchemas);
  const validators = new Map<string, ReturnType<typeof validatorsOf>>(
    KUBERNETES.map((version) => [version, validatorsOf(join(home, folderOf(version)))]),
  );
  return {
    check: (object, version) => {
      const validate = validators.get(version)?.(object.apiVersion, object.kind);
      if (validate?.(object)) return [];
      return (validate?.errors ?? []).map(
        ({ instancePath, message = '', params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
      );
    },
  };
}

const folderOf = (version: string): string =>
  `kubernetes_validate/kubernetes-json-schema/v${version}-local-strict`;

async function fetchSchemas(folder: string): Promise<void> {
  try {
    // A pip of its own: Debian's Python has none.
    const environment = join(folder, 'environment');
    await run('python3', ['-m', 'venv', environment]);
    await run(join(environment, 'bin/pip'), [
      ...['download', '--quiet', '--no-deps', '--disable-pip-version-check'],
      ...['--dest', folder, `kubernetes-validate==${PACKAGE}`],
    ]);
    const wheel = join(folder, `kubernetes_validate-${PACKAGE}-py3-none-any.whl`);
    const some =
      'import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); ' +
      'z.extractall(sys.argv[2], [n for n in z.namelist() if n.startswith(tuple(sys.argv[3:]))])';
    await run('python3', ['-c', some, wheel, folder, ...KUBERNETES.map(folderOf)]);
    await rm(wheel);
    await rm(environment, { recursive: true });
  } catch (error) {
    const { stderr = '', message } = error as Error & { stderr?: string };
    throw new Error(`the schemas of Kubernetes need python3 with venv: ${stderr || message}`, {
      cause: error,
    });
  }
}

/** Compiles the schema of a kind when it is first asked for. */
function validatorsOf(folder: string): (apiVersion: string, kind: string) => ValidateFunction {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
  const add = (name: string): void => {
    const schema = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as object;
    ajv.addSchema({ ...schema, $id: `${BASE}${name}.json` });
  };
  add('_definitions');
  return (apiVersion, kind) => {
    // networking.k8s.io/v1 and Ingress -> ingress-networking-v1
    const parts = apiVersion.replace('.k8s.io', '').split('/');
    const name = [kind.toLowerCase(), ...parts].join('-');
    if (ajv.getSchema(`${BASE}${name}.json`) === undefined) add(name);
    const validate = ajv.getSchema(`${BASE}${name}.json`);
    if (!validate) throw new Error(`no schema of ${apiVersion} ${kind}`);
    return validate;
  };
}
