// Reads where a resource is: the project or organization, region and zone, and the machine.
import {
  at,
  flat,
  googlePlace,
  present,
  string,
  text,
  type JsonObject,
  type MappedEvent,
} from '../../normalizer.ts';

export interface Place {
  readonly cloud: MappedEvent['cloud'];
  readonly host: MappedEvent['host'];
  readonly system: MappedEvent['oncall']['system'];
}

/** projects/P/zones/ZONE/instances/NAME: only machines of Compute Engine are named so. */
const MACHINE = /\/zones\/([^/]{1,100})\/instances\/([^/]{1,100})/;

/** The place of an entry's resource; the project is that of the log's name where the resource has none. */
export function placeOf(record: JsonObject, payload: JsonObject): Place {
  const log = string(record['logName']) ?? string(record['logname']) ?? '';
  const [scope, id] = log.split('/', 2);
  const project = label(record, 'project_id') ?? (scope === 'projects' ? id : undefined);
  const machine = MACHINE.exec(string(payload['resourceName']) ?? '');
  const host = present({ id: machineId(record, machine !== null), name: flat(machine?.[2]) });
  const location =
    label(record, 'location') ?? label(record, 'zone') ?? label(record, 'region') ?? flat(machine?.[1]);
  return {
    cloud: { ...googlePlace(project, location), instance: host },
    host,
    system:
      project !== undefined
        ? { id: project, kind: 'cloud_account' }
        : id === undefined || id === ''
          ? undefined
          : { id, kind: 'organization' },
  };
}

/** Other resources have instances too (Spanner, AlloyDB); OS Login tells the machine's id in the entry's own labels. */
function machineId(record: JsonObject, isNamed: boolean): string | undefined {
  if (at(record, 'resource', 'type') === 'gce_instance') return label(record, 'instance_id');
  return isNamed ? text(at(record, 'labels', 'instance_id')) : undefined;
}

function label(record: JsonObject, name: string): string | undefined {
  return text(at(record, 'resource', 'labels', name));
}
