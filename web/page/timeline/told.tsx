// The answer drawn: who was active, the lanes, and the same in words.
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { Button } from '../components/button.tsx';
import { Empty } from '../components/states.tsx';
import { count, whole } from '../numbers.ts';
import { Chart } from './chart.tsx';
import { DeedTable } from './deed-table.tsx';
import { deedsOf, lanesOf } from './lanes.ts';
import { MarkLegend, People } from './legend.tsx';
import { peopleOf } from './people.ts';
import type { Span } from './scale.ts';
import type { TimelineData } from './timeline-api.ts';

export interface ToldProps {
  readonly data: TimelineData;
  readonly span: Span;
  readonly moments: readonly number[];
  readonly open: string | undefined;
  readonly people: ReadonlySet<string>;
  readonly onPeople: (people: ReadonlySet<string>) => void;
  readonly onSpan: (span: Span) => void;
  readonly onOpen: (id: string) => void;
  readonly onReset: () => void;
}

export function Told(props: ToldProps): JSX.Element {
  const { data, span, moments, open, people, onPeople, onSpan, onOpen, onReset } = props;
  const { answer, density } = data;
  const lanes = useMemo(() => lanesOf(answer, people), [answer, people]);
  const active = useMemo(() => peopleOf(answer.lanes.flatMap(({ events }) => events)), [answer]);
  const deeds = useMemo(() => deedsOf(lanes), [lanes]);
  return (
    <>
      {active.length > 0 && <People people={active} chosen={people} onChoose={onPeople} />}
      {answer.more && (
        <p class="tl-more" role="status">
          There are more events than fit: these are {whole(deeds.length)} of them. Look closer, or narrow the
          query.
        </p>
      )}
      {lanes.length === 0 ? (
        <Empty title="Nobody did anything here" icon="timeline">
          <p>
            {answer.routine > 0
              ? `There are only ${count(answer.routine, 'routine event')} of services and connections in this period.`
              : 'No event of this period fits the query.'}
          </p>
          <div class="actions">
            <Button onClick={onReset}>Go back to the beginning</Button>
          </div>
        </Empty>
      ) : (
        <>
          <Chart {...{ lanes, density, span, moments, open, onSpan, onOpen }} />
          <MarkLegend />
          <DeedTable deeds={deeds} onOpen={onOpen} />
        </>
      )}
    </>
  );
}
