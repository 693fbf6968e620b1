import { CONSUMER_GROUP, TOPIC } from '@mastery/event-schemas';
import type { Metrics } from '@mastery/observability';
import type { Clock, EventLog, EventLogConsumer, Logger, StateStore, Timers } from '@mastery/ports';
import { SHIPPED_MODEL } from '@mastery/learner-model/shipped';
import type { ForecastModels } from '@mastery/student-state';
import type { ForecastTally } from '../model/forecast-tally.ts';
import { createAggregates } from './aggregates/aggregates.ts';
import { createAnalyticsEvents } from './analytics-events.ts';
import { createFollowForecasts } from './forecast-errors/follow-forecasts.ts';
import { createConsumeRequests, createConsumeResults } from './membership/consume.ts';
import { createMembership } from './membership/membership.ts';
import { createConsumePopulation, createIdlePopulation } from './population/consume.ts';
import { createPopulationWriter } from './population/population-writer.ts';

/** What the consumers are made of. */
export interface ConsumersDeps {
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly pseudonym: (studentId: string) => string;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly eventLog: EventLog;
  readonly store: StateStore;
  readonly models: ForecastModels;
  /** Between two versions of what is believed of items and topics, milliseconds. */
  readonly publishMs: number;
  readonly tally: Pick<ForecastTally, 'count'>;
}

/** How often the daily numbers of cohorts are taken, where something happened; milliseconds. */
const TAKE_MS = 30_000;
/**
 * How long partitions rest after a batch, milliseconds. A change of membership is seen that much later, an erasure as
 * well; versions of the population come more seldom anyway.
 */
const REST_MS = { membership: 1_000, results: 2_000, population: 5_000 };
/** How often some students' forecasts are looked at, milliseconds: 40 students a second. */
const LOOK_MS = 500;

/** Consumers at work. */
export interface Consumers {
  /** Finishes the batches in hand and leaves the groups. */
  close(): Promise<void>;
}

/**
 * Starts reading the log, in the background: nothing that is answered over HTTP waits for Kafka, and
 * while it is away the groups are tried again and again.
 */
export const startConsumers = (deps: ConsumersDeps): Consumers => {
  const { eventLog, log } = deps;
  const events = createAnalyticsEvents(log, deps.metrics, deps.pseudonym);
  const aggregates = createAggregates(deps);
  const membership = createMembership({ ...deps, events, aggregates });
  const forecasts = createFollowForecasts({
    ...deps,
    events: {
      forecastMissed: (missed) => {
        deps.tally.count(missed);
        events.forecastMissed(missed);
      },
    },
  });
  const unhurried = [
    setInterval(() => void aggregates.take(), TAKE_MS),
    setInterval(() => void forecasts.look(), LOOK_MS),
  ];
  const model = SHIPPED_MODEL;
  const writer = createPopulationWriter({ ...deps, model });
  const reader = eventLog.reader();

  const subscribed = Promise.all<EventLogConsumer>([
    reader.then((opened) =>
      eventLog.subscribe({
        topic: TOPIC.requests,
        groupId: CONSUMER_GROUP.membership,
        from: 'beginning',
        restMs: REST_MS.membership,
        onBatch: createConsumeRequests({ membership, reader: opened, events }),
      }),
    ),
    eventLog.subscribe({
      topic: TOPIC.requests,
      groupId: CONSUMER_GROUP.population,
      from: 'beginning',
      restMs: REST_MS.population,
      onBatch: createConsumePopulation({ ...deps, model, writer, events }),
      onIdle: createIdlePopulation({ writer }),
    }),
    eventLog.subscribe({
      topic: TOPIC.results,
      groupId: CONSUMER_GROUP.analytics,
      from: 'beginning',
      restMs: REST_MS.results,
      onBatch: createConsumeResults({ membership, aggregates, forecasts, events }),
    }),
  ]);
  return {
    close: async () => {
      unhurried.forEach((timer) => clearInterval(timer));
      const consumers = await subscribed;
      await Promise.all(consumers.map((consumer) => consumer.close()));
      await (await reader).close();
    },
  };
};
