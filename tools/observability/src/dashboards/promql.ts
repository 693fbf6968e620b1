/** Installations of one cluster are told apart by their namespace; elsewhere nothing has one, which `.*` admits. */
const NAMESPACE = 'namespace=~"$namespace"';

/** A series of the chosen installation. */
export const series = (name: string, ...matchers: readonly string[]): string =>
  `${name}{${[NAMESPACE, ...matchers].join(',')}}`;

/** How fast a counter grows, a second, summed by labels. */
export const rateBy = (labels: string, name: string, ...matchers: readonly string[]): string =>
  `sum by (${labels}) (rate(${series(name, ...matchers)}[$__rate_interval]))`;

/** Where a part of a histogram's observations ends, by labels. */
export const quantileBy = (
  part: number,
  labels: string,
  name: string,
  ...matchers: readonly string[]
): string => {
  const by = ['le', ...(labels === '' ? [] : [labels])].join(', ');
  return `histogram_quantile(${part}, ${rateBy(by, `${name}_bucket`, ...matchers)})`;
};

/** The mean of a histogram's observations, by labels. */
export const meanBy = (labels: string, name: string, ...matchers: readonly string[]): string =>
  `${rateBy(labels, `${name}_sum`, ...matchers)} / ${rateBy(labels, `${name}_count`, ...matchers)}`;

/** Without what probes ask. */
export const CALLERS = 'route!~"/livez|/readyz|/health"';
