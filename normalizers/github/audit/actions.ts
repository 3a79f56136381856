// Table of what each audited action means: GitHub's lists of audit log events for users, organizations and enterprises, and Enterprise Server.
// https://docs.github.com/en/enterprise-cloud@latest/admin/monitoring-activity-in-your-enterprise/reviewing-audit-logs-for-your-enterprise/audit-log-events-for-your-enterprise
// https://docs.github.com/en/enterprise-cloud@latest/organizations/keeping-your-organization-secure/managing-security-settings-for-your-organization/audit-log-events-for-your-organization
// https://docs.github.com/en/enterprise-cloud@latest/authentication/keeping-your-account-and-data-secure/security-log-events
import type { AccessEvent } from '../../normalizer.ts';
import type { ObjectType } from './objects.ts';

export type Category = AccessEvent['event']['category'][number];
export type EventType = AccessEvent['event']['type'][number];

/** What an operation does to its object; each is also the ECS event type. */
export const DOINGS = ['access', 'creation', 'deletion', 'change', 'start', 'end', 'info'] as const;
export type Doing = (typeof DOINGS)[number];

/**
 * Actions (`family.operation`) of one meaning: each family with each operation, both separated by white space. `subject` says which part of
 * identity management an iam action is about. The first row of a family is also the default of its actions that no row lists.
 */
export interface Row extends Readonly<Partial<Record<Doing, string>>> {
  readonly families: string;
  readonly category: Category;
  readonly subject?: 'user' | 'group' | 'admin';
  readonly object: ObjectType;
}

