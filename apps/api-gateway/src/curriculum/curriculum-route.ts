import { type CurriculumResponse, curriculumRequest } from '@mastery/api-schemas';
import type { Curriculum } from '@mastery/domain-scoring';
import { type ProtectedRoute, ok, problem, route } from '@mastery/http-server';

/** GET /curriculum: the topics and their order, for everybody with a token. */
export const curriculumRoute = ({
  curriculum,
}: {
  readonly curriculum: Curriculum | null;
}): ProtectedRoute => {
  const answer = curriculum && asAnswer(curriculum);
  return route({
    method: 'GET',
    path: '/curriculum',
    input: curriculumRequest,
    handle: () =>
      answer
        ? ok(answer)
        : problem('not-found', 'This engine was given no curriculum (setting CURRICULUM_FILE)'),
  });
};

const asAnswer = ({ id, title, topics }: Curriculum): CurriculumResponse => ({
  id,
  title,
  topics: topics.map(({ exercises, ...topic }) => ({ ...topic, exercises: exercises.length })),
});
