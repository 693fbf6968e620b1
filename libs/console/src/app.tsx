import { LocationProvider } from 'preact-iso';
import { SignIn } from './session/sign-in.tsx';
import { createSessions } from './session/sessions.ts';
import { later } from './shell/later.ts';
import { SignedIn } from './shell/signed-in.tsx';
import { createTheme } from './shell/theme.ts';

const sessions = createSessions({ storage: sessionStorage, now: Date.now, later });
const theme = createTheme(localStorage, document.documentElement);

/** The console: the door, or what lies behind it. */
export const App = () => {
  const session = sessions.current.value;
  return (
    <LocationProvider scope={/^\/(console(\/|$)|$)/}>
      {session === null ? (
        <SignIn sessions={sessions} theme={theme} />
      ) : (
        <SignedIn key={session.token} session={session} sessions={sessions} theme={theme} />
      )}
    </LocationProvider>
  );
};
