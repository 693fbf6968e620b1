import { type LearningEvent, resultEventId } from '@mastery/event-schemas';
import type { Mutation } from './mutation.ts';

/** Errors in what a record comes to. */
export const FOLD_MUTATIONS: readonly Mutation[] = [
  {
    name: 'duplicates-within-a-batch',
    what: 'an id that was claimed earlier in the same batch is not recognised',
    sabotage: ({ validate }) => {
      const claimed = new Set<string>();
      return {
        batch: (batch) => {
          claimed.clear();
          return batch;
        },
        deps: {
          validate: (record, partitions) => {
            const judged = validate(record, partitions);
            if (judged.kind !== 'event' || !claimed.has(judged.event.id)) {
              if (judged.kind === 'event') claimed.add(judged.event.id);
              return judged;
            }
            const id = resultEventId(judged.event.id, 'not recognised', record.offset);
            return { ...judged, event: { ...judged.event, id } as LearningEvent };
          },
        },
      };
    },
  },
  {
    name: 'wall-clock',
    what: 'the fold takes the time from the clock instead of from the record',
    sabotage: ({ apply, clock }) => ({
      deps: {
        apply: (document, event, record, at) =>
          apply(document, event, { ...record, timestamp: clock.now() }, at),
      },
    }),
  },
  {
    name: 'overrides-for-ever',
    what: 'an override that has expired still counts',
    sabotage: ({ apply }) => ({
      deps: {
        apply: (document, event, record, at) => apply(document, withoutEnd(event), record, at),
      },
    }),
  },
  {
    name: 'no-tombstone-check',
    what: 'a replay of a dead letter from before an erasure is applied',
    sabotage: ({ apply }) => ({
      deps: {
        apply: (document, event, record, at) =>
          apply(document, { ...event, replay_position: undefined }, record, at),
      },
    }),
  },
  {
    name: 'no-retries',
    what: 'an event whose fold fails once is given up at once',
    sabotage: ({ apply }) => ({
      deps: {
        apply: (document, event, record, at) => {
          try {
            return apply(document, event, record, at);
          } catch {
            return { outcome: 'refused', limit: 'topic-limit' };
          }
        },
      },
    }),
  },
];

const withoutEnd = (event: LearningEvent): LearningEvent =>
  event.type === 'score.overridden'
    ? { ...event, data: { ...event.data, expires_at: undefined } }
    : event;
