import type { components } from '@mastery/client';
import { useEffect, useState } from 'preact/hooks';
import { outcomeOf } from '../../api/ask.ts';
import type { Failure } from '../../api/failure.ts';
import { useConsole } from '../../shell/console-context.ts';

type Status = components['schemas']['ErasureStatus'];

/** How far an erasure is. */
export type Erasure =
  | { readonly kind: 'none' }
  | { readonly kind: 'requested' }
  | { readonly kind: 'ended'; readonly status: Status }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** How often it is asked whether it is done, milliseconds. */
const EVERY_MS = 1_000;

/** Has the student erased, and follows it until it is done. */
export const useErasure = () => {
  const { api, session } = useConsole();
  const [erasure, setErasure] = useState<Erasure>({ kind: 'none' });
  const [eventId, setEventId] = useState<string | null>(null);
  const path = { id: session.subject };

  const erase = async () => {
    setErasure({ kind: 'requested' });
    const outcome = await outcomeOf(api.DELETE('/students/{id}', { params: { path } }));
    if (outcome.kind === 'answer') setEventId(outcome.value.event_id);
    else setErasure({ kind: 'failed', failure: outcome.failure });
  };
  useEffect(() => {
    if (eventId === null) return undefined;
    const look = async () => {
      const params = { path, query: { event_id: eventId } };
      const outcome = await outcomeOf(api.GET('/students/{id}/erasure', { params }));
      // An answer that does not come is asked for again: the request stands in the log.
      if (outcome.kind === 'failure' || outcome.value.status === 'requested') return;
      setErasure({ kind: 'ended', status: outcome.value });
      setEventId(null);
    };
    const timer = setInterval(() => void look(), EVERY_MS);
    return () => clearInterval(timer);
  }, [eventId]);
  return { erasure, erase };
};
