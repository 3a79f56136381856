// How it ended.
import type { MappedEvent } from '../../normalizer.ts';
import { WARNINGS } from './errors.ts';
import type { Fields } from './fields.ts';
import { numberIn } from './numbers.ts';

type Values = Fields['values'];

/** RETURN_CODE is the number of the error, 0 for success; Data Safe says it in words. */
export function outcomeOf({ code, status, vaultCode }: Values): MappedEvent['event']['outcome'] {
  if (WARNINGS.has(numberIn(code) ?? '')) return 'success';
  const word = status?.toUpperCase();
  if (word === 'SUCCESS' || word === 'FAILURE') return word === 'SUCCESS' ? 'success' : 'failure';
  const number = numberIn(code) ?? numberIn(vaultCode);
  if (number === undefined) return 'unknown';
  return Number(number) === 0 ? 'success' : 'failure';
}

export function errorOf({ code, vaultCode, message }: Values): MappedEvent['error'] {
  const number = numberIn(code) ?? numberIn(vaultCode);
  if (number === undefined && message === undefined) return undefined;
  return { code: number === undefined ? undefined : ['ORA', number.padStart(5, '0')].join('-'), message };
}
