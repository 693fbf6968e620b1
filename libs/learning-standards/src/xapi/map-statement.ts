import { type XapiStatement, xapiStatement } from '@mastery/api-schemas';
import { type SentActivity, exerciseOf } from '../activity.ts';
import type { MappingContext } from '../context.ts';
import { secondsOf } from '../duration.ts';
import { studentOf } from '../learner.ts';
import { type Mapped, type Part, type Refusal, refused, there } from '../mapped.ts';
import { malformed, nameOf } from '../malformed.ts';
import { type Content, toEvent } from '../to-event.ts';
import { contentOf } from './content.ts';

/**
 * What an xAPI statement says, as a learning event; or why it says nothing of mastery. Everything that a statement says
 * beyond that is left out: no name, address or text of a person is taken over.
 * @param sent one statement, as it came
 */
export const mapStatement = (sent: unknown, context: MappingContext): Mapped => {
  const sourceId = nameOf(sent);
  const not = (refusal: Refusal): Mapped => ({ outcome: 'not_mapped', sourceId, refusal });
  const read = xapiStatement.safeParse(sent);
  if (!read.success) return not(malformed(read.error));
  const statement = read.data;
  const student = learnerOf(statement, context);
  if (student.is === 'refused') return not(student.refusal);
  const time = statement.timestamp ?? statement.stored;
  if (time === undefined)
    return not({
      reason: 'no-timestamp',
      where: 'timestamp',
      detail:
        'must say when it happened: only so is the statement the same event when it comes again',
    });
  const content = whatHappened(statement, context);
  if (content.is === 'refused') return not(content.refusal);
  // A statement without an id is known by all that it says.
  const identity = statement.id?.toLowerCase() ?? JSON.stringify(sent);
  const origin = { standard: 'xapi', identity, student: student.value, time } as const;
  const event = toEvent({ ...origin, whereTime: 'timestamp' }, content.value, context);
  return event.is === 'there'
    ? { outcome: 'mapped', sourceId, event: event.value }
    : not(event.refusal);
};

const learnerOf = ({ actor }: XapiStatement, context: MappingContext): Part<string> => {
  if (actor.objectType === 'Group')
    return refused('actor-not-one-person', 'actor.objectType', 'must be one person, not a group');
  if (actor.account === undefined)
    return refused(
      'actor-without-account',
      'actor.account',
      'must name the learner: an e-mail address, its hash or an OpenID is not taken for one',
    );
  const places = { homePage: 'actor.account.homePage', name: 'actor.account.name' };
  return studentOf(actor.account, places, context);
};

const whatHappened = (statement: XapiStatement, context: MappingContext): Part<Content> => {
  const { object, result } = statement;
  const { objectType = 'Activity', id, definition } = object;
  if (objectType !== 'Activity' || id === undefined)
    return refused('object-not-an-activity', 'object', 'must be an activity with an id');
  const activity: SentActivity = {
    ...{ id, where: 'object.id' },
    extensions: [
      { where: 'object.definition.extensions', values: definition?.extensions },
      { where: 'context.extensions', values: statement.context?.extensions },
    ],
  };
  const duration =
    result?.duration === undefined
      ? there(undefined)
      : secondsOf(result.duration, 'result.duration');
  if (duration.is === 'refused') return duration;
  return contentOf(statement, exerciseOf(activity, context), duration.value);
};
