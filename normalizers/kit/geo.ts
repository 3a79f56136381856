// Says where an address is, in the words of the record.
import type { MappedEvent } from '../contract.ts';

type Geo = NonNullable<NonNullable<MappedEvent['source']>['geo']>;

/**
 * Place of an address by the names that a record has, each of them or none; `country` is its name, or its ISO 3166-1 code of two letters.
 * https://www.elastic.co/docs/reference/ecs/ecs-geo
 */
export function geoOf(
  city: string | undefined,
  region: string | undefined,
  country: string | undefined,
): Geo | undefined {
  if (city === undefined && region === undefined && country === undefined) return undefined;
  const isCode = country?.length === 2;
  return {
    city_name: city,
    region_name: region,
    country_name: isCode ? undefined : country,
    country_iso_code: isCode ? country : undefined,
  };
}
