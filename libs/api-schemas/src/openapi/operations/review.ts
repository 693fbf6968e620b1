import {
  deadLetterDetail,
  deadLetterDiscardRequest,
  deadLetterListRequest,
  deadLetterPage,
  deadLetterReplayRequest,
  deadLetterReviewed,
  deadLetterShowRequest,
} from '../../dead-letters.ts';
import * as examples from '../examples/operations.ts';
import type { ApiOperation } from '../operation.ts';

const common = { tag: 'Operations', roles: ['admin'] } as const;
const REVIEWED = { name: 'DeadLetterReviewed', schema: deadLetterReviewed };

/** Manual review and repair of dead letters. */
export const REVIEW: readonly ApiOperation[] = [
  {
    ...common,
    ...{ id: 'listDeadLetters', method: 'get', path: '/operations/dlq' },
    summary: 'Dead letters, newest first',
    parameters: deadLetterListRequest,
    answers: {
      200: { description: 'A page', schema: { name: 'DeadLetterPage', schema: deadLetterPage } },
    },
    examples: [examples.LIST],
  },
  {
    ...common,
    ...{ id: 'showDeadLetter', method: 'get', path: '/operations/dlq/{id}' },
    summary: 'A dead letter, and what stands against replaying it',
    parameters: deadLetterShowRequest,
    answers: {
      200: {
        description: 'Everything that is known about it',
        schema: { name: 'DeadLetterDetail', schema: deadLetterDetail },
      },
    },
    problems: ['not-found'],
    examples: [examples.SHOW],
  },
  {
    ...common,
    ...{ id: 'replayDeadLetter', method: 'post', path: '/operations/dlq/{id}/replay' },
    summary: 'Sends it again, as it is or edited',
    description:
      'An event may be edited; it applies once, however often it is sent. A message that could not be delivered (reason `delivery`) is put back as it is, and sent once to its recipient alone: `delivery.due_at` says when it is due. 409 says why nothing is sent.',
    parameters: deadLetterShowRequest,
    body: { name: 'ReplayRequest', schema: deadLetterReplayRequest.body },
    isBodyOptional: true,
    answers: { 200: { description: 'It was sent', schema: REVIEWED } },
    problems: ['not-found', 'conflict'],
    examples: [examples.REPLAY_EDITED],
  },
  {
    ...common,
    ...{ id: 'discardDeadLetter', method: 'post', path: '/operations/dlq/{id}/discard' },
    summary: 'Lets it rest, with the reason',
    parameters: deadLetterShowRequest,
    body: { name: 'DiscardRequest', schema: deadLetterDiscardRequest.body },
    answers: { 200: { description: 'It is closed', schema: REVIEWED } },
    problems: ['not-found', 'conflict'],
    examples: [examples.DISCARD],
  },
];
