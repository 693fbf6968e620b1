import { z } from 'zod';
import { name } from '@mastery/event-schemas';

const exercise = z.strictObject({
  id: name,
  kind: name,
  difficulty: z.enum(['beginner', 'intermediate', 'advanced']).default('intermediate'),
});

const topic = z.strictObject({
  id: name,
  title: z.string().min(1).max(200),
  prerequisites: z.array(name),
  exercises: z.array(exercise).max(1_000),
});

const curriculumSchema = z.strictObject({
  id: name,
  title: z.string().min(1).max(200),
  topics: z.array(topic).min(1).max(200),
});

/** What can be learned, in which order, with which exercises. */
export type Curriculum = z.infer<typeof curriculumSchema>;
/** One topic of a curriculum. */
export type CurriculumTopic = Curriculum['topics'][number];

/** A curriculum that holds together, or every reason why it does not. */
export type ParsedCurriculum =
  | { readonly ok: true; readonly value: Curriculum }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Validates a curriculum file: its shape, unknown and repeated ids, cycles (with their path). */
export const parseCurriculum = (json: unknown): ParsedCurriculum => {
  const parsed = curriculumSchema.safeParse(json);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      (issue) => `${issue.path.join('.')}: ${issue.message}`,
    );
    return { ok: false, problems };
  }
  const problems = [
    ...repeatedIds(parsed.data),
    ...repeatedExercises(parsed.data),
    ...unknownIds(parsed.data),
    ...cycles(parsed.data),
  ];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: parsed.data };
};

const repeatedIds = ({ topics }: Curriculum): readonly string[] => {
  const ids = topics.map(({ id }) => id);
  return ids
    .filter((id, index) => ids.indexOf(id) !== index)
    .map((id) => `topics: the id ${id} stands twice`);
};

const repeatedExercises = ({ topics }: Curriculum): readonly string[] =>
  topics.flatMap(({ id, exercises }) => {
    const ids = exercises.map((each) => each.id);
    return ids
      .filter((each, index) => ids.indexOf(each) !== index)
      .map((each) => `topics.${id}.exercises: the id ${each} stands twice`);
  });

const unknownIds = ({ topics }: Curriculum): readonly string[] => {
  const ids = new Set(topics.map(({ id }) => id));
  return topics.flatMap(({ id, prerequisites }) =>
    prerequisites
      .filter((each) => !ids.has(each))
      .map((each) => `topics.${id}.prerequisites: there is no topic ${each}`),
  );
};

const cycles = ({ topics }: Curriculum): readonly string[] => {
  const byId = new Map(topics.map((each) => [each.id, each]));
  const done = new Set<string>();
  const cycleFrom = (id: string, path: readonly string[]): string | null => {
    if (path.includes(id)) return [...path.slice(path.indexOf(id)), id].join(' → ');
    if (done.has(id)) return null;
    for (const next of byId.get(id)?.prerequisites ?? []) {
      const cycle = cycleFrom(next, [...path, id]);
      if (cycle !== null) return cycle;
    }
    done.add(id);
    return null;
  };
  for (const { id } of topics) {
    const cycle = cycleFrom(id, []);
    if (cycle !== null) return [`topics: prerequisites go in a circle: ${cycle}`];
  }
  return [];
};
