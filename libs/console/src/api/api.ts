import { type MasteryClient, createMasteryClient } from '@mastery/client';
import type { Sessions } from '../session/sessions.ts';

/** The gateway, in the name of whoever is signed in; a refused token ends the session. */
export const createApi = (sessions: Sessions): MasteryClient =>
  createMasteryClient({
    url: '',
    token: () => sessions.current.peek()?.token ?? '',
    fetch: async (request) => {
      const asking = sessions.current.peek();
      const response = await fetch(request);
      // Whoever signed in meanwhile is not signed out by an answer to the one before.
      if (response.status === 401 && asking === sessions.current.peek()) sessions.end('refused');
      return response;
    },
  });
