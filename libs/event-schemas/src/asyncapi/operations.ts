import { CONSUMER_GROUP, TOPIC, type Topic } from '../topics.ts';
import type { EventType } from '../schema-versions.ts';

/** What one app does with one topic. */
export interface Operation {
  readonly app: 'api-gateway' | 'mastery-worker' | 'notification-service' | 'prediction-service';
  readonly action: 'send' | 'receive';
  readonly topic: Topic;
  readonly summary: string;
  /** The events in question; all of the topic's unless given. */
  readonly types?: readonly EventType[];
  /** The consumer group, of what receives. */
  readonly group?: string;
}

/** Who sends what to whom. */
export const OPERATIONS: readonly Operation[] = [
  {
    app: 'api-gateway',
    action: 'send',
    topic: TOPIC.requests,
    summary:
      'Passes on the events that come in by REST; 202 is answered after the broker has them.',
  },
  {
    app: 'mastery-worker',
    action: 'receive',
    topic: TOPIC.requests,
    summary: 'Folds every event into its student’s mastery, each once.',
    group: CONSUMER_GROUP.worker,
  },
  {
    app: 'mastery-worker',
    action: 'send',
    topic: TOPIC.requests,
    summary: 'Closes the day of every active student.',
    types: ['mastery.calculation.requested'],
  },
  {
    app: 'mastery-worker',
    action: 'send',
    topic: TOPIC.results,
    summary:
      'Says what came of an event. Ids are made from the cause, so a repeat has the same id.',
  },
  {
    app: 'mastery-worker',
    action: 'send',
    topic: TOPIC.dlq,
    summary: 'Puts aside what cannot be processed.',
  },
  {
    app: 'notification-service',
    action: 'receive',
    topic: TOPIC.results,
    summary: 'Tells people what they should know.',
    group: CONSUMER_GROUP.notifications,
  },
  {
    app: 'notification-service',
    action: 'receive',
    topic: TOPIC.results,
    summary: 'Keeps what was decided, and from which event, in the audit trail.',
    group: CONSUMER_GROUP.audit,
  },
  {
    app: 'notification-service',
    action: 'receive',
    topic: TOPIC.audit,
    summary: 'Keeps who read or changed what in the audit trail.',
    group: CONSUMER_GROUP.audit,
  },
  {
    app: 'notification-service',
    action: 'send',
    topic: TOPIC.dlq,
    summary: 'Puts aside results that cannot be read.',
  },
  {
    app: 'prediction-service',
    action: 'receive',
    topic: TOPIC.requests,
    summary: 'Keeps who is in which cohort.',
    group: CONSUMER_GROUP.membership,
    types: ['cohort.member.added', 'cohort.member.removed'],
  },
  {
    app: 'prediction-service',
    action: 'receive',
    topic: TOPIC.requests,
    summary: 'Learns how hard items and topics are, behind mastery-worker.',
    group: CONSUMER_GROUP.population,
    types: ['exercise.completed', 'quiz.completed', 'quality.assessed'],
  },
  {
    app: 'prediction-service',
    action: 'receive',
    topic: TOPIC.results,
    summary: 'Takes erased students out of their cohorts.',
    group: CONSUMER_GROUP.analytics,
    types: ['student.erased'],
  },
];
