import { brokenEventRule } from '@mastery/domain-scoring';
import { type LearningEvent, learningEvent, statementEventId } from '@mastery/event-schemas';
import type { MappingContext } from './context.ts';
import { type Part, refused, there } from './mapped.ts';

/** What an event says, before it is one. */
export type Content = Pick<LearningEvent, 'type' | 'data'>;

/** Everything that makes an event of what was sent. */
export interface Origin {
  readonly standard: 'xapi' | 'caliper';
  /** By what it is known when it comes again. */
  readonly identity: string;
  readonly student: string;
  /** RFC 3339 with any offset. */
  readonly time: string;
  /** Where the time stands. */
  readonly whereTime: string;
}

/**
 * The learning event. Nothing of it depends on who sent it or when, so that whoever sends it again sends the very same
 * event.
 */
export const toEvent = (
  { standard, identity, student, time, whereTime }: Origin,
  { type, data }: Content,
  { now }: Pick<MappingContext, 'now'>,
): Part<LearningEvent> => {
  const read = learningEvent.safeParse({
    specversion: '1.0',
    id: statementEventId(standard, identity),
    source: `urn:mastery-engine:${standard}`,
    type,
    subject: student,
    time: new Date(time).toISOString(),
    data,
  });
  if (!read.success) {
    const [issue] = read.error.issues;
    const where = issue?.path[0] === 'time' ? whereTime : 'object';
    return refused('malformed', where, issue?.message ?? 'cannot be used');
  }
  const broken = brokenEventRule(read.data, now);
  return broken === null
    ? there(read.data)
    : refused('time-in-future', whereTime, 'must be at most 5 minutes ahead');
};
