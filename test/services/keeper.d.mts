export interface Keeper {
  readonly folder: string;
  readonly close: () => Promise<void>;
}
export function startKeeper(): Keeper;
