import { beforeAll, describe, expect, it } from '@jest/globals';
import { newStudent, post } from './clients.ts';
import {
  SCORE,
  SECOND,
  type Who,
  applied,
  enrol,
  isScored,
  learn,
  newClass,
  own,
  send,
  told,
  topic,
} from './people.ts';

/** Of the two exercises of the topic one is passed; the other counts no more: completion is 1 instead of ½. */
const EXEMPTED_SCORE = 0.8125;

describe('an exemption that a teacher grants over REST', () => {
  const school = newClass();
  const { teacher, stranger } = school;
  const student = newStudent();
  const path = `/students/${student}/exemptions/${topic}/${SECOND}`;
  beforeAll(async () => {
    await enrol(school, [student]);
    await learn(student);
  });
  const explained = async () =>
    (await post('/mastery/explain', { student_id: student }, own(student))).body;

  it('takes the exercise out of completion, and query and explanation say so', async () => {
    const reason = 'Ill, note received';
    await applied(await send('PUT', path, { reason }, teacher), teacher);
    const exemption = { topic, exercise_id: SECOND, reason, ruled_by: 'ms-lovelace' };
    expect(await told(student, own(student), isScored(EXEMPTED_SCORE))).toMatchObject({
      ...{ mastery_score: EXEMPTED_SCORE, exemptions: [exemption] },
      components: { completion: 1 },
    });
    const body = await explained();
    expect(body).toMatchObject({ mastery_score: EXEMPTED_SCORE, exemptions: [exemption] });
    expect(body['summary']).toMatch(/Exempted from one exercise\.$/);
    expect(body['moved']).toMatchObject({
      completion: expect.arrayContaining([
        expect.objectContaining({ type: 'assessment.exempted', before: 0.5, after: 1 }),
      ]),
    });
  });

  it('counts no more once it is taken back', async () => {
    const back = await send('POST', `${path}/withdraw`, { reason: 'Well again' }, teacher);
    await applied(back, teacher);
    const body = await told(student, teacher, isScored(SCORE));
    expect(body).toMatchObject({ mastery_score: SCORE, components: { completion: 0.5 } });
    expect(body).not.toHaveProperty('exemptions');
    const explanation = await explained();
    expect(explanation).not.toHaveProperty('exemptions');
    expect(explanation['summary']).not.toMatch(/Exempted/);
  });

  it.each<[string, Who]>([
    ['a teacher of another cohort', stranger],
    ['the student', own(student)],
  ])('is refused from %s', async (_who, who) => {
    expect(await send('PUT', path, { reason: 'Because' }, who)).toMatchObject({ status: 403 });
    const back = await send('POST', `${path}/withdraw`, { reason: 'Because' }, who);
    expect(back).toMatchObject({ status: 403 });
  });
});
