import {
  METHOD,
  deadLetterDiscardRequest,
  deadLetterListRequest,
  deadLetterReplayRequest,
  deadLetterShowRequest,
} from '@mastery/api-schemas';
import {
  MAX_BATCH_BODY_BYTES,
  type ProtectedRoute,
  type Reply,
  ok,
  problem,
  route,
} from '@mastery/http-server';
import type { Decision } from './decision.ts';
import type { createDiscard } from './discard.ts';
import type { createList } from './list.ts';
import type { createReplay } from './replay.ts';
import type { createShow } from './show.ts';

/** What operators can do with dead letters. */
export interface DeadLetterDesk {
  readonly list: ReturnType<typeof createList>;
  readonly show: ReturnType<typeof createShow>;
  readonly replay: ReturnType<typeof createReplay>;
  readonly discard: ReturnType<typeof createDiscard>;
}

/** Other apps of ours, whom the sidecar has let through. */
const access = { roles: ['service'] } as const;

/** The methods `dlq/…` of mastery-engine, over Dapr invocation. */
export const deadLetterRoutes = (desk: DeadLetterDesk): readonly ProtectedRoute[] => [
  route({
    method: 'POST',
    path: `/${METHOD.deadLetterList}`,
    input: deadLetterListRequest,
    access,
    handle: async ({ input }) => {
      const page = await desk.list(input);
      return page === null ? NO_CURSOR : ok(page);
    },
  }),
  route({
    method: 'POST',
    path: `/${METHOD.deadLetterShow}`,
    input: deadLetterShowRequest,
    access,
    handle: async ({ input: { id } }) => {
      const letter = await desk.show(id);
      return letter === null ? noSuchLetter(id) : ok(letter);
    },
  }),
  route({
    method: 'POST',
    path: `/${METHOD.deadLetterReplay}`,
    input: deadLetterReplayRequest.method,
    access,
    maxBodyBytes: MAX_BATCH_BODY_BYTES,
    handle: async ({ input, trace: { traceparent } }) =>
      decided(input.id, await desk.replay({ ...input, traceparent })),
  }),
  route({
    method: 'POST',
    path: `/${METHOD.deadLetterDiscard}`,
    input: deadLetterDiscardRequest.method,
    access,
    handle: async ({ input }) => decided(input.id, await desk.discard(input)),
  }),
];

const decided = (id: string, decision: Decision): Reply => {
  switch (decision.kind) {
    case 'decided':
      return ok({ id, review: decision.review });
    case 'not-found':
      return noSuchLetter(id);
    case 'conflict':
      return problem('conflict', decision.detail);
    case 'invalid':
      return problem('validation', 'The event that would be sent is not valid', {
        errors: decision.errors.map(({ path, message }) => ({ path: within(path), message })),
      });
  }
};

/** A place in the event is one in the request: that is where an edited one goes. */
const within = (path: string) => (path === '' ? 'event' : `event.${path}`);

const noSuchLetter = (id: string): Reply =>
  problem('not-found', `There is no dead letter ${id}: it never was, or its 30 days are over`);

const NO_CURSOR = problem('validation', 'See errors', {
  errors: [{ path: 'cursor', message: 'is not one that a page ended with' }],
});