export const ACTIONS: readonly Row[] = [
  // --- repositories: code, access to it, and its protection
  {
    families: 'git',
    category: 'file',
    object: 'repository',
    access: 'clone fetch',
    change: 'push',
  },
  {
    families: 'repo',
    category: 'configuration',
    object: 'repository',
    creation: 'create restore',
    deletion: 'destroy',
    change: `access actions_enabled add_topic advanced_security_disabled advanced_security_enabled
      advanced_security_policy_selected_member_disabled advanced_security_policy_selected_member_enabled archived change_merge_setting
      clear_actions_settings code_scanning_ai_findings_disabled code_scanning_ai_findings_enabled code_scanning_autofix_disabled
      code_scanning_autofix_enabled code_scanning_autofix_third_party_tools_disabled code_scanning_autofix_third_party_tools_enabled
      code_scanning_delegated_alert_dismissal_disabled code_scanning_delegated_alert_dismissal_enabled codeql_disabled codeql_enabled
      codeql_updated codespaces_trusted_repo_access_granted codespaces_trusted_repo_access_revoked collaborators_only config
      config.disable_anonymous_git_access config.disable_collaborators_only config.disable_contributors_only
      config.disable_sockpuppet_disallowed config.enable_anonymous_git_access config.enable_collaborators_only
      config.enable_contributors_only config.enable_sockpuppet_disallowed config.lock_anonymous_git_access
      config.unlock_anonymous_git_access disable disk_archive enable hide_from_discovery immutable_releases_settings_disabled
      immutable_releases_settings_enabled noindex remove_topic rename require_login transfer transfer_outgoing transfer_start unarchived
      update update_actions_access_settings update_default_branch`,
  },
  { families: 'repo', category: 'file', object: 'repository', access: 'download_zip' },
  {
    families: 'repo',
    category: 'configuration',
    object: 'code_scanning_analysis',
    deletion: 'code_scanning_analysis_deleted code_scanning_configuration_for_branch_deleted',
  },
  { families: 'repo', category: 'file', object: 'branch', change: 'rename_branch' },
  {
    families: 'repo',
    category: 'configuration',
    object: 'pages_site',
    creation: 'pages_create pages_soft_delete_restore',
    deletion: 'pages_destroy pages_soft_delete',
    change:
      'pages_build pages_cname pages_https_redirect_disabled pages_https_redirect_enabled pages_private pages_public pages_source',
  },
  {
    families: 'repo',
    category: 'iam',
    subject: 'user',
    object: 'user',
    change: 'add_member remove_member update_member temporary_access_granted',
  },
  {
    // Staff or an enterprise owner gains temporary access to a private repository.
    families: 'repo',
    category: 'iam',
    subject: 'admin',
    object: 'repository',
    change: 'staff_unlock override_unlock',
  },
  {
    families: 'repository_invitation',
    category: 'iam',
    subject: 'user',
    object: 'user',
    change: 'accept',
    info: 'create cancel reject',
  },
  {
    families: 'protected_branch',
    category: 'configuration',
    object: 'protected_branch',
    creation: 'create',
    deletion: 'destroy',
    change: `authorized_users_teams branch_allowances dismiss_stale_reviews dismissal_restricted_users_teams update_admin_enforced
      update_allow_deletions_enforcement_level update_allow_force_pushes_enforcement_level update_ignore_approvals_from_contributors
      update_linear_history_requirement_enforcement_level update_lock_allows_fetch_and_merge update_lock_branch_enforcement_level
      update_merge_queue_enforcement_level update_name update_pull_request_reviews_enforcement_level update_require_code_owner_review
      update_require_last_push_approval update_required_approving_review_count update_required_status_checks_enforcement_level
      update_signature_requirement_enforcement_level update_strict_required_status_checks_policy`,
  },
  {
    // The branch itself was updated, past its protection; or the update was refused.
    families: 'protected_branch',
    category: 'file',
    object: 'protected_branch',
    change: `policy_override rejected_ref_update required_status_override review_policy_and_required_status_override
      review_policy_override`,
  },
  {
    families: 'repository_branch_protection_evaluation',
    category: 'configuration',
    object: 'protected_branch',
    change: 'disable enable',
  },
  {
    families: 'required_status_check',
    category: 'configuration',
    object: 'status_check',
    creation: 'create',
    deletion: 'destroy',
  },
  {
    families: 'repository_ruleset',
    category: 'configuration',
    object: 'ruleset',
    creation: 'create',
    deletion: 'destroy',
    change: 'update',
  },
  {
    families: 'pre_receive_hook',
    category: 'configuration',
    object: 'pre_receive_hook',
    creation: 'create',
    deletion: 'destroy',
    change: 'enforcement update',
  },
  {
    families: 'pre_receive_hook',
    category: 'file',
    object: 'pre_receive_hook',
    change: 'rejected_push warned_push',
  },
  {
    families: 'pre_receive_environment',
    category: 'configuration',
    object: 'pre_receive_environment',
    creation: 'create',
    deletion: 'destroy',
    change: 'update',
    access: 'download',
  },
  {
    families: 'repository_image',
    category: 'configuration',
    object: 'repository',
    creation: 'create',
    deletion: 'destroy',
  },
  {
    families: 'repository_limit',
    category: 'configuration',
    object: 'organization',
    info: 'reached warning',
  },
  {
    families: 'merge_queue',
    category: 'file',
    object: 'pull_request',
    change: 'pull_request_dequeued pull_request_queue_jump queue_cleared',
  },
  { families: 'merge_queue', category: 'configuration', object: 'repository', change: 'update_settings' },

  // --- pull requests, issues, discussions, packages, gists
  {
    families: 'pull_request',
    category: 'file',
    object: 'pull_request',
    creation: 'create',
    change: `close converted_to_draft create_review_request in_progress indirect_merge merge ready_for_review rebase
      remove_review_request reopen`,
  },
  {
    families: 'pull_request_review pull_request_review_comment',
    category: 'file',
    object: 'pull_request',
    creation: 'create submit',
    deletion: 'delete',
    change: 'dismiss update',
  },
  {
    families: 'issue',
    category: 'file',
    object: 'issue',
    deletion: 'destroy',
    change: 'pinned transfer unpinned update',
  },
  {
    families:
      'issue_comment commit_comment discussion_comment discussion_post discussion_post_reply discussion',
    category: 'file',
    object: 'comment',
    deletion: 'destroy',
    change: 'pinned unpinned update',
  },
  { families: 'user_content_edit', category: 'file', object: 'comment', deletion: 'delete' },
  {
    families: 'issue_dependencies',
    category: 'file',
    object: 'issue',
    change: 'blocked_by_add blocked_by_remove blocking_add blocking_remove',
  },
  {
    families: 'sub_issues',
    category: 'file',
    object: 'issue',
    change: 'parent_issue_add parent_issue_remove sub_issue_add sub_issue_remove',
  },
  {
    families: 'issue_type',
    category: 'configuration',
    object: 'issue_type',
    creation: 'create',
    deletion: 'destroy',
    change: 'update',
  },
  {
    families: 'issues',
    category: 'configuration',
    object: 'scope',
    change: 'deletes_disabled deletes_enabled deletes_policy_cleared',
  },
  {
    families: 'packages',
    category: 'package',
    object: 'package',
    deletion: 'package_deleted package_version_deleted',
    change: 'package_published package_restored package_version_published package_version_restored',
  },
  {
    families: 'gist',
    category: 'file',
    object: 'gist',
    creation: 'create',
    deletion: 'destroy',
    change: 'visibility_change',
  },

  // --- GitHub Actions: workflows, runners, secrets, environments
  {
    families: 'workflows',
    category: 'process',
    object: 'workflow',
    start: 'created_workflow_run rerun_workflow_run',
    end: 'cancel_workflow_run completed_workflow_run',
    info: 'actions_policy_violation',
  },
  {
    families: 'workflows',
    category: 'process',
    object: 'workflow_job',
    start: 'prepared_workflow_job',
    change: 'approve_workflow_job bypass_protection_rules reject_workflow_job',
    info: 'comment_workflow_job',
  },
  {
    families: 'workflows',
    category: 'configuration',
    object: 'workflow',
    change: 'disable_workflow enable_workflow pin_workflow unpin_workflow',
  },
  { families: 'workflows', category: 'file', object: 'workflow', deletion: 'delete_workflow_run' },
  { families: 'checks', category: 'file', object: 'workflow', deletion: 'delete_logs' },
  {
    families: 'checks',
    category: 'configuration',
    object: 'scope',
    change: 'auto_trigger_disabled auto_trigger_enabled',
  },
  { families: 'artifact', category: 'file', object: 'artifact', deletion: 'destroy' },
  { families: 'actions_cache', category: 'file', object: 'actions_cache', deletion: 'delete' },
  {
    families: 'environment',
    category: 'configuration',
    object: 'environment',
    creation: 'create',
    deletion: 'delete',
    change: 'add_protection_rule remove_protection_rule update_protection_rule',
  },
  {
    families: 'org repo environment user',
    category: 'configuration',
    object: 'secret',
    creation: 'create_actions_secret create_integration_secret',
    deletion: 'remove_actions_secret remove_integration_secret',
    change: 'update_actions_secret update_integration_secret',
  },
  {
    families: 'org repo environment',
    category: 'configuration',
    object: 'variable',
    creation: 'create_actions_variable',
    deletion: 'remove_actions_variable',
    change: 'update_actions_variable',
  },
  {
    families: 'org repo business',
    category: 'configuration',
    object: 'scope',
    change: `set_actions_cache_retention_policy set_actions_cache_storage_policy set_actions_fork_pr_approvals_policy
      set_actions_private_fork_pr_approvals_policy set_actions_retention_limit set_default_workflow_permissions
      set_fork_pr_workflows_policy set_workflow_permission_can_approve_pr update_actions_settings`,
  },
  {
    families: 'org repo enterprise',
    category: 'configuration',
    object: 'runner',
    creation: 'configure_self_hosted_jit_runner register_self_hosted_runner',
    deletion: 'remove_self_hosted_runner',
    change: 'self_hosted_runner_updated',
  },
  {
    families: 'org repo enterprise',
    category: 'host',
    object: 'runner',
    start: 'self_hosted_runner_online',
    end: 'self_hosted_runner_offline',
  },
  {
    families: 'org enterprise',
    category: 'configuration',
    object: 'runner_group',
    creation: 'runner_group_created',
    deletion: 'runner_group_removed',
    change: `runner_group_renamed runner_group_runner_removed runner_group_runners_added runner_group_runners_updated
      runner_group_updated runner_group_visiblity_updated`,
  },
  {
    families: 'custom_hosted_runner github_hosted_runner premium_runner',
    category: 'configuration',
    object: 'runner',
    creation: 'create',
    deletion: 'destroy',
    change: 'update',
  },
  {
    families: 'org business',
    category: 'configuration',
    object: 'custom_image',
    deletion: 'delete_custom_image delete_custom_image_version',
  },
  {
    families: 'org',
    category: 'configuration',
    object: 'workflow',
    creation: 'required_workflow_create',
    deletion: 'required_workflow_delete',
    change: 'required_workflow_update',
  },

  // --- codespaces and sandboxes: machines that reach the code
  {
    families: 'codespaces',
    category: 'configuration',
    object: 'codespace',
    creation: 'attempted_to_create_from_prebuild create restore',
    deletion: 'delete destroy',
    change: 'allow_permissions',
  },
  {
    families: 'codespaces',
    category: 'configuration',
    object: 'scope',
    change: `business_enablement_updated manage_access_and_security policy_group_created policy_group_deleted policy_group_updated
      trusted_repositories_access_update`,
  },
  {
    families: 'codespaces',
    category: 'configuration',
    object: 'secret',
    creation: 'create_an_org_secret',
    deletion: 'remove_an_org_secret',
    change: 'update_an_org_secret',
  },
  {
    families: 'codespaces',
    category: 'host',
    object: 'codespace',
    start: 'resume start_environment',
    end: 'suspend_environment',
  },
  { families: 'codespaces', category: 'session', object: 'codespace', info: 'connect' },
  { families: 'codespaces', category: 'file', object: 'codespace', change: 'export_environment' },
  {
    families: 'prebuild_configuration',
    category: 'configuration',
    object: 'prebuild_configuration',
    creation: 'create',
    deletion: 'destroy',
    change: 'run_triggered update',
  },
  {
    families: 'sandbox',
    category: 'configuration',
    object: 'sandbox',
    creation: 'create',
    deletion: 'delete',
    change: 'add_port remove_port',
  },
  { families: 'sandbox', category: 'host', object: 'sandbox', start: 'resume', end: 'stop' },
  { families: 'sandbox', category: 'iam', subject: 'admin', object: 'sandbox', creation: 'generate_token' },

  // --- organizations and enterprises: settings
  {
    families: 'org',
    category: 'configuration',
    object: 'organization',
    creation: 'create recreate restore',
    deletion: 'async_delete delete',
    change: `accept_business_invitation advanced_security_disabled_for_new_repos advanced_security_disabled_on_all_repos
      advanced_security_enabled_for_new_repos advanced_security_enabled_on_all_repos advanced_security_entity_policy_update
      advanced_security_policy_selected_member_disabled advanced_security_policy_selected_member_enabled archive
      clear_custom_invitation_rate_limit code_quality_entity_policy_update code_scanning_ai_findings_disabled
      code_scanning_ai_findings_enabled code_scanning_autofix_disabled code_scanning_autofix_enabled
      code_scanning_autofix_third_party_tools_disabled code_scanning_autofix_third_party_tools_enabled
      code_scanning_scan_inactive_repos_disabled code_scanning_scan_inactive_repos_enabled code_security_metered_usage_lock
      code_security_metered_usage_unlock codeql_disabled codeql_enabled codespaces_access_updated codespaces_ownership_updated
      codespaces_trusted_repo_access_granted codespaces_trusted_repo_access_revoked config.disable_collaborators_only
      config.disable_contributors_only config.disable_sockpuppet_disallowed config.enable_collaborators_only
      config.enable_contributors_only config.enable_sockpuppet_disallowed confirm_business_invitation
      disable_reader_discussion_creation_permission disable_source_ip_disclosure display_commenter_full_name_disabled
      display_commenter_full_name_enabled enable_reader_discussion_creation_permission enable_source_ip_disclosure
      members_can_update_protected_branches.disable members_can_update_protected_branches.enable rename
      secret_protection_metered_usage_lock secret_protection_metered_usage_unlock
      secret_scanning_custom_pattern_push_protection_disabled secret_scanning_custom_pattern_push_protection_enabled
      secret_scanning_push_protection_custom_message_disabled secret_scanning_push_protection_custom_message_enabled
      secret_scanning_push_protection_custom_message_updated secret_scanning_push_protection_disable
      secret_scanning_push_protection_enable secret_scanning_push_protection_new_repos_disable
      secret_scanning_push_protection_new_repos_enable set_custom_invitation_rate_limit transfer transfer_outgoing transform unarchive
      update_custom_images_policy update_immutable_releases_settings_policy update_new_repository_default_branch_setting
      update_repo_self_hosted_runners_policy update_terms_of_service`,
    info: 'billing_signup_error cancel_business_invitation invite_to_business members_limit_warning',
  },
  {
    families: 'business',
    category: 'configuration',
    object: 'enterprise',
    creation: 'create create_trial restore upgrade_from_organization',
    deletion: 'delete',
    change: `advanced_security_metered_usage_lock advanced_security_metered_usage_unlock advanced_security_policy_update
      advanced_security_repo_admin_enablement_policy_update cancel_trial change_seats_plan_type clear_actions_settings
      clear_members_can_create_repos code_quality_access_policy_update code_quality_enablement_policy_update
      code_scanning_ai_findings_policy_update code_scanning_autofix_policy_update
      code_scanning_autofix_third_party_tools_policy_update code_security_enablement_policy_update code_security_metered_usage_lock
      code_security_metered_usage_unlock convert_trial dependabot_alerts_repo_admin_enablement_policy_update
      disable_source_ip_disclosure enable_source_ip_disclosure expire_trial github_models_billing_disabled
      github_models_billing_enabled import_license_usage members_can_update_protected_branches.clear
      members_can_update_protected_branches.disable members_can_update_protected_branches.enable proxy_security_header_disabled
      proxy_security_header_enabled referrer_override_disable referrer_override_enable rename_slug
      secret_protection_metered_usage_lock secret_protection_metered_usage_unlock secret_scanning_repo_admin_settings_policy_update
      update_emu_repo_self_hosted_runners_policy update_repo_self_hosted_runners_policy update_unaffiliated_users_policy`,
    info: `enterprise_teams_limit_reached enterprise_teams_limit_warning members_limit_reached organizations_limit_reached
      organizations_limit_warning trial_email_verification_failed trial_email_verification_requested trial_email_verification_sent
      trial_email_verified`,
  },
  {
    families: 'business',
    category: 'configuration',
    object: 'organization',
    change: 'add_organization remove_organization',
  },
  {
    families: 'enterprise',
    category: 'configuration',
    object: 'enterprise',
    change: `config.disable_anonymous_git_access config.enable_anonymous_git_access config.lock_anonymous_git_access
      config.unlock_anonymous_git_access`,
  },
  {
    families: 'config_entry',
    category: 'configuration',
    object: 'setting',
    creation: 'create',
    deletion: 'destroy',
    change: 'update',
  },
  {
    families: 'enterprise_announcement',
    category: 'configuration',
    object: 'enterprise',
    creation: 'create',
    deletion: 'destroy',
    change: 'update',
  },
  {
    families: 'enterprise_installation dotcom_connection',
    category: 'configuration',
    object: 'github_connect',
    creation: 'create',
    deletion: 'destroy',
    change: 'token_updated',
    access: 'upload_license_usage upload_usage_metrics',
  },
  {
    families: `members_can_create_pages members_can_create_private_pages members_can_create_public_pages members_can_delete_repos
      members_can_view_dependency_insights organization_projects_change private_repository_forking repository_projects_change
      repository_visibility_change restrict_notification_delivery team_discussions`,
    category: 'configuration',
    object: 'scope',
    change: 'clear disable enable',
  },
  {
    families: 'custom_property_definition organization_custom_property_definition',
    category: 'configuration',
    object: 'custom_property',
    creation: 'create',
    deletion: 'destroy',
    change: 'update',
  },
  {
    families: 'custom_property_value organization_custom_property_value',
    category: 'configuration',
    object: 'custom_property',
    creation: 'create',
    deletion: 'destroy',
    change: 'update',
  },
  {
    families: 'organization_default_label organization_label',
    category: 'configuration',
    object: 'label',
    creation: 'create',
    deletion: 'destroy',
    change: 'update',
  },
  { families: 'profile_picture', category: 'configuration', object: 'scope', change: 'update' },

  // --- logging: the audit log itself, exports of it and of the data
  {
    families: 'audit_log_streaming',
    category: 'configuration',
    object: 'audit_log_stream',
    creation: 'create',
    deletion: 'destroy',
    change: 'update',
    info: 'check',
  },
  {
    families: 'org business user',
    category: 'file',
    object: 'audit_log',
    access: 'audit_log_export audit_log_git_event_export',
  },
  { families: 'staff', category: 'file', object: 'audit_log', access: 'search_audit_log view_audit_log' },
  {
    families: 'org business',
    category: 'file',
    object: 'security_report',
    access: `connect_usage_metrics_export security_center_export_code_scanning_metrics security_center_export_coverage
      security_center_export_overview_dashboard security_center_export_risk`,
  },
  { families: 'business', category: 'file', object: 'license', access: 'enterprise_server_license_download' },
  {
    families: 'migration',
    category: 'file',
    object: 'migration',
    access: 'download',
    creation: 'create',
    deletion: 'destroy_file',
  },
  {
    families: 'hook',
    category: 'configuration',
    object: 'webhook',
    creation: 'create',
    deletion: 'destroy',
    change: 'active_changed config_changed events_changed',
  },
  { families: 'api', category: 'api', object: 'api_endpoint', access: 'request' },

  // --- network exposure
  {
    families: 'ip_allow_list',
    category: 'configuration',
    object: 'ip_allow_list',
    change: `disable disable_for_installed_apps disable_idp_ip_allowlist_for_web disable_skip_idp_ip_allowlist_app_access
      disable_user_level_enforcement enable enable_for_installed_apps enable_idp_ip_allowlist_for_web
      enable_skip_idp_ip_allowlist_app_access enable_user_level_enforcement update_ip_allowlist_configuration`,
  },
  {
    families: 'ip_allow_list_entry',
    category: 'configuration',
    object: 'ip_allow_list_entry',
    creation: 'create',
    deletion: 'destroy',
    change: 'update',
  },
  {
    families: 'network_configuration',
    category: 'configuration',
    object: 'network_configuration',
    creation: 'create',
    deletion: 'delete',
    change: 'update',
  },
  {
    families: 'enterprise_domain organization_domain pages_protected_domain',
    category: 'configuration',
    object: 'domain',
    creation: 'create',
    deletion: 'delete destroy',
    change: 'approve verify',
  },
  {
    families: 'staff',
    category: 'configuration',
    object: 'domain',
    change: 'set_domain_token_expiration unverify_domain verify_domain',
  },

  // --- identity: members, teams, roles
  {
    families: 'org',
    category: 'iam',
    subject: 'user',
    object: 'user',
    creation: 'add_member add_outside_collaborator restore_member',
    deletion: 'remove_member remove_outside_collaborator',
    change: `add_billing_manager add_security_manager block_user codespaces_user_access_allowed codespaces_user_access_revoked
      integration_manager_added integration_manager_removed remove_billing_manager remove_security_manager revoke_external_identity
      unblock_user update_member`,
    info: 'cancel_invitation invite_member invite_user rate_limited_invites',
  },
  {
    families: 'org',
    category: 'iam',
    subject: 'group',
    object: 'team',
    change: 'codespaces_team_access_allowed codespaces_team_access_revoked',
  },
  {
    families: 'org',
    category: 'iam',
    subject: 'admin',
    object: 'organization',
    change: `add_disallowed_two_factor_method allow_third_party_access_requests_from_outside_collaborators_disabled
      allow_third_party_access_requests_from_outside_collaborators_enabled clear_disallowed_two_factor_methods
      disable_member_team_creation_permission disable_oauth_app_restrictions disable_two_factor_requirement
      enable_member_team_creation_permission enable_oauth_app_restrictions enable_two_factor_requirement recovery_codes_generated
      remove_disallowed_two_factor_method update_default_repository_permission update_member_repository_creation_permission
      update_member_repository_invitation_permission`,
    info: 'recovery_codes_downloaded recovery_codes_printed recovery_codes_viewed',
  },
  {
    families: 'business',
    category: 'iam',
    subject: 'user',
    object: 'user',
    deletion: 'remove_member',
    change: `add_admin add_billing_manager add_support_entitlee remove_admin remove_billing_manager remove_support_entitlee
      revoke_external_identity`,
    info: `cancel_admin_invitation cancel_billing_manager_invitation invite_admin invite_billing_manager
      invite_unaffiliated_member`,
  },
  {
    families: 'business',
    category: 'iam',
    subject: 'admin',
    object: 'enterprise',
    change: `add_disallowed_two_factor_method clear_default_repository_permission clear_disallowed_two_factor_methods
      disable_open_scim disable_two_factor_requirement enable_open_scim enable_two_factor_requirement recovery_codes_generated
      remove_disallowed_two_factor_method update_default_repository_permission update_member_repository_creation_permission
      update_member_repository_invitation_permission`,
    info: 'recovery_codes_downloaded recovery_codes_printed recovery_codes_viewed',
  },
  {
    families: 'organization_moderators',
    category: 'iam',
    subject: 'user',
    object: 'user',
    change: 'add_user remove_user',
  },
  {
    families: 'organization_moderators',
    category: 'iam',
    subject: 'group',
    object: 'team',
    change: 'add_team remove_team',
  },
  {
    families: 'team',
    category: 'iam',
    subject: 'group',
    object: 'team',
    creation: 'create',
    deletion: 'delete destroy',
    change: `add_member add_repository add_to_organization change_parent_team change_privacy demote_maintainer promote_maintainer
      remove_from_organization remove_member remove_repository rename update_permission update_repository_permission`,
    info: 'members_limit_warning organization_assignments_limit_reached organization_assignments_limit_warning',
  },
  {
    families: 'team_group_mapping',
    category: 'iam',
    subject: 'group',
    object: 'team',
    creation: 'create',
    deletion: 'destroy',
    change: 'update',
  },
  {
    families: 'team_sync_tenant',
    category: 'iam',
    subject: 'admin',
    object: 'identity_provider',
    change: 'disabled enabled update_okta_credentials',
  },
  {
    families: 'enterprise_team',
    category: 'iam',
    subject: 'group',
    object: 'enterprise_team',
    creation: 'create',
    deletion: 'destroy',
    change: 'add_member copilot_assignment copilot_unassignment remove_member rename',
  },
  {
    families: 'external_group',
    category: 'iam',
    subject: 'group',
    object: 'external_group',
    creation: 'provision',
    deletion: 'delete',
    change: 'add_member link remove_member scim_api_success unlink update update_display_name',
    info: 'scim_api_failure',
  },
  {
    families: 'external_identity',
    category: 'iam',
    subject: 'user',
    object: 'external_identity',
    creation: 'provision',
    deletion: 'deprovision',
    change: 'scim_api_success update',
    info: 'scim_api_failure',
  },
  {
    families: 'enterprise_role organization_role role',
    category: 'iam',
    subject: 'admin',
    object: 'role',
    creation: 'create',
    deletion: 'destroy',
    change: 'update',
  },
  {
    families: 'enterprise_role organization_role',
    category: 'iam',
    subject: 'user',
    object: 'role',
    change: 'assign revoke',
  },
  {
    families: 'organization_wide_project_base_role project_base_role',
    category: 'iam',
    subject: 'admin',
    object: 'project',
    change: 'update',
  },

  // --- identity: single sign-on, sign-in, sessions, second factors
  {
    families: 'org business',
    category: 'iam',
    subject: 'admin',
    object: 'identity_provider',
    change:
      'disable_oidc disable_saml enable_oidc enable_saml saml_disabled saml_enabled update_saml_provider_settings',
  },
  {
    families: 'org business',
    category: 'authentication',
    object: 'identity_provider',
    start: 'recovery_code_failed recovery_code_used sso_response',
  },
  { families: 'org business', category: 'session', object: 'user', end: 'revoke_sso_session' },
  {
    families: 'business',
    category: 'authentication',
    object: 'enterprise',
    start: 'proxy_security_header_unsatisfied',
  },
  {
    families: 'sso_lockdown sso_redirect',
    category: 'iam',
    subject: 'admin',
    object: 'identity_provider',
    change: 'disable enable',
  },
  {
    families: 'user',
    category: 'iam',
    subject: 'user',
    object: 'user',
    creation: 'create recreate',
    deletion: 'async_delete delete destroy',
    change: `add_email block_user change_password codespaces_trusted_repo_access_granted codespaces_trusted_repo_access_revoked demote
      disable_collaborators_only disable_contributors_only disable_sockpuppet_disallowed enable_collaborators_only
      enable_contributors_only enable_sockpuppet_disallowed flag_as_large_scale_contributor forgot_password grant_github_developer
      hide_private_contributions_count lockout promote remove_email remove_large_scale_contributor_flag rename reset_password
      show_private_contributions_count suspend toggle_warn_private_email unblock_user unsuspend
      update_new_repository_default_branch_setting`,
    info: `creation_rate_limit_exceeded mandatory_message_viewed minimize_comment partial_two_factor_email_followup report_abuse
      report_content two_factor_recovery_codes_downloaded two_factor_recovery_codes_printed two_factor_recovery_codes_viewed
      unminimize_comment`,
  },
  {
    families: 'user',
    category: 'authentication',
    object: 'user',
    start: `correct_password_from_unrecognized_device correct_password_from_unrecognized_device_and_location
      correct_password_from_unrecognized_location failed_login login new_device_used sign_in_from_unrecognized_device
      sign_in_from_unrecognized_device_and_location sign_in_from_unrecognized_location two_factor_challenge_failure
      two_factor_challenge_success two_factor_recover`,
    end: 'logout',
    info: `device_verification_failure device_verification_requested device_verification_success two_factor_requested`,
  },
  { families: 'user_session', category: 'session', object: 'user', info: 'country_change' },
  {
    families: 'user_email',
    category: 'iam',
    subject: 'user',
    object: 'user',
    change: 'confirm_claim mark_as_unclaimed',
  },
  {
    families: 'user_status',
    category: 'configuration',
    object: 'user',
    deletion: 'destroy',
    change: 'update',
  },
  {
    families: 'two_factor_authentication',
    category: 'iam',
    subject: 'user',
    object: 'user',
    change: 'add_factor disabled enabled recovery_codes_regenerated remove_factor update_fallback',
  },
  {
    families: 'two_factor_authentication',
    category: 'authentication',
    object: 'user',
    info: 'password_reset_fallback_sms sign_in_fallback_sms',
  },
  {
    families: 'two_factor_account_recovery account_recovery_token',
    category: 'iam',
    subject: 'user',
    object: 'user',
    change: 'complete confirm destroy recover two_factor_destroy',
    info: 'abort ignore recover_error staff_approve staff_decline start',
  },
  {
    // Enterprise Server: an administrator signs in as another user.
    families: 'staff',
    category: 'session',
    object: 'user',
    start: 'fake_login',
    end: 'exit_fake_login',
  },
  {
    families: 'staff',
    category: 'iam',
    subject: 'admin',
    object: 'repository',
    change: 'repo_lock repo_unlock unlock',
  },
  { families: 'staff', category: 'configuration', object: 'repository', change: 'disable_repo enable_repo' },
  {
    families: 'staff',
    category: 'configuration',
    object: 'secret',
    access: 'dependabot_debug_credentials_generated',
  },

  // --- identity: keys, tokens, apps
  {
    families: 'public_key git_signing_ssh_public_key',
    category: 'iam',
    subject: 'admin',
    object: 'ssh_key',
    creation: 'create',
    deletion: 'delete',
    change: 'unverification_failure unverify update verification_failure verify',
  },
  {
    families: 'gpg_key',
    category: 'iam',
    subject: 'admin',
    object: 'gpg_key',
    creation: 'create',
    deletion: 'destroy',
  },
  {
    families: 'passkey security_key trusted_device',
    category: 'iam',
    subject: 'admin',
    object: 'security_key',
    creation: 'register',
    deletion: 'remove',
  },
  {
    families: 'social_identity',
    category: 'iam',
    subject: 'user',
    object: 'user',
    change: 'linked unlinked unlinked_all',
  },
  {
    families: 'ssh_certificate_authority',
    category: 'iam',
    subject: 'admin',
    object: 'ssh_certificate_authority',
    creation: 'create',
    deletion: 'destroy',
  },
  {
    families: 'ssh_certificate_requirement',
    category: 'iam',
    subject: 'admin',
    object: 'scope',
    change: 'disable enable',
  },
  {
    families: 'personal_access_token',
    category: 'iam',
    subject: 'admin',
    object: 'personal_access_token',
    creation: 'create credential_regenerated',
    deletion: 'credential_revoked destroy',
    change: 'access_granted access_revoked update',
    info: 'request_cancelled request_created request_denied',
  },
  {
    families: 'personal_access_token',
    category: 'iam',
    subject: 'admin',
    object: 'scope',
    change: `access_restriction_disabled access_restriction_enabled access_restriction_reset auto_approve_grant_requests_disabled
      auto_approve_grant_requests_enabled auto_approve_grant_requests_reset expiration_limit_set expiration_limit_unset`,
  },
  {
    families: 'auto_approve_personal_access_token_requests',
    category: 'iam',
    subject: 'admin',
    object: 'scope',
    change: 'disable enable',
  },
  {
    families: 'oauth_access',
    category: 'iam',
    subject: 'admin',
    object: 'oauth_token',
    creation: 'create regenerate',
    deletion: 'destroy revoke',
    change: 'update',
  },
  {
    families: 'oauth_authorization',
    category: 'iam',
    subject: 'admin',
    object: 'oauth_application',
    creation: 'create',
    deletion: 'destroy',
    change: 'update',
  },
  {
    families: 'oauth_application',
    category: 'iam',
    subject: 'admin',
    object: 'oauth_application',
    creation: 'create',
    deletion: 'destroy',
    change: `generate_client_secret remove_client_secret reset_secret revoke_all_tokens revoke_tokens suspend transfer
      unsuspend`,
  },
  {
    families: 'org',
    category: 'iam',
    subject: 'admin',
    object: 'oauth_application',
    change:
      'oauth_app_access_approved oauth_app_access_blocked oauth_app_access_denied oauth_app_access_unblocked',
    info: 'oauth_app_access_requested',
  },
  {
    families: 'org_credential_authorization',
    category: 'iam',
    subject: 'admin',
    object: 'credential',
    creation: 'grant',
    deletion: 'deauthorize deauthorized revoke',
  },
  {
    families: 'integration',
    category: 'iam',
    subject: 'admin',
    object: 'github_app',
    creation: 'create',
    deletion: 'destroy',
    change: `generate_client_secret manager_added manager_removed remove_client_secret revoke_all_tokens revoke_tokens suspend
      transfer unsuspend`,
  },
  {
    families: 'integration_installation',
    category: 'iam',
    subject: 'admin',
    object: 'github_app',
    creation: 'create',
    deletion: 'destroy',
    change: 'repositories_added repositories_removed suspend unsuspend version_updated',
  },
  {
    families: 'integration_installation_request',
    category: 'iam',
    subject: 'admin',
    object: 'github_app',
    info: 'close create',
  },
  {
    families: 'successor_invitation',
    category: 'iam',
    subject: 'user',
    object: 'user',
    change: 'accept revoke',
    info: 'cancel create decline destroy',
  },

  // --- security features and their alerts
  {
    families: `dependabot_alerts dependabot_alerts_new_repos dependabot_security_updates dependabot_security_updates_new_repos
      dependency_graph dependency_graph_new_repos private_vulnerability_reporting private_vulnerability_reporting_new_repos
      repository_code_security repository_content_analysis repository_dependency_graph repository_dependency_graph_autosubmit
      repository_malware_alerts repository_secret_scanning repository_secret_scanning_push_protection repository_security_updates
      repository_vulnerability_alerts repository_vulnerability_alerts_auto_dismissal secret_scanning secret_scanning_new_repos
      business_dependabot_alerts business_dependabot_alerts_new_repos business_secret_scanning
      business_secret_scanning_push_protection`,
    category: 'configuration',
    object: 'scope',
    change: 'disable enable',
  },
  {
    families: `org_secret_scanning_automatic_validity_checks org_secret_scanning_generic_secrets
      org_secret_scanning_non_provider_patterns repository_dependency_updates_self_hosted
      repository_secret_scanning_automatic_validity_checks repository_secret_scanning_custom_pattern_push_protection
      repository_secret_scanning_extended_metadata repository_secret_scanning_generic_secrets
      repository_secret_scanning_non_provider_patterns business_advanced_security business_secret_scanning_automatic_validity_checks
      business_secret_scanning_custom_pattern_push_protection business_secret_scanning_generic_secrets
      business_secret_scanning_non_provider_patterns`,
    category: 'configuration',
    object: 'scope',
    change: 'disabled enabled',
  },
  {
    families: 'business_advanced_security business_secret_scanning business_secret_scanning_push_protection',
    category: 'configuration',
    object: 'scope',
    change: `disabled_for_new_repos disabled_for_new_user_namespace_repos enabled_for_new_repos
      enabled_for_new_user_namespace_repos user_namespace_repos_disabled user_namespace_repos_enabled`,
  },
  {
    families:
      'org_secret_scanning_push_protection_bypass_list repository_secret_scanning_push_protection_bypass_list',
    category: 'configuration',
    object: 'scope',
    change: 'add disable enable remove',
  },
  {
    families: `org_secret_scanning_push_protection_pattern_configuration
      business_secret_scanning_push_protection_pattern_configuration`,
    category: 'configuration',
    object: 'scope',
    change: 'push_protection_setting_changed updated',
  },
  {
    families: 'business_secret_scanning_push_protection_custom_message',
    category: 'configuration',
    object: 'scope',
    change: 'disable enable update',
  },
  {
    families: `business_secret_scanning_custom_pattern org_secret_scanning_custom_pattern
      repository_secret_scanning_custom_pattern`,
    category: 'configuration',
    object: 'secret_pattern',
    creation: 'create',
    deletion: 'delete',
    change: 'publish update',
  },
  {
    families: 'repository_vulnerability_alerts',
    category: 'configuration',
    object: 'scope',
    change: 'authorized_users_teams',
  },
  {
    families: 'dependabot_repository_access',
    category: 'configuration',
    object: 'scope',
    change: 'default_access_level_updated repositories_updated',
  },
  {
    families: 'security_configuration',
    category: 'configuration',
    object: 'security_configuration',
    creation: 'create',
    deletion: 'delete',
    change: 'update',
  },
  {
    families: 'security_configuration_default security_configuration_policy',
    category: 'configuration',
    object: 'security_configuration',
    deletion: 'delete',
    change: 'update',
  },
  {
    families: 'repository_security_configuration',
    category: 'configuration',
    object: 'security_configuration',
    change: 'applied failed removed removed_by_settings_change',
  },
  {
    families: 'vulnerability_alert_rule',
    category: 'configuration',
    object: 'alert_rule',
    creation: 'create',
    deletion: 'delete',
    change: 'disable enable force_disable force_enable update',
  },
  {
    families: 'repository_vulnerability_alert',
    category: 'vulnerability',
    object: 'security_alert',
    info: 'assign auto_dismiss auto_reopen create dismiss reintroduce reopen resolve unassign withdraw',
  },
  {
    families: 'secret_scanning_alert',
    category: 'vulnerability',
    object: 'security_alert',
    info: 'assign create delete public_leak reopen report resolve revoke unassign validate',
  },
  {
    families: 'code_scanning',
    category: 'vulnerability',
    object: 'security_alert',
    info: `alert_appeared_in_branch alert_closed_became_fixed alert_closed_became_outdated alert_closed_by_user alert_closure_approved
      alert_closure_denied alert_closure_requested alert_created alert_reappeared alert_reopened_by_user`,
  },
  {
    families: 'dependabot_closure_request secret_scanning_closure_request',
    category: 'vulnerability',
    object: 'security_alert',
    info: 'approve cancel create deny',
  },
  {
    families: 'secret_scanning_push_protection_request',
    category: 'vulnerability',
    object: 'security_alert',
    info: 'approve cancel complete deny request',
  },
  {
    families: 'secret_scanning_push_protection',
    category: 'vulnerability',
    object: 'security_alert',
    info: 'bypass',
  },
  { families: 'secret_scanning_scan', category: 'vulnerability', object: 'repository', info: 'completed' },
  {
    families: 'repository_advisory advisory_credit',
    category: 'vulnerability',
    object: 'security_advisory',
    info: `accept close create cve_request decline destroy github_broadcast github_withdraw open publish reopen
      update`,
  },

  // --- projects, Copilot, billing, marketplace, sponsors
  {
    families: 'project',
    category: 'configuration',
    object: 'project',
    creation: 'create',
    deletion: 'delete',
    change: 'access close link open rename unlink update visibility_private visibility_public',
  },
  {
    families: 'project',
    category: 'iam',
    subject: 'admin',
    object: 'project',
    change: 'update_org_permission update_team_permission update_user_permission',
  },
  {
    families: 'project_collaborator',
    category: 'iam',
    subject: 'user',
    object: 'project',
    change: 'add remove update',
  },
  {
    families: 'project_field project_view',
    category: 'configuration',
    object: 'project',
    creation: 'create',
    deletion: 'delete',
  },
  {
    families: 'copilot',
    category: 'configuration',
    object: 'copilot',
    creation: 'custom_instructions_created knowledge_base_created',
    deletion: 'knowledge_base_deleted',
    change: `access_revoked cfb_enterprise_org_enablement_changed cfb_enterprise_settings_changed cfb_org_settings_changed
      cfb_seat_management_changed clickwrap_save_event code_review_repository_settings_updated content_exclusion_changed
      custom_instructions_updated enterprise_enablement_changed knowledge_base_updated memory_user_opt_out plan_changed
      plan_downgrade_scheduled swe_agent_firewall_allowlist_updated swe_agent_mcp_config_updated swe_agent_repo_disabled
      swe_agent_repo_enabled swe_agent_repo_enablement_updated`,
  },
  {
    families: 'copilot',
    category: 'iam',
    subject: 'user',
    object: 'user',
    change: `cfb_seat_added cfb_seat_assignment_created cfb_seat_assignment_refreshed cfb_seat_assignment_reused
      cfb_seat_assignment_unassigned cfb_seat_cancelled cfb_seat_cancelled_by_staff user_access_reinstated user_access_revoked`,
  },
  {
    families: 'mcp_registry',
    category: 'configuration',
    object: 'mcp_registry',
    creation: 'allowlist_create',
    deletion: 'allowlist_delete',
    change: `allowlist_add_server allowlist_assign allowlist_remove_assignment allowlist_remove_server
      allowlist_set_server_entries allowlist_update settings_update`,
  },
  {
    families: 'account billing billing_customer',
    category: 'configuration',
    object: 'billing',
    creation: 'budget_create cost_center_create',
    deletion: 'budget_delete cost_center_delete',
    change: `azure_subscription_linked azure_subscription_unlinked billing_date_change billing_plan_change budget_update
      change_billing_type change_email cost_center_resource_added cost_center_resource_removed cost_center_update lock
      overage_policy_updated pending_plan_change pending_subscription_change plan_change unlock update_bill_cycle_day`,
  },
  {
    families: 'metered_billing_configuration payment_method',
    category: 'configuration',
    object: 'billing',
    creation: 'create',
    deletion: 'clear destroy remove',
    change: 'update',
  },
  {
    families: 'marketplace_agreement_signature marketplace_listing marketplace_listing_plan',
    category: 'configuration',
    object: 'marketplace_listing',
    creation: 'create',
    change: 'approve change_category delist publish redraft reject retire update',
  },
  {
    families: 'sponsors',
    category: 'configuration',
    object: 'sponsorship',
    creation: 'sponsor_sponsorship_create sponsored_developer_create sponsors_patreon_user_create',
    deletion: 'sponsor_sponsorship_cancel sponsors_patreon_user_destroy',
    change: `agreement_sign custom_amount_settings_change fiscal_host_change invoiced_agreement_sign repo_funding_links_file_action
      sponsor_sponsorship_preference_change sponsor_sponsorship_tier_change sponsored_developer_approve sponsored_developer_disable
      sponsored_developer_profile_update sponsored_developer_redraft sponsored_developer_tier_description_update
      update_tier_repository update_tier_welcome_message withdraw_agreement_signature`,
    info: `sponsor_sponsorship_payment_complete sponsored_developer_request_approval sponsored_developer_update_newsletter_send
      waitlist_invite_sponsored_developer waitlist_join`,
  },
];

