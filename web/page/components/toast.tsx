// Short messages at the lower edge: said once, gone by themselves.
import type { JSX } from 'preact';
import { createStore, useStore } from '../store.ts';
import { Icon } from './icon.tsx';

interface Message {
  readonly id: number;
  readonly text: string;
  readonly tone: 'info' | 'bad';
}

const STAYS_MS = 4000;
const messages = createStore<readonly Message[]>([]);
let last = 0;

export function toast(text: string, tone: Message['tone'] = 'info'): void {
  const id = ++last;
  messages.set([...messages.get().slice(-2), { id, text, tone }]);
  setTimeout(() => {
    messages.set(messages.get().filter((message) => message.id !== id));
  }, STAYS_MS);
}

export function ToastLayer(): JSX.Element {
  const shown = useStore(messages);
  return (
    <div class="toasts" role="status" aria-live="polite">
      {shown.map(({ id, text, tone }) => (
        <div key={id} class={`toast ${tone}`}>
          <Icon name={tone === 'bad' ? 'warning' : 'check'} size={14} />
          {text}
        </div>
      ))}
    </div>
  );
}
