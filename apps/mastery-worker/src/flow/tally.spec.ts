import { describe, expect, it } from '@jest/globals';
import { workerTally } from '@mastery/api-schemas';
import type { WorkerEvents } from '../events.ts';
import { type Outcome, refusal } from '../outcome.ts';
import { counted, createTally } from './tally.ts';

const record = {
  ...{ topic: 'mastery.requests', partition: 0, offset: '0', timestamp: 0 },
  ...{ key: null, value: null, headers: {} },
};
const deadLettered = (reason: 'schema' | 'processing'): Outcome => ({
  kind: 'dead-lettered',
  ...{ record, event: null },
  refusal: refusal(reason, { code: 'schema', detail: 'x' }),
});
/** Of the events only their kind counts. */
const of = (kind: 'applied' | 'redelivered' | 'duplicate') => ({ kind, record }) as Outcome;

describe('the tally of a worker', () => {
  it('counts what became of records since it began, and says whose count it is', () => {
    const tally = createTally({
      clock: { now: () => Date.parse('2026-03-10T12:00:00Z') },
      newId: () => 'worker-1',
    });
    const told: (readonly Outcome[])[] = [];
    const events = counted(
      {
        processed: (_partition, outcomes) => told.push(outcomes),
      } as Partial<WorkerEvents> as WorkerEvents,
      tally,
    );
    const outcomes = [of('applied'), of('redelivered'), of('duplicate'), deadLettered('schema')];
    events.processed({ partition: 0 }, outcomes, 3);
    events.processed({ partition: 1 }, [of('applied'), deadLettered('processing')], 3);
    expect(workerTally.parse(tally.read())).toEqual({
      ...{ scope: 'process', process: 'worker-1', since: '2026-03-10T12:00:00.000Z' },
      ...{ applied: 2, duplicates: 2, dead_lettered: 2 },
    });
    expect(told.flat()).toHaveLength(6);
  });
});
