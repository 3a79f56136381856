// Request parameters that name what an action acts on, for the actions without a row that says where.
import { flat } from '../../normalizer.ts';
import { capitalized } from './paths.ts';

/** Parameter -> object type, the most telling first: when a request has several, the earlier one here is the object. */
const COMMON = `
  dBInstanceIdentifier db_instance; dBClusterIdentifier db_cluster; dBSnapshotIdentifier db_snapshot;
  dBClusterSnapshotIdentifier db_cluster_snapshot; dBParameterGroupName db_parameter_group;
  dBClusterParameterGroupName db_cluster_parameter_group; dBSubnetGroupName db_subnet_group; dBSecurityGroupName db_security_group;
  dBProxyName db_proxy; optionGroupName option_group; globalClusterIdentifier global_cluster; clusterIdentifier redshift_cluster;
  instanceId instance; instanceIds instance; instancesSet instance; launchTemplateId launch_template;
  launchTemplateName launch_template; imageId image; imagesSet image; snapshotId snapshot; snapshotSet snapshot; volumeId volume;
  volumeSet volume; securityGroupIdSet security_group; networkAclId network_acl;
  networkAclIdSet network_acl; routeTableId route_table; routeTableIdSet route_table; networkInterfaceId network_interface;
  networkInterfaceIdSet network_interface; internetGatewayId internet_gateway; natGatewayId nat_gateway;
  transitGatewayId transit_gateway; vpcEndpointId vpc_endpoint; vpcPeeringConnectionId vpc_peering_connection;
  subnetId subnet; subnetSet subnet; vpcId vpc; vpcSet vpc; keyName key_pair; keyPairId key_pair; allocationId address;
  autoScalingGroupName auto_scaling_group; loadBalancerArn load_balancer; loadBalancerName load_balancer; listenerArn listener;
  targetGroupArn target_group; fileSystemId file_system; mountTargetId mount_target; bucketName bucket; bucket bucket;
  functionName function; layerName layer; uUID event_source_mapping; tableName table; backupArn backup; secretId secret;
  keyId key; aliasName key_alias; trailName trail; eventDataStore event_data_store; configRuleName config_rule;
  configurationRecorderName configuration_recorder; deliveryChannelName delivery_channel; detectorId detector;
  logGroupName log_group; logGroupNamePrefix log_group; logGroupIdentifier log_group; topicArn topic; queueUrl queue;
  queueName queue; streamName stream; streamARN stream; deliveryStreamName delivery_stream; ruleName rule;
  stackName stack; stackId stack; changeSetName change_set; repositoryName repository; projectName project;
  pipelineName pipeline; applicationName application; deploymentGroupName deployment_group; clusterName cluster;
  nodegroupName nodegroup; service service; taskDefinition task_definition; cluster cluster; domainName domain;
  domainId domain; hostedZoneId hosted_zone; distributionId distribution; webACLArn web_acl; webACLId web_acl;
  ruleGroupArn rule_group; certificateArn certificate; certificateAuthorityArn certificate_authority; restApiId rest_api;
  apiId api; userPoolId user_pool; identityPoolId identity_pool; directoryId directory; policyArn policy; policyId policy;
  roleName role; roleArn role; instanceProfileName instance_profile; permissionSetArn permission_set; accountId account;
  documentName document; modelId model; modelArn model; jobName job; endpointName endpoint; notebookInstanceName
  notebook_instance; workGroup work_group; databaseName database; catalogId catalog; alarmNames alarm; alarmName alarm;
  dashboardName dashboard; dashboardId dashboard; serverId server; applicationId application; environmentId environment;
  resourceArn resource; resourceARN resource; resourceId resource; groupName group; userName user`;

