// What kind of system a lane is, as a small picture.
import type { JSX } from 'preact';

const CLOUD = 'M4.500 12.500a3 3 0 0 1-.3-6A4 4 0 0 1 12 6.500a3 3 0 0 1-.5 6Z';

const PATHS: Readonly<Record<string, string>> = {
  cloud_account: CLOUD,
  cloud_resource: `${CLOUD}M8 8.500v4`,
  database:
    'M2.500 4c0-1.400 2.500-2.500 5.500-2.500S13.500 2.600 13.500 4 11 6.500 8 6.500 2.500 5.400 2.500 4ZM2.500 4v8c0 1.400 2.500 2.500 5.500 2.500s5.500-1.100 5.500-2.500V4M2.500 8c0 1.400 2.500 2.500 5.500 2.500s5.500-1.100 5.500-2.500',
  repository:
    'M5 2v8.500M5 10.500a1.800 1.800 0 1 0 0 3.500 1.800 1.800 0 0 0 0-3.500ZM11.500 2a1.800 1.800 0 1 0 0 3.500 1.800 1.800 0 0 0 0-3.500ZM11.500 5.500c0 3-3 3.500-6.500 5',
  organization:
    'M2.500 14V3.500h6V14M8.500 7h5v7M1.500 14h13M4.500 6h2M4.500 8.500h2M4.500 11h2M11 9.500h.1M11 12h.1',
  host: 'M2 2.500h12v4.500H2ZM2 9h12v4.500H2ZM4.500 4.800h.1M4.500 11.300h.1',
  cluster: 'M8 1.500 13.600 4.800v6.400L8 14.500 2.400 11.200V4.800ZM8 8V14M8 8 2.600 4.900M8 8l5.400-3.100',
  application: 'M1.500 3h13v10h-13ZM1.500 6h13M3.700 4.500h.1M5.700 4.500h.1',
};

export function KindIcon({ kind }: { readonly kind: string }): JSX.Element {
  return (
    <svg class="icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={PATHS[kind] ?? PATHS['application'] ?? ''} />
    </svg>
  );
}
