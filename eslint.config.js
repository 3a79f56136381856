import { importX } from 'eslint-plugin-import-x';
import { createNodeResolver } from 'eslint-plugin-import-x';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Folder -> the folders it may import from; the same table that test/architecture.test.ts checks. */
const IMPORTS = {
  schemas: [],
  normalizers: ['schemas'],
  search: ['schemas'],
  pipeline: ['schemas', 'normalizers', 'search'],
  ingest: ['schemas', 'pipeline'],
  sinks: ['schemas', 'search', 'pipeline'],
  exports: ['schemas', 'search', 'pipeline'],
  web: ['schemas', 'search', 'pipeline', 'exports'],
};
const FOLDERS = [...Object.keys(IMPORTS), 'cli', 'scripts', 'test', 'bench'];

export default defineConfig(
  { ignores: ['dist/**', '**/generated/**', '**/*.generated.ts', 'node_modules/**', 'data/**', '.bench/**'] },
  {
    files: ['**/*.ts', '**/*.tsx', '**/*.mts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { 'import-x': importX },
    settings: {
      'import-x/extensions': ['.ts', '.tsx', '.mts'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx', '.mts'] },
      'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.tsx', '.mts', '.js'] })],
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      'import-x/no-cycle': 'error',
      'import-x/no-default-export': 'error',
      'import-x/no-restricted-paths': [
        'error',
        {
          zones: Object.entries(IMPORTS).flatMap(([target, allowed]) =>
            FOLDERS.filter((folder) => folder !== target && !allowed.includes(folder)).map((folder) => ({
              target: `./${target}`,
              from: `./${folder}`,
              // The framing that a source declares is handed to ingest: it knows the contract, and no normalizer.
              except: target === 'ingest' && folder === 'normalizers' ? ['./contract.ts'] : [],
            })),
          ),
        },
      ],
      'no-restricted-imports': [
        'error',
        { paths: [{ name: 'kafkajs', message: 'only pipeline/bus/kafka may use it' }] },
      ],
      'no-console': 'error',
    },
  },
  { files: ['scripts/**', 'bench/**', 'test/**'], rules: { 'no-console': 'off' } },
  {
    files: ['pipeline/bus/kafka/**', 'test/services/**', 'test/bus/**', 'test/support/kafka.ts'],
    rules: { 'no-restricted-imports': 'off' },
  },
  {
    files: ['normalizers/*/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^node:(?!crypto$|net$|buffer$)',
              message: 'a source is pure: no files, no clock, no process',
            },
          ],
        },
      ],
      'no-restricted-globals': ['error', 'process', 'setTimeout', 'setInterval', 'fetch'],
    },
  },
);
