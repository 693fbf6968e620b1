import {
  explainRequest,
  explainResponse,
  patternsRequest,
  patternsResponse,
  whatIfRequest,
  whatIfResponse,
} from '../../explain.ts';
import * as examples from '../examples/explain.ts';
import type { ApiOperation } from '../operation.ts';

/** Why a score is what it is, and what would change it. */
export const EXPLAIN: readonly ApiOperation[] = [
  {
    id: 'explainMastery',
    method: 'post',
    path: '/mastery/explain',
    tag: 'Mastery',
    summary: 'Why a student stands where they stand',
    description:
      'Each component, the events that moved it most among the last 100, and a sentence. Students ask about themselves, teachers about the members of their cohorts.',
    body: { name: 'ExplainRequest', schema: explainRequest },
    answers: {
      200: {
        description: 'The score, explained',
        schema: { name: 'ExplainResponse', schema: explainResponse },
      },
    },
    problems: ['not-found'],
    examples: [examples.EXPLAIN],
  },
  {
    id: 'whatIf',
    method: 'post',
    path: '/mastery/what-if',
    tag: 'Mastery',
    summary: 'What would become of the score',
    description:
      'After so many more correct exercises in a topic, done now. They go through the same fold and formula as real ones, under the rulings that stand; nothing is kept. A topic outside of the configured curriculum is refused. Students ask about themselves, teachers about the members of their cohorts.',
    body: { name: 'WhatIfRequest', schema: whatIfRequest },
    answers: {
      200: {
        description: 'Score and level now and then, overall and in the topic',
        schema: { name: 'WhatIfResponse', schema: whatIfResponse },
      },
    },
    problems: ['not-found'],
    examples: [examples.WHAT_IF],
  },
  {
    id: 'detectPatterns',
    method: 'post',
    path: '/mastery/patterns',
    tag: 'Mastery',
    roles: ['teacher', 'admin', 'service'],
    summary: 'What a student struggles with now',
    description:
      'Each pattern that holds, with what shows it, one sentence each. For those who help: students are told of each struggle when it shows. Teachers ask about the members of their cohorts.',
    body: { name: 'PatternsRequest', schema: patternsRequest },
    answers: {
      200: {
        description: 'The patterns; none where nothing holds',
        schema: { name: 'PatternsResponse', schema: patternsResponse },
      },
    },
    problems: ['not-found'],
    examples: [examples.PATTERNS],
  },
];
