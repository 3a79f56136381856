// What is wrong with the query, and the repair as a button.
import type { JSX } from 'preact';
import type { ApiError } from '../api.ts';
import { Icon } from '../components/icon.tsx';

export interface QueryFaultProps {
  readonly id: string;
  readonly query: string;
  readonly error: ApiError;
  readonly onRepair: (query: string) => void;
}

export function QueryFault({ id, query, error, onRepair }: QueryFaultProps): JSX.Element {
  const { message, position, suggestion } = error;
  return (
    <p class="query-fault" id={id} role="alert">
      <Icon name="warning" size={14} />
      <span>{message}</span>
      {suggestion !== undefined && position && (
        <button
          type="button"
          class="link-button"
          onClick={() => {
            onRepair(query.slice(0, position[0]) + suggestion + query.slice(position[1]));
          }}
        >
          Use <code>{suggestion}</code>
        </button>
      )}
    </p>
  );
}
