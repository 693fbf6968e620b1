import { eventId, studentId } from '@mastery/event-schemas';
import { z } from 'zod';
import { exportResponse } from '../../export.ts';
import { erasureAccepted, erasureStatus } from '../../operations.ts';
import * as examples from '../examples/privacy.ts';
import type { ApiOperation } from '../operation.ts';

const common = { tag: 'Privacy', roles: ['student', 'admin'] } as const;
const student = z.strictObject({ id: studentId });

/** What a person may ask about the data on them. */
export const PRIVACY: readonly ApiOperation[] = [
  {
    ...common,
    ...{ id: 'exportStudent', method: 'get', path: '/students/{id}/export' },
    summary: 'Everything held about a student, as one document',
    description: 'What exists besides, and why it is not in it, is said in it.',
    parameters: student,
    answers: {
      200: {
        description: 'The document, to be saved as a file',
        schema: { name: 'ExportResponse', schema: exportResponse },
      },
    },
    problems: ['not-found'],
    examples: [examples.EXPORT],
  },
  {
    ...common,
    ...{ id: 'eraseStudent', method: 'delete', path: '/students/{id}' },
    summary: 'Erases everything about a student',
    description: 'Through the log, in order with the student’s events; `Location` is the status.',
    parameters: student,
    answers: {
      202: {
        description: 'It stands in the log',
        schema: { name: 'ErasureAccepted', schema: erasureAccepted },
      },
    },
    examples: [examples.ERASE],
  },
  {
    ...common,
    ...{ id: 'erasureStatus', method: 'get', path: '/students/{id}/erasure' },
    summary: 'How far an erasure is',
    parameters: student.extend({ event_id: eventId.optional() }),
    answers: {
      200: {
        description: 'What is known',
        schema: { name: 'ErasureStatus', schema: erasureStatus },
      },
    },
    problems: ['not-found'],
    examples: [examples.ERASED],
  },
];
