import type { Metrics } from '@mastery/observability';
import type { Joined } from './find-beginning.ts';
import type { EndReason } from './outlet.ts';

/** What happens to the live streams of a process. */
export interface StreamEvents {
  open(count: number): void;
  joined(how: Joined): void;
  sent(events: number): void;
  ended(reason: EndReason): void;
}

/** Creates the events of the live streams. */
export const createStreamEvents = (metrics: Metrics): StreamEvents => {
  const open = metrics.gauge({
    name: 'live_streams_open',
    help: 'Clients that are sent results as they happen',
    labels: [],
  });
  const joined = metrics.counter({
    name: 'live_streams_joined_total',
    help: 'Streams that began: new, resumed where they were, or with a gap of which the client was told',
    labels: ['how'],
  });
  const ended = metrics.counter({
    name: 'live_streams_ended_total',
    help: 'Streams that ended, by reason',
    labels: ['reason'],
  });
  const sent = metrics.counter({
    name: 'live_stream_events_total',
    help: 'Results that were sent to clients',
    labels: [],
  });
  open.set({}, 0);
  return {
    open: (count) => open.set({}, count),
    joined: (how) => joined.inc({ how }),
    sent: (events) => sent.inc({}, events),
    ended: (reason) => ended.inc({ reason }),
  };
};
