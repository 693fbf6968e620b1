import { describe, expect, it } from '@jest/globals';
import { modelCard } from '@mastery/api-schemas';
import { SHIPPED_WEEK_MODEL } from '@mastery/domain-scoring/shipped';
import { SHIPPED_FIGURES } from '@mastery/learner-model/figures';
import { SHIPPED_MODEL } from '@mastery/learner-model/shipped';
import { redisLikeStore } from '@mastery/ports/testing';
import { createPopulationWriter } from '../analytics/population/population-writer.ts';
import { createForecastTally } from './forecast-tally.ts';
import { createModelCard } from './model-card.ts';

const START = Date.parse('2026-03-10T12:00:00Z');

const given = () => {
  const { store } = redisLikeStore();
  let now = START;
  const clock = { now: () => now };
  const tally = createForecastTally({ clock, newId: () => 'prediction-1' });
  const writer = createPopulationWriter({
    ...{ store, clock, model: SHIPPED_MODEL },
    publishMs: 60_000,
  });
  const card = createModelCard({
    ...{ store, clock, tally },
    ...{ knowledge: SHIPPED_MODEL, week: SHIPPED_WEEK_MODEL, figures: SHIPPED_FIGURES },
  });
  return {
    tally,
    writer,
    pass: (ms: number) => (now += ms),
    // Of the answer only what its schema knows goes out.
    card: async () => modelCard.parse(await card()),
  };
};
const quiz = {
  ...{ topic: 'loops', item: 'q1', share: 0.2, weight: 8 },
  student: { mean: 0, variance: 1 },
};

describe('the model card', () => {
  it('names the models in use, with what was measured of them', async () => {
    const { card } = given();
    const { knowledge, next_week, figures } = await card();
    expect(knowledge).toMatchObject({ version: 'knowledge/1', calibration: { scale: 1 } });
    expect(next_week.version).toBe('week/1');
    expect(figures.model_version).toBe(knowledge.version);
    const names = figures.measured.map(({ name }) => name);
    expect(names.filter((name) => name.endsWith('calibration error')).length).toBeGreaterThan(0);
  });

  it('has no population before one was published', async () => {
    const { card } = given();
    expect((await card()).population).toEqual({
      ...{ version: null, published_at: null, items: 0, topics: 0, unpublished: 0 },
    });
  });

  it('names the published population, and how much came since', async () => {
    const { card, writer, pass } = given();
    const observe = (offset: number) =>
      writer.observe({ epoch: 0, partition: 0, last: offset }, [{ offset, outcome: quiz }]);
    await observe(1);
    await writer.publishIfDue();
    pass(1_000);
    await observe(2);
    expect((await card()).population).toEqual({
      ...{ version: 'population/1', published_at: '2026-03-10T12:00:00.000Z' },
      ...{ items: 1, topics: 1, unpublished: 1 },
    });
  });

  it('tells how far off forecasts were by method, and whose count that is', async () => {
    const { card, tally } = given();
    tally.count({ method: 'belief', error: 0.01 });
    tally.count({ method: 'belief', error: 0.03 });
    tally.count({ method: 'linear', error: 0.1 });
    expect((await card()).forecasts).toEqual({
      ...{ scope: 'process', process: 'prediction-1', since: '2026-03-10T12:00:00.000Z' },
      methods: [
        { method: 'belief', compared: 2, mean_absolute_error: 0.02 },
        { method: 'linear', compared: 1, mean_absolute_error: 0.1 },
      ],
    });
  });
});
