import { type LearningEvent, TOPIC, resultEventId } from '@mastery/event-schemas';
import type { Mutation } from './mutation.ts';
import { appending, ignoringFailures } from './seams.ts';

/** Errors in what is sent. */
export const PUBLISH_MUTATIONS: readonly Mutation[] = [
  {
    name: 'results-failure-ignored',
    what: 'the broker did not confirm results, and the batch goes on',
    strengths: { 'partial-append': 2 },
    sabotage: ({ producer }) => ({
      deps: { producer: ignoringFailures(producer, TOPIC.results) },
    }),
  },
  {
    name: 'dlq-failure-ignored',
    what: 'the broker did not confirm dead letters, and the batch goes on',
    strengths: { 'partial-append': 2 },
    sabotage: ({ producer }) => ({ deps: { producer: ignoringFailures(producer, TOPIC.dlq) } }),
  },
  {
    name: 'dead-letters-rewritten',
    what: 'dead letters carry the event as it was read instead of its bytes',
    sabotage: ({ producer }) => ({
      deps: {
        producer: appending(producer, TOPIC.dlq, (record) => ({
          ...record,
          value: rewritten(String(record.value)),
        })),
      },
    }),
  },
  {
    name: 'day-close-by-chance',
    what: 'the event that closes a day has a new id each time',
    sabotage: ({ producer, random }) => ({
      deps: {
        producer: appending(producer, TOPIC.requests, (record) => {
          const event = JSON.parse(String(record.value)) as LearningEvent;
          const id = resultEventId(event.id, String(random()));
          return { ...record, value: JSON.stringify({ ...event, id }) };
        }),
      },
    }),
  },
  {
    name: 'generation-never-checked',
    what: 'a process that lost its partition goes on writing and publishing',
    survives: 'ETags refuse what a zombie writes, and what it publishes has the same ids and bytes',
    sabotage: () => ({ control: (control) => ({ ...control, isStale: () => false }) }),
  },
];

const rewritten = (text: string): string => {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return text;
  }
};
