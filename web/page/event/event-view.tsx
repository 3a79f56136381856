// One event explained: what happened in five answers, where to go from it, every field, and the record it was made from.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Outcome } from '../components/badge.tsx';
import { Icon } from '../components/icon.tsx';
import { CopyButton } from '../components/copy-button.tsx';
import { Tabs } from '../components/tabs.tsx';
import type { EventAnswer } from '../contract.ts';
import { Link, navigate } from '../router.tsx';
import { useShortcuts } from '../shortcuts.ts';
import type { Range } from '../search/time-range.ts';
import { localTime, utc } from '../time.ts';
import { EventAnswers } from './event-answers.tsx';
import { EventFields, type Narrowing } from './event-fields.tsx';
import { EventRecord } from './event-record.tsx';
import { pivotsOf } from './pivots.ts';

export interface EventViewProps {
  readonly answer: EventAnswer;
  /** The period that is searched now. */
  readonly range: Range | undefined;
  /** Absent on the event's own page: there is no search to narrow there. */
  readonly narrowing?: Narrowing;
  /** Fields and record beside each other. */
  readonly wide?: boolean;
}

export function EventView({ answer, range, narrowing, wide = false }: EventViewProps): JSX.Element {
  const { id, event, fields } = answer;
  const [tab, setTab] = useState('fields');
  const time = Date.parse(event['@timestamp']);
  const pivots = pivotsOf(event, range);
  useShortcuts(
    'Event',
    pivots.map(({ key, title, url }) => ({
      keys: key,
      label: title,
      run: () => {
        navigate(url);
      },
    })),
  );
  const explained = <EventFields fields={fields} {...(narrowing ? { narrowing } : {})} />;
  const record = <EventRecord event={event} />;
  return (
    <article class={wide ? 'event wide' : 'event'}>
      <header class="event-head">
        <div class="event-title">
          <h2>{event.event.action}</h2>
          <Outcome value={event.event.outcome} code={event.error?.code} />
        </div>
        <p class="event-time">
          <time dateTime={event['@timestamp']} class="mono">
            {utc(time, { ms: true })} UTC
          </time>
          <span class="soft">{localTime(time)}</span>
        </p>
      </header>
      <nav class="pivots" aria-label="From this event to others">
        {pivots.map(({ title, icon, url, tip, key }) => (
          <Link key={title} class="button small" href={url} data-tip={tip} data-keys={key}>
            <Icon name={icon} size={14} />
            {title}
          </Link>
        ))}
      </nav>
      <EventAnswers event={event} />
      {wide ? (
        <div class="event-columns">
          <section aria-label="Fields">
            <h3>Fields</h3>
            {explained}
          </section>
          <section aria-label="Record">{record}</section>
        </div>
      ) : (
        <Tabs
          label="Event"
          chosen={tab}
          onChoose={setTab}
          tabs={[
            { name: 'fields', title: `Fields ${String(fields.length)}`, content: () => explained },
            { name: 'record', title: 'Raw and normalized', content: () => record },
          ]}
        />
      )}
      <footer class="event-id hint">
        Id <code>{id}</code> <CopyButton text={id} label="Copy the id" />
        <CopyButton
          text={() => new URL(`/event/${encodeURIComponent(id)}`, location.href).href}
          label="Copy a link to this event"
        >
          Link
        </CopyButton>
      </footer>
    </article>
  );
}
