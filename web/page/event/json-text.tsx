// JSON in colours.
import type { JSX } from 'preact';

const PART =
  /("(?:[^"\\]|\\.)*")(\s*:)?|\b(?:true|false|null)\b|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|[^"\d\-tfn]+|./g;
/** A longer text is shown without colours: so many parts are slow to draw. */
const LONGEST = 60_000;

export function JsonText({ text }: { readonly text: string }): JSX.Element {
  if (text.length > LONGEST) return <pre class="json">{text}</pre>;
  return (
    <pre class="json">
      {[...text.matchAll(PART)].map((match) => {
        const [whole, string, colon] = match;
        if (string !== undefined && colon !== undefined) return [<span class="j-key">{string}</span>, colon];
        if (string !== undefined) return <span class="j-string">{string}</span>;
        return /^[-\dtfn]/.test(whole) ? <span class="j-value">{whole}</span> : whole;
      })}
    </pre>
  );
}
