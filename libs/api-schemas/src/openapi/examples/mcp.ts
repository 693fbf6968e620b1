import type { ApiExample } from '../operation.ts';
import { CALCULATE, STUDENT } from './mastery.ts';

export const CALL: ApiExample = {
  summary: 'A student’s assistant calls a skill',
  as: STUDENT,
  body: {
    jsonrpc: '2.0',
    id: 1,
    method: 'tools/call',
    params: { name: 'calculate_mastery', arguments: CALCULATE.body },
  },
  status: 200,
  answer: {
    jsonrpc: '2.0',
    id: 1,
    result: {
      content: [{ type: 'text', text: JSON.stringify(CALCULATE.answer) }],
      structuredContent: CALCULATE.answer,
    },
  },
};
