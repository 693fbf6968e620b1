import type { MasteryClient, components } from '@mastery/client';
import { type Outcome, outcomeOf } from '../../api/ask.ts';

type SentEvent = components['schemas']['SentEvents']['results'][number];
/** What became of an event. */
export type Status = Pick<components['schemas']['IngestStatus'], 'status' | 'reason'>;

/** How often it is asked, and with what between. */
export interface Patience {
  readonly tries: number;
  readonly rest: () => Promise<void>;
}

/** Asks what became of an event until it was applied or refused, or patience is at its end: then it is still `accepted`. */
export const became = async (
  ask: () => Promise<Outcome<Status>>,
  { tries, rest }: Patience,
): Promise<Outcome<Status>> => {
  for (let left = tries; ; left -= 1) {
    const outcome = await ask();
    const isOpen = outcome.kind === 'answer' && outcome.value.status === 'accepted';
    if (!isOpen || left <= 1) return outcome;
    await rest();
  }
};

/** Asks the gateway what became of an event about a student. */
export const askStatus =
  (api: MasteryClient, { student_id: id, event_id, partition, offset }: SentEvent) =>
  (): Promise<Outcome<Status>> =>
    outcomeOf(
      api.GET('/students/{id}/events/{event_id}', {
        params: { path: { id, event_id }, query: { partition, offset } },
      }),
    );
