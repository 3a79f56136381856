// Bundles the page: web/page into dist/web/page, scripts and styles named by their content, index.html pointing at them.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';

/** Names of files below `out`: what is served. Throws where the source does not bundle. */
export async function buildPage(root: string): Promise<readonly string[]> {
  const source = join(root, 'web/page');
  const out = join(root, 'dist/web/page');
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: { app: join(source, 'main.tsx'), style: join(source, 'styles/index.css') },
    outdir: out,
    bundle: true,
    write: false,
    metafile: true,
    minify: true,
    format: 'esm',
    target: ['es2023', 'chrome120', 'firefox121', 'safari17.4'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    entryNames: '[name]-[hash]',
    legalComments: 'none',
    tsconfig: join(source, 'tsconfig.json'),
    logLevel: 'warning',
  });
  const entries = Object.entries(metafile.outputs).flatMap(([path, { entryPoint }]) =>
    entryPoint === undefined ? [] : [[entryPoint, basename(path)] as const],
  );
  const named = (entry: string): string => entries.find(([point]) => point.endsWith(entry))?.[1] ?? '';
  const html = readFileSync(join(source, 'index.html'), 'utf8')
    .replace('/app.css', `/${named('styles/index.css')}`)
    .replace('/app.js', `/${named('main.tsx')}`);

  mkdirSync(out, { recursive: true });
  const files = new Map<string, string | Uint8Array>(
    outputFiles.map(({ path, contents }) => [basename(path), contents]),
  );
  files.set('icon.svg', readFileSync(join(source, 'icon.svg')));
  files.set('index.html', html);
  // The page that points at the others comes last, and what it no longer needs goes after that.
  for (const [name, content] of files) writeFileSync(join(out, name), content);
  for (const old of readdirSync(out)) if (!files.has(old)) rmSync(join(out, old), { recursive: true });
  return [...files.keys()];
}
