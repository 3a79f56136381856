// What the marks mean, and who was active: each person is a button that shows only what they did.
import type { JSX } from 'preact';
import { Button } from '../components/button.tsx';
import { count } from '../numbers.ts';
import { MarkSample } from './mark-shape.tsx';
import { type Person, initials } from './people.ts';

export function MarkLegend(): JSX.Element {
  return (
    <ul class="tl-legend" aria-label="What the marks mean">
      <li>
        <MarkSample kind="change" filled /> change
      </li>
      <li>
        <MarkSample kind="failure" filled={false} /> failure
      </li>
      <li>
        <MarkSample kind="failure" filled /> failed change
      </li>
      <li>
        <MarkSample kind="access" filled={false} /> access
      </li>
      <li>
        <span class="tl-sample-bar" aria-hidden="true" /> session
      </li>
      <li>
        <span class="tl-sample-density" aria-hidden="true" /> all events
      </li>
    </ul>
  );
}

export interface PeopleProps {
  readonly people: readonly Person[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

export function People({ people, chosen, onChoose }: PeopleProps): JSX.Element {
  const toggle = (name: string): void => {
    const next = new Set(chosen);
    if (!next.delete(name)) next.add(name);
    onChoose(next);
  };
  return (
    <div class="tl-people" role="group" aria-label="Who was active">
      {people.map(({ name, events, changes, failures }) => (
        <button
          key={name}
          type="button"
          class="tl-person"
          aria-pressed={chosen.has(name)}
          onClick={() => {
            toggle(name);
          }}
        >
          <span class="tl-avatar" aria-hidden="true">
            {initials(name)}
          </span>
          <span class="tl-person-name">{name}</span>
          <span class="visually-hidden">
            : {count(events, 'event')}, {count(changes, 'change')}, {failures} failed
          </span>
          <span class="tl-person-counts" aria-hidden="true">
            {changes > 0 && (
              <>
                <MarkSample kind="change" filled />
                {changes}
              </>
            )}
            {failures > 0 && (
              <>
                <MarkSample kind="failure" filled={false} />
                {failures}
              </>
            )}
            {changes + failures === 0 && events}
          </span>
        </button>
      ))}
      {chosen.size > 0 && (
        <Button
          kind="quiet"
          small
          icon="close"
          onClick={() => {
            onChoose(new Set());
          }}
        >
          Everybody
        </Button>
      )}
    </div>
  );
}
