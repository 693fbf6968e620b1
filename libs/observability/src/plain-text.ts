/** Of a sample: what led to it. */
const EXEMPLAR = / # \{[^}]*\} \S+ \S+$/;
const ABOUT = /^# (HELP|TYPE) (\S+) /;

/**
 * An exposition in the OpenMetrics format as Prometheus' older text format has it: without exemplars and without an end,
 * and what is said of a counter is said of its samples' name.
 */
export const asPlainText = (openMetrics: string): string => {
  const lines = openMetrics.split('\n').filter((line) => line !== '# EOF');
  const counters = new Set(
    lines.flatMap((line) => (/^# TYPE \S+ counter$/.test(line) ? (line.split(' ')[2] ?? []) : [])),
  );
  return lines
    .map((line) => {
      const [, what, name = ''] = ABOUT.exec(line) ?? [];
      if (what === undefined) return line.replace(EXEMPLAR, '');
      return counters.has(name) ? line.replace(` ${name} `, ` ${name}_total `) : line;
    })
    .join('\n');
};