/** Actions that the pages describe as failed, refused or denied. */
export const FAILURES = `account_recovery_token.recover_error business.proxy_security_header_unsatisfied business.recovery_code_failed
  business.trial_email_verification_failed code_scanning.alert_closure_denied dependabot_closure_request.deny
  external_group.scim_api_failure external_identity.scim_api_failure marketplace_listing.reject org.billing_signup_error
  org.recovery_code_failed personal_access_token.request_denied pre_receive_hook.rejected_push protected_branch.rejected_ref_update
  public_key.unverification_failure public_key.verification_failure repository_security_configuration.failed
  secret_scanning_closure_request.deny secret_scanning_push_protection_request.deny two_factor_account_recovery.staff_decline
  user.creation_rate_limit_exceeded user.device_verification_failure user.failed_login user.two_factor_challenge_failure
  workflows.reject_workflow_job`;

/** Actions of which the pages say that something was asked for, tried or begun, not how it ended. */
export const REQUESTS = `audit_log_streaming.check business.security_center_export_code_scanning_metrics
  business.security_center_export_coverage business.security_center_export_overview_dashboard business.security_center_export_risk
  business.sso_response business.trial_email_verification_requested code_scanning.alert_closure_requested
  codespaces.attempted_to_create_from_prebuild dependabot_closure_request.create integration.revoke_all_tokens
  integration_installation_request.close integration_installation_request.create oauth_application.revoke_all_tokens org.async_delete
  org.oauth_app_access_requested org.rate_limited_invites org.security_center_export_code_scanning_metrics
  org.security_center_export_coverage org.security_center_export_overview_dashboard org.security_center_export_risk org.sso_response
  personal_access_token.request_created prebuild_configuration.run_triggered repo.transfer_start repository_advisory.cve_request
  secret_scanning_closure_request.create secret_scanning_push_protection_request.request sponsors.sponsored_developer_request_approval
  two_factor_account_recovery.abort two_factor_account_recovery.ignore two_factor_account_recovery.start
  two_factor_authentication.password_reset_fallback_sms two_factor_authentication.sign_in_fallback_sms user.async_delete
  user.correct_password_from_unrecognized_device user.correct_password_from_unrecognized_device_and_location
  user.correct_password_from_unrecognized_location user.device_verification_requested user.forgot_password user.two_factor_requested
  workflows.actions_policy_violation`;

