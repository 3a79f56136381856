// Stands between the stream and a plugin's mapping: whatever it does with one record costs that record alone.
import { Script } from 'node:vm';
import { checkMapped } from '../../normalizers/check-mapped.ts';
import type { MappedEvent, Normalize, Normalizer, OptionSpec, Outcome } from '../../normalizers/contract.ts';
import { reject } from '../../normalizers/kit/outcome.ts';
import { REJECT_CODES, type RejectCode } from '../../schemas/reject-codes.ts';
import { mappingFault } from '../../pipeline/mapping-fault.ts';

/** What a mapping may take for one record, in ms of the clock. */
export const LIMIT_MS = 1000;
/** What preparing the options may take: a zone's table alone takes a busy machine a second. */
const PREPARING_MS = 30_000;

const CALL = Symbol.for('accesstrail.guarded-call');
const called: { work: () => unknown } = { work: () => undefined };
Object.defineProperty(globalThis, CALL, { value: () => called.work() });
/** The watchdog of node:vm stops any JavaScript that runs under a script: this one calls what is to be watched. */
const script = new Script(`globalThis[Symbol.for('${String(CALL.description)}')]()`);

/**
 * The same normalizer, safe to call with any record: a mapping that throws, takes longer than LIMIT_MS or gives anything but a valid
 * outcome rejects that record. What comes out is plain data that the plugin holds no part of. `create` still throws what the plugin's
 * throws, and when it does not come to an end.
 */
export function guarded(normalizer: Normalizer): Normalizer {
  return {
    ...normalizer,
    options: Object.fromEntries(
      Object.entries(normalizer.options).map(([name, option]) => [name, guardedOption(option)]),
    ),
    create: (options) =>
      guardedNormalize(
        within(() => normalizer.create(options), PREPARING_MS),
        normalizer,
      ),
  };
}

function guardedNormalize(normalize: Normalize, normalizer: Normalizer): Normalize {
  if (typeof normalize !== 'function')
    throw new Error('create must return the function from a record to its outcome');
  return (record) => {
    try {
      return outcomeOf(
        within(() => plain(normalize(record))),
        normalizer,
      );
    } catch (error) {
      return hasTimedOut(error)
        ? reject('normalizer_timeout', `the mapping was stopped after ${String(LIMIT_MS)} ms`)
        : mappingFault(error);
    }
  };
}

function guardedOption({ check, ...option }: OptionSpec): OptionSpec {
  if (!check) return option;
  return {
    ...option,
    check: (value) => {
      try {
        return within(() => check(value));
      } catch (error) {
        return `cannot be checked: ${String(error)}`;
      }
    },
  };
}

function within<T>(work: () => T, timeout = LIMIT_MS): T {
  called.work = work;
  // Whatever the script gives is what `work` gave.
  return script.runInThisContext({ timeout }) as T;
}

function hasTimedOut(error: unknown): boolean {
  return (error as NodeJS.ErrnoException | undefined)?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
}

/** Through JSON, as it is stored: getters, cycles and big integers fail here and not in the stream. */
function plain(outcome: unknown): unknown {
  // The rejection of a promise that nobody awaits would end the process.
  if (outcome instanceof Promise) outcome.catch(() => undefined);
  return JSON.parse(JSON.stringify(outcome ?? null));
}

function outcomeOf(value: unknown, normalizer: Normalizer): Outcome {
  const outcome = (value ?? {}) as Readonly<Record<string, unknown>>;
  const { kind } = outcome;
  if (kind === 'event') return eventOf(outcome);
  if (kind === 'reject') return rejectOf(outcome);
  if (kind === 'filtered') return filteredOf(outcome, normalizer);
  return failed('the mapping gave no outcome: return mapped(...), reject(...) or filtered(...)');
}

function eventOf({ event, id }: Readonly<Record<string, unknown>>): Outcome {
  const fault = checkMapped(event);
  if (fault) return reject('invalid_event', fault.message, fault.path);
  if (!(id === undefined || (isTexts(id) && id.length > 0)))
    return failed("the vendor's id must be a list of texts, or undefined");
  return { kind: 'event', event: event as MappedEvent, id };
}

function rejectOf({ code, message, path }: Readonly<Record<string, unknown>>): Outcome {
  if (!isCode(code))
    return failed(`there is no reject code ${JSON.stringify(code)}; docs/rejects.md has them`);
  return reject(
    code,
    typeof message === 'string' ? message : '',
    typeof path === 'string' ? path : undefined,
  );
}

/** Reasons are labels of metrics: the list is closed. */
function filteredOf({ reason }: Readonly<Record<string, unknown>>, { filters }: Normalizer): Outcome {
  if (typeof reason === 'string' && Object.hasOwn(filters, reason)) return { kind: 'filtered', reason };
  return failed(`the filter reason ${JSON.stringify(reason)} is not declared in filters`);
}

function failed(message: string): Outcome {
  return reject('normalizer_failed', message);
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

function isCode(code: unknown): code is RejectCode {
  return typeof code === 'string' && Object.hasOwn(REJECT_CODES, code);
}
