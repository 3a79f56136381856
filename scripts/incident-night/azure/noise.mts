// Background in the subscription: deployments, the night scaler, policy, health, and people by day.
import { DEPLOYMENTS } from '../deployments.mts';
import type { JsonObject } from '../json.mts';
import { AIKO, ELIAS, FEMI, GRACE, INES, localHour, type Person } from '../people.mts';
import type { Random } from '../random.mts';
import { DAYS, HOUR, MINUTE, SECOND, WORKING_DAYS } from '../time.mts';
import { ADDRESS, APPLICATIONS, STOREFRONT, SUBSCRIPTION, TENANT } from '../world.mts';
import { BATCH_MACHINE, long, machineOperation, quick, SITE, STORAGE } from './operations.mts';
import {
  azureApplication,
  azurePerson,
  azureRecord,
  azureTime,
  type AzureRecord,
  type Operation,
} from './record.mts';

/** The whole week's ordinary records. */
export function azureNoise(chance: Random): AzureRecord[] {
  const scaler = azureApplication(APPLICATIONS.nightScaler);
  const records = DAYS.flatMap((day) => [
    ...long(
      chance,
      day + 5 * HOUR + chance.int(0, 20_000),
      scaler,
      machineOperation('start', BATCH_MACHINE),
      41 * SECOND,
    ),
    ...quick(chance, day + 90 * MINUTE + chance.int(0, 60_000), scaler, SNAPSHOT),
    ...long(
      chance,
      day + 20 * HOUR + chance.int(0, 20_000),
      scaler,
      machineOperation('deallocate', BATCH_MACHINE),
      73 * SECOND,
    ),
    ...platform(chance, day),
  ]);
  for (const { repository, merged } of DEPLOYMENTS)
    if (repository === STOREFRONT) records.push(...siteDeployment(chance, merged + 3 * MINUTE));
  for (const day of WORKING_DAYS)
    for (const person of [INES, FEMI, GRACE, AIKO]) records.push(...byDay(chance, person, day));
  return [...records, ...access(chance)];
}

const SNAPSHOT: Operation = {
  name: 'Microsoft.Compute/snapshots/write',
  resource: '/resourceGroups/storefront-prod/providers/Microsoft.Compute/snapshots/storefront-web-2-nightly',
};

function siteDeployment(chance: Random, time: number): AzureRecord[] {
  const caller = azureApplication(APPLICATIONS.deploy, chance.pick(ADDRESS.githubRunners));
  const site = (verb: string): Operation => ({ name: `Microsoft.Web/sites/${verb}`, resource: SITE });
  return [
    ...quick(chance, time, caller, site('publishxml/action')),
    ...quick(chance, time + 20 * SECOND, caller, site('config/write')),
    ...long(chance, time + 70 * SECOND, caller, site('slotsswap/action'), 55 * SECOND),
  ];
}

const LOOKS: readonly Operation[] = [
  { name: 'Microsoft.Web/sites/config/list/action', resource: SITE },
  { name: 'Microsoft.Storage/storageAccounts/listKeys/action', resource: STORAGE },
  { name: 'Microsoft.Web/sites/restart/action', resource: `${SITE}-staging` },
];

function byDay(chance: Random, person: Person, day: number): AzureRecord[] {
  if (!chance.chance(70)) return [];
  const time = localHour(person, day, chance.int(9, 16)) + chance.int(0, 3_000_000);
  const caller = azurePerson(person, person.office.address);
  return [chance.pick(LOOKS), chance.pick(LOOKS)].flatMap((look, index) =>
    quick(chance, time + index * chance.int(40, 300) * SECOND, caller, look),
  );
}

/** The security engineer gives a right on Thursday; on Friday somebody without that right tries the same. */
function access(chance: Random): AzureRecord[] {
  const assignment = (id: string): Operation => ({
    name: 'Microsoft.Authorization/roleAssignments/write',
    resource: `/resourceGroups/storefront-prod/providers/Microsoft.Authorization/roleAssignments/${id}`,
  });
  const given = localHour(ELIAS, WORKING_DAYS[3] ?? 0, 14) + 610_000;
  const elias = azurePerson(ELIAS, ELIAS.office.address, 'User Access Administrator');
  const properties = {
    requestbody: JSON.stringify({
      Id: '7c1e9f04-5a2b-4d38-9e60-b4f1a8d2c735',
      Properties: {
        PrincipalId: GRACE.azure.objectId,
        RoleDefinitionId:
          '/providers/Microsoft.Authorization/roleDefinitions/de139f84-1756-47ae-9be6-808fbbe84772',
        Scope: `/subscriptions/${SUBSCRIPTION}/resourceGroups/storefront-prod`,
      },
    }),
  };
  const correlation = chance.uuid();
  const first = assignment('7c1e9f04-5a2b-4d38-9e60-b4f1a8d2c735');
  const tried = localHour(INES, WORKING_DAYS[4] ?? 0, 11) + 95_000;
  const other = chance.uuid();
  const second = assignment('e2b70a95-16c3-4f8d-8b2e-97d05c4a1f63');
  const ines = azurePerson(INES, INES.office.address);
  return [
    azureRecord(chance, given, elias, first, ['Start', 'Started.'], correlation, properties),
    azureRecord(chance, given + 1300, elias, first, ['Success', 'Succeeded.Created'], correlation),
    azureRecord(chance, tried, ines, second, ['Start', 'Started.'], other),
    azureRecord(chance, tried + 140, ines, second, ['Failure', 'Failed.Forbidden'], other, {
      statusMessage: JSON.stringify({
        error: {
          code: 'AuthorizationFailed',
          message: `The client '${INES.email}' with object id '${INES.azure.objectId}' does not have authorization to perform action '${second.name}' over scope '/subscriptions/${SUBSCRIPTION}${second.resource}' or the scope is invalid.`,
        },
      }),
    }),
  ];
}

