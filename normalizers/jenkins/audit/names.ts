// Reads names of jobs and builds from the URLs and display names in which records have them.
import { flat } from '../../normalizer.ts';

/** job/payments/job/deploy/12/ -> payments/deploy, 12 */
export interface Place {
  readonly job: string | undefined;
  readonly number: string | undefined;
}

/** The job and build that a URL of Jenkins (its path, or the whole) leads to. */
export function placeOf(url: string | undefined): Place {
  const parts = (url ?? '').split('/').filter((part) => part !== '');
  const names: string[] = [];
  let number: string | undefined;
  for (let at = 0; at < parts.length; at++) {
    const next = parts[at + 1];
    if (parts[at] !== 'job' || next === undefined) continue;
    names.push(decoded(next));
    const after = parts[at + 2] ?? '';
    number = /^\d{1,12}$/.test(after) ? after : undefined;
    at++;
  }
  return { job: names.length > 0 ? flat(names.join('/')) : undefined, number };
}

/** payments » deploy -> payments/deploy: folders in names that are shown. */
export function nameOf(shown: string): string {
  return shown.replaceAll(' » ', '/');
}

/** payments/deploy#12, as Jenkins itself names builds (Run.getExternalizableId). */
export function buildName(job: string, number: string | number | undefined): string {
  return number === undefined ? job : [job, String(number)].join('#');
}

/** The host of a URL, without its port; undefined when it is none. */
export function hostOf(url: string | undefined): string | undefined {
  return url === undefined ? undefined : flat(/^https?:\/\/([^\s/?#:]{1,255})/.exec(url)?.[1]);
}

/** The text without URL escapes; as it is when they are broken. */
export function decoded(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