/** Actions whose record carries an HTTP status_code that says how it went. */
export const BY_STATUS = 'api.request';

/** Actions whose record carries the conclusion of a workflow run. */
export const BY_CONCLUSION = 'workflows.completed_workflow_run';

/**
 * operation_type, as the record says it -> what was done; for actions that no row lists.
 * https://docs.github.com/en/enterprise-cloud@latest/admin/monitoring-activity-in-your-enterprise/reviewing-audit-logs-for-your-enterprise/searching-the-audit-log-for-your-enterprise
 */
export const OPERATION_TYPES: Readonly<Record<string, Doing | undefined>> = {
  access: 'access',
  create: 'creation',
  modify: 'change',
  remove: 'deletion',
  restore: 'creation',
  transfer: 'change',
};

/** Words of an operation -> what was done; for actions that no row lists and whose record has no operation_type. */
export const VERBS: Readonly<Record<string, Doing | undefined>> = {
  clone: 'access',
  download: 'access',
  downloaded: 'access',
  export: 'access',
  exported: 'access',
  fetch: 'access',
  viewed: 'access',
  add: 'creation',
  added: 'creation',
  create: 'creation',
  created: 'creation',
  generate: 'creation',
  generated: 'creation',
  provision: 'creation',
  register: 'creation',
  registered: 'creation',
  delete: 'deletion',
  deleted: 'deletion',
  deprovision: 'deletion',
  destroy: 'deletion',
  destroyed: 'deletion',
  remove: 'deletion',
  removed: 'deletion',
  revoke: 'deletion',
  revoked: 'deletion',
  change: 'change',
  changed: 'change',
  clear: 'change',
  cleared: 'change',
  disable: 'change',
  disabled: 'change',
  enable: 'change',
  enabled: 'change',
  rename: 'change',
  renamed: 'change',
  set: 'change',
  transfer: 'change',
  update: 'change',
  updated: 'change',
};

/** Words that make an action that no row lists a failure. */
export const FAILING_WORDS: readonly string[] = ['denied', 'error', 'failed', 'failure', 'rejected'];
