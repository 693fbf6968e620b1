import { CONSUMER_GROUP } from '@mastery/event-schemas';
import { type Metrics, remembering } from '@mastery/observability';
import type { Clock, EventLog, Logger, StateStore, Timers } from '@mastery/ports';
import type { RunningRole } from '../role.ts';
import { auditRoutes } from './audit-routes.ts';
import { type SealingKey, createSealer } from './chain/sealer.ts';
import { createTrailStore } from './chain/trail-store.ts';
import { createAuditEvents } from './consume/audit-events.ts';
import { createConsumeTrail } from './consume/consume.ts';
import { createReadRecord } from './consume/read-record.ts';
import { TRAIL_TOPICS, createPlaces } from './places.ts';
import { createHeadMemory } from './verify/head-memory.ts';
import { startWatch } from './verify/watch.ts';

/** What the audit trail is made of. */
export interface AuditDeps {
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly pseudonym: (studentId: string) => string;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly eventLog: EventLog;
  readonly store: StateStore;
  /** The first seals, all of them verify. */
  readonly keys: readonly SealingKey[];
}

/** Records wait for company, milliseconds: a write costs the same for one entry as for a hundred. */
const REST_MS = 1_000;

/** The role `audit`: mastery.audit and mastery.results → an append-only trail that can be verified. */
export const startAudit = async (deps: AuditDeps): Promise<RunningRole> => {
  const { eventLog, store, clock, log, metrics } = deps;
  const sealer = createSealer(deps.keys);
  const reader = await eventLog.reader();
  const readRecord = createReadRecord(remembering(deps.pseudonym));
  const common = { store, sealer, clock, reader, readRecord };
  const consuming = {
    ...common,
    trail: createTrailStore(store, sealer),
    events: createAuditEvents(log, metrics),
  };
  const consumers = await Promise.all(
    TRAIL_TOPICS.map((topic) =>
      eventLog.subscribe({
        ...{ topic, groupId: CONSUMER_GROUP.audit, from: 'beginning', restMs: REST_MS },
        ...createConsumeTrail(consuming),
      }),
    ),
  );
  const verifying = {
    ...common,
    memory: createHeadMemory(),
    places: createPlaces(reader, clock),
  };
  const watch = startWatch({ ...deps, ...verifying });
  return {
    routes: auditRoutes(verifying),
    drain: async () => {
      watch.close();
      await Promise.all(consumers.map((consumer) => consumer.close()));
      await reader.close();
    },
  };
};
