import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { as, eventually, newStudent, post } from './clients.ts';

const ADL = 'http://adlnet.gov/expapi';
const HOME = 'https://lms.example';
const TOPIC = { 'urn:mastery-engine:topic': 'BBB-block-1' };
const agent = as({ sub: 'lms', role: 'service' });
const yesterday = new Date(Date.now() - 86_400_000).toISOString();

const quizStatement = (student: string, scaled: number) => ({
  id: randomUUID(),
  actor: { account: { homePage: HOME, name: student } },
  verb: { id: `${ADL}/verbs/passed` },
  object: {
    id: `${HOME}/quizzes/q-1`,
    definition: { type: `${ADL}/activities/assessment`, extensions: TOPIC },
  },
  result: { score: { scaled } },
  timestamp: yesterday,
});

const graded = (student: string) => ({
  id: `urn:uuid:${randomUUID()}`,
  ...{ type: 'GradeEvent', action: 'Graded' },
  actor: { id: `${HOME}/autograder`, type: 'SoftwareApplication' },
  object: {
    ...{ id: `${HOME}/attempts/1`, type: 'Attempt' },
    assignee: `${HOME}/users/${student}`,
    assignable: { id: `${HOME}/items/e-1`, type: 'AssessmentItem', extensions: TOPIC },
  },
  generated: { id: `${HOME}/scores/1`, type: 'Score', scoreGiven: 5, maxScore: 5 },
  eventTime: yesterday,
});

const envelope = (...data: readonly object[]) => ({
  sensor: `${HOME}/sensor`,
  sendTime: yesterday,
  dataVersion: 'http://purl.imsglobal.org/ctx/caliper/v1p2',
  data,
});

const mastery = async (student: string) =>
  (await post('/mastery/query', { student_id: student }, agent)).body;
const withEvidence = (student: string, count: number) =>
  eventually(`${count} pieces of evidence`, async () => {
    const body = await mastery(student);
    return body['evidence_count'] === count ? body : undefined;
  });

describe('statements of learning standards, against the running engine', () => {
  it('move the mastery once, however often they are sent', async () => {
    const student = newStudent();
    const statements = [
      quizStatement(student, 0.8),
      { ...quizStatement(student, 1), verb: { id: 'x' } },
    ];
    const sent = await post('/integrations/xapi/statements', statements, agent);
    expect(sent).toMatchObject({
      status: 200,
      body: {
        ...{ accepted: 1, not_mapped: 1 },
        results: [
          { outcome: 'accepted', type: 'quiz.completed', student_id: student },
          { outcome: 'not_mapped', reason: 'verb-not-mapped', where: 'verb.id' },
        ],
      },
    });
    expect(sent.headers.get('x-experience-api-version')).toBe('2.0.0');
    expect(await withEvidence(student, 1)).toMatchObject({ components: { quiz: 0.8 } });

    // What comes after the repeats on the same partition is applied after them.
    const again = await post('/integrations/xapi/statements', statements, agent);
    expect(again.body).toMatchObject({ accepted: 1 });
    const grade = graded(student);
    const caliper = await post('/integrations/caliper/events', envelope(grade, grade), agent);
    expect(caliper.body).toMatchObject({ accepted: 2, not_mapped: 0 });
    const after = await withEvidence(student, 2);
    expect(after).toMatchObject({ components: { quiz: 0.8 } });
    const last = quizStatement(student, 0.6);
    await post('/integrations/xapi/statements', last, agent);
    expect(await withEvidence(student, 3)).toMatchObject({ components: { quiz: 0.7 } });
  });
});
