import { LEVELS } from '@mastery/event-schemas';
import type { QueryResponse } from '@mastery/api-schemas';
import { type Figures, checksOf } from './figures.ts';
import { quantile } from './statistics.ts';

/** The report as lines, and whether every number adds up. */
export const report = (
  figures: Figures,
): { readonly lines: readonly string[]; readonly ok: boolean } => {
  const checks = checksOf(figures);
  const ok = checks.every(({ found, expected }) => found === expected);
  const lines = [
    ...eventLines(figures),
    ...levelLines(figures.students),
    ...helpLines(figures.students),
    ...studentLines(figures),
    '',
    'Do the numbers add up? Each is held against a second count that knows nothing of the first.',
    ...checks.map(({ what, found, expected }) =>
      found === expected
        ? `  ok    ${what}: ${found}`
        : `  WRONG ${what}: found ${found}, expected ${expected}`,
    ),
  ];
  return { lines, ok };
};

const eventLines = (figures: Figures): readonly string[] => {
  const { accepted, atFullSpeed, seconds, latenciesMs, watched, keys, notified } = figures;
  const refused = new Map<string, number>();
  for (const code of watched.deadLetters.values()) refused.set(code, (refused.get(code) ?? 0) + 1);
  const why = [...refused].map(([code, count]) => `${count} ${code}`).join(', ');
  const distinct = Object.values(watched.resultIds).reduce((sum, ids) => sum + ids.size, 0);
  // Published again after an interruption; consumers drop them by their ids.
  const repeats = watched.records > distinct ? ` (${watched.records - distinct} repeats)` : '';
  return [
    '',
    'What came out',
    `  accepted        ${accepted} events, ${atFullSpeed} of them at full speed in ${seconds.toFixed(1)} s (${Math.round(atFullSpeed / seconds)}/s) until the last result`,
    `  processed       ${watched.updated.size}, refused ${watched.deadLetters.size}${why === '' ? '' : ` (${why})`}`,
    `  to the result   ${latencies(latenciesMs.calm)}, sent one by one (at full speed, with the queue: ${latencies(latenciesMs.atFullSpeed)})`,
    `  results         ${distinct} on mastery.results${repeats}: ${Object.entries(watched.resultIds)
      .map(([type, ids]) => `${ids.size} ${type}`)
      .join(', ')}`,
    `  state           ${keys.students} students, ${keys.snapshots} daily snapshots, ${keys.processed} idempotency markers`,
    `  notifications   ${notified} sent to inboxes`,
  ];
};

const latencies = (values: readonly number[]): string =>
  `median ${quantile(values, 0.5) ?? 0} ms, 95 % ${quantile(values, 0.95) ?? 0} ms`;

const levelLines = (students: readonly QueryResponse[]): readonly string[] => {
  const bar = (count: number) => '█'.repeat(Math.round((40 * count) / students.length));
  const line = (name: string, level: string | null) => {
    const count = students.filter((student) => student.level === level).length;
    return `  ${name.padEnd(16)}${String(count).padStart(5)}  ${bar(count)}`.trimEnd();
  };
  return [
    '',
    'Students by level',
    ...LEVELS.toReversed().map((level) => line(level, level)),
    line('not enough data', null),
  ];
};

const helpLines = (students: readonly QueryResponse[]): readonly string[] => {
  const worst = students
    .filter(({ level }) => level !== null)
    .toSorted((a, b) => (a.mastery_score ?? 0) - (b.mastery_score ?? 0))
    .slice(0, 5);
  return [
    '',
    'The five who need help most',
    ...worst.map(({ student_id: id, mastery_score: score, level, recommendations }) => {
      const why = (recommendations[0]?.reason ?? '').replace(/^Your /, '');
      return `  ${id.padEnd(10)}${(score ?? 0).toFixed(4)}  ${(level ?? '').padEnd(12)}${why}`;
    }),
  ];
};

const studentLines = ({ one: { mastery, nextWeek, path } }: Figures): readonly string[] => {
  const { low, high } = nextWeek.interval;
  const prediction =
    nextWeek.predicted_score === null
      ? 'no score yet'
      : `${nextWeek.predicted_score.toFixed(4)} on ${nextWeek.target_date} by the line through the daily snapshots (80 %: ${low.toFixed(2)} to ${high.toFixed(2)}), trend ${nextWeek.trend}`;
  return [
    '',
    `Student ${mastery.student_id}, asked over REST with the student's own token`,
    `  mastery         ${(mastery.mastery_score ?? 0).toFixed(4)}, ${mastery.level ?? 'not enough data'}, confidence ${mastery.confidence.toFixed(2)}, ${mastery.evidence_count} pieces of evidence`,
    ...(mastery.breakdown ?? []).map(
      ({ component, score, weight, contribution }) =>
        `    ${component.padEnd(14)}${score.toFixed(4)} × ${weight.toFixed(2)} = ${contribution.toFixed(4)}`,
    ),
    `  next week       ${prediction}${nextWeek.sufficient ? '' : ' (not enough history yet)'}`,
    `  path            ${path.path.length === 0 ? 'nothing is left to reach' : path.path.join(' → ')}`,
  ];
};
