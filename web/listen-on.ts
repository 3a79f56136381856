// Has a server listen on a host and port, and says how a taken one is mended.
import { Fault } from '../pipeline/errors.ts';

/** Codes of what another choice of address mends. */
const OCCUPIED = ['EADDRINUSE', 'EACCES', 'EADDRNOTAVAIL'];

/** Runs `listen`. A taken or forbidden address is Fault `port_in_use`. */
export async function listenOn(
  { host, port }: { readonly host: string; readonly port: number },
  listen: () => Promise<unknown>,
): Promise<void> {
  try {
    await listen();
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!OCCUPIED.includes(code)) throw error;
    const what = code === 'EADDRINUSE' ? 'another program is listening there' : `it cannot be used (${code})`;
    throw new Fault(
      'port_in_use',
      `cannot listen on ${host}:${String(port)}: ${what}; choose another with listen.port or --port`,
      error,
    );
  }
}
