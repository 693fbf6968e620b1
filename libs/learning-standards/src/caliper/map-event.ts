import {
  type CaliperEntity,
  type CaliperEvent,
  caliperAttempt,
  caliperEvent,
} from '@mastery/api-schemas';
import { type SentActivity, exerciseOf, lastSegment } from '../activity.ts';
import { activity } from '../content.ts';
import type { MappingContext } from '../context.ts';
import { secondsOf } from '../duration.ts';
import { studentOf } from '../learner.ts';
import { malformed, nameOf } from '../malformed.ts';
import { type Mapped, type Part, type Refusal, refused, there } from '../mapped.ts';
import { type Content, toEvent } from '../to-event.ts';
import { ACTIVE, GRADED } from './actions.ts';
import { described, iriOf } from './entity.ts';
import { gradeIn } from './grade.ts';

/**
 * What a Caliper event says, as a learning event; or why it says nothing of mastery. Entities that are only described
 * are no events.
 * @param sent one entry of an envelope's data, as it came
 */
export const mapCaliperEvent = (sent: unknown, context: MappingContext): Mapped => {
  const sourceId = nameOf(sent);
  const not = (refusal: Refusal): Mapped => ({ outcome: 'not_mapped', sourceId, refusal });
  if (isDescription(sent)) return not(DESCRIPTION);
  const read = caliperEvent.safeParse(sent);
  if (!read.success) return not(malformed(read.error));
  const what = read.data;
  const told =
    `${what.type} ${what.action}` === GRADED ? graded(what, context) : lived(what, context);
  if (told.is === 'refused') return not(told.refusal);
  const { student, content } = told.value;
  const origin = { standard: 'caliper', identity: what.id.toLowerCase(), student } as const;
  const place = { time: what.eventTime, whereTime: 'eventTime' };
  const event = toEvent({ ...origin, ...place }, content, context);
  return event.is === 'there'
    ? { outcome: 'mapped', sourceId, event: event.value }
    : not(event.refusal);
};

const DESCRIPTION: Refusal = {
  reason: 'not-an-event',
  where: 'action',
  detail: 'describes something; nothing happened',
};

const isDescription = (sent: unknown): boolean =>
  typeof sent === 'object' && sent !== null && !('action' in sent) && !('eventTime' in sent);

/** Whose event it is and what it says. */
interface Told {
  readonly student: string;
  readonly content: Content;
}

/** Whoever acts shows life. */
const lived = (event: CaliperEvent, context: MappingContext): Part<Told> => {
  const what = `${event.type} ${event.action}`;
  const kind = Object.hasOwn(ACTIVE, what) ? ACTIVE[what] : undefined;
  if (kind === undefined)
    return refused('verb-not-mapped', 'action', 'says nothing of mastery here, with this type');
  const student = learnerOf(event.actor, 'actor', context);
  if (student.is === 'refused') return student;
  const exercise = exerciseOf(activityOf(event, event.object, 'object'), context);
  return there({ student: student.value, content: activity(kind, exercise, undefined) });
};

/** The try says whose and of what; who graded is not asked. */
const graded = (event: CaliperEvent, context: MappingContext): Part<Told> => {
  const read = caliperAttempt.safeParse(event.object);
  const { assignee, assignable, duration, count } = read.data ?? {};
  if (assignee === undefined || assignable === undefined)
    return refused('malformed', 'object', 'must be an Attempt with assignee and assignable');
  const student = learnerOf(assignee, 'object.assignee', context);
  if (student.is === 'refused') return student;
  const seconds =
    duration === undefined ? there(undefined) : secondsOf(duration, 'object.duration');
  if (seconds.is === 'refused') return seconds;
  const exercise = exerciseOf(activityOf(event, assignable, 'object.assignable'), context);
  if (exercise.is === 'refused') return exercise;
  const content = gradeIn(event, exercise.value, {
    isQuiz: described(assignable).type === 'Assessment',
    seconds: seconds.value,
    attempts: count,
  });
  return content.is === 'refused'
    ? content
    : there({ student: student.value, content: content.value });
};

const activityOf = (event: CaliperEvent, entity: CaliperEntity, where: string): SentActivity => {
  const { id, extensions } = described(entity);
  return {
    id,
    where: typeof entity === 'string' ? where : `${where}.id`,
    extensions: [
      { where: `${where}.extensions`, values: extensions },
      { where: 'extensions', values: event.extensions },
    ],
  };
};

/** The end of the IRI by which Caliper speaks of somebody who is not named. */
const ANONYMOUS = 'Person';

/** A Person's IRI is an account: its end the name, all before it the home page. */
const learnerOf = (entity: CaliperEntity, where: string, context: MappingContext): Part<string> => {
  const { id, type = 'Person' } = described(entity);
  if (type !== 'Person')
    return refused('actor-not-one-person', `${where}.type`, 'must be a Person');
  const { head, tail } = lastSegment(iriOf(entity));
  if (/^mailto:/i.test(id) || head === '' || tail === ANONYMOUS)
    return refused(
      'actor-without-account',
      where,
      'must be the IRI of a learner that ends in the student id: an e-mail address is not taken for one',
    );
  return studentOf({ homePage: head, name: tail }, { homePage: where, name: where }, context);
};
