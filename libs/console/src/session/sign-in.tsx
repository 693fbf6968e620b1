import type { Signal } from '@preact/signals';
import { DemoDoor } from '../demo/demo-door.tsx';
import { Brand } from '../shell/brand.tsx';
import { Page } from '../shell/page.tsx';
import { ThemeChoice } from '../shell/theme-choice.tsx';
import type { Theme } from '../shell/theme.ts';
import { texts } from '../texts.ts';
import type { Sessions } from './sessions.ts';
import { TokenForm } from './token-form.tsx';

interface SignInProps {
  readonly sessions: Sessions;
  readonly theme: Signal<Theme>;
}

/** The door: a token, or on a local start somebody to be. */
export const SignIn = ({ sessions, theme }: SignInProps) => {
  const ending = sessions.ending.value;
  return (
    <>
      <header class="header">
        <Brand />
        <div class="header__side">
          <ThemeChoice theme={theme} />
        </div>
      </header>
      <main id="content" class="content content--door" tabIndex={-1}>
        <Page title={texts.signIn.title} lead={texts.signIn.lead}>
          {ending !== null && (
            <p class="note" role="status">
              {texts.signIn.endings[ending]}
            </p>
          )}
          <DemoDoor onChoose={sessions.begin} />
          <TokenForm onRead={sessions.begin} />
        </Page>
      </main>
    </>
  );
};
