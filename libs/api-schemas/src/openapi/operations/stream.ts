import { EVENT_STREAM, streamRequest, ticketRequest, ticketResponse } from '../../stream.ts';
import { TICKET } from '../examples/stream.ts';
import type { ApiOperation } from '../operation.ts';

const common = { tag: 'Notifications', roles: ['student', 'teacher', 'admin'] } as const;

/** Results as they happen. */
export const STREAM: readonly ApiOperation[] = [
  {
    ...common,
    ...{ id: 'streamTicket', method: 'post', path: '/notifications/stream/tickets' },
    summary: 'A ticket by which a page may listen',
    description:
      'An `EventSource` of a browser can send no token: it opens `/notifications/stream?ticket=…` instead, once, within 30 s. The stream ends when the token ends that the ticket was got with.',
    body: { name: 'StreamTicketRequest', schema: ticketRequest },
    isBodyOptional: true,
    answers: {
      200: {
        description: 'The ticket',
        schema: { name: 'StreamTicket', schema: ticketResponse },
      },
    },
    examples: [TICKET],
  },
  {
    ...common,
    ...{ id: 'stream', method: 'get', path: '/notifications/stream' },
    summary: 'Results as they happen, as server-sent events',
    description:
      'The events `mastery.updated`, `mastery.threshold.reached`, `learning.path.recommended` and `student.struggle.detected`, each a CloudEvent in JSON: of themselves for students, of the members of their cohorts for teachers, of everybody or the one named for admins; in order for each student. `stream.opened` says that from here on nothing is missed, `stream.gap` that something may have been and all that is shown should be loaded anew, `stream.position` only how far it is, `stream.ended` why it ends (`expired`, `stopping`, `erased`, `unavailable`). Whoever comes back with the last id, at any gateway, goes on where they were, each event once.',
    parameters: streamRequest,
    headers: { 'Last-Event-ID': 'The id of the last event that was received' },
    answers: {
      200: { description: 'Events, until one side leaves', contentTypes: [EVENT_STREAM] },
    },
    examples: [],
  },
];
