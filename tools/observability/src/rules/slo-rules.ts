import { stringify } from 'yaml';
import { OBSERVABILITY } from '../folders.ts';
import { type Generated, generatedFile } from '../generate/generated.ts';
import { BURN_RATES, RANGES, SLOS, type Slo, errorRatio } from './slos.ts';

const HEAD =
  '# Generated from tools/observability/src/rules/slos.ts: npm run generate.\n' +
  '# Whether the front door keeps its promises, and how fast it uses up what it may break of them.\n';

/** How each pace is told. */
const ALERTS = {
  fast: { name: 'MasteryErrorBudgetBurnsFast', severity: 'critical', page: 'burns-fast' },
  slow: { name: 'MasteryErrorBudgetBurnsSlowly', severity: 'warning', page: 'burns-slowly' },
} as const;

/** Recording and alert rules of every promise, as they are committed. */
export const generateSloRules = (): Generated =>
  generatedFile(
    `${OBSERVABILITY}/rules/slo.yaml`,
    HEAD + stringify({ groups: [recorded(), alerting()] }, { lineWidth: 0, singleQuote: true }),
  );

const recorded = () => ({
  name: 'mastery-slo',
  rules: SLOS.flatMap((slo) =>
    RANGES.map((range) => ({
      record: errorRatio(range),
      expr: `${slo.bad(range)} / ${slo.all(range)}`,
      labels: { slo: slo.name },
    })),
  ),
});

const alerting = () => ({
  name: 'mastery-slo-alerts',
  rules: (['fast', 'slow'] as const).flatMap((pace) => SLOS.map((slo) => burnAlert(slo, pace))),
});

const burnAlert = (slo: Slo, pace: keyof typeof BURN_RATES) => {
  const { name, severity, page } = ALERTS[pace];
  return {
    alert: name,
    expr: BURN_RATES[pace]
      .map(({ factor, long, short }) => {
        const isOver = (range: string) =>
          `${errorRatio(range)}{slo="${slo.name}"} > ${limit(slo, factor)}`;
        return `(${isOver(long)} and ${isOver(short)})`;
      })
      .join(' or '),
    labels: { severity, slo: slo.name },
    annotations: {
      summary: `The front door breaks its promise that ${slo.says}: {{ $value | humanizePercentage }} of requests fail it, which uses up the month's budget ${
        pace === 'fast' ? 'within days' : 'before the month is over'
      }.`,
      runbook_url: `https://mastery-engine.example/runbooks/error-budget-${page}.md`,
    },
  };
};

/** The ratio that is too much; written without the noise of binary fractions. */
const limit = ({ objective }: Slo, factor: number): number =>
  Number((factor * (1 - objective)).toFixed(6));
