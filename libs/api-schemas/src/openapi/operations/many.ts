import { NDJSON, batchRequest, batchResponse } from '../../batch.ts';
import { CSV_OF_HISTORY, historyRequest, historyResponse } from '../../history.ts';
import * as examples from '../examples/many.ts';
import type { ApiOperation } from '../operation.ts';

/** Mastery of many students, and of many days. */
export const MANY: readonly ApiOperation[] = [
  {
    id: 'queryMasteryOfMany',
    method: 'post',
    path: '/mastery/batch',
    tag: 'Mastery',
    summary: 'Mastery of up to 1,000 students',
    description:
      'A summary, and a result or an error for each, in the order asked: one bad student never fails the rest. Line by line with `Accept: application/x-ndjson`; the last line is the summary, without which the answer is not whole.',
    roles: ['teacher', 'admin', 'service'],
    body: { name: 'BatchRequest', schema: batchRequest },
    answers: {
      200: {
        description: 'The results',
        schema: { name: 'BatchResponse', schema: batchResponse },
        otherTypes: [NDJSON],
      },
    },
    examples: [examples.BATCH],
  },
  {
    id: 'masteryHistory',
    method: 'post',
    path: '/analytics/mastery-history',
    tag: 'Analytics',
    summary: 'A student’s mastery over time',
    description:
      'Daily snapshots by day, week or month: of each period the last. Students ask about themselves, teachers about the members of their cohorts. CSV with `Accept: text/csv`.',
    body: { name: 'HistoryRequest', schema: historyRequest },
    answers: {
      200: {
        description: 'A point for each period that has a snapshot, oldest first',
        schema: { name: 'HistoryResponse', schema: historyResponse },
        otherTypes: [CSV_OF_HISTORY],
      },
    },
    problems: ['not-found'],
    examples: [examples.HISTORY],
  },
];
