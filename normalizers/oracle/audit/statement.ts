// Reads what a statement is done to from its beginning: records of SYS have a text and no names of objects.
// https://docs.oracle.com/en/database/oracle/oracle-database/23/sqlrf/ § Database Object Naming Rules, and the pages of the statements

const NAME = String.raw`(?:"[^"]{1,128}"|[\w$#]{1,128})`;
const QUALIFIED = String.raw`(${NAME}(?:\.${NAME})?)`;
const begins = (...parts: readonly string[]): RegExp =>
  new RegExp([String.raw`^\s{0,100}`, ...parts].join(''), 'i');

const DML = begins(
  String.raw`(?:insert\s+into|delete(?:\s+from)?|update|merge\s+into|truncate\s+table|lock\s+table)\s+`,
  QUALIFIED,
);
/** The first table of a query; behind a bracket FROM may be a function's, or another query's. */
const QUERY = begins(String.raw`select\s[^(]{1,2000}?\sfrom\s+`, QUALIFIED);
const DDL = begins(
  String.raw`(?:create|alter|drop)\s+(?:or\s+replace\s+)?(?:(?:public|unique|bitmap|materialized|global|private|temporary)\s+)*`,
  String.raw`(?:table|view|index|user|role|profile|sequence|synonym|trigger|procedure|function|package\s+body|package|type|tablespace`,
  String.raw`|directory|database\s+link|cluster|context)\s+(?:if\s+(?:not\s+)?exists\s+)?`,
  QUALIFIED,
);
const GRANT = begins(
  String.raw`(?:grant|revoke)\s[^'";]{1,1000}?(?:\son\s+(?:directory\s+)?`,
  QUALIFIED,
  String.raw`)?\s+(?:to|from)\s+(${NAME})`,
);

export interface Subject {
  /** With its schema, where the statement names it. */
  readonly object?: string | undefined;
  /** Who is given a right, or loses it. */
  readonly grantee?: string | undefined;
}

/** As far as the statement's first words tell. */
export function subjectOf(sql: string): Subject {
  const granted = GRANT.exec(sql);
  if (granted) return { object: plain(granted[1]), grantee: plain(granted[2]) };
  const [, object] = DML.exec(sql) ?? DDL.exec(sql) ?? QUERY.exec(sql) ?? [];
  return { object: plain(object) };
}

/** As the other records have it: names without quotes are in capitals. */
function plain(name: string | undefined): string | undefined {
  return name?.replaceAll(
    /"([^"]*)"|[^".]+/g,
    (part: string, quoted: string | undefined) => quoted ?? part.toUpperCase(),
  );
}
