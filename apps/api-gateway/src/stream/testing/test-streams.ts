import { createMetrics } from '@mastery/observability';
import { QUIET } from '@mastery/ports';
import { cohortMembersKey } from '@mastery/state-keys';
import type { Audience } from '../audience.ts';
import { type LiveStreams, type LiveStreamsDeps, createLiveStreams } from '../live-streams.ts';
import { createTestLog, listenTo, until } from './test-log.ts';

const running: LiveStreams[] = [];

/** Stops every gateway of a test. */
export const stopAll = async (): Promise<void> => {
  await Promise.all(running.splice(0).map((streams) => streams.stop()));
};

/** Some gateways before one log and one store of cohorts. */
export const createStreamWorld = (partitions = 3) => {
  const log = createTestLog(partitions);
  const cohorts = new Map<string, readonly string[]>();
  const store = {
    getMany: (keys: readonly string[]) =>
      Promise.resolve(
        new Map(
          [...cohorts]
            .filter(([cohort]) => keys.includes(cohortMembersKey(cohort)))
            .map(([cohort, ids]) => [
              cohortMembersKey(cohort),
              { value: JSON.stringify(ids), etag: '1' },
            ]),
        ),
      ),
  };
  const gateway = (more: Partial<LiveStreamsDeps> = {}) => {
    const streams = createLiveStreams({
      ...{ reader: log.reader, store, clock: Date, random: () => 0.5, log: QUIET },
      metrics: createMetrics(),
      settings: { STREAM_MAX_OPEN: 100, STREAM_MEMORY_BYTES: 10_000_000 },
      ...{ refreshMs: 20, lookMs: 20 },
      ...more,
    });
    running.push(streams);
    const connect = (
      audience: Audience,
      lastEventId?: string,
      { subject = 'somebody', expiresInMs = 60_000 } = {},
    ) => {
      const opened = streams.open(subject, { audience, lastEventId, expiresInMs, log: QUIET });
      if (opened.kind === 'refused') throw new Error(opened.why);
      return { ...listenTo(opened.outlet), outlet: opened.outlet };
    };
    return { streams, connect, ...log.consumerOf(streams) };
  };
  return { log, cohorts, gateway };
};

/** The results of one student. */
export const only = (studentId: string): Audience => ({ kind: 'student', studentId });

type Connect = ReturnType<ReturnType<typeof createStreamWorld>['gateway']>['connect'];

/** A client that has everything up to now. */
export const joined = async (
  gateway: { readonly connect: Connect },
  ...asked: Parameters<Connect>
): Promise<ReturnType<Connect>> => {
  const client = gateway.connect(...asked);
  await until('joining', () => client.types().some((type) => /opened|gap/.test(type)));
  return client;
};
