import { CSV_OF_COHORT } from '../../cohorts.ts';
import { itemsRequest, itemsResponse } from '../../items.ts';
import * as examples from '../examples/items.ts';
import type { ApiOperation } from '../operation.ts';

/** What teachers ask about items. */
export const ITEMS: readonly ApiOperation[] = [
  {
    ...{ id: 'analyseItems', method: 'get', path: '/analytics/items', tag: 'Analytics' },
    roles: ['teacher', 'admin'],
    summary: 'Item analysis: which exercises and questions mislead',
    description:
      'Over everybody who answered an item, whoever may see them: facility, difficulty beside its topic, discrimination with its 95 % bounds, and what that comes to with the reason in a sentence. `finding=misleads` lists those that do not tell who knows from who does not. Items with fewer than five answers are not told. CSV with `Accept: text/csv`.',
    parameters: itemsRequest,
    answers: {
      200: {
        description: 'By topic and item; `next_cursor` goes on after them',
        schema: { name: 'ItemsResponse', schema: itemsResponse },
        otherTypes: [CSV_OF_COHORT],
      },
    },
    examples: [examples.MISLEADING],
  },
];
