// The leases that were asked for together: joins the group for them, grants what it is given, and takes back what it no longer is sure of.
import { setTimeout as sleep } from 'node:timers/promises';
import { Fault } from '../../errors.ts';
import { count } from '../../meter.ts';
import type { Lease } from '../../ports.ts';
import { claimRecord, epochAt } from './checkpoint-log.ts';
import { LeaseMember, type LeaseMemberOptions } from './lease-member.ts';
import { onAbort } from './on-abort.ts';
import type { Publisher } from './publisher.ts';
import { Settling } from './settling.ts';

const LONGEST_PAUSE_MS = 10_000;
const AGAIN_MS = 200;

export interface ClaimantOptions extends Omit<LeaseMemberOptions, 'wish' | 'onShare' | 'onExpired'> {
  /** This process, in words for people. */
  readonly holder: string;
  readonly publisher: Publisher;
  /** Aborted when the process is to stop: what waits for a broker ends. */
  readonly signal: AbortSignal;
}

interface Waiter {
  readonly grant: (lease: Lease) => void;
  readonly refuse: (error: unknown) => void;
  /** Whether somebody was told that it waits. */
  told: boolean;
}

interface Held {
  readonly lease: Lease;
  readonly lose: (reason: string) => void;
}

export class LeaseClaimant {
  readonly #options: ClaimantOptions;
  readonly #waiting = new Map<string, Waiter[]>();
  readonly #held = new Map<string, Held>();
  readonly #end = new AbortController();
  /** Ends the present member, so that the next one asks for less. */
  #renew = new AbortController();
  /** What the present member has asked for. */
  #asked: readonly string[] = [];
  #member: LeaseMember | undefined;
  #granting = false;

  constructor(options: ClaimantOptions) {
    this.#options = options;
  }

  /** Whether a lease of this name is to be asked for here. */
  has(name: string): boolean {
    return !this.#end.signal.aborted && (this.#waiting.has(name) || this.#asked.includes(name));
  }

  /** Resolves when granted. */
  async acquire(name: string, signal: AbortSignal): Promise<Lease> {
    const aborted = onAbort(signal);
    let waiter: Waiter | undefined;
    const granted = new Promise<Lease>((grant, refuse) => {
      waiter = { grant, refuse, told: false };
      this.#waiting.set(name, [...(this.#waiting.get(name) ?? []), waiter]);
    });
    void this.#grant();
    const stopped = aborted.promise.then(() => {
      throw new Fault('stopping', `stopped while waiting for the lease ${name}`);
    });
    stopped.catch(() => undefined);
    try {
      return await Promise.race([granted, stopped]);
    } catch (error) {
      this.#forget(name, waiter);
      // Granted in the same moment.
      void granted.then((lease) => lease.release()).catch(() => undefined);
      this.#tidySoon();
      throw error;
    } finally {
      aborted.release();
    }
  }

