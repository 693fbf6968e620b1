import { curriculumRequest, curriculumResponse } from '../../curriculum.ts';
import * as examples from '../examples/curriculum.ts';
import type { ApiOperation } from '../operation.ts';

/** What there is to learn. */
export const CURRICULUM: readonly ApiOperation[] = [
  {
    id: 'curriculum',
    method: 'get',
    path: '/curriculum',
    tag: 'Mastery',
    summary: 'The topics, and which come before which',
    description: 'Nothing of a student is in it. 404 where the engine was given no curriculum.',
    parameters: curriculumRequest,
    answers: {
      200: {
        description: 'The curriculum that paths follow',
        schema: { name: 'CurriculumResponse', schema: curriculumResponse },
      },
    },
    problems: ['not-found'],
    examples: [examples.CURRICULUM],
  },
];
