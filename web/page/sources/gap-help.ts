// What to do about gaps of a source, by their kind.
import type { GapKind } from '../../../pipeline/ledger/gaps.ts';

export interface GapHelp {
  readonly text: string;
  readonly remedy: string;
}

export const GAP_HELP: Readonly<Record<GapKind, GapHelp>> = {
  altered: {
    text: 'The content is not what the sender vouched for.',
    remedy: 'Treat it as evidence: compare with a copy of the sender, and ask who could write there.',
  },
  missing: {
    text: 'The sender names it, and it is not there.',
    remedy: 'Look who may delete there. When it is restored the gap closes by itself.',
  },
  unlisted: {
    text: 'It is there, and the sender does not vouch for it.',
    remedy: 'Find out who put it there: the sender did not.',
  },
  unreadable: {
    text: 'It is there and cannot be read.',
    remedy: 'Give the collector the right to read it, or mend the file; it is read again.',
  },
  sequence: {
    text: "The sender's own numbering jumps.",
    remedy: 'Ask the sender for the numbers that are missing; late ones close the gap.',
  },
  expired: {
    text: 'It was removed at the sender before it was read.',
    remedy: 'Keep records longer at the sender, or collect more often; look for a copy in its archive.',
  },
  dropped: {
    text: 'It was sent, and there was no room to take it in.',
    remedy: 'Make the buffer larger, or the store faster; ask the sender for the time of the gap again.',
  },
  reset: {
    text: 'The place reached is no longer known at the sender.',
    remedy: 'Collecting went on from the oldest that is there; what lies between may be lost.',
  },
};
