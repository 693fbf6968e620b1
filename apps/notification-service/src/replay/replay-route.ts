import { METHOD, deliveryReplayRequest } from '@mastery/api-schemas';
import {
  MAX_BATCH_BODY_BYTES,
  type ProtectedRoute,
  type Reply,
  ok,
  problem,
  route,
} from '@mastery/http-server';
import { inWords } from './objection.ts';
import type { ReplayDelivery, Replayed } from './replay-delivery.ts';

/** The method `deliveries/replay`, over Dapr invocation: mastery-engine asks, for an operator. */
export const replayRoute = (replay: ReplayDelivery): ProtectedRoute =>
  route({
    ...{ method: 'POST', path: `/${METHOD.deliveryReplay}`, access: { roles: ['service'] } },
    input: deliveryReplayRequest,
    maxBodyBytes: MAX_BATCH_BODY_BYTES,
    handle: async ({ input }) => reply(await replay(input)),
  });

const reply = (replayed: Replayed): Reply => {
  switch (replayed.kind) {
    case 'put-back':
      return ok({ due_at: new Date(replayed.at).toISOString() });
    case 'repeat':
      return ok({ due_at: null });
    case 'objection':
      return problem('conflict', inWords[replayed.why]);
  }
};
