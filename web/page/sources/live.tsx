// Says how fresh a page is that asks again by itself, and lets it stand still.
import type { JSX } from 'preact';
import type { ApiError } from '../api.ts';
import { Button } from '../components/button.tsx';
import { utcClock } from '../time.ts';

export interface LiveProps {
  /** When the latest answer came, ms since 1970 UTC. */
  readonly at: number | undefined;
  /** Why there was none after it. */
  readonly error: ApiError | undefined;
  readonly paused: boolean;
  readonly onPaused: (paused: boolean) => void;
}

export function Live({ at, error, paused, onPaused }: LiveProps): JSX.Element {
  return (
    <div class="live">
      {error ? (
        <span class="fault" role="status">
          Not refreshed: {error.message}
        </span>
      ) : (
        at !== undefined && <span class="hint">as of {utcClock(at)} UTC</span>
      )}
      <Button
        icon={paused ? 'play' : 'pause'}
        small
        kind="quiet"
        aria-pressed={paused}
        onClick={() => {
          onPaused(!paused);
        }}
      >
        {paused ? 'Resume' : 'Pause'}
      </Button>
    </div>
  );
}
