// Says in which account and where a record's resource is, by what the clouds write around their services' logs.
import type { MappedEvent } from '../contract.ts';
import { flat } from './flat.ts';

type Cloud = NonNullable<MappedEvent['cloud']>;

/** A zone's name is its region's and a letter: us-central1-a. https://cloud.google.com/compute/docs/regions-zones § Identifying a region or zone */
const ZONE = /^([a-z]{2,30}-[a-z]{2,30}\d{1,3})-[a-z][a-z0-9]{0,9}$/;

/** Google Cloud: `location` is a region, or a zone in it. */
export function googlePlace(project: string | undefined, location: string | undefined): Cloud {
  const region = location === undefined ? undefined : ZONE.exec(location)?.[1];
  return {
    provider: 'gcp',
    region: flat(region) ?? location,
    availability_zone: region === undefined ? undefined : location,
    project: project === undefined ? undefined : { id: project },
  };
}

/** Azure: the subscription of a resource id, /SUBSCRIPTIONS/ID/RESOURCEGROUPS/...; ids are the same in either case. */
export function azurePlace(resourceId: string | undefined, location: string | undefined): Cloud {
  const [, kind, id] = resourceId?.toLowerCase().split('/', 3) ?? [];
  return {
    provider: 'azure',
    region: location,
    account: kind === 'subscriptions' && id !== undefined && id !== '' ? { id: flat(id) } : undefined,
  };
}
