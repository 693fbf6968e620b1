import {
  trailPage,
  trailRequest,
  verificationPage,
  verificationQuestion,
  verificationRequest,
} from '../../audit.ts';
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
  {
    ...common,
    ...{ id: 'verifyAuditTrailBeside', method: 'post', path: '/audit/verification' },
    summary: 'Whether the audit trail is also what was kept elsewhere, and what the log says',
    description:
      'Finds as well what was rewritten by somebody who could seal it: `seals` are heads that earlier verifications answered, to which ' +
      'the trail must lead back; `with_log` compares each entry with its record, as far as the topics keep them. Send the same with each cursor.',
    body: { name: 'VerificationQuestion', schema: verificationQuestion },
    answers: {
      200: {
        description: 'What a part of the trail came to',
        schema: { name: 'VerificationPage', schema: verificationPage },
      },
    },
    examples: [examples.VERIFICATION_BESIDE],
  },
];
