// Rejects one below the other, to look at and to choose from.
import type { JSX } from 'preact';
import { type Column, Table } from '../components/table.tsx';
import { Time } from '../components/time.tsx';
import { count } from '../numbers.ts';
import type { Reject } from './sources-api.ts';

export interface RejectTableProps {
  readonly rejects: readonly Reject[];
  readonly chosen: ReadonlySet<string>;
  /** Undefined for who may not replay. */
  readonly onChoose: ((chosen: ReadonlySet<string>) => void) | undefined;
  readonly onOpen: (id: string) => void;
}

export function RejectTable({ rejects, chosen, onChoose, onOpen }: RejectTableProps): JSX.Element {
  const choose: Column<Reject>[] = onChoose
    ? [
        {
          title: 'Choose',
          cell: ({ id }) => (
            <input
              type="checkbox"
              aria-label={`Choose reject ${id.slice(0, 12)}`}
              checked={chosen.has(id)}
              onChange={() => {
                const next = new Set(chosen);
                if (!next.delete(id)) next.add(id);
                onChoose(next);
              }}
            />
          ),
        },
      ]
    : [];
  const columns: readonly Column<Reject>[] = [
    ...choose,
    { title: 'Rejected (UTC)', cell: ({ time }) => <Time value={time} /> },
    {
      title: 'What was found',
      wide: true,
      cell: ({ id, message, path }) => (
        <button
          type="button"
          class="link"
          onClick={() => {
            onOpen(id);
          }}
        >
          {message}
          {path !== undefined && <code class="breaks"> {path}</code>}
        </button>
      ),
    },
    {
      title: 'From',
      cell: ({ envelope }) => (
        <code class="breaks" data-tip={envelope.originUri}>
          {shortOrigin(envelope.originUri)}:{String(envelope.originOffset)}
        </code>
      ),
    },
    { title: 'Attempts', number: true, cell: ({ attempt }) => String(attempt) },
  ];
  return (
    <Table
      caption={count(rejects.length, 'reject')}
      columns={columns}
      rows={rejects}
      keyOf={({ id }) => id}
    />
  );
}

/** The last part of a path or URI. */
function shortOrigin(uri: string): string {
  return uri.split('/').at(-1) ?? uri;
}
