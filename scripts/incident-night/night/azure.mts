// The night in Azure: a web machine that hangs on the full database is restarted.
import { long, machineOperation, quick, SITE, WEB_MACHINE } from '../azure/operations.mts';
import { azurePerson, type AzureRecord } from '../azure/record.mts';
import { MAYA } from '../people.mts';
import type { Random } from '../random.mts';
import { night, SECOND } from '../time.mts';

/** What the activity log has of the night. */
export function nightInAzure(chance: Random): AzureRecord[] {
  const maya = azurePerson(MAYA, MAYA.home);
  const list = { name: 'Microsoft.Web/sites/config/list/action', resource: SITE };
  return [
    ...quick(chance, night('02:34:02.615'), maya, list),
    ...long(chance, night('02:34:40.233'), maya, machineOperation('restart', WEB_MACHINE), 88 * SECOND),
  ];
}
