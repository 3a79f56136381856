// One reject: why, from where, and its bytes as text and in hex.
import type { JSX } from 'preact';
import { REJECT_CODES } from '../../../schemas/reject-codes.ts';
import { Button } from '../components/button.tsx';
import { CopyButton } from '../components/copy-button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { Prose } from '../components/prose.tsx';
import { Time } from '../components/time.tsx';
import { RecordBytes } from './record-bytes.tsx';
import { MOST_ATTEMPTS } from './reject-groups.ts';
import type { Reject } from './sources-api.ts';

export interface RejectDialogProps {
  readonly reject: Reject;
  readonly busy: boolean;
  /** Absent for who may not. */
  readonly onReplay?: (force: boolean) => void;
  readonly onClose: () => void;
}

export function RejectDialog({ reject, busy, onReplay, onClose }: RejectDialogProps): JSX.Element {
  const { id, code, path, message, attempt, stage, time, envelope } = reject;
  const often = attempt > MOST_ATTEMPTS;
  return (
    <Dialog title={message} onClose={onClose} wide>
      <div class="reject">
        <p>
          <code>{code}</code>: <Prose text={REJECT_CODES[code].text} />{' '}
          <span class="soft">
            <Prose text={REJECT_CODES[code].remedy} />
          </span>
        </p>
        <dl class="facts-table">
          <div>
            <dt>rejected</dt>
            <dd>
              <Time value={time} focusable /> by the stage {stage}, attempt {attempt}
            </dd>
          </div>
          {path !== undefined && (
            <div>
              <dt>at</dt>
              <dd>
                <code class="breaks">{path}</code>
              </dd>
            </div>
          )}
          <div>
            <dt>from</dt>
            <dd>
              <code class="breaks">{envelope.originUri}</code>, offset {envelope.originOffset}
            </dd>
          </div>
          <div>
            <dt>id</dt>
            <dd>
              <code class="breaks">{id}</code> <CopyButton text={id} label="Copy the id" />
            </dd>
          </div>
        </dl>
        <RecordBytes id={id} />
        {onReplay && stage !== 'collect' && (
          <div class="actions">
            {often && (
              <span class="hint">
                It has failed {attempt} times: replaying will not help before its cause is mended.
              </span>
            )}
            <Button
              kind="primary"
              icon="refresh"
              disabled={busy}
              onClick={() => {
                onReplay(often);
              }}
            >
              {often ? 'Replay nevertheless' : 'Replay this record'}
            </Button>
          </div>
        )}
      </div>
    </Dialog>
  );
}
