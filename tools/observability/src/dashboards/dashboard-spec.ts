/** A query of a panel. */
export interface QuerySpec {
  readonly expr: string;
  /** How a series is named: `{{label}}` stands for a label's value. */
  readonly legend: string;
  /** Why it may well have no result although the engine works; every other one must have one. */
  readonly rare?: string;
}

/** A picture of some queries. */
export interface PanelSpec {
  readonly title: string;
  /** What it shows, and what to think of it. */
  readonly says: string;
  readonly kind: 'lines' | 'number';
  /** Grafana's name of a unit, such as `s`, `bytes` or `reqps`. */
  readonly unit: string;
  /** Of 24 columns. */
  readonly width: number;
  readonly queries: readonly QuerySpec[];
}

/** Panels under a heading. */
export interface RowSpec {
  readonly title: string;
  readonly panels: readonly PanelSpec[];
}

/** A dashboard. */
export interface DashboardSpec {
  /** Its file name and its place in Grafana's URLs. */
  readonly uid: string;
  readonly title: string;
  readonly says: string;
  /** Whether it shows one service at a time, chosen by its job. */
  readonly isByJob?: boolean;
  readonly rows: readonly RowSpec[];
}

/** A query with the name of its series. */
export const query = (legend: string, expr: string): QuerySpec => ({ expr, legend });

/** A query that may have no result, and why. */
export const rareQuery = (rare: string, legend: string, expr: string): QuerySpec => ({
  expr,
  legend,
  rare,
});

type Of = Omit<PanelSpec, 'kind' | 'title' | 'says' | 'unit' | 'queries'>;

/** Lines over time; eight columns wide unless given. */
export const lines = (
  title: string,
  unit: string,
  says: string,
  queries: readonly QuerySpec[],
  { width }: Of = { width: 8 },
): PanelSpec => ({ kind: 'lines', title, unit, says, queries, width });

/** One number, now; four columns wide. */
export const number = (
  title: string,
  unit: string,
  says: string,
  ...queries: readonly QuerySpec[]
): PanelSpec => ({ kind: 'number', title, unit, says, queries, width: 4 });
