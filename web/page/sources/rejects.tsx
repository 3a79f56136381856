// The rejects of a source, by code: what it means, what to do, and sending them through again after that.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { REJECT_CODES } from '../../../schemas/reject-codes.ts';
import { asApiError } from '../resource.ts';
import { Button } from '../components/button.tsx';
import { Prose } from '../components/prose.tsx';
import { Empty, NoAnswer } from '../components/states.tsx';
import { count, whole } from '../numbers.ts';
import { RejectDialog } from './reject-dialog.tsx';
import { byCode, triedOften } from './reject-groups.ts';
import { RejectTable } from './reject-table.tsx';
import { replayWords } from './source-words.ts';
import { MOST_REJECTS, type RejectQuery, sourcesApi } from './sources-api.ts';
import { usePolled } from './use-polled.ts';

export interface RejectsProps {
  readonly source: string;
  /** Whether there is such a source now: rejects stay when it is renamed. */
  readonly configured: boolean;
  readonly mayReplay: boolean;
  /** Another one says that there are other rejects than before: looking at them is recorded, so they are not asked for again and again. */
  readonly version: string;
  /** The numbers of the source are others now. */
  readonly onReplayed: () => Promise<void>;
}

interface Told {
  readonly text: string;
  readonly failed: boolean;
}

export function Rejects({ source, configured, mayReplay, version, onReplayed }: RejectsProps): JSX.Element {
  const query = { sourceId: source, status: 'open' as const };
  const { data, error, reload } = usePolled(source, (signal) => sourcesApi.rejects(query, signal), {
    version,
  });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [open, setOpen] = useState<string>();
  const [told, setTold] = useState<Told>();
  const [busy, setBusy] = useState(false);

  const replay = async (which: RejectQuery, force: boolean): Promise<void> => {
    setBusy(true);
    try {
      setTold({
        text: replayWords(await sourcesApi.replay({ sourceId: source, ...which }, force)),
        failed: false,
      });
      setChosen(new Set());
    } catch (fault) {
      setTold({ text: `Not replayed: ${asApiError(fault).message}`, failed: true });
    }
    await Promise.all([reload(), onReplayed()]);
    setBusy(false);
  };

  const known = new Set(data?.map(({ id }) => id));
  const kept = [...chosen].filter((id) => known.has(id));
  const codes = data ? byCode(data) : [];
  const shown = data?.find(({ id }) => id === open);
  return (
    <section class="block" aria-labelledby="rejects-title">
      <header class="block-head">
        <h2 id="rejects-title">
          Rejects{' '}
          <span class="hint">
            {data && (data.length < MOST_REJECTS ? whole(data.length) : `the newest ${whole(MOST_REJECTS)}`)}
          </span>
        </h2>
        {mayReplay && kept.length > 0 && (
          <Button
            kind="primary"
            small
            icon="refresh"
            disabled={busy}
            onClick={() => void replay({ ids: kept }, triedOften(data, kept))}
          >
            {`Replay ${count(kept.length, 'record')}`}
          </Button>
        )}
      </header>
      <p class={told ? `notice ${told.failed ? 'bad' : 'accent'}` : 'visually-hidden'} role="status">
        {busy ? 'Sending through again…' : told?.text}
      </p>
      {!data && <NoAnswer error={error} retry={reload} lines={3} label="Loading the rejects" />}
      {data?.length === 0 && (
        <Empty title="No open rejects" icon="check">
          {configured && <p>Every record became an event, or was filtered for a reason that is counted.</p>}
        </Empty>
      )}
      {codes.map(([code, rejects]) => (
        <section key={code} class="code-block" aria-label={`Rejects with the code ${code}`}>
          <header>
            <h3>
              <code>{code}</code> <span class="hint">{whole(rejects.length)}</span>
            </h3>
            <p>
              <Prose text={REJECT_CODES[code].text} />{' '}
              <span class="soft">
                <Prose text={REJECT_CODES[code].remedy} />
              </span>
            </p>
            {mayReplay && REJECT_CODES[code].stage !== 'collect' && (
              <Button small icon="refresh" disabled={busy} onClick={() => void replay({ code }, false)}>
                Replay all of this code
              </Button>
            )}
          </header>
          <RejectTable
            rejects={rejects}
            chosen={chosen}
            onChoose={mayReplay ? setChosen : undefined}
            onOpen={setOpen}
          />
        </section>
      ))}
      {shown && (
        <RejectDialog
          reject={shown}
          busy={busy}
          {...(mayReplay ? { onReplay: (force: boolean) => void replay({ ids: [shown.id] }, force) } : {})}
          onClose={() => {
            setOpen(undefined);
          }}
        />
      )}
    </section>
  );
}
