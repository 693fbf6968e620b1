import { describe, expect, it } from '@jest/globals';
import type { LearningEvent } from '@mastery/event-schemas';
import fc from 'fast-check';
import { newLearner, openLearner } from './learner/learner.ts';
import { evidenceOf } from './learner/evidence-of.ts';
import { outcomesOf } from './learner/outcomes-of.ts';
import { SHIPPED_MODEL } from './model/shipped.ts';
import { EMPTY_POPULATION, type Population, openPopulation } from './population/population.ts';

const { parameters, weights } = SHIPPED_MODEL;

/** An event of one of two students; the stream is in order of time. */
const anyEvents = fc.array(
  fc
    .record({
      id: fc.uuid(),
      subject: fc.constantFrom('ada', 'bob'),
      topic: fc.constantFrom('loops', 'lists'),
      item: fc.constantFrom('a', 'b', 'c'),
      correct: fc.boolean(),
    })
    .map(({ id, subject, topic, item, correct }) => (minute: number) => {
      const time = new Date(Date.UTC(2026, 2, 1) + minute * 60_000).toISOString();
      const data = { topic, exercise_id: item, correct };
      const type = 'exercise.completed' as const;
      const event: LearningEvent = {
        specversion: '1.0',
        id,
        source: 'urn:test',
        subject,
        time,
        type,
        data,
      };
      return event;
    }),
  { minLength: 1, maxLength: 40 },
);

/** The one writer publishes a version after every third event. */
const versionsOf = (events: readonly LearningEvent[]): readonly Population[] => {
  const writer = openPopulation(EMPTY_POPULATION, parameters);
  let current = EMPTY_POPULATION;
  return events.map((event, n) => {
    const before = current;
    for (const { topic, item, share, weight } of evidenceOf(event, weights)) {
      const student = { mean: 0, variance: parameters.studentVariance };
      writer.observe({ topic, item, student, share, weight });
    }
    if (n % 3 === 2) current = writer.publish(`population/${n}`);
    return before;
  });
};

describe('laws of the knowledge model', () => {
  it('a replay with the same versions of the artifacts equals the stream', () => {
    fc.assert(
      fc.property(anyEvents, (makers) => {
        const events = makers.map((make, minute) => make(minute));
        const versions = versionsOf(events);
        const byVersion = new Map(versions.map((each) => [each.version, each]));
        const stream = openLearner(newLearner(parameters), parameters);
        const log: { readonly event: LearningEvent; readonly version: string }[] = [];
        events.forEach((event, n) => {
          const population = versions[n] ?? EMPTY_POPULATION;
          if (event.subject !== 'ada') return;
          for (const outcome of outcomesOf(event, SHIPPED_MODEL, population)) {
            stream.observe(outcome);
          }
          log.push({ event, version: population.version });
        });

        const replayed = openLearner(newLearner(parameters), parameters);
        for (const { event, version } of log) {
          const population = byVersion.get(version) ?? EMPTY_POPULATION;
          for (const outcome of outcomesOf(event, SHIPPED_MODEL, population)) {
            replayed.observe(outcome);
          }
        }
        expect(replayed.stored()).toEqual(stream.stored());
      }),
    );
  });

  it('with one version of the population, other students do not touch what is believed of one', () => {
    fc.assert(
      fc.property(anyEvents, (makers) => {
        const events = makers.map((make, minute) => make(minute));
        const folds = new Map(
          ['ada', 'bob'].map((id) => [id, openLearner(newLearner(parameters), parameters)]),
        );
        const alone = openLearner(newLearner(parameters), parameters);
        for (const event of events) {
          for (const outcome of outcomesOf(event, SHIPPED_MODEL, EMPTY_POPULATION)) {
            folds.get(event.subject)?.observe(outcome);
            if (event.subject === 'ada') alone.observe(outcome);
          }
        }
        expect(folds.get('ada')?.core()).toEqual(alone.core());
      }),
    );
  });
});
