import { type Series, committedCatalogue, scrapedSeries } from '../catalogue/catalogue.ts';
import { labelsOfResult } from '../promql/unknown-names.ts';
import { recordingRules } from './rule-files.ts';

/** Every series that a rule or a dashboard may ask for: scraped ones, and those that rules record. */
export const knownSeries = (): Series => {
  const known = new Map(scrapedSeries(committedCatalogue()));
  for (const { record, expr, labels = {} } of recordingRules())
    known.set(record, [...labelsOfResult(expr, known), ...Object.keys(labels)]);
  return known;
};
