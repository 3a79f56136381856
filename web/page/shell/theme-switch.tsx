// Chooses between the system's shade, light and dark: each press is the next.
import type { JSX } from 'preact';
import { Button } from '../components/button.tsx';
import type { IconName } from '../components/icon.tsx';
import { useStore } from '../store.ts';
import { type Theme, chooseTheme, theme } from '../theme.ts';

const NEXT: Readonly<
  Record<Theme, { readonly next: Theme; readonly icon: IconName; readonly label: string }>
> = {
  system: { next: 'light', icon: 'system', label: 'Shade: as the system' },
  light: { next: 'dark', icon: 'sun', label: 'Shade: light' },
  dark: { next: 'system', icon: 'moon', label: 'Shade: dark' },
};

export function ThemeSwitch(): JSX.Element {
  const { next, icon, label } = NEXT[useStore(theme)];
  return (
    <Button
      icon={icon}
      kind="quiet"
      label={label}
      onClick={() => {
        chooseTheme(next);
      }}
    />
  );
}
