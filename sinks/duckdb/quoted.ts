// Texts and names as SQL, where a statement takes no parameter.

/** A text. */
export function quotedText(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

/** A name of a column. */
export function quotedName(value: string): string {
  return `"${value.replaceAll('"', '""')}"`;
}
