/** Routes that share a limit. */
export const ROUTE_CLASSES = ['query', 'ingest', 'predictions', 'batch'] as const;
/** Routes that share a limit. */
export type RouteClass = (typeof ROUTE_CLASSES)[number];

/** By the beginning of the path; the first that fits counts. */
const BEGINNINGS: readonly (readonly [string, RouteClass])[] = [
  ['/mastery/ingest', 'ingest'],
  ['/integrations/', 'ingest'],
  ['/students/:id/overrides', 'ingest'],
  ['/students/:id/exemptions', 'ingest'],
  ['/students/:id/assignments', 'ingest'],
  ['/cohorts/:cohort/members', 'ingest'],
  ['/cohorts/:cohort/assignments', 'ingest'],
  ['/mastery/batch', 'batch'],
  ['/analytics/cohort', 'batch'],
  ['/cohorts/:cohort/heatmap', 'batch'],
  ['/predictions/', 'predictions'],
  ['/recommendations/', 'predictions'],
];

/** The class of a route; whatever is nothing else is a query. */
export const routeClassOf = (path: string): RouteClass =>
  BEGINNINGS.find(([beginning]) => path.startsWith(beginning))?.[1] ?? 'query';
