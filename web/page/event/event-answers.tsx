// Who, what, where, when and why, told from the event's fields; what the record does not say is said to be missing.
import type { ComponentChildren, JSX } from 'preact';
import { CopyButton } from '../components/copy-button.tsx';
import { Time } from '../components/time.tsx';
import type { AccessEvent } from '../contract.ts';
import { fieldOf, textOf } from '../search/event-fields.ts';
import { shown } from '../shown-text.ts';
import { duration } from '../time.ts';

export function EventAnswers({ event }: { readonly event: AccessEvent }): JSX.Element {
  return (
    <dl class="answers">
      <Answer title="Who">
        <Who event={event} />
      </Answer>
      <Answer title="What">
        <What event={event} />
      </Answer>
      <Answer title="Where">
        <Where event={event} />
      </Answer>
      <Answer title="When">
        <When event={event} />
      </Answer>
      <Answer title="Why">
        <Why event={event} />
      </Answer>
    </dl>
  );
}

function Answer({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface EventProps {
  readonly event: AccessEvent;
}

/** Names and values in a line; those without a value are left out. */
function Facts({
  event,
  of,
}: EventProps & { readonly of: readonly (readonly [string, string])[] }): JSX.Element | null {
  const facts = of.flatMap(([label, field]) => {
    const text = textOf(fieldOf(event, field));
    return text === '' ? [] : [{ label, text: shown(text) }];
  });
  if (facts.length === 0) return null;
  return (
    <ul class="event-facts">
      {facts.map(({ label, text }) => (
        <li key={label}>
          <span class="soft">{label}</span> {text}
        </li>
      ))}
    </ul>
  );
}

function Who({ event }: EventProps): JSX.Element {
  const name = textOf(fieldOf(event, 'user.name'));
  const effective = textOf(fieldOf(event, 'user.effective.name'));
  return (
    <>
      <strong>{name === '' ? 'not shown to your role' : shown(name)}</strong>
      {effective !== '' && effective !== name && <span> with the rights of {shown(effective)}</span>}
      <Facts
        event={event}
        of={[
          ['kind', 'oncall.actor.type'],
          ['as logged', 'oncall.actor.id'],
          ['credential', 'oncall.actor.credential'],
          ['from', 'source.ip'],
          ['country', 'source.geo.country_iso_code'],
          ['done to', 'user.target.name'],
        ]}
      />
    </>
  );
}

function What({ event }: EventProps): JSX.Element {
  const text = textOf(fieldOf(event, 'oncall.command.text'));
  const { before, after } = event.oncall.change ?? {};
  return (
    <>
      <strong>{shown(event.event.action)}</strong>
      <span class="soft">
        {' '}
        {textOf(event.event.category)} · {textOf(event.event.type)}
      </span>
      {text !== '' && (
        <div class="command">
          <pre>{shown(text)}</pre>
          <CopyButton text={text} label="Copy the command" />
        </div>
      )}
      <Facts
        event={event}
        of={[
          ['changed', 'oncall.change.property'],
          ['error', 'error.code'],
          ['said', 'error.message'],
          ['reason', 'event.reason'],
        ]}
      />
      {(before !== undefined || after !== undefined) && (
        <p class="change">
          <code class="change-before">{before ?? 'nothing'}</code> →{' '}
          <code class="change-after">{after ?? 'nothing'}</code>
        </p>
      )}
    </>
  );
}

function Where({ event }: EventProps): JSX.Element {
  const { object, system } = event.oncall;
  return (
    <>
      <strong>{object?.name ?? system?.id ?? 'not recorded'}</strong>
      {object?.type !== undefined && <span class="soft"> {object.type.replaceAll('_', ' ')}</span>}
      <Facts
        event={event}
        of={[
          ['system', 'oncall.system.id'],
          ['kind', 'oncall.system.kind'],
          ['host', 'host.name'],
          ['cloud', 'cloud.provider'],
          ['account', 'cloud.account.id'],
          ['region', 'cloud.region'],
          ['environment', 'oncall.system.environment'],
        ]}
      />
    </>
  );
}

function When({ event }: EventProps): JSX.Element {
  const { start, end, end_reason: reason } = event.oncall.session ?? {};
  return (
    <>
      <Time value={event['@timestamp']} form="ms" focusable /> <span class="soft">UTC</span>
      {start !== undefined && (
        <p class="soft">
          session since <Time value={start} focusable />
          {end !== undefined && (
            <>
              {' '}
              to <Time value={end} focusable />, {duration(Date.parse(end) - Date.parse(start))}
            </>
          )}
          {reason !== undefined && `, ${reason}`}
        </p>
      )}
      {event.oncall.time?.ambiguous === true && (
        <p class="fault">The local time occurs twice; the earlier one is taken.</p>
      )}
      <Facts event={event} of={[['stored', 'event.ingested']]} />
    </>
  );
}

function Why({ event }: EventProps): JSX.Element {
  const facts: readonly (readonly [string, string])[] = [
    ['justified by', 'oncall.justification'],
    ['incident', 'oncall.incident.id'],
    ['grant', 'oncall.grant.id'],
    ['shift', 'oncall.shift.id'],
    ['in their words', 'oncall.reason'],
  ];
  const known = facts.some(([, field]) => textOf(fieldOf(event, field)) !== '');
  return known ? (
    <Facts event={event} of={facts} />
  ) : (
    <span class="soft">The record gives no reason, and no grant or incident is linked to it.</span>
  );
}
