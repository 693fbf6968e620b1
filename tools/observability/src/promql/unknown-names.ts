import { type Series, TARGET_LABELS } from '../catalogue/catalogue.ts';
import { queryParts } from './query-parts.ts';

/** What a query names that no series has, in words; empty when everything exists. */
export const unknownNames = (query: string, known: Series): readonly string[] => {
  const { selectors, grouping } = queryParts(query);
  const wrong: string[] = [];
  const bearing = new Set(TARGET_LABELS);
  for (const { series, labels } of selectors) {
    const own = known.get(series);
    if (own === undefined) wrong.push(`no series ${series}`);
    for (const label of own ?? []) bearing.add(label);
    for (const label of labels)
      if (own && !own.includes(label) && !TARGET_LABELS.includes(label))
        wrong.push(`no label ${label} of ${series}`);
  }
  for (const label of grouping)
    if (!bearing.has(label)) wrong.push(`no label ${label} in ${query}`);
  return wrong;
};

/** The labels that the results of a query can bear. */
export const labelsOfResult = (query: string, known: Series): readonly string[] => {
  const { selectors, grouping } = queryParts(query);
  const all = selectors.flatMap(({ series }) => known.get(series) ?? []);
  // Whoever aggregates keeps what it groups by and nothing else.
  return [...new Set(grouping.length > 0 ? grouping : [...all, ...TARGET_LABELS])];
};