/** Names that say something only in one service. */
const BY_SERVICE: Readonly<Record<string, string>> = {
  'iam.amazonaws.com':
    'roleName role; userName user; groupName group; instanceProfileName instance_profile; policyArn policy; policyName policy; ' +
    'serverCertificateName server_certificate; sAMLProviderArn identity_provider; openIDConnectProviderArn identity_provider; ' +
    'accountAlias account_alias; jobId job; policySourceArn principal',
  // Elsewhere a groupId names a group of users, of resources or of logs.
  'ec2.amazonaws.com':
    'instanceId instance; instanceIds instance; instancesSet instance; launchTemplateId launch_template; ' +
    'launchTemplateName launch_template; imageId image; imagesSet image; snapshotId snapshot; snapshotSet snapshot; ' +
    'volumeId volume; volumeSet volume; groupId security_group; trafficMirrorSessionId traffic_mirror_session; ' +
    'trafficMirrorTargetId traffic_mirror_target; trafficMirrorFilterId traffic_mirror_filter; ' +
    'instanceConnectEndpointId instance_connect_endpoint',
  'cloudtrail.amazonaws.com':
    'name trail; trailName trail; eventDataStore event_data_store; resourceIdList resource',
  'eks.amazonaws.com': 'nodegroupName nodegroup; addonName addon; name cluster; clusterName cluster',
  'events.amazonaws.com': 'name rule; rule rule; eventBusName event_bus',
  'sns.amazonaws.com': 'topicArn topic; name topic; subscriptionArn subscription',
  'sqs.amazonaws.com': 'queueUrl queue; queueName queue',
  'secretsmanager.amazonaws.com': 'secretId secret; name secret',
  'codebuild.amazonaws.com': 'projectName project; name project; projectArn project',
  'codepipeline.amazonaws.com': 'pipelineName pipeline; name pipeline',
  'glue.amazonaws.com':
    'jobName job; endpointName dev_endpoint; tableName table; databaseName database; name resource',
  'wafv2.amazonaws.com': 'webACLArn web_acl; name web_acl; id web_acl; resourceArn resource',
  'ses.amazonaws.com': 'emailIdentity email_identity; identity email_identity',
  'organizations.amazonaws.com':
    'accountId account; targetId target; policyId policy; organizationalUnitId organizational_unit',
  'cognito-idp.amazonaws.com': 'username user; userPoolId user_pool; clientId user_pool_client',
  'identitystore.amazonaws.com': 'groupId group; userId user',
  'sso-directory.amazonaws.com': 'groupId group; userId user',
  'sts.amazonaws.com': 'roleArn role; accessKeyId access_key',
  'monitoring.amazonaws.com': 'alarmName alarm; alarmNames alarm; dashboardName dashboard',
  'route53.amazonaws.com': 'hostedZoneId hosted_zone; name hosted_zone',
  'transfer.amazonaws.com': 'userName user; serverId server',
};

/** One parameter that names an object; a lower rank wins. */
export interface Parameter {
  readonly type: string;
  readonly rank: number;
}

type Parameters = ReadonlyMap<string, Parameter>;

const common = table(COMMON);
const byService: ReadonlyMap<string, Parameters> = new Map(
  Object.entries(BY_SERVICE).map(([source, text]) => [source, table(text, common)]),
);

/** Those of EC2's newer APIs, which write them with a capital letter. */
const capital: Parameters = new Map(
  [...(byService.get('ec2.amazonaws.com') ?? common)].map(([name, parameter]) => [
    capitalized(name),
    parameter,
  ]),
);

/** The naming parameters of a service, or those of EC2's wrapped requests. */
export function parametersOf(source: string | undefined, isWrapped: boolean): Parameters {
  if (isWrapped) return capital;
  return (source === undefined ? undefined : byService.get(source)) ?? common;
}

/** A service's own parameters come before the common ones. */
function table(text: string, after: Parameters = new Map()): Parameters {
  const found = new Map<string, Parameter>();
  for (const [rank, pair] of text.split(';').entries()) {
    const [name = '', type = ''] = pair.trim().split(/\s+/);
    found.set(name, { type: flat(type), rank });
  }
  for (const [name, { type, rank }] of after)
    if (!found.has(name)) found.set(name, { type, rank: rank + 1000 });
  return found;
}
