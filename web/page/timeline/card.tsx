// What a mark or bar stands for, shown beside it as long as it is pointed at or has the focus.
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Outcome } from '../components/badge.tsx';
import { localTime, utc, utcClock } from '../time.ts';
import type { Deed } from './lanes.ts';
import { MarkSample } from './mark-shape.tsx';
import type { Pointed } from './track.tsx';

const SHOWN = 5;
const EDGE = 8;
const GAP = 8;

/** Seen only: what it says is in the label of the element too. */
export function Card({ deeds, element }: Pointed): JSX.Element | null {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const card = box.current;
    if (!card) return;
    const around = element.getBoundingClientRect();
    const { width, height } = card.getBoundingClientRect();
    const left = Math.min(Math.max(EDGE, around.left), innerWidth - width - EDGE);
    const below = around.bottom + GAP;
    const top = below + height > innerHeight - EDGE ? Math.max(EDGE, around.top - height - GAP) : below;
    card.style.left = `${String(Math.round(left))}px`;
    card.style.top = `${String(Math.round(top))}px`;
  }, [deeds, element]);
  const [first] = deeds;
  if (!first) return null;
  const rest = deeds.length - SHOWN;
  return (
    <div class="tl-card" ref={box} aria-hidden="true">
      {deeds.length === 1 ? (
        <One deed={first} />
      ) : (
        deeds.slice(0, SHOWN).map((deed) => <Line key={deed.id} deed={deed} />)
      )}
      {rest > 0 && <p class="hint">and {rest} more</p>}
      {deeds.length > 1 && <p class="hint">Click to look closer</p>}
    </div>
  );
}

function One({ deed }: { readonly deed: Deed }): JSX.Element {
  const { time, start, end, who, what, where, outcome, change, source, system } = deed;
  return (
    <>
      <p class="tl-card-head">
        <MarkSample kind={deed.kind} filled={change} />
        <strong>{who}</strong>
        <SplitOutcome outcome={outcome} />
      </p>
      <p class="tl-card-what">{what}</p>
      <dl>
        <dt>where</dt>
        <dd>{where === '' || where === system ? system : `${where} in ${system}`}</dd>
        <dt>when</dt>
        <dd>
          {start === undefined ? utc(time) : `${utc(start)} to ${utcClock(time)}`}
          {end !== undefined && ` to ${utcClock(end)}`} UTC
          <br />
          <span class="soft">{localTime(time)}</span>
        </dd>
        <dt>source</dt>
        <dd>{source}</dd>
      </dl>
    </>
  );
}

function Line({ deed }: { readonly deed: Deed }): JSX.Element {
  return (
    <p class="tl-card-line">
      <MarkSample kind={deed.kind} filled={deed.change} />
      <span class="time">{utcClock(deed.time)}</span> <strong>{deed.who}</strong>{' '}
      <span class="tl-card-short">{deed.what}</span>
    </p>
  );
}

/** `failure AccessDenied` as its two parts. */
export function SplitOutcome({ outcome }: { readonly outcome: string }): JSX.Element {
  const [value = outcome, ...code] = outcome.split(' ');
  return <Outcome value={value} code={code.length === 0 ? undefined : code.join(' ')} />;
}
