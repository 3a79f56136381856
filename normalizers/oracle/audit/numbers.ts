// Reads the numbers that the fields of a record are.

export function isNumber(text: string | undefined): boolean {
  return text !== undefined && /^\d{1,9}$/.test(text);
}

export function whole(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

/** 1017, -1017, ORA-01017 -> 1017 */
export function numberIn(code: string | undefined): string | undefined {
  if (code === undefined || code === '0') return code;
  return /^(?:ORA)?-?0{0,9}(\d{1,9})$/i.exec(code)?.[1];
}
