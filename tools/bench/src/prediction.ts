import { compareRows } from './compare-rows.ts';
import { forecastRow } from './forecast-row.ts';
import type { Floor, Measured } from './scenario.ts';
import { p95, timed } from './timed.ts';
import { withPredictionService } from './with-prediction-service.ts';
import type { World } from './world.ts';

const SAMPLES = 40;

/** What prediction-service answers. */
export const measurePrediction = (world: World): Promise<Measured> =>
  withPredictionService(world.stack, async () => ({
    rows: [await forecastRow(world), ...(await compareRows(world))],
    floors: [await cachedForecast(world)],
  }));

const cachedForecast = async ({ gateway, seeded }: World): Promise<Floor> => {
  const ask = async () => {
    const asked = { student_id: seeded.students[0] };
    await (await gateway.post('/predictions/next-week', asked)).arrayBuffer();
  };
  await ask();
  const times: number[] = [];
  for (let n = 0; n < SAMPLES; n += 1) times.push(await timed(ask));
  const what = 'next week’s forecast, cached, p95, one at a time';
  return { what, unit: 'ms', measured: p95(times), below: 200 };
};
