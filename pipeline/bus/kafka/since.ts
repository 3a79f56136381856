// How long ago something was, for a process that may have been stopped, or its machine, in between.

/** A moment that time is measured from. */
export class Since {
  readonly #wall: number;
  readonly #steady: number;

  /** `wall` is the moment in ms since 1970 UTC; now unless told. */
  constructor(wall: number = Date.now()) {
    this.#wall = wall;
    this.#steady = performance.now() - (Date.now() - wall);
  }

  /** In ms, by the clock that says more: one stands still while the machine sleeps, the other can be set back. */
  get elapsed(): number {
    return Math.max(Date.now() - this.#wall, performance.now() - this.#steady);
  }
}
