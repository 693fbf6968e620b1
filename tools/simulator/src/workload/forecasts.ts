import { TOPIC } from '@mastery/event-schemas';
import type { LogRecord } from '@mastery/ports';
import { TTL_SECONDS, predictionKey } from '@mastery/state-keys';
import type { StoreServer } from '../store/store-server.ts';
import type { World } from '../world/calls.ts';

/** How long a forecast may be under way, milliseconds. */
const MAX_LATE_MS = 300_000;

/**
 * Forecasts that are under way while their student is erased: whoever makes them has read the student before, and
 * fills the key afterwards.
 */
export const createForecasts =
  ({ scheduler, random, trace }: World, store: StoreServer) =>
  ({ topic, key, value }: LogRecord): void => {
    const student = key?.toString() ?? '';
    const isErasure = String(value).includes('"student.erasure.requested"');
    if (topic !== TOPIC.requests || !isErasure || random.chance(0.5)) return;
    scheduler.after(random.between(0, MAX_LATE_MS), () => {
      if (store.isAway()) return;
      trace.note('forecast', () => `of ${student} is filled`);
      const ttlSeconds = TTL_SECONDS.prediction;
      store.multi([{ kind: 'upsert', key: predictionKey(student), value: '{}', ttlSeconds }]);
    });
  };
