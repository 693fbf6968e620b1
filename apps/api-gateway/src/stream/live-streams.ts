import type { Metrics } from '@mastery/observability';
import type { Clock, EventLogReader, LogRecord, Logger, Random, StateStore } from '@mastery/ports';
import { type ClientStream, type StreamRequest, openClientStream } from './client-stream.ts';
import { idAmong } from './event-id.ts';
import { createMemberships } from './memberships.ts';
import type { Outlet } from './outlet.ts';
import { createResultFeed } from './result-feed.ts';
import type { ResultRecord } from './result-record.ts';
import { createStreamEvents } from './stream-events.ts';
import { createWatchers } from './watchers.ts';

/** Streams that one subject may have open at one gateway: tabs and devices of one person. */
export const MAX_OF_SUBJECT = 8;

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
  | { readonly kind: 'refused'; readonly why: 'subject-full' | 'process-full' | 'stopping' };

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
  const open = new Set<ClientStream>();
  const bySubject = new Map<string, number>();
  let stopping = false;

  const endAll = (reason: 'unavailable' | 'stopping') => {
    for (const stream of [...open]) stream.end(reason);
  };
  const memberships = createMemberships({ ...deps, onLost: () => endAll('unavailable') });
  const watchers = createWatchers<ClientStream>(memberships);
  const feed = createResultFeed({
    ...deps,
    memoryBytes: settings.STREAM_MEMORY_BYTES,
    onRecords: (records) => {
      for (const record of records) tell(record);
    },
    onGap: (partition) => {
      for (const stream of open) stream.gapIn(partition);
    },
    onRepartitioned: () => endAll('unavailable'),
  });
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

  const count = (subject: string, by: number) => {
    const left = (bySubject.get(subject) ?? 0) + by;
    if (left === 0) bySubject.delete(subject);
    else bySubject.set(subject, left);
    events.open(open.size);
  };
  return {
    open: (subject, request) => {
      if (stopping) return { kind: 'refused', why: 'stopping' };
      if (open.size >= settings.STREAM_MAX_OPEN) return { kind: 'refused', why: 'process-full' };
      if ((bySubject.get(subject) ?? 0) >= MAX_OF_SUBJECT) {
        return { kind: 'refused', why: 'subject-full' };
      }
      const stream = openClientStream(
        { ...deps, feed, memberships, watchers, told: events },
        request,
      );
      open.add(stream);
      count(subject, 1);
      void stream.outlet.over.then((reason) => {
        open.delete(stream);
        count(subject, -1);
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
