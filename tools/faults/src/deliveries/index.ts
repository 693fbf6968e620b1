import type { Programs } from '@mastery/stack';
import { table } from '../report.ts';
import { type DeliveryOutcome, type DeliveryScenario, runDelivery } from './delivery-scenario.ts';
import { openDeliveryStage } from './delivery-stage.ts';

/** What is told to a platform, under faults. */
export const DELIVERIES: readonly DeliveryScenario[] = [
  {
    name: 'deliveries-failing',
    what: 'every fifth of 10,000 messages fails by chance, and kill -9 of the notification-service',
    ...{ students: 5_000, failingShare: 0.2, takesMs: 5, isBurst: false },
    kills: (rounds) => rounds,
  },
  {
    name: 'deliveries-burst',
    what: '1,000 students are told at once, by a receiver that takes 100 ms over each message',
    ...{ students: 1_000, failingShare: 0, takesMs: 100, isBurst: true },
    kills: () => 0,
  },
];

/** Whether nothing was wrong, and as often killed as was asked for. */
export const isDelivered = ({ problems }: DeliveryOutcome): boolean => problems.length === 0;

/** Runs them one after the other, each on a stack of its own. */
export const runDeliveries = async (
  programs: Programs,
  scenarios: readonly DeliveryScenario[],
  options: { readonly seed: number; readonly rounds: number },
  signal: AbortSignal,
  tell: (outcome: DeliveryOutcome) => void,
): Promise<readonly DeliveryOutcome[]> => {
  const outcomes: DeliveryOutcome[] = [];
  for (const scenario of scenarios) {
    const stage = await openDeliveryStage(programs, signal);
    try {
      const outcome = await runDelivery(stage, scenario, options);
      outcomes.push(outcome);
      tell(outcome);
    } finally {
      await stage.close();
    }
  }
  return outcomes;
};

const COLUMNS = [
  'scenario',
  'results',
  'requests',
  'failed',
  'kills',
  'repeats',
  'lost',
  'doubled',
  'consumed after',
  'requests then',
  'one more after',
  'lag at most',
  'seconds',
] as const;

/** The report of a run. */
export const deliveryReport = (outcomes: readonly DeliveryOutcome[]): readonly string[] =>
  table(
    COLUMNS,
    outcomes.map((outcome) => [
      outcome.name,
      ...[outcome.results, outcome.requests, outcome.failed, outcome.kills].map(String),
      ...[outcome.repeats, outcome.lost, outcome.doubled].map(String),
      `${outcome.consumedAfter.toFixed(1)} s`,
      String(outcome.requestsThen),
      `${outcome.oneMoreAfter.toFixed(2)} s`,
      String(outcome.lag),
      outcome.seconds.toFixed(1),
    ]),
  );
