import type { Signal } from '@preact/signals';
import { ErrorBoundary, Route, Router, lazy, useLocation } from 'preact-iso';
import { useEffect, useMemo } from 'preact/hooks';
import { createApi } from '../api/api.ts';
import { SendEvent } from '../demo/send-event.tsx';
import { createBrowserLive } from '../live/browser-live.ts';
import { ToastRegion } from '../parts/toast-region.tsx';
import { createToasts } from '../parts/toasts.ts';
import type { Session } from '../session/read-token.ts';
import type { Sessions } from '../session/sessions.ts';
import { texts } from '../texts.ts';
import { Boundary } from './boundary.tsx';
import { ConsoleContext, useConsole } from './console-context.ts';
import { HOME, PAGES } from './console-routes.ts';
import { Header } from './header.tsx';
import { later } from './later.ts';
import { NotFound } from './not-found.tsx';
import type { Theme } from './theme.ts';

const VIEWS = {
  student: lazy(() => import('../student/student-view.tsx').then((it) => it.StudentView)),
  teacher: lazy(() => import('../teacher/teacher-view.tsx').then((it) => it.TeacherView)),
  admin: lazy(() => import('../operator/operator-view.tsx').then((it) => it.OperatorView)),
};

interface SignedInProps {
  readonly session: Session;
  readonly sessions: Sessions;
  readonly theme: Signal<Theme>;
}

/** The console of whoever is signed in. */
export const SignedIn = ({ session, sessions, theme }: SignedInProps) => {
  const given = useMemo(() => {
    const api = createApi(sessions);
    return {
      api,
      session,
      sessions,
      live: createBrowserLive(api, sessions),
      toasts: createToasts(later),
    };
  }, [session, sessions]);
  useEffect(() => {
    addEventListener('online', given.live.wake);
    return () => removeEventListener('online', given.live.wake);
  }, [given]);
  return (
    <ConsoleContext.Provider value={given}>
      <a class="skip" href="#content">
        {texts.shell.skip}
      </a>
      <Header theme={theme} />
      <main id="content" class="content" tabIndex={-1}>
        <Boundary key={session.token}>
          <ErrorBoundary>
            <Router>
              <Route path="/" component={ToHome} />
              <Route path="/console" component={ToHome} />
              {PAGES[session.role].flatMap((page) =>
                // The same key: from section to section the view stays.
                ['', '/*'].map((below) => (
                  <Route key={page} path={HOME[page] + below} component={VIEWS[page]} />
                )),
              )}
              <Route default component={NotFound} />
            </Router>
          </ErrorBoundary>
        </Boundary>
      </main>
      <SendEvent />
      <ToastRegion toasts={given.toasts} />
    </ConsoleContext.Provider>
  );
};

/** Goes on to the page of one's role. */
const ToHome = () => {
  const { route } = useLocation();
  const { session } = useConsole();
  useEffect(() => route(HOME[session.role], true), []);
  return null;
};
