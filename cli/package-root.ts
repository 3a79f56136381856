// Where the package lies: beside the sources when run from them, one up when compiled to dist/.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

const here = join(import.meta.dirname, '..');

/** Folder that holds package.json and examples/. */
export const packageRoot: string = existsSync(join(here, 'package.json')) ? here : dirname(here);
