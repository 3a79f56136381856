// What only the texts of a record say, or said before SQL Server had a column for it.
import { addressOf, flat, type MappedEvent } from '../../normalizer.ts';
import { read, type Row } from './fields.ts';

const informationIn = (row: Row): string => read(row, 'additional_information') ?? '';

/** The session of the audit that an action on an audit is about. */
export function auditSessionIn(row: Row): string | undefined {
  return /<session><!\[CDATA\[([^\]]{1,256})\]\]>/.exec(informationIn(row))?.[1];
}

/** The address is a column since SQL Server 2017; before, and for some that fail, it is only in the text. */
export function sourceOf(row: Row, statement = ''): MappedEvent['source'] {
  const written =
    read(row, 'client_ip') ??
    /<address>([^<]{1,128})<\/address>/.exec(informationIn(row))?.[1] ??
    /\[CLIENT: ([^\]]{1,128})\]\s{0,9}$/.exec(statement)?.[1];
  const machine = read(row, 'host_name');
  const found = addressOf(written);
  const address = found?.address ?? machine;
  if (address === undefined) return undefined;
  return { address, ip: found?.ip, port: found?.port, domain: machine };
}

/** `Login failed for user 'sa'. Reason: ... [CLIENT: 192.0.2.1]` */
export function reasonIn(statement: string | undefined): string | undefined {
  const at = statement?.indexOf(' Reason: ') ?? -1;
  if (statement === undefined || at === -1) return undefined;
  const end = statement.lastIndexOf('[CLIENT: ');
  return flat(statement.slice(at + 9, end > at ? end : undefined).trim()) || undefined;
}

/** The number of the error: hexadecimal in SQL Server, decimal in Azure SQL. */
export function errorIn(row: Row): MappedEvent['error'] {
  const information = informationIn(row);
  const hex = /<error>0x([0-9a-fA-F]{1,8})<\/error>/.exec(information)?.[1];
  const decimal = /<error_code>(\d{1,10})<\/error_code>/.exec(information)?.[1];
  const code = hex === undefined ? decimal : String(Number.parseInt(hex, 16));
  return code === undefined ? undefined : { code };
}
