import { flow, flowRequest } from '../../flow.ts';
import { modelCard, modelCardRequest } from '../../model-card.ts';
import { servicesRequest, servicesStatus } from '../../services.ts';
import * as examples from '../examples/watch.ts';
import type { ApiOperation } from '../operation.ts';

const common = { tag: 'Operations', roles: ['admin'] } as const;

/** What an operator watches. */
export const WATCH: readonly ApiOperation[] = [
  {
    ...common,
    ...{ id: 'flow', method: 'get', path: '/operations/flow' },
    summary: 'How many records went where, and how many wait',
    description:
      'Topics and groups are counted by the brokers’ offsets, over all replicas. Duplicates leave no record: `worker` is ' +
      'what the worker that answered has counted since its start.',
    parameters: flowRequest,
    answers: {
      200: { description: 'The flow as of now', schema: { name: 'Flow', schema: flow } },
    },
    examples: [examples.FLOW],
  },
  {
    ...common,
    ...{ id: 'servicesStatus', method: 'get', path: '/operations/services' },
    summary: 'How the services behind the gateway are, and what each of them needs',
    description: 'Of the gateway itself `/health?verbose` tells.',
    parameters: servicesRequest,
    answers: {
      200: {
        description: 'Each service; `away` where none answered',
        schema: { name: 'ServicesStatus', schema: servicesStatus },
      },
    },
    examples: [examples.SERVICES],
  },
  {
    ...common,
    ...{ id: 'modelCard', method: 'get', path: '/model' },
    summary: 'The models in use, how well they did when measured, how far off forecasts are now',
    parameters: modelCardRequest,
    answers: {
      200: { description: 'The models', schema: { name: 'ModelCard', schema: modelCard } },
    },
    examples: [examples.MODEL],
  },
];
