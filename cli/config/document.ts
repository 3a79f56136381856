// Reads a YAML file into plain data that remembers where each value stands.
import { LineCounter, type Node, isMap, isScalar, parse, parseDocument, visit } from 'yaml';
import { type Environment, interpolate } from './interpolate.ts';

/** A fault in a configuration file. */
export interface ConfigFault {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly column: number;
  /** Path of the value, such as sources[0].from. */
  readonly path: string;
  readonly message: string;
}

export interface ConfigDocument {
  readonly data: unknown;
  readonly faults: readonly ConfigFault[];
  /** Makes a fault at the value that a path of keys leads to, or at the nearest one above it. */
  readonly faultAt: (path: readonly (string | number)[], message: string) => ConfigFault;
}

/** Parses the text of a file: all syntax faults and unset variables at once, duplicate keys among them. */
export function readDocument(file: string, text: string, env: Environment): ConfigDocument {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, merge: true });
  const at = (offset: number, path: string, message: string): ConfigFault => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col, path, message };
  };
  const faults = syntaxFaults(document.errors, text).map(([offset, message]) => at(offset, '', message));
  if (text.includes('\0'))
    faults.push(at(text.indexOf('\0'), '', 'there is a zero byte: give it as UTF-8 text'));
  else if (document.contents === null && faults.length === 0)
    faults.push(at(0, '', 'there is nothing in it'));
  visit(document, {
    Alias(_key, node) {
      if (node.resolve(document) === undefined)
        faults.push(at(node.range?.[0] ?? 0, '', `there is no &${node.source} before *${node.source}`));
    },
    Scalar(_key, node) {
      if (typeof node.value !== 'string' || !node.value.includes('$')) return;
      try {
        const filled = interpolate(node.value, env);
        // An unquoted value takes its type from what was filled in: port: ${PORT} is a number.
        if (filled !== node.value)
          node.value = node.type === 'PLAIN' ? parse(filled, { schema: 'core' }) : filled;
      } catch (error) {
        faults.push(at(node.range?.[0] ?? 0, '', (error as Error).message));
      }
    },
  });
  let data: unknown;
  try {
    if (faults.length === 0) data = document.toJS();
  } catch (error) {
    // Of aliases of aliases, each of which stands for many.
    if (!(error instanceof ReferenceError)) throw error;
    faults.push(at(0, '', 'its aliases (*name) stand for more than a configuration can be: write them out'));
  }
  return {
    data,
    faults,
    faultAt: (path, message) => at(offsetOf(document.contents, path), shown(path), message),
  };
}

/** What follows from the first fault is noise, so a few are told; an unquoted variable in {} is the usual cause. */
function syntaxFaults(
  errors: readonly { readonly code: string; readonly pos: [number, number]; readonly message: string }[],
  text: string,
): [offset: number, message: string][] {
  return errors.slice(0, 3).map(({ code, pos, message }) => {
    if (code === 'MULTIPLE_DOCS') return [pos[0], 'a second document begins here (---), and one is read'];
    const line = text.slice(text.lastIndexOf('\n', pos[0]) + 1).split('\n', 1)[0] ?? '';
    return [pos[0], line.includes('${') ? `${message}; within { } or [ ] put "\${...}" in quotes` : message];
  });
}

/** sources[0].from.files */
function shown(path: readonly (string | number)[]): string {
  return path.reduce<string>(
    (text, key) =>
      typeof key === 'number' ? `${text}[${String(key)}]` : text === '' ? key : `${text}.${key}`,
    '',
  );
}

function offsetOf(root: Node | null, path: readonly (string | number)[]): number {
  let node: unknown = root;
  let offset = root?.range?.[0] ?? 0;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key);
      if (isScalar(pair?.key)) offset = pair.key.range?.[0] ?? offset;
      node = pair?.value;
    } else {
      node = (node as { items?: readonly unknown[] } | undefined)?.items?.[Number(key)];
      offset = (node as Node | undefined)?.range?.[0] ?? offset;
    }
    if (node === undefined || node === null) break;
  }
  return offset;
}
