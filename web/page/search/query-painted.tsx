// The query in colours, drawn beneath the input's own (transparent) text, with a wave under a fault.
import type { JSX, RefObject } from 'preact';
import { type Token, tokensOf } from './query-text.ts';

export interface PaintedProps {
  readonly text: string;
  readonly fault: readonly [number, number] | undefined;
  readonly boxRef: RefObject<HTMLDivElement | null>;
}

export function Painted({ text, fault, boxRef }: PaintedProps): JSX.Element {
  return (
    <div class="query-paint" aria-hidden="true" ref={boxRef}>
      {tokensOf(text).map((token) => (
        <span key={token.start} class={`t-${token.kind}`}>
          {fault ? <Faulty token={token} fault={fault} length={text.length} /> : token.text}
        </span>
      ))}
      {fault && fault[0] >= text.length && <span class="t-fault"> </span>}
    </div>
  );
}

interface FaultyProps {
  readonly token: Token;
  readonly fault: readonly [number, number];
  readonly length: number;
}

/** The part of a token that is at fault is marked; a fault without width takes the next character. */
function Faulty({ token, fault: [start, stop], length }: FaultyProps): JSX.Element {
  const end = Math.min(Math.max(stop, start + 1), length);
  const from = Math.min(Math.max(start - token.start, 0), token.text.length);
  const to = Math.min(Math.max(end - token.start, 0), token.text.length);
  return (
    <>
      {token.text.slice(0, from)}
      {to > from && <span class="t-fault">{token.text.slice(from, to)}</span>}
      {token.text.slice(Math.max(from, to))}
    </>
  );
}
