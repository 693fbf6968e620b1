import {
  beginAnewRequest,
  begunAnew,
  operation,
  operationAccepted,
  operationRequest,
  pipelineStatus,
  rebuildRequest,
} from '../../operations.ts';
import * as examples from '../examples/operations.ts';
import type { ApiOperation } from '../operation.ts';

const common = { tag: 'Operations', roles: ['admin'] } as const;

/** Repair of state from the log. */
export const REPAIR: readonly ApiOperation[] = [
  {
    ...common,
    ...{ id: 'rebuild', method: 'post', path: '/operations/rebuild' },
    summary: 'Rebuilds state from the log, of one student or of all',
    body: { name: 'RebuildRequest', schema: rebuildRequest },
    isBodyOptional: true,
    answers: {
      202: {
        description: 'It has begun',
        schema: { name: 'OperationAccepted', schema: operationAccepted },
      },
    },
    problems: ['not-found', 'conflict'],
    examples: [examples.REBUILD],
  },
  {
    ...common,
    ...{ id: 'showRebuild', method: 'get', path: '/operations/rebuild/{operation_id}' },
    summary: 'How far a rebuild is',
    parameters: operationRequest,
    answers: {
      200: { description: 'So far', schema: { name: 'Operation', schema: operation } },
    },
    problems: ['not-found'],
    examples: [examples.SHOW_REBUILD],
  },
  {
    ...common,
    ...{ id: 'beginAnew', method: 'post', path: '/operations/topics/begin-anew' },
    summary: 'Lets partitions begin anew whose log is not the one that the store knows',
    body: { name: 'BeginAnewRequest', schema: beginAnewRequest },
    isBodyOptional: true,
    answers: {
      200: {
        description: 'What became of each partition',
        schema: { name: 'BegunAnew', schema: begunAnew },
      },
    },
    problems: ['not-found', 'conflict'],
    examples: [examples.BEGIN_ANEW],
  },
  {
    ...common,
    ...{ id: 'pipelineStatus', method: 'get', path: '/operations/pipeline' },
    summary: 'How far the engine is with the log',
    description: 'Each partition of `mastery.requests`, whichever worker has it.',
    answers: {
      200: {
        description: 'Where each partition stands, and how many records wait',
        schema: { name: 'PipelineStatus', schema: pipelineStatus },
      },
    },
    examples: [examples.PIPELINE],
  },
];
