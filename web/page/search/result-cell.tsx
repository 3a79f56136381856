// What stands in a cell: the five questions told shortly, every other field as it is.
import type { JSX } from 'preact';
import { Outcome } from '../components/badge.tsx';
import { Time } from '../components/time.tsx';
import type { AccessEvent } from '../contract.ts';
import { shown } from '../shown-text.ts';
import { fieldOf, isMachine, shortName, textOf } from './event-fields.ts';

interface EventProps {
  readonly event: AccessEvent;
}

export function Cell({ event, column }: EventProps & { readonly column: string }): JSX.Element {
  switch (column) {
    case '@timestamp':
      return <Time value={event['@timestamp']} />;
    case 'who':
      return <Who event={event} />;
    case 'what':
      return <What event={event} />;
    case 'where':
      return <Where event={event} />;
    case 'outcome':
      return <Outcome value={event.event.outcome} />;
    case 'source':
      return <span class="soft">{event.oncall.source?.id ?? event.event.dataset}</span>;
    default:
      return <span class="plain">{shown(textOf(fieldOf(event, column)))}</span>;
  }
}

export function Who({ event }: EventProps): JSX.Element {
  const name = textOf(fieldOf(event, 'user.name'));
  const as = fieldOf(event, 'user.effective.name');
  return (
    <>
      <span class={isMachine(event) ? 'soft' : 'strong'}>{shown(name)}</span>
      {typeof as === 'string' && as !== name && <span class="aside"> as {shown(shortName(as))}</span>}
    </>
  );
}

export function What({ event }: EventProps): JSX.Element {
  const { command, change } = event.oncall;
  const { action } = event.event;
  const code = event.error?.code;
  const detail = command?.text ?? (change ? changeText(change) : undefined);
  // A statement says itself what it does: `SELECT SELECT 1` would say it twice.
  if (detail?.toLowerCase().startsWith(action.toLowerCase()))
    return (
      <>
        <code class="strong">{shown(detail)}</code>
        {code !== undefined && <span class="fault"> {code}</span>}
      </>
    );
  return (
    <>
      <span class="strong">{shown(action)}</span>
      {code !== undefined && <span class="fault"> {code}</span>}
      {detail !== undefined && <code class="aside"> {shown(detail)}</code>}
    </>
  );
}

function changeText({ property = [], before, after }: NonNullable<AccessEvent['oncall']['change']>): string {
  const values = [before, after].filter((value) => value !== undefined).join(' → ');
  return [property.join(', '), values].filter((part) => part !== '').join(' ');
}

export function Where({ event }: EventProps): JSX.Element {
  const { object, system } = event.oncall;
  if (object?.name === undefined) return <span>{shown(system?.id ?? '')}</span>;
  return (
    <>
      <span>{shown(shortName(object.name))}</span>
      <span class="aside"> {(object.type ?? 'object').replaceAll('_', ' ')}</span>
    </>
  );
}
