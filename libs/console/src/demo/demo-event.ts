import type { operations } from '@mastery/client';

/** What the gateway takes. */
export type IngestBody = NonNullable<
  operations['ingestEvents']['requestBody']
>['content']['application/json'];

/** What somebody says happened. */
export interface Happening {
  readonly student: string;
  readonly topic: string;
  readonly kind: 'passed' | 'failed' | 'quiz';
  /** Of a quiz, 0..1. */
  readonly score: number;
}

/** The happening as a learning platform tells it: a CloudEvent. */
export const eventOf = (
  { student, topic, kind, score }: Happening,
  { id, time }: { readonly id: string; readonly time: string },
): IngestBody => {
  const envelope = {
    specversion: '1.0',
    id,
    source: 'urn:console-demo',
    subject: student,
    time,
  } as const;
  if (kind === 'quiz')
    return { ...envelope, type: 'quiz.completed', data: { topic, quiz_id: `demo-${id}`, score } };
  const data = { topic, exercise_id: `demo-${id}`, correct: kind === 'passed' };
  return { ...envelope, type: 'exercise.completed', data };
};
