// Fills ${VARIABLES} of the environment into configuration text.

export type Environment = Readonly<Record<string, string | undefined>>;

const REFERENCE = /\$\$|\$\{([A-Za-z_][A-Za-z0-9_]*)(?:(:-|-|:\?)([^}]*))?\}/g;

/**
 * Replaces `${V}`, `${V:-default}` (unset or empty), `${V-default}` (unset), `${V:?message}`; `$$` is a dollar sign. Throws an Error that
 * names the variable, never its value, when it is not set or holds a line break (which could add configuration of its own).
 */
export function interpolate(text: string, env: Environment): string {
  return text.replace(
    REFERENCE,
    (whole, name: string | undefined, operator: string | undefined, rest = '') => {
      if (name === undefined) return whole === '$$' ? '$' : whole;
      const value = env[name];
      const missing = operator === '-' ? value === undefined : value === undefined || value === '';
      if (operator === ':?' && missing)
        throw new Error(`${name}: ${rest === '' ? 'must be set' : String(rest)}`);
      if (operator !== undefined && missing) return String(rest);
      if (value === undefined) throw new Error(`the environment variable ${name} is not set`);
      if (/[\r\n]/.test(value)) throw new Error(`the environment variable ${name} holds a line break`);
      return value;
    },
  );
}
