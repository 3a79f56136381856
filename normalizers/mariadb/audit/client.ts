// Reads the client's host: an address or a name, since MariaDB 12.0.1 with the port behind it.
import { addressOf, type MappedEvent } from '../../normalizer.ts';

const NAME_AND_PORT = /^([^:]{1,255}):(?:(\d{1,5})|unavailable)$/;

/**
 * `192.0.2.1`, `192.0.2.1:54312`, `localhost`, `db.example.com:unavailable`; undefined when the field is empty.
 * https://mariadb.com/docs/server/reference/plugins/mariadb-audit-plugin/mariadb-audit-plugin-log-format § Formal Specification
 */
export function clientOf(field: string): MappedEvent['source'] {
  const [, name, port] = NAME_AND_PORT.exec(field) ?? [];
  const found = addressOf(name ?? field);
  if (!found) return undefined;
  const { address, ip } = found;
  const number = port === undefined ? found.port : Number(port);
  return {
    address,
    ip,
    domain: ip === undefined ? address : undefined,
    port: number !== undefined && number <= 65_535 ? number : undefined,
  };
}
