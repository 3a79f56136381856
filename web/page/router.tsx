// Where the page is: the path and the query string, which hold the whole state, by the History API.
import type { AnchorHTMLAttributes, ComponentChildren, JSX } from 'preact';
import { createStore, useStore } from './store.ts';

export interface Place {
  readonly path: string;
  /** With its question mark, or empty. */
  readonly search: string;
}

const here = (): Place => ({ path: location.pathname, search: location.search });
const place = createStore<Place>(here());

addEventListener('popstate', () => {
  place.set(here());
});

export const usePlace = (): Place => useStore(place);
export const currentPlace = (): Place => place.get();

/** Goes to a URL of this page; `replace` leaves no step to come back to. */
export function navigate(url: string, options: { readonly replace?: boolean } = {}): void {
  if (options.replace) history.replaceState(null, '', url);
  else history.pushState(null, '', url);
  place.set(here());
}

/** A URL from a path and parameters; empty and absent ones are left out. */
export function urlOf(path: string, params: Readonly<Record<string, string | undefined>> = {}): string {
  const pairs = Object.entries(params).flatMap(([key, value]) =>
    value === undefined || value === '' ? [] : [`${key}=${readable(value)}`],
  );
  return pairs.length === 0 ? path : `${path}?${pairs.join('&')}`;
}

/** What the query string holds, as a plain record. */
export function paramsOf(search: string): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(new URLSearchParams(search));
}

/** Escaped as far as a query string needs it, so that a shared URL can be read. */
function readable(value: string): string {
  return encodeURIComponent(value).replace(/%(?:3A|2F|40|2C)/g, decodeURIComponent);
}

export interface LinkProps extends Omit<AnchorHTMLAttributes, 'href' | 'class' | 'role'> {
  readonly href: string;
  readonly class?: string;
  readonly children?: ComponentChildren;
}

/** A link inside the page; with a modifier key or another button it is the browser's. */
export function Link({ href, children, onClick, ...rest }: LinkProps): JSX.Element {
  return (
    <a
      {...rest}
      href={href}
      onClick={(event) => {
        onClick?.(event);
        if (event.defaultPrevented || event.button !== 0) return;
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        navigate(href);
      }}
    >
      {children}
    </a>
  );
}
