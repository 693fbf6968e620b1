/** What the front door promises, and when a broken promise wakes somebody. */
export interface Slo {
  /** The label `slo` of its series. */
  readonly name: string;
  /** In words, for summaries and dashboards. */
  readonly says: string;
  /** The part of requests for which it must hold, over 30 days. */
  readonly objective: number;
  /** PromQL: the rate of requests that broke it over a range such as `5m`. */
  readonly bad: (range: string) => string;
  /** PromQL: the rate of all requests that count. */
  readonly all: (range: string) => string;
}

/** Probes ask all the time and answer 503 on purpose: they say nothing about what callers get. */
const CALLERS = 'job="api-gateway",route!~"/livez|/readyz|/health"';
const SECONDS = 'http_request_duration_seconds';
const rate = (series: string, selector: string, range: string) =>
  `sum by (namespace) (rate(${series}{${selector}}[${range}]))`;
const count = (selector: string) => (range: string) => rate(`${SECONDS}_count`, selector, range);
const within = (range: string) => rate(`${SECONDS}_bucket`, `${CALLERS},le="0.25"`, range);

/** The promises. The bound of the latency is a bucket's. */
export const SLOS: readonly Slo[] = [
  {
    name: 'availability',
    says: '99.9 % of requests are not answered with 5xx',
    objective: 0.999,
    // A series of errors exists only once there was one.
    bad: (range) => `(${count(`${CALLERS},status=~"5.."`)(range)} or 0 * ${count(CALLERS)(range)})`,
    all: count(CALLERS),
  },
  {
    name: 'latency',
    says: '99 % of requests are answered within 250 ms',
    objective: 0.99,
    bad: (range) => `(${count(CALLERS)(range)} - ${within(range)})`,
    all: count(CALLERS),
  },
];

/** The series that tells which part of requests broke a promise over a range. */
export const errorRatio = (range: string): string => `slo:http_request_errors:ratio_rate${range}`;

/**
 * How fast the budget of 30 days burns, and over which two windows that is seen: the table of the SRE workbook,
 * "Alerting on SLOs", chapter 5, table 5-8. The short window ends the alert soon after the cause has gone.
 */
export const BURN_RATES = {
  fast: [
    { factor: 14.4, long: '1h', short: '5m' },
    { factor: 6, long: '6h', short: '30m' },
  ],
  slow: [
    { factor: 3, long: '1d', short: '2h' },
    { factor: 1, long: '3d', short: '6h' },
  ],
} as const;

/** Every range over which a ratio is recorded, shortest first. */
export const RANGES = ['5m', '30m', '1h', '2h', '6h', '1d', '3d'] as const;
