import { parser } from '@prometheus-io/lezer-promql';

/** What a query asks for. */
export interface QueryParts {
  /** Each series with the labels by which it is selected. */
  readonly selectors: readonly { readonly series: string; readonly labels: readonly string[] }[];
  /** Labels by which results are grouped or matched. */
  readonly grouping: readonly string[];
}

/** @throws Error quoting what is no PromQL, or selects a series by anything but its name */
export const queryParts = (query: string): QueryParts => {
  const selectors: { series: string; labels: string[] }[] = [];
  const grouping: string[] = [];
  let isInSelector = false;
  parser.parse(query).iterate({
    enter: ({ name, type, from, to }) => {
      const text = query.slice(from, to);
      if (type.isError) throw new Error(`No PromQL at ${from}: ${query}`);
      if (name === 'VectorSelector') {
        isInSelector = true;
        if (text.startsWith('{')) throw new Error(`Selects without a name: ${text}`);
      }
      if (name === 'Identifier') selectors.push({ series: text, labels: [] });
      if (name !== 'LabelName') return;
      if (isInSelector) selectors.at(-1)?.labels.push(text);
      else grouping.push(text);
    },
    leave: ({ name }) => {
      if (name === 'VectorSelector') isInSelector = false;
    },
  });
  return { selectors, grouping };
};
