// Chooses the record form of a file or object.
import type { Form } from '../../normalizers/contract.ts';

/** As much of a file is shown to the forms, in bytes. */
export const SHOWN = 4096;

/** As latin1 has it. */
const BYTE_ORDER_MARK = /^\u00ef\u00bb\u00bf/;

/** The name of the first form that matches a file's beginning, behind a byte order mark where there is one; else of the last. */
export function formOf(forms: Readonly<Record<string, Form>>, head: Buffer): string {
  const text = head.toString('latin1', 0, SHOWN).replace(BYTE_ORDER_MARK, '');
  const names = Object.keys(forms);
  return names.find((name) => forms[name]?.match?.test(text)) ?? names.at(-1) ?? '';
}
