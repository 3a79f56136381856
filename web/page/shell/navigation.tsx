// The bar at the top: where one is, where one can go, dark or light, who asks. On a phone the pages stand at the bottom.
import type { JSX } from 'preact';
import { Button } from '../components/button.tsx';
import { Icon } from '../components/icon.tsx';
import { Popover } from '../components/popover.tsx';
import type { Me } from '../contract.ts';
import { me } from '../me.ts';
import { PAGES, isOffered } from '../pages.ts';
import { Link, usePlace } from '../router.tsx';
import { currentToken, signOut } from '../session.ts';
import { useStore } from '../store.ts';
import { ThemeSwitch } from './theme-switch.tsx';

export function Navigation({ onShortcuts }: { readonly onShortcuts: () => void }): JSX.Element {
  const { path } = usePlace();
  const known = useStore(me);
  const pages = PAGES.filter((page) => page.icon && isOffered(page, known?.may));
  return (
    <header class="top">
      <Link href="/" class="brand" aria-label="accesstrail, search">
        <span class="brand-mark" aria-hidden="true">
          <svg viewBox="0 0 16 16" width="14" height="14">
            <path d="M3.500 13V7a4.500 4.500 0 0 1 9 0v6M3.500 9.800h9" />
          </svg>
        </span>
        <span class="brand-name">accesstrail</span>
      </Link>
      <nav aria-label="Pages">
        {pages.map(({ path: to, title, icon }) => (
          <Link
            key={to}
            href={to}
            {...(to === path || (to !== '/' && path.startsWith(`${to}/`))
              ? { 'aria-current': 'page' as const }
              : {})}
          >
            {icon && <Icon name={icon} />}
            <span>{title}</span>
          </Link>
        ))}
      </nav>
      <div class="top-end">
        {known && (
          <span class="namespace" data-tip="Namespace of this deployment">
            {known.namespace}
          </span>
        )}
        <Button
          icon="keyboard"
          kind="quiet"
          label="Shortcuts"
          keys="?"
          class="wide-only"
          onClick={onShortcuts}
        />
        <ThemeSwitch />
        <Popover
          button={{ icon: 'user', kind: 'quiet', label: known ? `Signed in as ${known.name}` : 'Account' }}
          title="Account"
          align="end"
        >
          {() => <Account known={known} />}
        </Popover>
      </div>
    </header>
  );
}

function Account({ known }: { readonly known: Me | undefined }): JSX.Element {
  if (!known) return <p class="hint">Not known yet.</p>;
  return (
    <div class="account">
      <p>
        <strong>{known.name}</strong> <span class="soft">{known.role}</span>
      </p>
      {!known.tokenNeeded && (
        <p class="hint">
          No tokens are configured: only this machine can reach the page, and everybody on it is admin.
        </p>
      )}
      {known.masked.length > 0 && <p class="hint">Masked for this role: {known.masked.join(', ')}</p>}
      <p class="hint">
        accesstrail {known.version} · <a href="/api/openapi.json">API</a> · <a href="/metrics">Metrics</a>
      </p>
      {currentToken() !== undefined && (
        <Button icon="lock" onClick={signOut}>
          Forget the token
        </Button>
      )}
    </div>
  );
}
