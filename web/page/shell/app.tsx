// The frame around every page: navigation, what floats above it, and the page that the path names.
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { api } from '../api.ts';
import { Button } from '../components/button.tsx';
import { Empty, Failed } from '../components/states.tsx';
import { ToastLayer } from '../components/toast.tsx';
import { TooltipLayer } from '../components/tooltip.tsx';
import { me } from '../me.ts';
import { PAGES, isOffered, pageAt } from '../pages.ts';
import { useResource } from '../resource.ts';
import { navigate, usePlace } from '../router.tsx';
import { useShortcuts } from '../shortcuts.ts';
import { useStore } from '../store.ts';
import { Navigation } from './navigation.tsx';
import { ShortcutSheet } from './shortcut-sheet.tsx';
import { TokenDialog } from './token-dialog.tsx';

export function App(): JSX.Element {
  const { path } = usePlace();
  const [sheet, setSheet] = useState(false);
  const asked = useResource('me', api.me);
  useEffect(() => {
    me.set(asked.data);
  }, [asked.data]);
  useShortcuts('Everywhere', [
    {
      keys: '?',
      label: 'Show these shortcuts',
      run: () => {
        setSheet(true);
      },
    },
    ...PAGES.flatMap(({ key, title, path: to }) =>
      key === undefined
        ? []
        : [
            {
              keys: `g ${key}`,
              label: `Go to ${title}`,
              run: () => {
                navigate(to);
              },
            },
          ],
    ),
  ]);
  const found = pageAt(path);
  return (
    <>
      <a class="skip" href="#main">
        Skip to the content
      </a>
      <Navigation
        onShortcuts={() => {
          setSheet(true);
        }}
      />
      {asked.error && !asked.data ? (
        <main class="page" id="main">
          <Failed error={asked.error} retry={asked.reload} />
        </main>
      ) : (
        <Content found={found} />
      )}
      {sheet && (
        <ShortcutSheet
          onClose={() => {
            setSheet(false);
          }}
        />
      )}
      <TokenDialog />
      <TooltipLayer />
      <ToastLayer />
    </>
  );
}

function Content({ found }: { readonly found: ReturnType<typeof pageAt> }): JSX.Element {
  const known = useStore(me);
  const begins = found?.page.path === '/';
  useEffect(() => {
    // Who may not search begins where he may.
    const other = PAGES.find((page) => page.icon && isOffered(page, known?.may));
    if (known && begins && other && other !== found.page) navigate(other.path, { replace: true });
  }, [known, begins]);
  useEffect(() => {
    document.title = `${found?.page.title ?? 'Not found'} · accesstrail`;
  }, [found?.page]);
  if (!found)
    return (
      <main class="page" id="main">
        <Empty title="There is no page at this address">
          <Button
            kind="primary"
            onClick={() => {
              navigate('/');
            }}
          >
            Go to search
          </Button>
        </Empty>
      </main>
    );
  if (!isOffered(found.page, known?.may))
    return (
      <main class="page" id="main">
        <Empty title={`Your role, ${known?.role ?? ''}, does not include this page`} icon="lock">
          <p>Ask whoever gives out tokens for one with a wider role.</p>
        </Empty>
      </main>
    );
  const { path, component: Component } = found.page;
  return <Component key={path} param={found.param} />;
}
