import { trailPage, trailRequest, verificationPage, verificationRequest } from '../../audit.ts';
import * as examples from '../examples/audit.ts';
import type { ApiOperation } from '../operation.ts';

const common = { tag: 'Operations', roles: ['admin'] } as const;

/** The audit trail. */
export const AUDIT: readonly ApiOperation[] = [
  {
    ...common,
    ...{ id: 'auditTrail', method: 'get', path: '/audit' },
    summary: 'Who saw or changed what, what was decided and from which event: newest first',
    description:
      'People are pseudonyms; `student_id` and `subject` look for the pseudonym of an id. A page looks at a part of the ' +
      'trail: it may hold fewer entries than asked for, even none, and go on all the same.',
    parameters: trailRequest,
    answers: { 200: { description: 'A page', schema: { name: 'TrailPage', schema: trailPage } } },
    examples: [examples.TRAIL],
  },
  {
    ...common,
    ...{ id: 'verifyAuditTrail', method: 'get', path: '/audit/verification' },
    summary: 'Whether the audit trail is what was written',
    description:
      'Finds whatever was changed, put in, taken out or exchanged since, and names the place. The trail holds when ' +
      'every page does.',
    parameters: verificationRequest,
    answers: {
      200: {
        description: 'What a part of the trail came to',
        schema: { name: 'VerificationPage', schema: verificationPage },
      },
    },
    examples: [examples.VERIFICATION],
  },
];
