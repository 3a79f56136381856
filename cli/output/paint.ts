// Colour in a terminal; none where the output is not one, or where NO_COLOR asks for none.

export interface Paint {
  readonly success: (text: string) => string;
  readonly failure: (text: string) => string;
  readonly quiet: (text: string) => string;
  readonly strong: (text: string) => string;
}

/** FORCE_COLOR asks for colour where there is no terminal; NO_COLOR wins. */
export function paintFor(
  stream: { readonly isTTY?: boolean },
  env: Readonly<Record<string, string | undefined>>,
): Paint {
  const forced = (env['FORCE_COLOR'] ?? '') !== '' && env['FORCE_COLOR'] !== '0';
  const wanted = forced || (stream.isTTY === true && env['TERM'] !== 'dumb');
  const code =
    wanted && (env['NO_COLOR'] ?? '') === ''
      ? (on: number, off: number) => (text: string) =>
          text === '' ? '' : `\u001b[${String(on)}m${text}\u001b[${String(off)}m`
      : () => (text: string) => text;
  return { success: code(32, 39), failure: code(31, 39), quiet: code(2, 22), strong: code(1, 22) };
}
