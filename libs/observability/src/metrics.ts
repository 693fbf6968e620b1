import {
  Counter,
  Gauge,
  Histogram,
  type OpenMetricsContentType,
  Registry,
  collectDefaultMetrics,
} from 'prom-client';
import { asPlainText } from './plain-text.ts';

/** The values of a metric's labels. */
export type LabelValues<Label extends string> = Readonly<Record<Label, string | number>>;

/** Name, meaning and labels of a metric; base units, counters end in `_total`. */
export interface MetricOptions<Label extends string> {
  readonly name: string;
  readonly help: string;
  readonly labels: readonly Label[];
}

/** A number that only grows. */
export interface CounterMetric<Label extends string> {
  inc(labels: LabelValues<Label>, by?: number): void;
}

/** A number that goes up and down. */
export interface GaugeMetric<Label extends string> {
  set(labels: LabelValues<Label>, value: number): void;
  /** Tells nothing about these labels any more. */
  remove(labels: LabelValues<Label>): void;
}

/** What led to one observation, to jump from a bucket to its trace; at most 128 characters. */
export type Exemplar = Readonly<Record<string, string>>;

/** A distribution. */
export interface HistogramMetric<Label extends string> {
  observe(labels: LabelValues<Label>, value: number, exemplar?: Exemplar): void;
}

/** Metrics of one process, in a registry of their own. */
export interface Metrics {
  counter<Label extends string>(options: MetricOptions<Label>): CounterMetric<Label>;
  gauge<Label extends string>(options: MetricOptions<Label>): GaugeMetric<Label>;
  /** `buckets` are upper bounds in the metric's unit. */
  histogram<Label extends string>(
    options: MetricOptions<Label> & { readonly buckets: readonly number[] },
  ): HistogramMetric<Label>;
  /** The exposition in the OpenMetrics format, exemplars included, which `contentType` names. */
  text(): Promise<string>;
  /** The same in Prometheus' older text format, which has no exemplars. */
  plainText(): Promise<string>;
  readonly contentType: string;
}

/** Creates the metrics of a process, with Node's own among them. */
export const createMetrics = (): Metrics => {
  // One format for good: prom-client renames its counters on the way from one to the other.
  const register = new Registry<OpenMetricsContentType>();
  register.setContentType(Registry.OPENMETRICS_CONTENT_TYPE);
  collectDefaultMetrics({ register });
  const registers = [register];
  return {
    counter: ({ name, help, labels }) => {
      const counter = new Counter({ name, help, labelNames: labels, registers });
      return { inc: (values, by = 1) => counter.inc(values, by) };
    },
    gauge: ({ name, help, labels }) => {
      const gauge = new Gauge({ name, help, labelNames: labels, registers });
      return {
        set: (values, value) => gauge.set(values, value),
        remove: (values) => gauge.remove(values),
      };
    },
    histogram: (options) => histogramIn(register, options),
    text: () => register.metrics(),
    plainText: async () => asPlainText(await register.metrics()),
    contentType: register.contentType,
  };
};

const histogramIn = <Label extends string>(
  register: Registry<OpenMetricsContentType>,
  { name, help, labels, buckets }: MetricOptions<Label> & { readonly buckets: readonly number[] },
): HistogramMetric<Label> => {
  const histogram = new Histogram({
    name,
    help,
    labelNames: labels,
    buckets: [...buckets],
    registers: [register],
    enableExemplars: true,
  });
  return {
    observe: (values, value, exemplar = {}) =>
      histogram.observe({
        labels: values,
        value,
        // prom-client's types admit only labels of the metric here; its code and the format any.
        exemplarLabels: exemplar as Partial<Record<Label, string>>,
      }),
  };
};
