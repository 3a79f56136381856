// What the quickstart's night is about, and where to begin: shown until one searches for something else.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../components/button.tsx';
import { Icon } from '../components/icon.tsx';
import type { Story } from '../contract.ts';
import { Link, urlOf } from '../router.tsx';

const KEY = 'accesstrail.story-read';

export function StoryLine({ story }: { readonly story: Story }): JSX.Element | null {
  const [read, setRead] = useState(() => sessionStorage.getItem(KEY) === story.title);
  if (read) return null;
  return (
    <section class="story" aria-label="About this example">
      <Icon name="info" />
      <div>
        <h2>{story.title}</h2>
        <p>{story.lines.join(' ')}</p>
      </div>
      <Link class="button" href={urlOf('/timeline', { from: story.from, to: story.to })}>
        See the timeline
      </Link>
      <Button
        icon="close"
        kind="quiet"
        small
        label="Put this away"
        onClick={() => {
          sessionStorage.setItem(KEY, story.title);
          setRead(true);
        }}
      />
    </section>
  );
}
