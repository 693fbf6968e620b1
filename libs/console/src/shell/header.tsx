import type { Signal } from '@preact/signals';
import { useLocation } from 'preact-iso';
import { moment } from '../format.ts';
import { texts } from '../texts.ts';
import { useConsole } from './console-context.ts';
import { HOME, PAGES } from './console-routes.ts';
import { Brand } from './brand.tsx';
import { LiveSign } from './live-sign.tsx';
import { ThemeChoice } from './theme-choice.tsx';
import type { Theme } from './theme.ts';

/** Where one is, where one may go, and as whom. */
export const Header = ({ theme }: { readonly theme: Signal<Theme> }) => {
  const { session, sessions } = useConsole();
  const { path } = useLocation();
  const pages = PAGES[session.role];
  return (
    <header class="header">
      <Brand />
      <nav class="header__pages" aria-label={texts.shell.navigation}>
        {pages.map((page) => (
          <a
            key={page}
            href={HOME[page]}
            aria-current={path.startsWith(HOME[page]) ? 'page' : undefined}
          >
            {texts[page === 'admin' ? 'operator' : page].title}
          </a>
        ))}
      </nav>
      <div class="header__side">
        <LiveSign />
        <ThemeChoice theme={theme} />
        <p class="header__who">
          <strong title={texts.shell.signedInAs(session.subject)}>{session.subject}</strong>
          <small>{texts.shell.until(moment(session.expiresAt))}</small>
        </p>
        <button type="button" class="button--quiet" onClick={() => sessions.end('left')}>
          {texts.shell.signOut}
        </button>
      </div>
    </header>
  );
};
