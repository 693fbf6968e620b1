import { type Difficulty, difficulty, name } from '@mastery/event-schemas';
import { z } from 'zod';
import type { MappingContext } from './context.ts';
import { type Part, refused, there } from './mapped.ts';

/** How a sender says what an activity is here: extensions of its definition, or of the whole. */
export const EXTENSION = {
  topic: 'urn:mastery-engine:topic',
  exercise: 'urn:mastery-engine:exercise',
  difficulty: 'urn:mastery-engine:difficulty',
  skills: 'urn:mastery-engine:skills',
} as const;

/** Extensions and where they stand in what was sent. */
export interface PlacedExtensions {
  readonly where: string;
  readonly values: Readonly<Record<string, unknown>> | undefined;
}

/** What was done something with. */
export interface SentActivity {
  readonly id: string;
  /** Where the id stands. */
  readonly where: string;
  /** The nearest first: what the activity says goes before what the whole says. */
  readonly extensions: readonly PlacedExtensions[];
}

/** An activity as events name it. */
export interface Exercise {
  readonly topic: string;
  readonly exercise: string;
  readonly difficulty: Difficulty | undefined;
  readonly skills: readonly string[] | undefined;
}

/**
 * The topic and the exercise that an activity is: as its extensions say; else the exercise is the last segment of its
 * id, and the topic that which lists the exercise in the curriculum.
 */
export const exerciseOf = (
  activity: SentActivity,
  { topicsOf }: Pick<MappingContext, 'topicsOf'>,
): Part<Exercise> => {
  const exercise = extension(activity, EXTENSION.exercise, name) ?? tailOf(activity);
  if (exercise.is === 'refused') return exercise;
  const hard = extension(activity, EXTENSION.difficulty, difficulty) ?? there(undefined);
  if (hard.is === 'refused') return hard;
  const skills = extension(activity, EXTENSION.skills, z.array(name).max(50)) ?? there(undefined);
  if (skills.is === 'refused') return skills;
  const topic =
    extension(activity, EXTENSION.topic, name) ?? topicIn(topicsOf(exercise.value), activity);
  if (topic.is === 'refused') return topic;
  return there({
    topic: topic.value,
    exercise: exercise.value,
    difficulty: hard.value,
    skills: skills.value,
  });
};

/** What an extension says, nearest first; undefined where none is given. */
const extension = <Value>(
  { extensions }: SentActivity,
  key: string,
  schema: z.ZodType<Value>,
): Part<Value> | undefined => {
  for (const { where, values } of extensions) {
    if (values?.[key] === undefined) continue;
    const read = schema.safeParse(values[key]);
    const [issue] = read.error?.issues ?? [];
    return read.success
      ? there(read.data)
      : refused('unusable-activity', `${where}.${key}`, issue?.message ?? 'cannot be used');
  }
  return undefined;
};

/** The end of an IRI: after the last slash, # or colon. */
const tailOf = ({ id, where }: SentActivity): Part<string> => {
  const read = name.safeParse(lastSegment(id).tail);
  return read.success
    ? there(read.data)
    : refused(
        'unusable-activity',
        where,
        `must end in a name of letters, digits, ., _ or -, or the extension ${EXTENSION.exercise} must name the exercise`,
      );
};

const topicIn = ([only, ...others]: readonly string[], { where }: SentActivity): Part<string> => {
  if (only !== undefined && others.length === 0) return there(only);
  return refused(
    'no-topic',
    where,
    only === undefined
      ? `the extension ${EXTENSION.topic} must name the topic: the curriculum has no such exercise`
      : `the extension ${EXTENSION.topic} must name the topic: several topics have such an exercise`,
  );
};

/** An IRI in two: up to its last separator, and what follows; a separator at the end counts for nothing. */
export const lastSegment = (id: string): { readonly head: string; readonly tail: string } => {
  const [, head = '', tail = id] = /^(.*)[/#:]([^/#:]*)$/s.exec(id.replace(/\/$/, '')) ?? [];
  return { head, tail };
};
