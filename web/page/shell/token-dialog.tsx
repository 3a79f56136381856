// Asks for the token that the API wants; it is kept for this tab only.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { tokenQuestion } from '../session.ts';
import { useStore } from '../store.ts';

export function TokenDialog(): JSX.Element | null {
  const question = useStore(tokenQuestion);
  const [token, setToken] = useState('');
  if (!question) return null;
  return (
    <Dialog title="Sign in with a token">
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          const given = token.trim();
          setToken('');
          if (given !== '') question.answer(given);
        }}
      >
        <label>
          Token
          <input
            type="password"
            autocomplete="current-password"
            spellcheck={false}
            autofocus
            required
            value={token}
            aria-describedby="token-help"
            {...(question.reason === '' ? {} : { 'aria-invalid': true })}
            onInput={(event) => {
              setToken(event.currentTarget.value);
            }}
          />
        </label>
        {question.reason !== '' && (
          <p class="fault" role="alert">
            {question.reason}
          </p>
        )}
        <p class="hint" id="token-help">
          <code>accesstrail token</code> makes tokens. It stays in this tab and is forgotten when the tab
          closes.
        </p>
        <div class="actions">
          <Button type="submit" kind="primary">
            Sign in
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
