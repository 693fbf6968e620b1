import { type Check, holds } from './scenario.ts';

/** What came of one scenario. */
export interface Outcome {
  readonly name: string;
  readonly what: string;
  readonly seconds: number;
  readonly checks: readonly Check[];
}

/** Checks that held, and those that did not. */
export const countsOf = (outcomes: readonly Outcome[]) => {
  const checks = outcomes.flatMap((outcome) => outcome.checks);
  const passed = checks.filter(holds).length;
  const tries = checks.reduce((sum, check) => sum + check.tries, 0);
  return { passed, failed: checks.length - passed, tries };
};

/** The last line of a run. */
export const closingLine = (outcomes: readonly Outcome[]): string => {
  const { passed, failed } = countsOf(outcomes);
  return `${passed} passed, ${failed} failed`;
};

/** So much of what broke is told; lines of each check. */
const MAX_TOLD = 20;

const verdict = (check: Check) =>
  check.tries === 0 ? 'NOT TRIED' : holds(check) ? 'holds' : `BROKEN ${check.broken.length} times`;

/** What one scenario saw, for a terminal. */
export const told = ({ name, seconds, checks }: Outcome): readonly string[] => [
  `${name} (${seconds.toFixed(1)} s)`,
  ...checks.flatMap((check) => [
    `  ${holds(check) ? '✓' : '✗'} ${check.what}: ${check.tries} tries, ${verdict(check)}${check.note ? `; ${check.note}` : ''}`,
    ...check.broken.slice(0, MAX_TOLD).map((line) => `      ${line}`),
    ...(check.broken.length > MAX_TOLD ? [`      and ${check.broken.length - MAX_TOLD} more`] : []),
  ]),
];

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

const tableOf = (head: readonly string[], rows: readonly (readonly string[])[]) => {
  const cells = [head, ...rows].map((row) => row.map(cell));
  const widths = head.map((_, column) =>
    Math.max(3, ...cells.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[]) =>
    `| ${row.map((text, n) => text.padEnd(widths[n] ?? 0)).join(' | ')} |`;
  const [first = [], ...others] = cells;
  return [
    line(first),
    `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`,
    ...others.map(line),
  ];
};

/** One line for each scenario, with its tries. */
export const summary = (outcomes: readonly Outcome[]): readonly string[] =>
  tableOf(
    ['scenario', 'checks', 'tries', 'broken', 'seconds'],
    outcomes.map((outcome) => {
      const { passed, failed, tries } = countsOf([outcome]);
      return [
        outcome.name,
        String(passed + failed),
        String(tries),
        String(failed),
        outcome.seconds.toFixed(1),
      ];
    }),
  );

/** The report of a run, as a Markdown page. @param facts of the run, a line each */
export const page = (outcomes: readonly Outcome[], facts: readonly string[]): string => {
  const sections = outcomes.flatMap((outcome) => [
    `## ${outcome.name}`,
    '',
    `${outcome.what}.`,
    '',
    ...tableOf(
      ['what must hold', 'tries', 'verdict', 'figures'],
      outcome.checks.map((check) => [
        check.what,
        String(check.tries),
        verdict(check),
        check.note ?? '',
      ]),
    ),
    '',
    ...outcome.checks.flatMap((check) =>
      check.broken.slice(0, MAX_TOLD).map((line) => `- **${check.what}**: ${line}`),
    ),
    ...(outcome.checks.some((check) => check.broken.length > 0) ? [''] : []),
  ]);
  return [
    '# Attack report',
    '',
    'Written by `npm run attack -- --report docs/attack-report.md`; what the scenarios do stands in [attack](attack.md). A check holds when it was tried and nothing got through.',
    '',
    ...facts.map((fact) => `- ${fact}`),
    '',
    ...summary(outcomes),
    '',
    `**${closingLine(outcomes)}**`,
    '',
    ...sections,
  ].join('\n');
};
