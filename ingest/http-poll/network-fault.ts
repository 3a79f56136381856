// What it means when a request ends without an answer.
import { Fault } from '../../pipeline/errors.ts';

const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER|ALTNAME/;

/** The causes people meet, in words; others are told by their code. */
const CAUSES: Readonly<Record<string, string>> = {
  ENOTFOUND: 'its name is not known (DNS)',
  EAI_AGAIN: 'its name could not be looked up just now (DNS)',
  ECONNREFUSED: 'it refuses connections',
  ECONNRESET: 'it closed the connection',
  EPIPE: 'it closed the connection',
  ETIMEDOUT: 'it cannot be reached',
  EHOSTUNREACH: 'there is no way to it',
  ENETUNREACH: 'there is no way to it',
  UND_ERR_CONNECT_TIMEOUT: 'it cannot be reached',
  UND_ERR_SOCKET: 'it closed the connection',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'its answer is shorter than it said',
};

/** `error` is what fetch or a body's reader threw. */
export function networkFault(error: unknown, host: string): Fault {
  const code = codeOf(error);
  if (code !== undefined && CERTIFICATE.test(code))
    return new Fault(
      'untrusted',
      `the certificate of ${host} cannot be trusted (${code}): name the authority that signed it in NODE_EXTRA_CA_CERTS, or have it renewed`,
      error,
    );
  const why = code === undefined ? messageOf(error) : (CAUSES[code] ?? code);
  return new Fault('input_unavailable', `${host} gives no answer: ${why}`, error);
}

/** The code nearest to the root of an error's causes. */
function codeOf(error: unknown): string | undefined {
  let code: string | undefined;
  let at = error;
  for (let depth = 0; depth < 5 && typeof at === 'object' && at !== null; depth += 1) {
    if ('code' in at && typeof at.code === 'string') code = at.code;
    if (at instanceof AggregateError) at = at.errors[0] as unknown;
    else at = 'cause' in at ? at.cause : undefined;
  }
  return code;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
