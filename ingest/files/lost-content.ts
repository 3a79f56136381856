// Looks for content that no followed file holds any more, where rotation may have put it.
import { dirname } from 'node:path';
import type { Origins } from './origins.ts';
import { besides, namesIn, type FoundFile } from './scan.ts';

/** So long it is looked for, in ms: copying or compressing a large file takes its time. */
const SEARCH_MS = 10 * 60 * 1000;

export class LostContent {
  readonly #origins: Origins;
  /** How files looked when they were last suggested, by their id. */
  readonly #suggested = new Map<string, string>();

  constructor(origins: Origins) {
    this.#origins = origins;
  }

  /**
   * Files that lie beside the last paths of lost origins and may hold what was written to them since; each is suggested again only when it
   * has changed.
   */
  async candidates(now: number, isFollowed: (id: string) => boolean): Promise<FoundFile[]> {
    const candidates = new Map<string, FoundFile>();
    const folders = new Map<string, readonly string[]>();
    for (const { state, finished } of this.#origins.unattached()) {
      if (finished || now - (state.lost ?? now) > SEARCH_MS) continue;
      const folder = dirname(state.path);
      const names = folders.get(folder) ?? (await namesIn(folder));
      folders.set(folder, names);
      for (const found of await besides(state.path, names))
        if (!found.pipe && !isFollowed(found.id) && this.#looksNew(found)) candidates.set(found.id, found);
    }
    return [...candidates.values()];
  }

  #looksNew({ id, size, ctimeMs }: FoundFile): boolean {
    const look = `${String(size)} ${String(ctimeMs)}`;
    if (this.#suggested.get(id) === look) return false;
    this.#suggested.set(id, look);
    return true;
  }
}
