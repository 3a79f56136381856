// Makes an export at once, about its own period or another one.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ApiError } from '../api.ts';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { toast } from '../components/toast.tsx';
import { asApiError } from '../resource.ts';
import { type ExportSummary, exportsApi } from './exports-api.ts';
import { periodWords } from './period-words.ts';

export interface RunDialogProps {
  readonly info: ExportSummary;
  readonly onStarted: () => Promise<void>;
  readonly onClose: () => void;
}

export function RunDialog({
  info: { name, title, schedule },
  onStarted,
  onClose,
}: RunDialogProps): JSX.Element {
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError>();
  const start = async (): Promise<void> => {
    setBusy(true);
    try {
      const period = { ...(from === '' ? {} : { from }), ...(to === '' ? {} : { to }) };
      await exportsApi.run(name, period);
      await onStarted();
      toast(`${title} is being made`);
      onClose();
    } catch (fault) {
      setError(asApiError(fault));
      setBusy(false);
    }
  };
  return (
    <Dialog title={`Run ${title} now`} onClose={onClose}>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void start();
        }}
      >
        <p class="hint" id="run-help">
          A day such as 2026-11-01 and date math such as now-7d/d are those of the export's zone
          {schedule ? ` (${schedule.timezone})` : ''}; an instant such as 2026-11-19T02:17Z is UTC. Left
          empty, it is about {schedule ? periodWords(schedule.period) : 'the period of its configuration'}.
        </p>
        <label>
          From, inclusive
          <input
            type="text"
            spellcheck={false}
            autocomplete="off"
            aria-describedby="run-help"
            value={from}
            onInput={(event) => {
              setFrom(event.currentTarget.value.trim());
            }}
          />
        </label>
        <label>
          To, exclusive
          <input
            type="text"
            spellcheck={false}
            autocomplete="off"
            aria-describedby="run-help"
            value={to}
            onInput={(event) => {
              setTo(event.currentTarget.value.trim());
            }}
          />
        </label>
        {error && (
          <p class="fault" role="alert">
            {error.message}
          </p>
        )}
        <div class="actions">
          <Button type="submit" kind="primary" icon="play" disabled={busy}>
            {busy ? 'Starting…' : 'Run now'}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
