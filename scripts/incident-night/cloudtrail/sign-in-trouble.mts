// Background in the production account: password sign-ins that went wrong, and the monthly break-glass test.
import { AIKO, ELIAS, localHour } from '../people.mts';
import type { Random } from '../random.mts';
import { SECOND, WORKING_DAYS } from '../time.mts';
import { iamUser } from './callers.mts';
import { trailRecord, type TrailRecord } from './record.mts';
import { checkMfa, passwordConsoleLogin } from './sign-in.mts';

/** Two wrong passwords on Monday, and on Wednesday the emergency user, with its second factor. */
export function signInTrouble(chance: Random): TrailRecord[] {
  const monday = localHour(AIKO, WORKING_DAYS[0] ?? 0, 9) + 1810 * SECOND;
  const legacy = iamUser('aiko-legacy', AIKO.office.address, AIKO.browser, '');
  const wednesday = localHour(ELIAS, WORKING_DAYS[2] ?? 0, 11) + 260 * SECOND;
  const emergency = iamUser('emergency-admin', ELIAS.office.address, ELIAS.browser, '');
  return [
    trailRecord(chance, monday, legacy, passwordConsoleLogin(false, false)),
    trailRecord(chance, monday + 21 * SECOND, legacy, passwordConsoleLogin(false, false)),
    trailRecord(chance, wednesday, emergency, checkMfa()),
    trailRecord(chance, wednesday + 3 * SECOND, emergency, passwordConsoleLogin(true, true)),
  ];
}