/** What the platform itself writes: autoscale, resource health and policy. */
function platform(chance: Random, day: number): AzureRecord[] {
  const plan =
    '/resourceGroups/storefront-prod/providers/microsoft.insights/autoscalesettings/storefront-plan';
  const records = [7, 18].map((hour) => {
    const [verb, before, after] = hour === 7 ? ['Scaleup', '2', '4'] : ['Scaledown', '4', '2'];
    const description = `The autoscale engine attempting to scale resource '/subscriptions/${SUBSCRIPTION}/resourceGroups/storefront-prod/providers/Microsoft.Web/serverFarms/storefront-plan' from ${before} instances count to ${after} instances count.`;
    return byPlatform(chance, day + hour * HOUR + chance.int(0, 300_000), {
      resource: plan,
      operationName: `Microsoft.Insights/AutoscaleSettings/${verb}/Action`,
      category: 'Autoscale',
      resultType: 'Succeeded',
      properties: {
        Description: description,
        ResourceName: `/subscriptions/${SUBSCRIPTION}${plan}`,
        OldInstancesCount: before,
        NewInstancesCount: after,
      },
    });
  });
  records.push(
    byPlatform(chance, day + 5 * HOUR + 80_000, {
      resource: BATCH_MACHINE,
      operationName: 'Microsoft.Resourcehealth/healthevent/Updated/action',
      category: 'ResourceHealth',
      resultType: 'Updated',
      properties: {
        eventCategory: 'ResourceHealth',
        eventProperties: {
          title:
            'This virtual machine is starting as requested by an authorized user or process. It will be online shortly.',
          details: 'VirtualMachineStartInitiatedByControlPlane',
          currentHealthStatus: 'Unknown',
          previousHealthStatus: 'Unavailable',
          type: 'Downtime',
          cause: 'UserInitiated',
        },
      },
    }),
  );
  records.push(policyAudit(chance, day + 5 * HOUR + 140_000));
  return records;
}

/** A policy that only watches: the storage account lets every network in. */
function policyAudit(chance: Random, time: number): AzureRecord {
  const definition = '2a1a9cdf-e04d-429a-8416-3bfb72a1b26f';
  return byPlatform(chance, time, {
    resource: STORAGE,
    operationName: 'MICROSOFT.AUTHORIZATION/POLICIES/AUDIT/ACTION',
    category: 'Policy',
    resultType: 'Success',
    resultSignature: 'Succeeded.',
    properties: {
      isComplianceCheck: 'False',
      resourceLocation: 'westeurope',
      policies: JSON.stringify([
        {
          policyDefinitionId: `/providers/Microsoft.Authorization/policyDefinitions/${definition}`,
          policyDefinitionName: definition,
          policyDefinitionDisplayName:
            'Storage accounts should restrict network access using virtual network rules',
          policyDefinitionEffect: 'Audit',
          policyAssignmentId: `/subscriptions/${SUBSCRIPTION}/providers/Microsoft.Authorization/policyAssignments/SecurityCenterBuiltIn`,
          policyAssignmentName: 'SecurityCenterBuiltIn',
        },
      ]),
      eventCategory: 'Policy',
      entity: `/subscriptions/${SUBSCRIPTION}${STORAGE}`,
      message: 'Microsoft.Authorization/policies/audit/action',
    },
  });
}

function byPlatform(
  chance: Random,
  time: number,
  { resource, ...rest }: JsonObject & { readonly resource: string },
): AzureRecord {
  const record: JsonObject = {
    RoleLocation: 'West Europe',
    time: azureTime(chance, time),
    resourceId: `/SUBSCRIPTIONS/${SUBSCRIPTION.toUpperCase()}${resource.toUpperCase()}`,
    correlationId: chance.uuid(),
    level: 'Information',
    ...rest,
    tenantId: TENANT,
  };
  return { time, record };
}
