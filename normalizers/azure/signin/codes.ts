// Result codes of sign-ins that are steps on the way, not refusals: https://learn.microsoft.com/entra/identity-platform/reference-error-codes

/**
 * Interrupts: Entra asks for something more (a second factor, consent, a choice, a fresh token) and a record with the end follows, or the
 * person walked away. Neither success nor failure.
 */
export const INTERRUPTS: ReadonlySet<string> = new Set([
  '16000', // InteractionRequired: several accounts, one must be chosen
  '16001', // UserAccountSelectionInvalid
  '16002', // AppSessionSelectionInvalid
  '16003', // SsoUserAccountNotFoundInResourceTenant
  '50055', // InvalidPasswordExpiredPassword: it must be changed
  '50058', // UserInformationNotProvided: a silent request without a session
  '50059', // MissingTenantRealmAndNoUserInformationProvided
  '50072', // UserStrongAuthEnrollmentRequiredInterrupt
  '50074', // UserStrongAuthClientAuthNRequiredInterrupt
  '50076', // UserStrongAuthClientAuthNRequired
  '50078', // UserStrongAuthExpired
  '50079', // UserStrongAuthEnrollmentRequired
  '50097', // DeviceAuthenticationRequired
  '50125', // PasswordResetRegistrationRequiredInterrupt
  '50127', // BrokerAppNotInstalled
  '50129', // DeviceIsNotWorkplaceJoined
  '50132', // SsoArtifactInvalidOrExpired
  '50133', // SsoArtifactRevoked
  '50140', // KmsiInterrupt: keep me signed in
  '50143', // Session mismatch
  '50144', // InvalidPasswordExpiredOnPremPassword
  '50158', // ExternalSecurityChallenge
  '50169', // InvalidRequestBadRealm
  '50173', // FreshTokenNeeded
  '50187', // DeviceInformationNotProvided
  '50199', // CmsiInterrupt
  '50203', // User has not registered the authenticator app
  '51006', // ForceReauthDueToInsufficientAuth
  '65001', // DelegationDoesNotExist: consent is needed
  '70043', // BadTokenDueToSignInFrequency
  '70044', // Session expired by sign-in frequency
  '70046', // The session needs re-authentication
  '81010', // DesktopSsoAuthTokenInvalid: falls back to a password
  '81012', // The user of desktop single sign-on is another
  '700082', // ExpiredOrRevokedGrantInactiveToken
  '9002341', // The user must permit single sign-on
]);

const FINE: ReadonlySet<string> = new Set(['0', 'success']);
const REFUSED: ReadonlySet<string> = new Set(['failure', 'failed']);

/** The outcome of a result code, or of the word that some records have in its place. */
export function outcomeOf(code: string | undefined): 'success' | 'failure' | 'unknown' {
  if (code === undefined) return 'unknown';
  const word = code.toLowerCase();
  if (FINE.has(word)) return 'success';
  if (INTERRUPTS.has(word)) return 'unknown';
  return REFUSED.has(word) || /^\d{4,10}$/.test(word) ? 'failure' : 'unknown';
}
