// Prometheus' own tool for rules and expressions, of the package `prometheus` of Debian.
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface Promtool {
  /** Resolves with its output; rejects with what it said. */
  readonly run: (args: readonly string[]) => Promise<string>;
  /** Runs a file of tests against other rules than those beside it. */
  readonly check: (rules: string, tests: string) => Promise<string>;
}

/** Rejects when it is not there. */
export async function promtool(): Promise<Promtool> {
  await run('promtool', ['--version']).catch((error: unknown) => {
    throw new Error('promtool is needed: apt-get install --no-install-recommends prometheus', {
      cause: error,
    });
  });
  const tool: Promtool['run'] = async (args) => {
    try {
      const { stdout, stderr } = await run('promtool', args);
      return stdout + stderr;
    } catch (error) {
      const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
      throw new Error(stdout + stderr, { cause: error });
    }
  };
  return {
    run: tool,
    check: async (rules, tests) => {
      const folder = mkdtempSync(join(tmpdir(), 'accesstrail-promtool-'));
      try {
        writeFileSync(join(folder, 'alerts.yaml'), rules);
        writeFileSync(join(folder, 'alerts.test.yaml'), readFileSync(tests));
        return await tool(['test', 'rules', join(folder, 'alerts.test.yaml')]);
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  };
}
