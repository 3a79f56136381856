// The record as it came in, beside the event that was made from it.
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { CopyButton } from '../components/copy-button.tsx';
import type { AccessEvent } from '../contract.ts';
import { fieldOf, textOf } from '../search/event-fields.ts';
import { allShown } from '../shown-text.ts';
import { JsonText } from './json-text.tsx';

export function EventRecord({ event }: { readonly event: AccessEvent }): JSX.Element {
  const original = textOf(fieldOf(event, 'event.original'));
  const raw = useMemo(() => pretty(original), [original]);
  const normalized = useMemo(() => JSON.stringify(withoutOriginal(event), undefined, 2), [event]);
  const cut = event.oncall.original?.truncated === true;
  return (
    <div class="record">
      <section aria-label="Raw record">
        <header>
          <h3>Raw record</h3>
          <span class="hint">{textOf(fieldOf(event, 'oncall.origin.uri'))}</span>
          <CopyButton text={original} label="Copy the raw record" />
        </header>
        {original === '' ? (
          <p class="hint">Your role does not see the raw record.</p>
        ) : raw === undefined ? (
          <pre class="raw">{allShown(original)}</pre>
        ) : (
          <JsonText text={allShown(raw)} />
        )}
        {cut && (
          <p class="hint">
            Cut here: the whole record is kept as {textOf(fieldOf(event, 'oncall.original.blob'))}.
          </p>
        )}
      </section>
      <section aria-label="Normalized event">
        <header>
          <h3>Normalized</h3>
          <span class="hint">{event.event.dataset}</span>
          <CopyButton text={normalized} label="Copy the normalized event" />
        </header>
        <JsonText text={allShown(normalized)} />
      </section>
    </div>
  );
}

/** JSON with one member a line; undefined where it is no JSON object. */
function pretty(original: string): string | undefined {
  if (!/^\s*[{[]/.test(original)) return undefined;
  try {
    return JSON.stringify(JSON.parse(original), undefined, 2);
  } catch {
    return undefined;
  }
}

function withoutOriginal(event: AccessEvent): unknown {
  return { ...event, event: { ...event.event, original: undefined } };
}
