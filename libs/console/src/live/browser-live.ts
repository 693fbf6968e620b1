import type { MasteryClient } from '@mastery/client';
import type { Sessions } from '../session/sessions.ts';
import { later } from '../shell/later.ts';
import { type LiveResults, createLiveResults } from './live-results.ts';

/** The live stream by the browser's `EventSource`, with tickets of whoever is signed in. */
export const createBrowserLive = (api: MasteryClient, sessions: Sessions): LiveResults =>
  createLiveResults({
    ticket: async () => {
      try {
        const { data } = await api.POST('/notifications/stream/tickets', { body: {} });
        return data?.ticket ?? null;
      } catch {
        // The network is away; whoever listens comes back.
        return null;
      }
    },
    open: (url) => new EventSource(url),
    later,
    random: Math.random,
    onExpired: () => sessions.end('expired'),
  });
