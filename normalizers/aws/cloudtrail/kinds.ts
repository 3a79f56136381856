// The event category and type of each kind of action: shared, so that an event costs no arrays of its own.
import type { MappedEvent } from '../../normalizer.ts';

/** ECS event.category and event.type. Events share these arrays; nobody changes them. */
export type Kind = Readonly<Pick<MappedEvent['event'], 'category' | 'type'>>;

export const SIGN_IN: Kind = { category: ['authentication'], type: ['start'] };
export const SIGN_OUT: Kind = { category: ['authentication'], type: ['end'] };
export const AUTHENTICATION: Kind = { category: ['authentication'], type: ['info'] };

export const SESSION_START: Kind = { category: ['session'], type: ['start'] };
export const SESSION_END: Kind = { category: ['session'], type: ['end'] };
export const PROCESS_START: Kind = { category: ['process'], type: ['start'] };
export const PROCESS_END: Kind = { category: ['process'], type: ['end'] };

export const HOST_START: Kind = { category: ['host'], type: ['start'] };
export const HOST_END: Kind = { category: ['host'], type: ['end'] };
export const HOST_CHANGE: Kind = { category: ['host'], type: ['change'] };
export const HOST_ACCESS: Kind = { category: ['host'], type: ['access'] };

export const USER_CREATION: Kind = { category: ['iam'], type: ['user', 'creation'] };
export const USER_CHANGE: Kind = { category: ['iam'], type: ['user', 'change'] };
export const USER_DELETION: Kind = { category: ['iam'], type: ['user', 'deletion'] };
export const USER_INFO: Kind = { category: ['iam'], type: ['user', 'info'] };
export const GROUP_CREATION: Kind = { category: ['iam'], type: ['group', 'creation'] };
export const GROUP_CHANGE: Kind = { category: ['iam'], type: ['group', 'change'] };
export const GROUP_DELETION: Kind = { category: ['iam'], type: ['group', 'deletion'] };
export const GROUP_INFO: Kind = { category: ['iam'], type: ['group', 'info'] };
export const ADMIN_CHANGE: Kind = { category: ['iam'], type: ['admin', 'change'] };
export const ADMIN_DELETION: Kind = { category: ['iam'], type: ['admin', 'deletion'] };
export const IAM_CREATION: Kind = { category: ['iam'], type: ['creation'] };
export const IAM_CHANGE: Kind = { category: ['iam'], type: ['change'] };
export const IAM_DELETION: Kind = { category: ['iam'], type: ['deletion'] };
export const IAM_INFO: Kind = { category: ['iam'], type: ['info'] };

export const DATA_ACCESS: Kind = { category: ['database'], type: ['access'] };
export const DATA_CHANGE: Kind = { category: ['database'], type: ['change'] };
export const FILE_ACCESS: Kind = { category: ['file'], type: ['access'] };
export const FILE_CREATION: Kind = { category: ['file'], type: ['creation'] };
export const FILE_CHANGE: Kind = { category: ['file'], type: ['change'] };
export const FILE_DELETION: Kind = { category: ['file'], type: ['deletion'] };
export const FILE_INFO: Kind = { category: ['file'], type: ['info'] };

export const CONFIG_ACCESS: Kind = { category: ['configuration'], type: ['access'] };
export const CONFIG_CREATION: Kind = { category: ['configuration'], type: ['creation'] };
export const CONFIG_CHANGE: Kind = { category: ['configuration'], type: ['change'] };
export const CONFIG_DELETION: Kind = { category: ['configuration'], type: ['deletion'] };
export const API_ACCESS: Kind = { category: ['api'], type: ['access'] };
export const API_CHANGE: Kind = { category: ['api'], type: ['change'] };
export const API_INFO: Kind = { category: ['api'], type: ['info'] };