  /** Stays in the group while anybody wants a lease of it. Never rejects: a fault is thrown to those who wait. */
  async run(): Promise<void> {
    const { group, log, meter } = this.#options;
    const settling = new Settling();
    for (let pause = AGAIN_MS; !this.#end.signal.aborted; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      this.#renew = new AbortController();
      this.#asked = this.#wanted();
      const member = this.#join();
      try {
        await member.run(AbortSignal.any([this.#end.signal, this.#renew.signal]));
        pause = AGAIN_MS / 2;
        continue;
      } catch (error) {
        const fault = settling.judge(error);
        this.#loseAll(fault instanceof Error ? fault.message : String(fault));
        if (!(fault instanceof Fault) || !fault.backoff) {
          this.#refuseAll(fault);
          break;
        }
        if (member.term > 0) pause = AGAIN_MS;
        meter.outside.set(group, fault.message);
        count(meter.restarts, group);
        log.warn({ group, code: fault.code, pauseMs: pause }, `${fault.message}; joining again`);
      } finally {
        this.#member = undefined;
      }
      await sleep(pause, undefined, { signal: this.#end.signal }).catch(() => undefined);
    }
    this.#end.abort();
    this.#loseAll('the process has left the group');
    meter.outside.delete(group);
  }

  /** Leaves the group; what is held is lost. */
  close(): void {
    this.#end.abort();
    this.#refuseAll(new Fault('stopping', 'the process is stopping'));
  }

  #join(): LeaseMember {
    const { group, meter, holder } = this.#options;
    if (!meter.outside.has(group)) meter.outside.set(group, `joining group ${group}`);
    const member = new LeaseMember({
      ...this.#options,
      wish: () => ({ holder, wants: this.#asked, holds: [...this.#held.keys()] }),
      onShare: () => {
        for (const [name, { lose }] of this.#held)
          if (!member.share.has(name)) lose('another process has it now');
        void this.#grant();
      },
      onExpired: (reason) => {
        this.#loseAll(reason);
      },
    });
    this.#member = member;
    return member;
  }

  /** Grants what is waited for and ours: one round at a time. */
  async #grant(): Promise<void> {
    if (this.#granting) return;
    this.#granting = true;
    try {
      for (;;) {
        const member = this.#member;
        if (!member || this.#end.signal.aborted) return;
        this.#tell(member);
        const names = [...this.#waiting.keys()].filter(
          (name) => member.share.has(name) && !this.#held.has(name),
        );
        if (names.length === 0) return;
        if (!(await this.#claim(member, names))) await sleep(AGAIN_MS);
      }
    } catch (error) {
      this.#refuseAll(error);
    } finally {
      this.#granting = false;
    }
  }

  /**
   * The place of a record in the log of checkpoints is the epoch. The coordinator is asked afterwards whether our term lasted until then:
   * if so, whoever is given the name later also claims it later.
   */
  async #claim(member: LeaseMember, names: readonly string[]): Promise<boolean> {
    const { publisher, topic, holder, signal, log } = this.#options;
    const { term } = member;
    const claims = names.map((name) => claimRecord(name, holder));
    const first = await publisher.append(topic, claims, AbortSignal.any([signal, this.#end.signal]));
    if (!(await member.confirm(first + claims.length))) return false;
    if (member !== this.#member || member.term !== term) return false;
    for (const [index, name] of names.entries()) {
      const [waiter] = this.#waiting.get(name) ?? [];
      if (!waiter || !member.share.has(name)) continue;
      this.#forget(name, waiter);
      const lease = this.#lease(name, epochAt(first + index), member);
      log.info({ lease: name, epoch: lease.epoch }, `this process holds the lease ${name}`);
      waiter.grant(lease);
    }
    return true;
  }

  #lease(name: string, epoch: number, member: LeaseMember): Lease {
    const lost = new AbortController();
    const lease: Lease = {
      name,
      epoch,
      // Whoever looks, sees what is true now: a process that was frozen has not had the time to be told.
      get lost() {
        member.check();
        return lost.signal;
      },
      release: () => {
        if (this.#held.get(name)?.lease === lease) this.#held.delete(name);
        lost.abort();
        this.#tidySoon();
        return Promise.resolve();
      },
    };
    const lose = (reason: string): void => {
      if (this.#held.get(name)?.lease === lease) this.#held.delete(name);
      this.#options.log.warn({ lease: name, epoch }, `the lease ${name} is lost: ${reason}`);
      lost.abort();
    };
    this.#held.set(name, { lease, lose });
    return lease;
  }

  /** Says once of each lease that is waited for who has it. */
  #tell(member: LeaseMember): void {
    for (const [name, waiters] of this.#waiting) {
      const holder = member.others.get(name);
      const untold = waiters.filter(({ told }) => !told);
      if (holder === undefined || member.share.has(name) || untold.length === 0) continue;
      for (const waiter of untold) waiter.told = true;
      this.#options.log.info({ lease: name, holder }, `waiting for the lease ${name}, which ${holder} has`);
    }
  }

  #wanted(): readonly string[] {
    return [...new Set([...this.#waiting.keys(), ...this.#held.keys()])];
  }

  #forget(name: string, waiter: Waiter | undefined): void {
    const left = (this.#waiting.get(name) ?? []).filter((each) => each !== waiter);
    if (left.length > 0) this.#waiting.set(name, left);
    else this.#waiting.delete(name);
  }

  #loseAll(reason: string): void {
    for (const { lose } of this.#held.values()) lose(reason);
  }

  #refuseAll(error: unknown): void {
    for (const waiters of this.#waiting.values()) for (const { refuse } of waiters) refuse(error);
    this.#waiting.clear();
  }

  /** A lease that was lost is asked for again at once: whether it is still wanted is looked at afterwards. */
  #tidySoon(): void {
    setImmediate(() => {
      const wanted = this.#wanted();
      if (wanted.length === 0) this.#end.abort();
      // What was given back is another's to have. Only who holds nothing may leave for it and come back.
      else if (this.#held.size === 0 && wanted.length < this.#asked.length) this.#renew.abort();
    });
  }
}
