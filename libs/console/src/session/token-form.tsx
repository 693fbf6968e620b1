import { useId, useState } from 'preact/hooks';
import { moment } from '../format.ts';
import { texts } from '../texts.ts';
import { type Session, type TokenReading, readToken } from './read-token.ts';

/** Takes a token, says who it speaks for and until when, and what is wrong with it. */
export const TokenForm = ({ onRead }: { readonly onRead: (session: Session) => void }) => {
  const [text, setText] = useState('');
  const id = useId();
  const reading = readToken(text, Date.now());
  return (
    <form
      class="card"
      onSubmit={(event) => {
        event.preventDefault();
        if (reading.kind === 'session') onRead(reading.session);
      }}
    >
      <h2>{texts.signIn.heading}</h2>
      <label for={id}>{texts.signIn.token}</label>
      <input
        id={id}
        name="token"
        type="password"
        autocomplete="off"
        spellcheck={false}
        required
        aria-describedby={`${id}-hint ${id}-reading`}
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
      />
      <p id={`${id}-hint`} class="soft">
        {texts.signIn.hint}
      </p>
      <p id={`${id}-reading`} role="status">
        {text.trim() !== '' && wordsOf(reading)}
      </p>
      <button type="submit" disabled={reading.kind !== 'session'}>
        {texts.signIn.submit}
      </button>
    </form>
  );
};

const wordsOf = (reading: TokenReading): string => {
  switch (reading.kind) {
    case 'session': {
      const { role, subject, expiresAt } = reading.session;
      return texts.signIn.speaksFor(texts.shell.roles[role], subject, moment(expiresAt));
    }
    case 'expired':
      return texts.signIn.expired(moment(reading.expiredAt));
    case 'no-page-for-role':
      return texts.signIn.noPageForRole(reading.role);
    case 'unreadable':
      return texts.signIn.unreadable;
  }
};
