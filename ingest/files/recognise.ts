// Finds out which origin an opened file holds: by its content, so that renaming, copying and compressing change nothing.
import { pathToFileURL } from 'node:url';
import { Content } from './content.ts';
import type { FilesContext } from './files-context.ts';
import { formOf } from '../content/form.ts';
import { ContentFault } from '../content/inflate.ts';
import { firstLine, HEAD, type Origin } from './origin.ts';
import type { FoundFile } from './scan.ts';

export interface RecogniseOptions {
  /** The file has not grown for a while, or will not any more. */
  readonly settled: boolean;
  readonly final: boolean;
  /** Only an origin that no file holds is looked for, and no new one is made. */
  readonly onlyKnown: boolean;
}

/**
 * The origin of a file at whose start `content` is: one that was read before, under whatever name; a copy of it; or a new one. Undefined
 * when there is nothing to read, too little to tell, or (onlyKnown) nothing known.
 */
export async function recognise(
  content: Content,
  found: FoundFile,
  { origins, form, context }: FilesContext,
  { settled, final, onlyKnown }: RecogniseOptions,
): Promise<Origin | undefined> {
  const head = await content.peek(HEAD);
  if (head.length === 0) {
    // Says so when it is not empty, but damaged from the start.
    await content.read();
    return undefined;
  }
  const { forms } = context.source;
  const chosen = form ?? formOf(forms, head);
  // A JSON value is whole without a line end; a line that is not complete is no record, and its identity would change.
  const whole = final || (settled && (content.compressed || forms[chosen]?.framing.kind === 'json'));
  const line = firstLine(head, whole);
  if (line === undefined) return undefined;
  const identity = origins.fingerprint(line);
  for (const candidate of found.pipe ? [] : origins.candidates(identity, head)) {
    if (onlyKnown && candidate.attached) continue;
    const comparison = await compare(found.path, candidate, context.signal);
    // A copy or a compressed one is just being made.
    if (comparison === 'short' && !settled && !final) return undefined;
    if (comparison !== 'same') continue;
    return candidate.attached
      ? origins.create({ ...candidate.state, path: found.path, read: undefined })
      : candidate;
  }
  if (onlyKnown) return undefined;
  const uri = pathToFileURL(found.path).href;
  const unread = {
    position: 0,
    resume: 0,
    head: undefined,
    last: undefined,
    read: undefined,
    lost: undefined,
  };
  return origins.create({ uri, path: found.path, identity, form: chosen, ...unread }, found.pipe);
}

/** Whether a file's content reaches as far as an origin was read, and has its last record where it was. */
async function compare(
  path: string,
  origin: Origin,
  signal: AbortSignal,
): Promise<'same' | 'short' | 'other'> {
  const { last, position } = origin.state;
  const content = await Content.open(path, signal);
  try {
    if (last !== undefined) {
      if (!(await content.skipTo(last.offset))) return 'short';
      const bytes = await content.peek(last.length);
      if (bytes.length < last.length) return 'short';
      if (!origin.isAt(last, bytes)) return 'other';
    }
    return (await content.skipTo(position)) ? 'same' : 'short';
  } catch (error) {
    if (error instanceof ContentFault) return 'other';
    throw error;
  } finally {
    await content.close();
  }
}
