/** A metric as an app exposes it. */
export interface Metric {
  readonly name: string;
  readonly type: 'counter' | 'gauge' | 'histogram';
  readonly help: string;
  readonly labels: readonly string[];
}

/** The series of a metric with the labels that each of them bears. */
export const seriesOf = ({ name, type, labels }: Metric): ReadonlyMap<string, readonly string[]> =>
  new Map(
    type === 'histogram'
      ? [
          [`${name}_bucket`, [...labels, 'le']],
          [`${name}_sum`, labels],
          [`${name}_count`, labels],
        ]
      : [[name, labels]],
  );
