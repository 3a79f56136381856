// How a source is, in a word, and what to do about it.
import type { JSX } from 'preact';
import { Badge, type Tone } from '../components/badge.tsx';
import { Icon, type IconName } from '../components/icon.tsx';
import type { SourceAnswer } from './sources-api.ts';

interface StateWords {
  readonly label: string;
  readonly tone: Tone;
  readonly icon: IconName;
  readonly text: string;
  readonly remedy?: string;
}

const STATES: Readonly<Record<SourceAnswer['state'], StateWords>> = {
  fine: { label: 'Fine', tone: 'good', icon: 'check', text: 'Records arrive as usual.' },
  idle: {
    label: 'Idle',
    tone: 'neutral',
    icon: 'pause',
    text: 'Nothing has arrived since this process started.',
    remedy:
      'If it should have: look whether its path, topic or address in the configuration is the right one.',
  },
  silent: {
    label: 'Silent',
    tone: 'warn',
    icon: 'warning',
    text: 'It has been quiet for longer than its rhythm explains.',
    remedy: 'Look whether the sender still writes, and whether the way from there to here is open.',
  },
  refused: {
    label: 'Refused',
    tone: 'bad',
    icon: 'lock',
    text: 'The sender does not let us in.',
    remedy: 'Renew the credentials or the right to read; collecting then goes on by itself where it stopped.',
  },
  gaps: {
    label: 'Gaps',
    tone: 'bad',
    icon: 'warning',
    text: 'Stretches of its input are missing, or not as they were sent.',
    remedy: 'Each gap is listed below with what to do about it.',
  },
};

export function StateBadge({ state }: Pick<SourceAnswer, 'state'>): JSX.Element {
  const { label, tone, icon } = STATES[state];
  return (
    <Badge tone={tone}>
      <Icon name={icon} size={12} /> {label}
    </Badge>
  );
}

/** The state as a notice, where there is something to do about it. */
export function StateNotice({ source }: { readonly source: SourceAnswer }): JSX.Element | null {
  const { tone, icon, text, remedy } = STATES[source.state];
  if (remedy === undefined) return null;
  return (
    <div class={`notice ${tone}`} role="note">
      <Icon name={icon} />
      <div>
        <strong>{text}</strong>
        {source.refusal !== undefined && <p>{source.refusal}</p>}
        <p>{remedy}</p>
      </div>
    </div>
  );
}
