// What becomes of lines of Linux audit records, apart from the host that a header may name.
import { readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { splitAll } from '../../ingest/framing/split-all.ts';
import type { MappedEvent } from '../../normalizers/contract.ts';
import { normalizer } from '../../normalizers/linux/audit/index.ts';
import { caseFolders } from '../../normalizers/testing.ts';

const normalize = normalizer.create({});
const framing = normalizer.forms['log']?.framing ?? { kind: 'lines' };
const BARE = /^(?:node=\S+ )?type=\S+ msg=audit\(\d/;

/** The lines of the cases that hold nothing but records of audit.log, by name. */
export const auditCases: readonly { readonly name: string; readonly lines: readonly string[] }[] =
  caseFolders(resolve(import.meta.dirname, '../../normalizers/linux/audit'))
    .map((folder) => ({
      name: basename(folder),
      lines: readFileSync(join(folder, 'input.log'), 'utf8').split('\n').filter(Boolean),
    }))
    .filter(({ lines }) => lines.every((line) => BARE.test(line)));

export interface Told {
  /** As auditd names the host, and the event's. */
  readonly node: string | undefined;
  readonly host: string | undefined;
  readonly rest: unknown;
}

/** The outcomes of lines as ingest frames them. */
export function told(lines: readonly string[]): Told[] {
  const { frames } = splitAll(Buffer.from(`${lines.join('\n')}\n`), framing);
  return frames.map(({ bytes }) => {
    const text = bytes.toString();
    const node = /\bnode=(\S+) type=/.exec(text)?.[1];
    const outcome = normalize({ text, referenceTime: 0 });
    if (outcome.kind !== 'event') return { node, host: undefined, rest: outcome };
    const { host, oncall, ...others }: MappedEvent = outcome.event;
    const rest = { kind: 'event', ...others, oncall: { ...oncall, system: undefined } };
    return { node, host: host?.name, rest };
  });
}
