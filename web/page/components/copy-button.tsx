// Copies a text, and says that it did.
import type { JSX } from 'preact';
import { toast } from './toast.tsx';
import { Button } from './button.tsx';

/** Also over plain HTTP on other hosts, where browsers withhold the clipboard's API. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

function copyBySelection(text: string): boolean {
  const area = document.createElement('textarea');
  area.value = text;
  area.className = 'off-screen';
  document.body.append(area);
  area.select();
  // The only way left where the clipboard's API is withheld.
  const done = (document as unknown as { execCommand: (name: string) => boolean }).execCommand('copy');
  area.remove();
  return done;
}

export interface CopyButtonProps {
  readonly text: string | (() => string);
  readonly label?: string;
  readonly children?: string;
}

export function CopyButton({ text, label = 'Copy', children }: CopyButtonProps): JSX.Element {
  return (
    <Button
      icon="copy"
      kind="quiet"
      small
      label={label}
      onClick={() => {
        void copyText(typeof text === 'string' ? text : text()).then((done) => {
          toast(done ? 'Copied' : 'The browser did not allow copying');
        });
      }}
    >
      {children}
    </Button>
  );
}
