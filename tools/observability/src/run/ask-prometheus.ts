/** One series of an answer at one moment. */
export interface Sample {
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/** A Prometheus that can be asked. */
export interface Prometheus {
  readonly url: string;
  /** What a query comes to now. @throws Error with what Prometheus says against it */
  query(expr: string): Promise<readonly Sample[]>;
}

interface Answer {
  readonly status: string;
  readonly error?: string;
  readonly data?: {
    readonly resultType: string;
    readonly result: readonly {
      readonly metric: Readonly<Record<string, string>>;
      readonly value: readonly [number, string];
    }[];
  };
}

/** Asks by Prometheus' HTTP API. */
export const askPrometheus = (url: string): Prometheus => ({
  url,
  query: async (expr) => {
    const body = new URLSearchParams({ query: expr });
    const response = await fetch(`${url}/api/v1/query`, { method: 'POST', body });
    const { status, error, data } = (await response.json()) as Answer;
    if (status !== 'success' || data?.resultType !== 'vector')
      throw new Error(`${expr}: ${error ?? data?.resultType ?? status}`);
    return data.result.map(({ metric, value: [, value] }) => ({
      labels: metric,
      value: Number(value),
    }));
  },
});
