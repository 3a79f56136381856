// Looks for content that no followed file holds any more, where rotation may have put it.
import { dirname } from 'node:path';
import type { Origin } from './origin.ts';
import type { Origins } from './origins.ts';
import { besides, namesIn, type FoundFile } from './scan.ts';

/** So long it is looked for, in ms: copying or compressing a large file takes its time. */
const SEARCH_MS = 10 * 60 * 1000;

export class LostContent {
  readonly #origins: Origins;
  /** How files looked, by their id, when they were last suggested for an origin: what held nothing of one may hold another's content. */
  readonly #suggested = new WeakMap<Origin, Map<string, string>>();

  constructor(origins: Origins) {
    this.#origins = origins;
  }

  /**
   * Files that lie beside the last paths of lost origins and may hold what was written to them since; each is suggested again for an origin
   * only when it has changed.
   */
  async candidates(now: number, isFollowed: (id: string) => boolean): Promise<FoundFile[]> {
    const candidates = new Map<string, FoundFile>();
    const folders = new Map<string, readonly string[]>();
    for (const origin of this.#origins.unattached()) {
      const { state, finished } = origin;
      if (finished || now - (state.lost ?? now) > SEARCH_MS) continue;
      const folder = dirname(state.path);
      const names = folders.get(folder) ?? (await namesIn(folder));
      folders.set(folder, names);
      for (const found of await besides(state.path, names))
        if (!found.pipe && !isFollowed(found.id) && this.#looksNew(origin, found))
          candidates.set(found.id, found);
    }
    return [...candidates.values()];
  }

  #looksNew(origin: Origin, { id, size, ctimeMs }: FoundFile): boolean {
    const looks = this.#suggested.get(origin) ?? new Map<string, string>();
    this.#suggested.set(origin, looks);
    const look = `${String(size)} ${String(ctimeMs)}`;
    if (looks.get(id) === look) return false;
    looks.set(id, look);
    return true;
  }
}
