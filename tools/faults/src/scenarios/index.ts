import { dependencies } from './dependencies.ts';
import { killAtStep } from './kill-at-step.ts';
import type { Scenario } from './scenario.ts';
import { oddTraffic } from './traffic.ts';
import { twoWorkers } from './two-workers.ts';

/** Every scenario, in the order in which they run. */
export const SCENARIOS: readonly Scenario[] = [
  ...killAtStep,
  ...twoWorkers,
  ...dependencies,
  ...oddTraffic,
];
