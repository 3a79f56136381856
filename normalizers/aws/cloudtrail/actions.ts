// The table of actions that need more than their verb tells: kind, object, whom it is done to, what changes, what to read besides.
import type { ChangeRule } from './changes.ts';
import type { Effect } from './effects.ts';
import * as k from './kinds.ts';
import type { Kind } from './kinds.ts';

/** Where an action names the user it is done to, the group, the cluster: paths separated by spaces, the first that holds a name is taken. */
export interface Subjects {
  readonly target?: string;
  readonly targetId?: string;
  readonly group?: string;
  readonly groupId?: string;
  readonly cluster?: string;
}

/** What is known of one or more actions of a service. */
export interface ActionRow extends Subjects {
  /** Event names, separated by spaces, without the date and version that may end them (CreateFunction20150331). */
  readonly names: string;
  readonly kind: Kind;
  /** Object type and, after a colon, the paths that may hold its name, the first that does is taken; `a/b` joins two, `; ` separates types. */
  readonly object: string;
  readonly change?: ChangeRule;
  readonly effect?: Effect;
}

/**
 * Paths are keys joined by dots within requestParameters; within responseElements, additionalEventData or serviceEventDetails when they begin
 * with `response.`, `data.` or `details.`. In EC2's wrapped requests the keys are looked for with a capital letter.
 */
function on(
  names: string,
  kind: Kind,
  object = '',
  more: Omit<ActionRow, 'names' | 'kind' | 'object'> = {},
): ActionRow {
  return { names, kind, object, ...more };
}

const policyAdded: ChangeRule = { property: 'policy', after: 'policyArn' };
const policyRemoved: ChangeRule = { property: 'policy', before: 'policyArn' };
const policyWritten: ChangeRule = { property: 'policy', after: 'policyDocument' };

const INSTANCES = 'instancesSet response.instancesSet instanceIds instanceId';
const SECURITY_GROUP = 'groupId groupName';
const ROTATED = 'secret: data.SecretId';
// S3 on Outposts writes Key.
const S3_OBJECT = 'bucketName/key bucketName/Key bucketName';

/** What holds for all actions of a service, unless a row says otherwise. */
export const SUBJECTS: Readonly<Record<string, Subjects>> = {
  'iam.amazonaws.com': {
    target: 'userName',
    targetId: 'response.user.userId',
    group: 'groupName',
    groupId: 'response.group.groupId',
  },
  'sso-directory.amazonaws.com': {
    target: 'userName',
    targetId: 'userId member.memberId response.user.userId',
    groupId: 'groupId response.group.groupId',
  },
  'identitystore.amazonaws.com': {
    target: 'userName',
    targetId: 'userId memberId.userId response.userId',
    groupId: 'groupId response.groupId',
  },
  // Cognito logs the id of a user (UserSub), hardly ever the name.
  'cognito-idp.amazonaws.com': { target: 'username', targetId: 'data.sub', group: 'groupName' },
  'eks.amazonaws.com': { cluster: 'clusterName name' },
  'ecs.amazonaws.com': { cluster: 'cluster clusterName' },
};

const COGNITO_USER = 'user: username response.userSub data.sub; user_pool: userPoolId';

/** A page or an endpoint of Cognito: https://docs.aws.amazon.com/cognito/latest/developerguide/understanding-amazon-cognito-entries.html */
function hosted(names: string, kind: Kind): ActionRow {
  return on(names, kind, 'user_pool: data.userPoolId', {
    targetId: 'data.requestParameters.sub',
    effect: 'hosted_page',
  });
}

/** Under both event sources: https://docs.aws.amazon.com/singlesignon/latest/userguide/logging-using-cloudtrail.html */
const SSO_OIDC: readonly ActionRow[] = [
  on('CreateToken CreateTokenWithIAM StartDeviceAuthorization', k.SIGN_IN),
  on('RevokeToken', k.SIGN_OUT),
];

const RDS_DATA: readonly ActionRow[] = [
  on('ExecuteStatement ExecuteSql', k.DATA_ACCESS, 'db_cluster: resourceArn dbClusterOrInstanceArn', {
    effect: 'sql',
  }),
  on('BatchExecuteStatement', k.DATA_CHANGE, 'db_cluster: resourceArn', { effect: 'sql' }),
  on('BeginTransaction CommitTransaction RollbackTransaction', k.DATA_ACCESS, 'db_cluster: resourceArn'),
];

/** Objects in buckets, in a region and on Outposts: https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-understanding-s3-entries.html */
const S3_OBJECTS: readonly ActionRow[] = [
  on(
    'GetObject SelectObjectContent GetObjectTorrent GetObjectAttributes',
    k.FILE_ACCESS,
    `object: ${S3_OBJECT}`,
  ),
  on(
    'HeadObject GetObjectAcl GetObjectTagging GetObjectRetention GetObjectLegalHold',
    k.FILE_INFO,
    `object: ${S3_OBJECT}`,
  ),
  on(
    'PutObject CopyObject CompleteMultipartUpload CreateMultipartUpload UploadPart UploadPartCopy',
    k.FILE_CREATION,
    `object: ${S3_OBJECT}`,
  ),
  on(
    'PutObjectAcl PutObjectTagging DeleteObjectTagging PutObjectRetention PutObjectLegalHold ' +
      'RestoreObject RenameObject UpdateObjectEncryption AbortMultipartUpload',
    k.FILE_CHANGE,
    `object: ${S3_OBJECT}`,
  ),
  on('DeleteObject DeleteObjects', k.FILE_DELETION, `object: ${S3_OBJECT}`),
];

