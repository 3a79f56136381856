// Who came in, with whose rights, and who was turned away.
import type { SearchDescription } from '../types.ts';

const COLUMNS = [
  'user.name',
  'event.action',
  'event.outcome',
  'user.effective.name',
  'source.ip',
  'oncall.system.id',
];

export const ACCESS_SEARCHES: readonly SearchDescription[] = [
  {
    id: 'break-glass',
    title: 'Break-glass: everything done with emergency rights',
    description:
      'Emergency roles asked for, taken and used, and emergency accounts. Each run of events should have an incident; put the names of your own emergency roles and accounts into the query.',
    query:
      'user.effective.name: (*BreakGlass* or *break-glass* or *breakglass*) or user.target.roles: (*BreakGlass* or *break-glass* or *breakglass*) or oncall.object.name: (*BreakGlass* or *break-glass* or *breakglass*) or user.name: (*emergency* or *breakglass* or *break-glass*)',
    columns: [
      'user.name',
      'event.action',
      'event.outcome',
      'oncall.object.name',
      'oncall.reason',
      'source.ip',
    ],
  },
  {
    id: 'break-glass-logins',
    title: 'Break-glass: logins',
    description:
      'Each time somebody took an emergency role or signed in with an emergency account, or tried to. The stated reason is in oncall.reason where the system asks for one.',
    query:
      'event.category: authentication and (user.target.roles: (*BreakGlass* or *break-glass* or *breakglass*) or oncall.object.name: (*BreakGlass* or *break-glass* or *breakglass*) or user.name: (*emergency* or *breakglass* or *break-glass*))',
    columns: [
      'user.name',
      'event.action',
      'event.outcome',
      'oncall.object.name',
      'oncall.reason',
      'source.ip',
    ],
  },
  {
    id: 'roles-last-night',
    title: 'Roles taken by people last night (20:00 to 06:00)',
    description:
      'Rights that people took on in the night before today, by the time zone of your browser. Somebody who was not on call is worth a question.',
    query: 'event.action: AssumeRole* and user.name: *@*',
    columns: [
      'user.name',
      'event.action',
      'event.outcome',
      'user.target.roles',
      'oncall.reason',
      'source.ip',
    ],
    time: { from: 'now/d-4h', to: 'now/d+6h' },
  },
  {
    id: 'console-logins',
    title: 'Console sign-ins past single sign-on',
    description:
      'People who signed in to the AWS console with a user or as root instead of a role of single sign-on. These accounts outlive the people they were made for.',
    query: 'event.action: ConsoleLogin and not user.effective.name: AWSReservedSSO_*',
    columns: COLUMNS,
  },
  {
    id: 'failed-access',
    title: 'Failed access',
    description:
      'Everything that failed: refused, mistyped, timed out. Look at who repeats it, and from where.',
    query: 'event.outcome: failure',
    columns: ['user.name', 'event.action', 'error.code', 'error.message', 'oncall.object.name', 'source.ip'],
  },
  {
    id: 'failed-logins',
    title: 'Failed sign-ins',
    description:
      'Sign-ins and role changes that were refused. Many names from one address is guessing; one name from many addresses is a stolen password.',
    query: 'event.category: authentication and event.outcome: failure',
    columns: ['user.name', 'event.action', 'error.message', 'source.ip', 'oncall.system.id'],
  },
  {
    id: 'denied',
    title: 'Denied: rights that were missing',
    description:
      'Refused for want of rights, not by mistake: who tried what they may not do. Before an access review, also who needs a right that they lack.',
    query:
      'event.type: denied or error.code: (AccessDenied or AccessDeniedException or UnauthorizedOperation or Client.UnauthorizedOperation or AuthorizationFailed or 42501)',
    columns: ['user.name', 'event.action', 'error.code', 'error.message', 'oncall.object.name', 'source.ip'],
  },
  {
    id: 'machine-sessions',
    title: 'Sessions on machines',
    description:
      'Shells on production machines: opened, resumed, ended. The session id joins a session to what was done in it.',
    query:
      'event.action: (StartSession or ResumeSession or TerminateSession or SendCommand or SendSSHPublicKey)',
    columns: [
      'user.name',
      'event.action',
      'event.outcome',
      'oncall.object.name',
      'oncall.session.id',
      'source.ip',
    ],
  },
  {
    id: 'stated-reasons',
    title: 'Access with a stated reason',
    description:
      'Events whose record holds the reason that the person gave, such as the number of an incident.',
    query: 'oncall.reason: *',
    columns: ['user.name', 'oncall.reason', 'event.action', 'oncall.object.name', 'source.ip'],
  },
  {
    id: 'secrets-read',
    title: 'Secrets and keys read by people',
    description:
      'Passwords and keys that a person fetched, from AWS Secrets Manager, the Parameter Store or Azure. Services fetch them all day; people seldom should.',
    query:
      'event.action: (GetSecretValue or BatchGetSecretValue or GetParameter* or *LISTKEYS/ACTION or *PUBLISHXML/ACTION) and user.name: *@*',
    columns: ['user.name', 'event.action', 'event.outcome', 'oncall.object.name', 'source.ip'],
  },
];
