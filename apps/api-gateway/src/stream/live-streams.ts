import type { Metrics } from '@mastery/observability';
import type { Clock, EventLogReader, LogRecord, Logger, Random, StateStore } from '@mastery/ports';
import { type ClientStream, type StreamRequest, openClientStream } from './client-stream.ts';
import { idAmong } from './event-id.ts';
import { createMemberships } from './memberships.ts';
import { type Full, createOpenStreams } from './open-streams.ts';
import type { Outlet } from './outlet.ts';
import { createResultFeed } from './result-feed.ts';
import type { ResultRecord } from './result-record.ts';
import { createStreamEvents } from './stream-events.ts';
import { createWatchers } from './watchers.ts';

/** What the live streams of a process are made of. */
export interface LiveStreamsDeps {
  readonly reader: EventLogReader;
  readonly store: Pick<StateStore, 'getMany'>;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly settings: {
    /** Streams that may be open at this process. */
    readonly STREAM_MAX_OPEN: number;
    /** Of the newest results that are kept for those who come back, bytes. */
    readonly STREAM_MEMORY_BYTES: number;
  };
  /** The pace where it is not the usual one: see there. */
  readonly heartbeatMs?: number;
  readonly refreshMs?: number;
  readonly lookMs?: number;
}

/** A stream that was opened, or why it was not. */
export type Opened =
  | { readonly kind: 'open'; readonly outlet: Outlet }
  | { readonly kind: 'refused'; readonly why: Full | 'stopping' };

/** The live streams of one process, all fed by one consumer. */
export interface LiveStreams {
  open(subject: string, request: StreamRequest): Opened;
  /** What the consumer got of one partition of the results. */
  take(partition: number, records: readonly LogRecord[]): void;
  /** Ends every stream, so that the clients go elsewhere, and opens no more. */
  stop(): Promise<void>;
}

/** Creates the live streams; none is open. */
export const createLiveStreams = (deps: LiveStreamsDeps): LiveStreams => {
  const { settings } = deps;
  const events = createStreamEvents(deps.metrics);
  const open = createOpenStreams(settings.STREAM_MAX_OPEN, (count) => events.open(count));
  let stopping = false;

  const endAll = (reason: 'unavailable' | 'stopping') => {
    for (const stream of open.all()) stream.end(reason);
  };
  const memberships = createMemberships({ ...deps, onLost: () => endAll('unavailable') });
  const watchers = createWatchers<ClientStream>(memberships);
  const tell = (record: ResultRecord) => {
    const watching = watchers.of(record.studentId);
    const told = watching.size === 0 ? null : record.told();
    if (told === null) return;
    let id: string | undefined;
    const { partition, offset } = record;
    const among = () =>
      (id ??= idAmong(partition, offset, feed.next().with(partition, offset + 1)));
    for (const stream of watching) stream.tell(record, told, among);
  };
  const feed = createResultFeed({
    ...deps,
    memoryBytes: settings.STREAM_MEMORY_BYTES,
    onRecords: (records) => records.forEach(tell),
    onGap: (partition) => {
      for (const stream of open.all()) stream.gapIn(partition);
    },
    onRepartitioned: () => endAll('unavailable'),
  });

  return {
    open: (subject, request) => {
      const why = stopping ? 'stopping' : open.refusal(subject);
      if (why !== undefined) return { kind: 'refused', why };
      const shared = { ...deps, feed, memberships, watchers, told: events };
      const stream = openClientStream(shared, request);
      open.add(subject, stream);
      void stream.outlet.over.then((reason) => {
        events.ended(reason);
        request.log.info({ reason }, 'live stream ended');
      });
      return { kind: 'open', outlet: stream.outlet };
    },
    take: (partition, records) => feed.take(partition, records),
    stop: async () => {
      stopping = true;
      endAll('stopping');
      feed.close();
      memberships.close();
      await deps.reader.close();
    },
  };
};
