// The systems of the example: accounts, machines, databases, repositories, and their addresses.

/** The production account, which the trail records, and the security team's account. */
export const PRODUCTION = '123456789012';
export const SECURITY_ACCOUNT = '210987654321';
export const REGION = 'eu-west-1';

/** Roles of the production account: name, path and the unique id that CloudTrail writes. */
export interface Role {
  readonly name: string;
  readonly path: string;
  readonly id: string;
}

const role = (name: string, id: string, path = '/'): Role => ({ name, path, id });
const SSO = `/aws-reserved/sso.amazonaws.com/${REGION}/`;

export const ROLES = {
  engineer: role('AWSReservedSSO_Engineer_4c1d0f6ab27e9835', 'AROAENGINEER77EXAMPLE', SSO),
  security: role('AWSReservedSSO_SecurityAudit_91be27f05d3ac468', 'AROASECAUDIT42EXAMPLE', SSO),
  breakGlass: role('OnCallBreakGlass', 'AROABREAKGLASSEXAMPLE'),
  deploy: role('github-deploy', 'AROAGHDEPLOY35EXAMPLE'),
  archiver: role('orders-archiver', 'AROAARCHIVER66EXAMPLE'),
  databaseHost: role('orders-db-host', 'AROAORDERSDB27EXAMPLE'),
  scanner: role('SecurityScanner', 'AROASCANNER554EXAMPLE'),
  backup: role('AWSBackupDefaultServiceRole', 'AROABACKUPS236EXAMPLE', '/service-role/'),
  rds: role('AWSServiceRoleForRDS', 'AROARDSSLR7722EXAMPLE', '/aws-service-role/rds.amazonaws.com/'),
  scaling: role(
    'AWSServiceRoleForApplicationAutoScaling_ECSService',
    'AROAAUTOSCALE2EXAMPLE',
    '/aws-service-role/ecs.application-autoscaling.amazonaws.com/',
  ),
} as const;

export function roleArn(role: Role): string {
  return `arn:aws:iam::${PRODUCTION}:role${role.path}${role.name}`;
}

export const SAML_PROVIDER = `arn:aws:iam::${PRODUCTION}:saml-provider/AWSSSO_7d20c1f94ab35e68_DO_NOT_DELETE`;
export const OIDC_PROVIDER = `arn:aws:iam::${PRODUCTION}:oidc-provider/token.actions.githubusercontent.com`;

/** The machine that runs the orders database, and its security group. */
export const ORDERS_HOST = 'i-0f2d6c81b4a97e35d';
export const ORDERS_GROUP = 'sg-0b7e42d19c5f8a360';
export const EDGE_GROUP = 'sg-04a9d83e61b2c7f05';
export const CHECKOUT_DB = 'checkout-prod';
export const CHECKOUT_PARAMETERS = 'checkout-prod-pg15';
export const ORDERS_SECRET = `arn:aws:secretsmanager:${REGION}:${PRODUCTION}:secret:prod/orders/app-Qh7TzK`;
export const DATA_KEY = `arn:aws:kms:${REGION}:${PRODUCTION}:key/6f0c2d84-9b1e-4c57-a3d8-25e7b1904cfa`;
export const CLUSTER = 'prod';

/** Addresses of the servers, all in 192.0.2.0/24. */
export const ADDRESS = {
  bastion: '192.0.2.20',
  checkoutPods: ['192.0.2.31', '192.0.2.32', '192.0.2.33', '192.0.2.34'],
  ordersPods: ['192.0.2.41', '192.0.2.42', '192.0.2.43'],
  runner: '192.0.2.45',
  reporting: '192.0.2.51',
  ordersHost: '192.0.2.60',
  backup: '192.0.2.70',
  lambda: '192.0.2.200',
  scanner: '192.0.2.220',
  azureAutomation: '192.0.2.230',
  githubRunners: ['192.0.2.151', '192.0.2.152', '192.0.2.153'],
} as const;

/** Somebody unknown, who tries every open database that can be found. */
export const STRANGER = '203.0.113.213';

export const TENANT = '5e9f3a17-2c84-4b60-9d1f-8a7c0e6b3f52';
export const SUBSCRIPTION = 'c0a81f6e-3d5b-4792-8e14-6b9f2d70a5c3';

/** Applications that act in the subscription: object id and application id. */
export const APPLICATIONS = {
  deploy: {
    name: 'github-storefront-deploy',
    objectId: '2b6d8f01-7e3a-4c95-b8d4-1f60a9c7e352',
    appId: '8d41c7b2-05fe-4a69-93d8-e27b604f1ac5',
  },
  nightScaler: {
    name: 'night-scaler',
    objectId: '71c9e4a8-d26f-4b03-8a5e-90bd3f17c64e',
    appId: 'e05b92d7-4c18-4f6a-b7d3-38a1f5c2609b',
  },
} as const;

export const ORGANIZATION = { login: 'example', id: 501_204, business: 'example-inc', businessId: 7_731 };

export interface Repository {
  readonly name: string;
  readonly id: number;
  /** The deployment workflow, when the repository has one. */
  readonly deploy: { readonly id: number; readonly name: string } | undefined;
  readonly ci: { readonly id: number; readonly name: string };
}

export const CHECKOUT_API: Repository = {
  name: 'example/checkout-api',
  id: 604_118_220,
  deploy: { id: 71_204_411, name: 'Deploy checkout-api' },
  ci: { id: 71_204_399, name: 'CI' },
};
export const ORDERS_API: Repository = {
  name: 'example/orders-api',
  id: 604_118_377,
  deploy: { id: 71_209_815, name: 'Deploy orders-api' },
  ci: { id: 71_209_803, name: 'CI' },
};
export const STOREFRONT: Repository = {
  name: 'example/storefront',
  id: 611_930_055,
  deploy: { id: 80_551_702, name: 'Deploy storefront' },
  ci: { id: 80_551_690, name: 'CI' },
};
export const INFRASTRUCTURE: Repository = {
  name: 'example/infrastructure',
  id: 598_002_641,
  deploy: undefined,
  ci: { id: 66_310_274, name: 'Plan' },
};
export const REPOSITORIES: readonly Repository[] = [CHECKOUT_API, ORDERS_API, STOREFRONT, INFRASTRUCTURE];
