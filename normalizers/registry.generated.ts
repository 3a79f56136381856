// Made by `npm run generate` from the folders; do not edit.
import type { Normalizer } from './contract.ts';

/** Dataset id -> loads its normalizer. */
export const REGISTRY: Readonly<Record<string, (() => Promise<Normalizer>) | undefined>> = {
};
