import { caliperRequest } from '../../caliper.ts';
import { statementsResponse } from '../../integrations.ts';
import { xapiRequest } from '../../xapi.ts';
import * as examples from '../examples/integrations.ts';
import type { ApiAnswer, ApiOperation } from '../operation.ts';

const OUTCOMES: ApiAnswer = {
  description:
    'One outcome each, in the order sent: in the log as which event, or not mapped, why and where',
  schema: { name: 'StatementsResponse', schema: statementsResponse },
};

const EACH =
  'Each is answered for by itself; 200 says that the request was read. What is accepted is in the log as one learning event, whose id is made of the id of what was sent, so sending again is safe. The mapping: docs/integrations.';

/** Learning events in the words of learning standards. */
export const INTEGRATIONS: readonly ApiOperation[] = [
  {
    id: 'sendXapiStatements',
    method: 'post',
    path: '/integrations/xapi/statements',
    tag: 'Integrations',
    summary: 'xAPI statements, one or up to 1,000',
    description: `xAPI 2.0 (IEEE 9274.1.1) or 1.0.3. ${EACH} This is no Learning Record Store: statements cannot be read back.`,
    roles: ['service', 'admin', 'student'],
    body: { name: 'XapiRequest', schema: xapiRequest },
    headers: { 'X-Experience-API-Version': '2.0.0, or 1.0.3; 2.0 where it is missing' },
    answers: {
      200: {
        ...OUTCOMES,
        headers: { 'X-Experience-API-Version': 'The version that is spoken here' },
      },
    },
    examples: [examples.STATEMENTS, examples.MAILBOX],
  },
  {
    id: 'sendCaliperEvents',
    method: 'post',
    path: '/integrations/caliper/events',
    tag: 'Integrations',
    summary: 'A Caliper envelope of up to 1,000 events',
    description: `Caliper 1.2 or 1.1. ${EACH} Entities that are only described are not kept.`,
    roles: ['service', 'admin', 'student'],
    body: { name: 'CaliperRequest', schema: caliperRequest },
    answers: { 200: OUTCOMES },
    examples: [examples.CALIPER],
  },
];
