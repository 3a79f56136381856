// What a page shows when it has nothing to show yet, nothing at all, or a fault: each with a way on.
import type { ComponentChildren, JSX } from 'preact';
import type { ApiError } from '../api.ts';
import { Button } from './button.tsx';
import { CopyButton } from './copy-button.tsx';
import { Icon, type IconName } from './icon.tsx';

export interface EmptyProps {
  readonly title: string;
  readonly icon?: IconName;
  /** What to do about it: a sentence, buttons. */
  readonly children?: ComponentChildren;
}

export function Empty({ title, icon = 'search', children }: EmptyProps): JSX.Element {
  return (
    <div class="state">
      <span class="state-icon">
        <Icon name={icon} size={20} />
      </span>
      <h2>{title}</h2>
      {children}
    </div>
  );
}

/** Grey lines where text will be. */
export function Loading({
  lines = 6,
  label = 'Loading',
}: {
  readonly lines?: number;
  readonly label?: string;
}): JSX.Element {
  return (
    <div class="loading" role="status" aria-label={label}>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} class="skeleton" />
      ))}
    </div>
  );
}

/** What can be done about an error that is no fault of the query. */
function remedyOf({ status, code }: ApiError): string | undefined {
  if (status === 0 && code === 'unreachable') return 'Start it again, or look at its log; then try again.';
  if (status === 403) return 'Your role does not include this. Ask whoever gives out tokens.';
  if (status === 404) return 'It may have been removed, or the address is not quite right.';
  if (status === 413) return 'The request is too large: shorten the query.';
  if (status === 429) return 'Too many requests: wait a moment, then try again.';
  if (status === 503) return 'The store does not answer just now. It is tried again when you ask again.';
  if (status >= 500) return 'This is a fault of accesstrail. Its log has more under the request id.';
  return undefined;
}

export interface FailedProps {
  readonly error: ApiError;
  readonly retry?: () => void;
  readonly children?: ComponentChildren;
}

export function Failed({ error, retry, children }: FailedProps): JSX.Element {
  const remedy = remedyOf(error);
  return (
    <div class="state failed" role="alert">
      <span class="state-icon">
        <Icon name="warning" size={20} />
      </span>
      <h2>{error.message}</h2>
      {remedy !== undefined && <p>{remedy}</p>}
      {children}
      {retry && (
        <Button icon="refresh" onClick={retry}>
          Try again
        </Button>
      )}
      {error.requestId !== undefined && (
        <p class="request-id">
          Request <code>{error.requestId}</code>{' '}
          <CopyButton text={error.requestId} label="Copy the request id" />
        </p>
      )}
    </div>
  );
}

export interface NoAnswerProps {
  /** Absent while it is waited for. */
  readonly error: ApiError | undefined;
  readonly retry: () => unknown;
  readonly lines?: number;
  /** What is loaded, for those who only hear it. */
  readonly label: string;
}

/** In the place of an answer that is not there yet, or will not come. */
export function NoAnswer({ error, retry, ...loading }: NoAnswerProps): JSX.Element {
  return error ? <Failed error={error} retry={() => void retry()} /> : <Loading {...loading} />;
}
