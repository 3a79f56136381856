// from.files: files on this machine or on a shared file system.
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { scan } from '../../ingest/files/scan.ts';
import type { FromFiles } from '../../schemas/generated/types.ts';
import { amount } from '../output/table.ts';
import type { Transport } from './transport.ts';

export const files: Transport<FromFiles> = {
  where: ({ paths }) => paths.join(' '),
  leased: true,
  check: async (config, { dir }) => {
    const { files: found, missing } = await scan({ ...config, baseDir: dir });
    const unreadable: string[] = [];
    for (const { path } of found)
      await access(path, constants.R_OK).catch(() => {
        unreadable.push(path);
      });
    if (unreadable.length > 0)
      return {
        state: 'wrong',
        found: `${String(unreadable.length)} of ${String(found.length)} files cannot be read, such as ${unreadable[0] ?? ''}`,
        remedy: 'Give the user that runs accesstrail the right to read them',
      };
    const [gone] = missing;
    if (gone || found.length === 0)
      return {
        state: 'warning',
        found: gone ? `${gone.path}: ${gone.reason}` : `no file matches ${config.paths.join(', ')}`,
        remedy: 'Correct from.files.paths; files that come later are found while it runs',
      };
    return { state: 'fine', found: amount(found.length, 'file') };
  },
  collect: async (config, { form }, context, { dir }) => {
    const { collectFiles } = await import('../../ingest/files/collect-files.ts');
    return collectFiles({ ...config, ...(form === undefined ? {} : { form }), baseDir: dir }, context);
  },
};