/** eventSource -> rows. What a row does not name falls to the verb (verbs.ts) and to the common parameters (parameters.ts). */
export const ACTIONS: Readonly<Record<string, readonly ActionRow[]>> = {
  'iam.amazonaws.com': [
    on('CreateUser', k.USER_CREATION, 'user: userName'),
    on('DeleteUser', k.USER_DELETION, 'user: userName'),
    on('UpdateUser', k.USER_CHANGE, 'user: userName', {
      change: { property: 'userName', after: 'newUserName' },
      effect: 'rename_user',
    }),
    on('TagUser UntagUser', k.USER_CHANGE, 'user: userName'),
    on('AttachUserPolicy PutUserPermissionsBoundary', k.USER_CHANGE, 'user: userName', {
      change: policyAdded,
    }),
    on('DetachUserPolicy', k.USER_CHANGE, 'user: userName', { change: policyRemoved }),
    on('PutUserPolicy', k.USER_CHANGE, 'user: userName', { change: policyWritten }),
    on('DeleteUserPolicy DeleteUserPermissionsBoundary', k.USER_CHANGE, 'user: userName', {
      change: { property: 'policy', before: 'policyName' },
    }),
    // Who makes a key for themselves names nobody in the request.
    on('CreateAccessKey', k.USER_CREATION, 'access_key: response.accessKey.accessKeyId userName', {
      target: 'userName response.accessKey.userName',
    }),
    on('UpdateAccessKey', k.USER_CHANGE, 'access_key: accessKeyId', {
      change: { property: 'status', after: 'status' },
    }),
    on('DeleteAccessKey', k.USER_DELETION, 'access_key: accessKeyId'),
    on('CreateLoginProfile', k.USER_CREATION, 'login_profile: userName'),
    on('UpdateLoginProfile', k.USER_CHANGE, 'login_profile: userName'),
    on('DeleteLoginProfile', k.USER_DELETION, 'login_profile: userName'),
    on('ChangePassword', k.USER_CHANGE, 'login_profile: userName'),
    on(
      'CreateVirtualMFADevice',
      k.USER_CREATION,
      'mfa_device: response.virtualMFADevice.serialNumber virtualMFADeviceName',
    ),
    on('EnableMFADevice ResyncMFADevice DeactivateMFADevice', k.USER_CHANGE, 'mfa_device: serialNumber'),
    on('DeleteVirtualMFADevice', k.USER_DELETION, 'mfa_device: serialNumber'),
    on(
      'UploadSSHPublicKey UploadSigningCertificate CreateServiceSpecificCredential',
      k.USER_CREATION,
      'credential: response.sSHPublicKey.sSHPublicKeyId response.certificate.certificateId response.serviceSpecificCredential.serviceSpecificCredentialId',
    ),
    on(
      'UpdateSSHPublicKey UpdateSigningCertificate UpdateServiceSpecificCredential ' +
        'ResetServiceSpecificCredential',
      k.USER_CHANGE,
      'credential: sSHPublicKeyId certificateId serviceSpecificCredentialId',
    ),
    on(
      'DeleteSSHPublicKey DeleteSigningCertificate DeleteServiceSpecificCredential',
      k.USER_DELETION,
      'credential: sSHPublicKeyId certificateId serviceSpecificCredentialId',
    ),
    on(
      'GetUser GetUserPolicy GetLoginProfile ListAccessKeys ListUserPolicies ' +
        'ListAttachedUserPolicies ListMFADevices ListGroupsForUser ListSSHPublicKeys ' +
        'ListSigningCertificates ListServiceSpecificCredentials',
      k.USER_INFO,
      'user: userName',
    ),
    on('ListUsers GetAccessKeyLastUsed', k.USER_INFO, 'access_key: accessKeyId'),
    on('CreateGroup', k.GROUP_CREATION, 'group: groupName'),
    on('UpdateGroup', k.GROUP_CHANGE, 'group: groupName', {
      change: { property: 'groupName', after: 'newGroupName' },
    }),
    on('AddUserToGroup RemoveUserFromGroup', k.GROUP_CHANGE, 'group: groupName'),
    on('AttachGroupPolicy', k.GROUP_CHANGE, 'group: groupName', { change: policyAdded }),
    on('DetachGroupPolicy', k.GROUP_CHANGE, 'group: groupName', {
      change: policyRemoved,
    }),
    on('PutGroupPolicy', k.GROUP_CHANGE, 'group: groupName', { change: policyWritten }),
    on('DeleteGroupPolicy', k.GROUP_CHANGE, 'group: groupName', {
      change: { property: 'policy', before: 'policyName' },
    }),
    on('DeleteGroup', k.GROUP_DELETION, 'group: groupName'),
    on('AttachRolePolicy PutRolePermissionsBoundary', k.ADMIN_CHANGE, 'role: roleName', {
      change: policyAdded,
    }),
    on('DetachRolePolicy', k.ADMIN_CHANGE, 'role: roleName', { change: policyRemoved }),
    on('PutRolePolicy', k.ADMIN_CHANGE, 'role: roleName', { change: policyWritten }),
    on('DeleteRolePolicy DeleteRolePermissionsBoundary', k.ADMIN_CHANGE, 'role: roleName', {
      change: { property: 'policy', before: 'policyName' },
    }),
    on('UpdateAssumeRolePolicy', k.ADMIN_CHANGE, 'role: roleName', {
      change: { property: 'assumeRolePolicy', after: 'policyDocument' },
    }),
    on(
      'AddRoleToInstanceProfile RemoveRoleFromInstanceProfile',
      k.ADMIN_CHANGE,
      'instance_profile: instanceProfileName',
    ),
    on('CreatePolicy', k.IAM_CREATION, 'policy: response.policy.arn policyName', { change: policyWritten }),
    on('CreatePolicyVersion SetDefaultPolicyVersion', k.ADMIN_CHANGE, 'policy: policyArn', {
      change: policyWritten,
    }),
    on(
      'CreateSAMLProvider CreateOpenIDConnectProvider',
      k.IAM_CREATION,
      'identity_provider: response.sAMLProviderArn response.openIDConnectProviderArn name url',
    ),
    on(
      'UpdateSAMLProvider UpdateOpenIDConnectProviderThumbprint ' +
        'AddClientIDToOpenIDConnectProvider RemoveClientIDFromOpenIDConnectProvider',
      k.ADMIN_CHANGE,
      'identity_provider: sAMLProviderArn openIDConnectProviderArn',
    ),
    on(
      'DeleteSAMLProvider DeleteOpenIDConnectProvider',
      k.IAM_DELETION,
      'identity_provider: sAMLProviderArn openIDConnectProviderArn',
    ),
    on(
      'UpdateAccountPasswordPolicy DeleteAccountPasswordPolicy ' +
        'SetSecurityTokenServicePreferences EnableOrganizationsRootSessions ' +
        'DisableOrganizationsRootSessions EnableOrganizationsRootCredentialsManagement ' +
        'DisableOrganizationsRootCredentialsManagement',
      k.ADMIN_CHANGE,
    ),
    on(
      'GenerateCredentialReport GenerateServiceLastAccessedDetails ' + 'GenerateOrganizationsAccessReport',
      k.IAM_INFO,
    ),
  ],
  'sts.amazonaws.com': [
    on('AssumeRole AssumeRoleWithSAML AssumeRoleWithWebIdentity', k.SIGN_IN, 'role: roleArn', {
      effect: 'assume_role',
    }),
    on('AssumeRoot', k.SIGN_IN, 'account: targetPrincipal', { effect: 'get_token' }),
    on('GetFederationToken', k.SIGN_IN, 'federated_user: name', {
      target: 'name',
      targetId: 'response.federatedUser.federatedUserId',
      effect: 'get_token',
    }),
    on('GetSessionToken GetDelegatedAccessToken', k.SIGN_IN, '', { effect: 'get_token' }),
  ],
  'signin.amazonaws.com': [
    on(
      'ConsoleLogin UserAuthentication Federate SwitchRole RenewRole ExternalIdPDirectoryLogin ' +
        'AssumeRole',
      k.SIGN_IN,
      '',
      { effect: 'sign_in' },
    ),
    on('GetSigninToken', k.SIGN_IN),
    on('CredentialChallenge CredentialVerification CheckMfa', k.AUTHENTICATION, '', { effect: 'sign_in' }),
    on('ExitRole Logout', k.SIGN_OUT),
    on('PasswordUpdated PasswordRecoveryCompleted EmailUpdated', k.USER_CHANGE),
    on('PasswordRecoveryRequested', k.USER_INFO),
  ],
  'sso.amazonaws.com': [
    on('Authenticate Federate GetRoleCredentials', k.SIGN_IN, 'role: roleName role_name details.role_name', {
      effect: 'sign_in',
    }),
    ...SSO_OIDC,
    on('Logout', k.SIGN_OUT),
    on(
      'CreateAccountAssignment DeleteAccountAssignment',
      k.ADMIN_CHANGE,
      'permission_set: permissionSetArn',
      {
        effect: 'assignment',
      },
    ),
    on('AttachManagedPolicyToPermissionSet', k.ADMIN_CHANGE, 'permission_set: permissionSetArn', {
      change: { property: 'policy', after: 'managedPolicyArn' },
    }),
    on('DetachManagedPolicyFromPermissionSet', k.ADMIN_CHANGE, 'permission_set: permissionSetArn', {
      change: { property: 'policy', before: 'managedPolicyArn' },
    }),
    on('PutInlinePolicyToPermissionSet', k.ADMIN_CHANGE, 'permission_set: permissionSetArn', {
      change: { property: 'policy', after: 'inlinePolicy' },
    }),
    on(
      'ProvisionPermissionSet UpdatePermissionSet PutPermissionsBoundaryToPermissionSet ' +
        'DeletePermissionsBoundaryFromPermissionSet DeleteInlinePolicyFromPermissionSet ' +
        'AttachCustomerManagedPolicyReferenceToPermissionSet ' +
        'DetachCustomerManagedPolicyReferenceFromPermissionSet',
      k.ADMIN_CHANGE,
      'permission_set: permissionSetArn',
    ),
    on('CreatePermissionSet', k.IAM_CREATION, 'permission_set: response.permissionSet.permissionSetArn name'),
    on('DeletePermissionSet', k.IAM_DELETION, 'permission_set: permissionSetArn'),
  ],
  'sso-oauth.amazonaws.com': SSO_OIDC,
  'sso-directory.amazonaws.com': [
    on('CreateUser', k.USER_CREATION, 'user: response.user.userId userName'),
    on(
      'UpdateUser EnableUser DisableUser UpdatePassword VerifyEmail UpdateMfaDeviceForUser',
      k.USER_CHANGE,
      'user: userId',
    ),
    on('DeleteUser', k.USER_DELETION, 'user: userId'),
    on(
      'StartVirtualMfaDeviceRegistration CompleteVirtualMfaDeviceRegistration ' +
        'StartWebAuthnDeviceRegistration CompleteWebAuthnDeviceRegistration',
      k.USER_CREATION,
      'mfa_device: response.mfaDevice.deviceId userId',
    ),
    on('DeleteMfaDeviceForUser', k.USER_DELETION, 'mfa_device: deviceId'),
    on('DescribeUser DescribeUsers SearchUsers', k.USER_INFO, 'user: userId'),
    on('CreateGroup', k.GROUP_CREATION, 'group: response.group.groupId displayName', {
      group: 'displayName',
    }),
    on('AddMemberToGroup RemoveMemberFromGroup UpdateGroup', k.GROUP_CHANGE, 'group: groupId'),
    on('DeleteGroup', k.GROUP_DELETION, 'group: groupId'),
    on(
      'DescribeGroup DescribeGroups ListGroupsForUser ListMembersInGroup SearchGroups',
      k.GROUP_INFO,
      'group: groupId; user: userId',
    ),
  ],
  'identitystore.amazonaws.com': [
    on('CreateUser', k.USER_CREATION, 'user: response.userId userName'),
    on('UpdateUser', k.USER_CHANGE, 'user: userId'),
    on('DeleteUser', k.USER_DELETION, 'user: userId'),
    on('DescribeUser GetUserId ListUsers', k.USER_INFO, 'user: userId'),
    on('CreateGroup', k.GROUP_CREATION, 'group: response.groupId displayName', { group: 'displayName' }),
    on(
      'UpdateGroup CreateGroupMembership DeleteGroupMembership',
      k.GROUP_CHANGE,
      'group: groupId membershipId',
    ),
    on('DeleteGroup', k.GROUP_DELETION, 'group: groupId'),
    on(
      'DescribeGroup GetGroupId ListGroups DescribeGroupMembership GetGroupMembershipId ListGroupMemberships ' +
        'ListGroupMembershipsForMember IsMemberInGroups',
      k.GROUP_INFO,
      'group: groupId membershipId; user: memberId.userId',
    ),
  ],
  // The names are hidden; the id is in the path of a request (SCIM), or in the answer.
  'identitystore-scim.amazonaws.com': [
    on('CreateUser', k.USER_CREATION, 'user: response.id', {
      target: 'httpBody.userName',
      targetId: 'response.id',
    }),
    on('PatchUser PutUser', k.USER_CHANGE, 'user: id', { targetId: 'id' }),
    on('DeleteUser', k.USER_DELETION, 'user: id', { targetId: 'id' }),
    on('GetUser ListUsers', k.USER_INFO, 'user: id', { targetId: 'id' }),
    on('CreateGroup', k.GROUP_CREATION, 'group: response.id', {
      group: 'httpBody.displayName',
      groupId: 'response.id',
    }),
    on('PatchGroup PutGroup', k.GROUP_CHANGE, 'group: id', { groupId: 'id' }),
    on('DeleteGroup', k.GROUP_DELETION, 'group: id', { groupId: 'id' }),
    on('GetGroup ListGroups', k.GROUP_INFO, 'group: id', { groupId: 'id' }),
  ],
  'organizations.amazonaws.com': [
    on('CreateAccountResult', k.IAM_CREATION, 'account: details.createAccountStatus.accountId', {
      effect: 'account_result',
    }),
    on('CloseAccountResult', k.IAM_DELETION, 'account: details.closeAccountStatus.accountId', {
      effect: 'account_result',
    }),
    on(
      'AttachPolicy DetachPolicy UpdatePolicy EnablePolicyType DisablePolicyType',
      k.ADMIN_CHANGE,
      'policy: policyId policyType',
    ),
    on(
      'RegisterDelegatedAdministrator DeregisterDelegatedAdministrator EnableAWSServiceAccess ' +
        'DisableAWSServiceAccess',
      k.ADMIN_CHANGE,
    ),
  ],
  'rolesanywhere.amazonaws.com': [on('CreateSession', k.SIGN_IN, 'role: roleArn')],
  'cognito-identity.amazonaws.com': [
    on(
      'GetCredentialsForIdentity GetOpenIdToken GetOpenIdTokenForDeveloperIdentity',
      k.SIGN_IN,
      'identity: identityId',
    ),
  ],
  'cognito-idp.amazonaws.com': [
    // Who signs in by these is the user of the event, not somebody it is done to.
    on('InitiateAuth RespondToAuthChallenge GetTokensFromRefreshToken', k.SIGN_IN, '', { targetId: '' }),
    on('AdminInitiateAuth AdminRespondToAuthChallenge', k.SIGN_IN),
    on('GlobalSignOut AdminUserGlobalSignOut RevokeToken', k.SIGN_OUT),
    on('SignUp', k.USER_CREATION, COGNITO_USER, { targetId: 'response.userSub data.sub' }),
    on('AdminCreateUser', k.USER_CREATION, COGNITO_USER),
    on(
      'ConfirmSignUp AdminConfirmSignUp ConfirmForgotPassword ChangePassword AdminResetUserPassword AdminSetUserPassword ' +
        'UpdateUserAttributes AdminUpdateUserAttributes DeleteUserAttributes AdminDeleteUserAttributes AdminEnableUser ' +
        'AdminDisableUser SetUserMFAPreference AdminSetUserMFAPreference SetUserSettings AdminSetUserSettings ' +
        'VerifySoftwareToken VerifyUserAttribute CompleteWebAuthnRegistration DeleteWebAuthnCredential ' +
        'AdminLinkProviderForUser AdminDisableProviderForUser',
      k.USER_CHANGE,
      COGNITO_USER,
    ),
    on('DeleteUser AdminDeleteUser', k.USER_DELETION, COGNITO_USER),
    on(
      'GetUser AdminGetUser AdminListGroupsForUser AdminListDevices AdminListUserAuthEvents ForgotPassword ' +
        'ResendConfirmationCode GetUserAttributeVerificationCode',
      k.USER_INFO,
      COGNITO_USER,
    ),
    on('CreateGroup', k.GROUP_CREATION, 'group: groupName'),
    on('UpdateGroup AdminAddUserToGroup AdminRemoveUserFromGroup', k.GROUP_CHANGE, 'group: groupName'),
    on('DeleteGroup', k.GROUP_DELETION, 'group: groupName'),
    on('GetGroup ListUsersInGroup', k.GROUP_INFO, 'group: groupName'),
    // The pages of the hosted UI and of managed login, and the endpoints for tokens:
    // https://docs.aws.amazon.com/cognito/latest/developerguide/logging-using-cloudtrail.html § User pool events
    hosted(
      'CognitoAuthentication Login_POST login_POST login_continue_POST login_passkey_POST OAuth2Response_GET OAuth2Response_POST ' +
        'SAML2Response_POST Beta_SAML2Response_POST Token_POST Beta_Token_POST',
      k.SIGN_IN,
    ),
    hosted(
      'Login_GET OAuth2_Authorize_GET Beta_Authorize_GET Login_OIDC_SAML_POST Mfa_GET Mfa_POST MfaOption_GET MfaOption_POST ' +
        'mfa_back_POST mfa_options_POST mfa_totp_POST selectChallenge_POST verifyCode_POST UserInfo_GET UserInfo_POST Error_GET',
      k.AUTHENTICATION,
    ),
    hosted('Logout SAML2Logout_POST', k.SIGN_OUT),
    hosted('Signup_POST signup_POST', k.USER_CREATION),
    hosted(
      'Confirm_POST Confirm_With_Link_GET confirmUser_GET signup_confirm_POST ConfirmForgotPassword_POST ResetPassword_POST ' +
        'forgotPassword_POST MfaRegister_POST mfa_phone_register_POST mfa_phone_verify_POST passkeys_add_POST',
      k.USER_CHANGE,
    ),
    hosted(
      'Signup_GET Confirm_GET ResendCode_POST ForgotPassword_GET ForgotPassword_POST ConfirmForgotPassword_GET ' +
        'ResetPassword_GET MfaRegister_GET mfa_phone_resendCode_POST passkeys_add_GET',
      k.USER_INFO,
    ),
  ],
  'ssm.amazonaws.com': [
    on('StartSession', k.SESSION_START, 'instance: target', { effect: 'ssm_start' }),
    on('ResumeSession', k.SESSION_START, 'session: sessionId', { effect: 'ssm_resume' }),
    on('TerminateSession', k.SESSION_END, 'session: sessionId', { effect: 'session_end' }),
    on('SendCommand', k.PROCESS_START, 'instance: instanceIds', { effect: 'ssm_command' }),
    on('CancelCommand', k.PROCESS_END, 'command: commandId'),
    on('StartAutomationExecution StartChangeRequestExecution', k.PROCESS_START, 'document: documentName', {
      effect: 'ssm_automation',
    }),
    on('StopAutomationExecution', k.PROCESS_END, 'automation_execution: automationExecutionId'),
    on('StartAccessRequest', k.SIGN_IN, '', { effect: 'ssm_access' }),
    on('GetAccessToken', k.SIGN_IN, 'access_request: accessRequestId'),
    on(
      'GetParameter GetParameters GetParametersByPath GetParameterHistory',
      k.CONFIG_ACCESS,
      'parameter: name names path',
    ),
    on('PutParameter LabelParameterVersion', k.CONFIG_CHANGE, 'parameter: name'),
    on('DeleteParameter DeleteParameters', k.CONFIG_DELETION, 'parameter: name names'),
    on('CreateDocument', k.CONFIG_CREATION, 'document: name'),
    on(
      'UpdateDocument UpdateDocumentDefaultVersion ModifyDocumentPermission',
      k.CONFIG_CHANGE,
      'document: name',
    ),
    on('DeleteDocument', k.CONFIG_DELETION, 'document: name'),
    on(
      'UpdateInstanceInformation UpdateInstanceAssociationStatus PutInventory PutComplianceItems',
      k.API_INFO,
      'instance: instanceId resourceId',
    ),
    on('GetDocument DescribeDocument', k.API_ACCESS, 'document: name'),
  ],
  // What the agent of Systems Manager says to its service.
  'ssmmessages.amazonaws.com': [
    on('CreateControlChannel OpenControlChannel CreateDataChannel OpenDataChannel', k.API_INFO),
  ],
  'ec2messages.amazonaws.com': [
    on('AcknowledgeMessage DeleteMessage FailMessage GetEndpoint GetMessages SendReply', k.API_INFO),
  ],
  'ec2.amazonaws.com': [
    // A request to run instances names their image.
    on('RunInstances', k.HOST_START, 'instance: response.instancesSet; image: instancesSet'),
    on('StartInstances', k.HOST_START, 'instance: response.instancesSet instancesSet'),
    on('StopInstances TerminateInstances', k.HOST_END, `instance: ${INSTANCES}`),
    on('RebootInstances', k.HOST_CHANGE, `instance: ${INSTANCES}`),
    on('ModifyInstanceAttribute ModifyInstanceMetadataOptions', k.HOST_CHANGE, `instance: ${INSTANCES}`, {
      change: 'settings',
    }),
    on(
      'AssociateIamInstanceProfile ReplaceIamInstanceProfileAssociation ' + 'DisassociateIamInstanceProfile',
      k.ADMIN_CHANGE,
      'instance: response.iamInstanceProfileAssociation.instanceId instanceId; iam_instance_profile_association: associationId',
    ),
    on('GetPasswordData GetConsoleOutput GetConsoleScreenshot', k.HOST_ACCESS, `instance: ${INSTANCES}`),
    on(
      'DescribeInstances DescribeInstanceAttribute DescribeInstanceStatus',
      k.API_INFO,
      `instance: ${INSTANCES}`,
    ),
    on('AuthorizeSecurityGroupIngress', k.CONFIG_CHANGE, `security_group: ${SECURITY_GROUP}`, {
      change: 'ingress_added',
    }),
    on('AuthorizeSecurityGroupEgress', k.CONFIG_CHANGE, `security_group: ${SECURITY_GROUP}`, {
      change: 'egress_added',
    }),
    on('RevokeSecurityGroupIngress', k.CONFIG_CHANGE, `security_group: ${SECURITY_GROUP}`, {
      change: 'ingress_removed',
    }),
    on('RevokeSecurityGroupEgress', k.CONFIG_CHANGE, `security_group: ${SECURITY_GROUP}`, {
      change: 'egress_removed',
    }),
    on(
      'ModifySecurityGroupRules UpdateSecurityGroupRuleDescriptionsIngress ' +
        'UpdateSecurityGroupRuleDescriptionsEgress',
      k.CONFIG_CHANGE,
      `security_group: ${SECURITY_GROUP}`,
    ),
    on('CreateSecurityGroup', k.CONFIG_CREATION, 'security_group: response.groupId groupName'),
    on(
      'CreateNetworkAclEntry DeleteNetworkAclEntry ReplaceNetworkAclEntry',
      k.CONFIG_CHANGE,
      'network_acl: networkAclId',
    ),
    on('CreateRoute DeleteRoute ReplaceRoute', k.CONFIG_CHANGE, 'route_table: routeTableId'),
    on('CreateFlowLogs', k.CONFIG_CREATION, 'flow_log: response.flowLogIdSet.item resourceId'),
    on('DeleteFlowLogs', k.CONFIG_DELETION, 'flow_log: flowLogId'),
    on('ModifySnapshotAttribute', k.CONFIG_CHANGE, 'snapshot: snapshotId', { change: 'sharing' }),
    on('ModifyImageAttribute', k.CONFIG_CHANGE, 'image: imageId', { change: 'sharing' }),
    on('CreateImage', k.CONFIG_CREATION, 'image: response.imageId name'),
    on('CreateSnapshot', k.CONFIG_CREATION, 'snapshot: response.snapshotId volumeId'),
    on('CreateVpc CreateDefaultVpc', k.CONFIG_CREATION, 'vpc: response.vpc.vpcId'),
    on('CreateSubnet CreateDefaultSubnet', k.CONFIG_CREATION, 'subnet: response.subnet.subnetId'),
    on('CreateRouteTable', k.CONFIG_CREATION, 'route_table: response.routeTable.routeTableId'),
    on('CreateNetworkAcl', k.CONFIG_CREATION, 'network_acl: response.networkAcl.networkAclId'),
    on(
      'CreateNetworkInterface',
      k.CONFIG_CREATION,
      'network_interface: response.networkInterface.networkInterfaceId',
    ),
    on(
      'CreateInternetGateway',
      k.CONFIG_CREATION,
      'internet_gateway: response.internetGateway.internetGatewayId',
    ),
    on('CreateNatGateway', k.CONFIG_CREATION, 'nat_gateway: response.natGateway.natGatewayId'),
    on('CreateVpcEndpoint', k.CONFIG_CREATION, 'vpc_endpoint: response.vpcEndpoint.vpcEndpointId'),
    on(
      'CreateLaunchTemplate',
      k.CONFIG_CREATION,
      'launch_template: response.launchTemplate.launchTemplateId launchTemplateName',
    ),
    on(
      'CreateTrafficMirrorSession',
      k.CONFIG_CREATION,
      'traffic_mirror_session: response.trafficMirrorSession.trafficMirrorSessionId',
    ),
    on(
      'CreateTrafficMirrorTarget',
      k.CONFIG_CREATION,
      'traffic_mirror_target: response.trafficMirrorTarget.trafficMirrorTargetId',
    ),
    on(
      'CreateTrafficMirrorFilter',
      k.CONFIG_CREATION,
      'traffic_mirror_filter: response.trafficMirrorFilter.trafficMirrorFilterId',
    ),
    on(
      'CreateVpcPeeringConnection AcceptVpcPeeringConnection',
      k.CONFIG_CREATION,
      'vpc_peering_connection: response.vpcPeeringConnection.vpcPeeringConnectionId vpcPeeringConnectionId',
    ),
    on('CreateVolume', k.CONFIG_CREATION, 'volume: response.volumeId'),
    on('AllocateAddress', k.CONFIG_CREATION, 'address: response.allocationId response.publicIp'),
    on('AttachVolume DetachVolume', k.CONFIG_CHANGE, 'volume: volumeId'),
    on('CreateTags DeleteTags', k.CONFIG_CHANGE, 'resource: resourcesSet'),
    on('CreateKeyPair ImportKeyPair', k.CONFIG_CREATION, 'key_pair: keyName'),
    on('SharedSnapshotVolumeCreated SharedSnapshotCopyInitiated', k.API_INFO),
  ],
  'ec2-instance-connect.amazonaws.com': [
    on('SendSSHPublicKey SendSerialConsoleSSHPublicKey', k.HOST_ACCESS, 'instance: instanceId', {
      target: 'instanceOSUser',
    }),
    on('OpenTunnel', k.SESSION_START, 'instance_connect_endpoint: instanceConnectEndpointId', {
      effect: 'open_tunnel',
    }),
  ],
  'rds.amazonaws.com': [
    on('ModifyDBInstance', k.CONFIG_CHANGE, 'db_instance: dBInstanceIdentifier', { change: 'settings' }),
    on('ModifyDBCluster', k.CONFIG_CHANGE, 'db_cluster: dBClusterIdentifier', { change: 'settings' }),
    on(
      'ModifyDBParameterGroup ResetDBParameterGroup',
      k.CONFIG_CHANGE,
      'db_parameter_group: dBParameterGroupName',
      { change: 'parameters' },
    ),
    on(
      'ModifyDBClusterParameterGroup ResetDBClusterParameterGroup',
      k.CONFIG_CHANGE,
      'db_cluster_parameter_group: dBClusterParameterGroupName',
      { change: 'parameters' },
    ),
    on('ModifyDBSnapshotAttribute', k.CONFIG_CHANGE, 'db_snapshot: dBSnapshotIdentifier', {
      change: 'sharing',
    }),
    on(
      'ModifyDBClusterSnapshotAttribute',
      k.CONFIG_CHANGE,
      'db_cluster_snapshot: dBClusterSnapshotIdentifier',
      { change: 'sharing' },
    ),
    on(
      'DownloadDBLogFilePortion DownloadCompleteDBLogFile',
      k.FILE_ACCESS,
      'db_log_file: dBInstanceIdentifier/logFileName dBInstanceIdentifier',
    ),
    on('CreateDBSnapshot', k.CONFIG_CREATION, 'db_snapshot: dBSnapshotIdentifier'),
    on('CopyDBSnapshot', k.CONFIG_CREATION, 'db_snapshot: targetDBSnapshotIdentifier'),
    on('CreateDBClusterSnapshot', k.CONFIG_CREATION, 'db_cluster_snapshot: dBClusterSnapshotIdentifier'),
    on('CopyDBClusterSnapshot', k.CONFIG_CREATION, 'db_cluster_snapshot: targetDBClusterSnapshotIdentifier'),
    on('StartExportTask', k.CONFIG_CREATION, 'export_task: exportTaskIdentifier'),
  ],
  // Aurora Serverless v1, and all other clusters:
  // https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/logging-using-cloudtrail-data-api.html § Understanding Data API log file entries
  'rdsdata.amazonaws.com': RDS_DATA,
  'rdsdataapi.amazonaws.com': RDS_DATA,
  'redshift-data.amazonaws.com': [
    on(
      'ExecuteStatement BatchExecuteStatement',
      k.DATA_ACCESS,
      'redshift_cluster: clusterIdentifier; redshift_workgroup: workgroupName',
      { effect: 'sql' },
    ),
    on('GetStatementResult GetStatementResultV2', k.DATA_ACCESS),
  ],
  'redshift.amazonaws.com': [
    on(
      'GetClusterCredentials GetClusterCredentialsWithIAM',
      k.SIGN_IN,
      'redshift_cluster: clusterIdentifier',
      { target: 'dbUser' },
    ),
  ],
  'redshift-serverless.amazonaws.com': [
    on('GetCredentials', k.SIGN_IN, 'redshift_workgroup: workgroupName', { target: 'response.dbUser' }),
  ],
  'athena.amazonaws.com': [
    on('StartQueryExecution', k.DATA_ACCESS, 'work_group: workGroup', { effect: 'sql' }),
    // Notebooks: https://docs.aws.amazon.com/athena/latest/ug/notebooks-spark-troubleshooting-cloudtrail.html
    on('StartSession', k.SESSION_START, 'work_group: workGroup', { effect: 'session_start' }),
    on('TerminateSession', k.SESSION_END, 'session: sessionId', { effect: 'session_end' }),
    on('StartCalculationExecution', k.PROCESS_START, 'session: sessionId'),
    on('GetQueryResults GetQueryResultsStream', k.DATA_ACCESS, 'query_execution: queryExecutionId'),
  ],
  'dynamodb.amazonaws.com': [
    on(
      'GetItem BatchGetItem Query Scan TransactGetItems GetRecords ExecuteStatement ' +
        'BatchExecuteStatement ExecuteTransaction',
      k.DATA_ACCESS,
      'table: tableName',
    ),
    on('PutItem UpdateItem DeleteItem BatchWriteItem TransactWriteItems', k.DATA_CHANGE, 'table: tableName'),
  ],
  's3.amazonaws.com': [
    ...S3_OBJECTS,
    on(
      'ListObjects ListObjectsV2 ListObjectVersions ListMultipartUploads HeadBucket',
      k.FILE_INFO,
      'bucket: bucketName',
    ),
    on('PutBucketPolicy', k.CONFIG_CHANGE, 'bucket: bucketName', {
      change: { property: 'policy', after: 'bucketPolicy' },
    }),
    on(
      'DeleteBucketPolicy DeleteBucketEncryption DeleteBucketLifecycle DeleteBucketReplication ' +
        'DeleteBucketTagging DeleteBucketWebsite DeleteBucketCors DeleteBucketOwnershipControls ' +
        'DeleteBucketPublicAccessBlock DeletePublicAccessBlock DeleteAccountPublicAccessBlock',
      k.CONFIG_CHANGE,
      'bucket: bucketName',
    ),
    on('CreateSession', k.SIGN_IN, 'bucket: bucketName'),
  ],
  's3-outposts.amazonaws.com': S3_OBJECTS,
  'secretsmanager.amazonaws.com': [
    on('GetSecretValue BatchGetSecretValue', k.CONFIG_ACCESS, 'secret: secretId secretIdList'),
    on('CreateSecret', k.CONFIG_CREATION, 'secret: response.arn response.ARN name'),
    on(
      'RotateSecret PutSecretValue UpdateSecret UpdateSecretVersionStage PutResourcePolicy ' +
        'DeleteResourcePolicy RestoreSecret',
      k.CONFIG_CHANGE,
      'secret: secretId',
    ),
    on('DeleteSecret', k.CONFIG_DELETION, 'secret: secretId'),
    on('RotationStarted RotationAbandoned', k.CONFIG_CHANGE, ROTATED),
    on('RotationSucceeded', k.CONFIG_CHANGE, ROTATED, { effect: 'succeeded' }),
    on('RotationFailed', k.CONFIG_CHANGE, ROTATED, { effect: 'failed' }),
    on(
      'StartSecretVersionDelete EndSecretVersionDelete CancelSecretVersionDelete ' +
        'StartSecretDelete EndSecretDelete',
      k.CONFIG_DELETION,
    ),
  ],
  'kms.amazonaws.com': [
    on(
      'Decrypt Encrypt ReEncrypt GenerateDataKey GenerateDataKeyPair ' +
        'GenerateDataKeyWithoutPlaintext GenerateDataKeyPairWithoutPlaintext Sign Verify ' +
        'GenerateMac VerifyMac DeriveSharedSecret',
      k.API_ACCESS,
    ),
    on('PutKeyPolicy', k.ADMIN_CHANGE, 'key: keyId', { change: { property: 'policy', after: 'policy' } }),
    on('CreateGrant RetireGrant RevokeGrant', k.ADMIN_CHANGE),
    on('CreateKey', k.CONFIG_CREATION, 'key: response.keyMetadata.keyId'),
    on('ScheduleKeyDeletion DeleteImportedKeyMaterial', k.CONFIG_DELETION),
    on('RotateKey DeleteKey SynchronizeMultiRegionKey', k.CONFIG_CHANGE),
  ],
  'cloudtrail.amazonaws.com': [
    on(
      'StopLogging StartLogging UpdateTrail PutEventSelectors PutInsightSelectors',
      k.CONFIG_CHANGE,
      'trail: name trailName',
      { change: 'settings' },
    ),
    on('DeleteTrail', k.CONFIG_DELETION, 'trail: name'),
    on('CreateTrail', k.CONFIG_CREATION, 'trail: name'),
    on(
      'GetTrail GetTrailStatus GetEventSelectors GetInsightSelectors',
      k.API_ACCESS,
      'trail: name trailName',
    ),
  ],
  'config.amazonaws.com': [
    on(
      'StopConfigurationRecorder StartConfigurationRecorder PutConfigurationRecorder',
      k.CONFIG_CHANGE,
      'configuration_recorder: configurationRecorderName configurationRecorder.name',
    ),
    on('PutDeliveryChannel', k.CONFIG_CHANGE, 'delivery_channel: deliveryChannel.name'),
    on('PutConfigRule', k.CONFIG_CHANGE, 'config_rule: configRule.configRuleName'),
    on('PutEvaluations', k.API_CHANGE),
  ],
  'guardduty.amazonaws.com': [
    on(
      'StopMonitoringMembers DisassociateMembers DisassociateFromMasterAccount ' +
        'DisassociateFromAdministratorAccount UpdateMemberDetectors',
      k.CONFIG_CHANGE,
      'detector: detectorId',
    ),
    on('DeleteMembers', k.CONFIG_CHANGE, 'detector: detectorId'),
  ],
  'logs.amazonaws.com': [
    on('PutLogEvents', k.API_CHANGE, 'log_stream: logGroupName/logStreamName logGroupName'),
    on(
      'GetLogEvents FilterLogEvents GetLogRecord StartQuery StartLiveTail GetQueryResults',
      k.API_ACCESS,
      'log_group: logGroupName logGroupIdentifier logGroupNames logGroupIdentifiers',
    ),
    on('CreateLogStream', k.CONFIG_CREATION, 'log_stream: logGroupName/logStreamName'),
    on('DeleteLogStream', k.CONFIG_DELETION, 'log_stream: logGroupName/logStreamName'),
    on(
      'DeleteRetentionPolicy DeleteSubscriptionFilter DeleteMetricFilter',
      k.CONFIG_CHANGE,
      'log_group: logGroupName',
    ),
  ],
  'lambda.amazonaws.com': [
    on(
      'Invoke InvokeAsync InvokeWithResponseStream InvokeFunctionUrl',
      k.PROCESS_START,
      'function: functionName',
    ),
    on('UpdateFunctionConfiguration', k.CONFIG_CHANGE, 'function: functionName', { change: 'settings' }),
    on('AddPermission RemovePermission', k.ADMIN_CHANGE, 'function: functionName'),
  ],
  'eks-auth.amazonaws.com': [
    on('AssumeRoleForPodIdentity', k.SIGN_IN, 'cluster: clusterName', {
      cluster: 'clusterName',
      effect: 'assume_role',
    }),
  ],
  'eks.amazonaws.com': [
    on(
      'CreateAccessEntry UpdateAccessEntry DeleteAccessEntry AssociateAccessPolicy ' +
        'DisassociateAccessPolicy CreatePodIdentityAssociation UpdatePodIdentityAssociation ' +
        'DeletePodIdentityAssociation AssociateIdentityProviderConfig ' +
        'DisassociateIdentityProviderConfig',
      k.ADMIN_CHANGE,
      'cluster: name clusterName',
    ),
    // Its first records have name as clusterName.
    on('CreateCluster RegisterCluster', k.CONFIG_CREATION, 'cluster: name clusterName'),
    on(
      'UpdateClusterConfig UpdateClusterVersion AssociateEncryptionConfig',
      k.CONFIG_CHANGE,
      'cluster: name',
      { change: 'settings' },
    ),
    on('DeleteCluster DeregisterCluster', k.CONFIG_DELETION, 'cluster: name'),
    on('DescribeCluster', k.API_INFO, 'cluster: name'),
    // A subscription, which is no cluster.
    on('CreateEksAnywhereSubscription', k.CONFIG_CREATION, 'eks_anywhere_subscription: name', {
      cluster: '',
    }),
    on('AccessKubernetesApi', k.API_ACCESS, 'cluster: name'),
  ],
  'ecs.amazonaws.com': [
    on('ExecuteCommand', k.SESSION_START, 'container: container task', {
      effect: 'ecs_exec',
    }),
    on('UpdateService', k.CONFIG_CHANGE, 'service: service', { change: 'settings' }),
    on('CreateService', k.CONFIG_CREATION, 'service: serviceName'),
    on('DeleteService', k.CONFIG_DELETION, 'service: service'),
    on('RunTask StartTask', k.PROCESS_START, 'task_definition: taskDefinition'),
    on('StopTask', k.PROCESS_END, 'task: task'),
    on(
      'RegisterTaskDefinition',
      k.CONFIG_CREATION,
      'task_definition: response.taskDefinition.taskDefinitionArn family',
    ),
  ],
  'ecr.amazonaws.com': [
    on('GetAuthorizationToken', k.SIGN_IN),
    on('SetRepositoryPolicy DeleteRepositoryPolicy', k.ADMIN_CHANGE, 'repository: repositoryName'),
    on('PutImage', k.CONFIG_CREATION, 'repository: repositoryName'),
    on('BatchDeleteImage', k.CONFIG_DELETION, 'repository: repositoryName'),
  ],
  'codebuild.amazonaws.com': [
    on('StartBuild RetryBuild StartBuildBatch', k.PROCESS_START, 'project: projectName id'),
    on('StopBuild StopBuildBatch', k.PROCESS_END, 'build: id'),
  ],
  'cloudshell.amazonaws.com': [
    on('CreateSession', k.SESSION_START, 'environment: environmentId EnvironmentId', {
      effect: 'session_start',
    }),
    on('DeleteSession', k.SESSION_END, 'environment: environmentId EnvironmentId', {
      effect: 'session_end',
    }),
  ],
  'bedrock.amazonaws.com': [
    on(
      'InvokeModel InvokeModelWithResponseStream Converse ConverseStream',
      k.PROCESS_START,
      'model: modelId',
    ),
  ],
  'sns.amazonaws.com': [on('Publish PublishBatch', k.API_CHANGE, 'topic: topicArn targetArn')],
  'sqs.amazonaws.com': [
    on(
      'SendMessage SendMessageBatch DeleteMessage DeleteMessageBatch ReceiveMessage ' +
        'ChangeMessageVisibility',
      k.API_CHANGE,
      'queue: queueUrl',
    ),
    on('AddPermission RemovePermission', k.ADMIN_CHANGE, 'queue: queueUrl'),
  ],
  'kinesis.amazonaws.com': [on('PutRecord PutRecords', k.API_CHANGE, 'stream: streamName streamARN')],
  'events.amazonaws.com': [on('PutEvents', k.API_CHANGE)],
};
