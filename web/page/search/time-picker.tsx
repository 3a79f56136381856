// Chooses the period: quick ones by date math, or two instants in UTC with their local time beside them.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../components/button.tsx';
import { Popover } from '../components/popover.tsx';
import { localTime, utc } from '../time.ts';
import { QUICK_RANGES, type Range, type Resolved, instantOf, rangeLabel } from './time-range.ts';

export interface TimePickerProps {
  readonly range: Range;
  /** What the last answer was about. */
  readonly resolved: Resolved | undefined;
  readonly onChange: (range: Range) => void;
}

export function TimePicker({ range, resolved, onChange }: TimePickerProps): JSX.Element {
  const tip = resolved
    ? `${localTime(resolved.from)}\nto ${localTime(resolved.to)}`
    : 'The period that is searched';
  return (
    <Popover
      button={{ icon: 'clock', tip, class: 'time-picker' }}
      text={<span class="time-label">{rangeLabel(range)}</span>}
      title="Period"
      align="end"
    >
      {(close) => (
        <Choices
          range={range}
          resolved={resolved}
          onChange={(chosen) => {
            close();
            onChange(chosen);
          }}
        />
      )}
    </Popover>
  );
}

function Choices({ range, resolved, onChange }: TimePickerProps): JSX.Element {
  const [from, setFrom] = useState(() => editable(range.from, resolved?.from));
  const [to, setTo] = useState(() => editable(range.to, resolved?.to));
  const start = instantOf(from);
  const end = instantOf(to);
  return (
    <div class="time-choices">
      <ul class="menu" aria-label="Quick periods">
        {QUICK_RANGES.map((quick) => (
          <li key={quick.label}>
            <button
              type="button"
              class="menu-item"
              aria-current={quick.from === range.from && quick.to === range.to}
              onClick={() => {
                onChange({ from: quick.from, to: quick.to });
              }}
            >
              {quick.label}
            </button>
          </li>
        ))}
      </ul>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (start !== undefined && end !== undefined) onChange({ from: start, to: end });
        }}
      >
        <Instant label="From (UTC)" text={from} parsed={start} onInput={setFrom} />
        <Instant label="To (UTC)" text={to} parsed={end} onInput={setTo} />
        <p class="hint">
          Instants such as <code>2026-11-19 02:17</code>, or date math such as <code>now-36h</code> and{' '}
          <code>now-1d/d</code>.
        </p>
        <div class="actions">
          <Button type="submit" kind="primary" disabled={start === undefined || end === undefined}>
            Apply
          </Button>
        </div>
      </form>
    </div>
  );
}

interface InstantProps {
  readonly label: string;
  readonly text: string;
  /** Undefined: it cannot be read. */
  readonly parsed: string | undefined;
  readonly onInput: (text: string) => void;
}

function Instant({ label, text, parsed, onInput }: InstantProps): JSX.Element {
  const local = parsed !== undefined && /^\d/.test(parsed) ? `local: ${localTime(Date.parse(parsed))}` : '';
  return (
    <label>
      {label}
      <input
        type="text"
        autocomplete="off"
        spellcheck={false}
        value={text}
        {...(parsed === undefined ? { 'aria-invalid': true } : {})}
        onInput={(event) => {
          onInput(event.currentTarget.value);
        }}
      />
      <span class={parsed === undefined ? 'fault' : 'hint'}>
        {parsed === undefined ? 'not a time: write 2026-11-19 02:17, or now-7d' : local}
      </span>
    </label>
  );
}

/** Date math stays as it is; an instant is shown to the second. */
function editable(text: string, resolved: number | undefined): string {
  if (!/^\d{4}-/.test(text)) return text;
  const time = Date.parse(text);
  if (Number.isNaN(time)) return resolved === undefined ? text : utc(resolved);
  return utc(time, { ms: time % 1000 !== 0 });
}
