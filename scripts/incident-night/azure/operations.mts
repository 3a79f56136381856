// The operations of the example's subscription, and the rows that each leaves.
import type { Random } from '../random.mts';
import { SUBSCRIPTION } from '../world.mts';
import { azureRecord, type AzureCaller, type AzureRecord, type Operation } from './record.mts';

const GROUP = '/resourceGroups/storefront-prod/providers';
export const SITE = `${GROUP}/Microsoft.Web/sites/storefront`;
export const BATCH_MACHINE = `${GROUP}/Microsoft.Compute/virtualMachines/storefront-batch-1`;
export const WEB_MACHINE = `${GROUP}/Microsoft.Compute/virtualMachines/storefront-web-2`;
export const STORAGE = `${GROUP}/Microsoft.Storage/storageAccounts/storefrontassets`;

export function machineOperation(verb: 'restart' | 'start' | 'deallocate', resource: string): Operation {
  return { name: `Microsoft.Compute/virtualMachines/${verb}/action`, resource };
}

/** An operation that answers at once: started, and done. */
export function quick(
  chance: Random,
  time: number,
  caller: AzureCaller,
  operation: Operation,
): AzureRecord[] {
  const correlation = chance.uuid();
  return [
    azureRecord(chance, time, caller, operation, ['Start', 'Started.'], correlation),
    azureRecord(
      chance,
      time + chance.int(200, 2400),
      caller,
      operation,
      ['Success', 'Succeeded.OK'],
      correlation,
    ),
  ];
}

/** An operation that takes `length` ms: started, accepted, and a job's word that it is done. */
export function long(
  chance: Random,
  time: number,
  caller: AzureCaller,
  operation: Operation,
  length: number,
): AzureRecord[] {
  const correlation = chance.uuid();
  const last = azureRecord(chance, time + length, caller, operation, ['Success', 'Succeeded.'], correlation);
  const job = `ProxyResourceLongOperationJob:2D${SUBSCRIPTION.slice(0, 8).toUpperCase()}|${chance.hex(16).toUpperCase()}`;
  return [
    azureRecord(chance, time, caller, operation, ['Start', 'Started.'], correlation),
    azureRecord(
      chance,
      time + chance.int(400, 1900),
      caller,
      operation,
      ['Accept', 'Accepted.Accepted'],
      correlation,
    ),
    {
      ...last,
      record: { ...last.record, durationMs: '0', jobId: job, jobType: 'ProxyResourceLongOperationJob' },
    },
  ];
}
