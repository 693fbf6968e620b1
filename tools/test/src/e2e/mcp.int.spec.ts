import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type CallToolResult,
  Client,
  StreamableHTTPClientTransport,
  type Transport,
  type VersionNegotiationMode,
} from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { repositoryRoot } from '@mastery/stack';
import { as, eventually, learningEvent, newStudent, post, stack, token } from './clients.ts';

const base = stack.urls.apps['api-gateway'];
const topic = 'BBB-block-1';
const student = newStudent();
const ADMIN = { sub: 'ops', role: 'admin' };
const OWN = { sub: student, role: 'student' };

const connected = async (transport: Transport, mode: VersionNegotiationMode = 'auto') => {
  const client = new Client({ name: 'test', version: '1' }, { versionNegotiation: { mode } });
  await client.connect(transport);
  return client;
};
const overHttp = (claims: object) =>
  new StreamableHTTPClientTransport(new URL(`${base}/mcp`), {
    requestInit: { headers: as(claims) },
  });
const namesIn = async (client: Client) =>
  (await client.listTools()).tools.map(({ name }) => name).toSorted();
const errorIn = ({ isError, content }: CallToolResult): unknown => {
  expect(isError).toBe(true);
  const [first] = content;
  return first?.type === 'text' ? JSON.parse(first.text) : undefined;
};
const rest = async (path: string, more: object = {}) =>
  (await post(path, { student_id: student, ...more }, as(ADMIN))).body;
const ingested = async (events: readonly object[], count: number) => {
  await post('/mastery/ingest', events, as(ADMIN));
  return eventually('all of the evidence', async () => {
    const mastery = await rest('/mastery/query');
    return mastery['evidence_count'] === count ? mastery : undefined;
  });
};
const exercise = (exercise_id: string, correct: boolean, more: object = {}) =>
  learningEvent(student, 'exercise.completed', { topic, exercise_id, correct, ...more });

beforeAll(async () => {
  const failed = ['a', 'b', 'c'].map((id) => exercise(id, false, { error_type: 'off-by-one' }));
  await ingested([exercise('14984', true), ...failed], 4);
});

describe.each<[string, VersionNegotiationMode]>([
  ['2025', 'legacy'],
  ['2026-07-28', { pin: '2026-07-28' }],
])('an assistant that speaks the protocol of %s', (_revision, mode) => {
  let own: Client;
  let admin: Client;
  beforeAll(async () => {
    own = await connected(overHttp(OWN), mode);
    admin = await connected(overHttp(ADMIN), mode);
  });
  afterAll(() => Promise.all([own.close(), admin.close()]));
  const call = (client: Client, name: string, more: object = {}) =>
    client.callTool({ name, arguments: { student_id: student, ...more } });

  it('is told the skills of its caller', async () => {
    const students = [
      ...['calculate_mastery', 'explain_mastery', 'predict_mastery', 'recommend_path', 'what_if'],
    ];
    expect(await namesIn(own)).toEqual(students);
    expect(await namesIn(admin)).toEqual([...students, 'detect_patterns'].toSorted());
  });

  it('gets the score of given components', async () => {
    const components = { completion: 0.85, quiz: 0.9, quality: 0.85, consistency: 0.82 };
    const asked = { name: 'calculate_mastery', arguments: { components } };
    const { structuredContent } = await own.callTool(asked);
    expect(structuredContent).toMatchObject({ mastery_score: 0.862, level: 'proficient' });
  });

  it.each([
    ['explain_mastery', '/mastery/explain', {}],
    ['what_if', '/mastery/what-if', { topic, correct: 2 }],
    ['predict_mastery', '/predictions/next-week', { horizon_days: 3 }],
  ])('gets from %s what %s answers', async (name, path, more) => {
    const { structuredContent } = await call(own, name, more);
    expect(structuredContent).toEqual(await rest(path, more));
  });

  it('gets the path that REST recommends', async () => {
    const { structuredContent } = await call(own, 'recommend_path', { limit: 3 });
    expect(await rest('/recommendations/learning-path', { limit: 3 })).toMatchObject(
      structuredContent as object,
    );
  });

  it('gets what the student struggles with, and what shows it', async () => {
    const { structuredContent } = await call(admin, 'detect_patterns');
    expect(structuredContent).toMatchObject({
      patterns: [
        {
          pattern: 'same_error_type',
          topic,
          evidence: [`3 times the error off-by-one in ${topic}`],
        },
      ],
    });
  });

  it('is told what is wrong with arguments', async () => {
    const asked = { topic: 'nonsense', correct: 'many', secret: 1 };
    expect(errorIn(await call(own, 'what_if', asked))).toMatchObject({
      code: 'validation',
      errors: [{ path: 'correct' }, { path: 'secret' }],
    });
    expect(errorIn(await call(own, 'what_if', { topic: 'nonsense', correct: 1 }))).toMatchObject({
      code: 'validation',
      errors: [{ path: 'topic', message: 'is not in the curriculum' }],
    });
  });

  it('is refused what the role may not call, and what is another student’s', async () => {
    expect(errorIn(await call(own, 'detect_patterns'))).toMatchObject({ code: 'forbidden' });
    const other = await own.callTool({
      name: 'explain_mastery',
      arguments: { student_id: newStudent() },
    });
    expect(errorIn(other)).toMatchObject({ code: 'forbidden' });
  });

  it('is told that nothing is known of a student, and that there is no such skill', async () => {
    const unknown = { name: 'explain_mastery', arguments: { student_id: newStudent() } };
    expect(errorIn(await admin.callTool(unknown))).toMatchObject({ code: 'not-found' });
    await expect(call(admin, 'erase_student')).rejects.toThrow('There is no tool erase_student');
  });

  it('gets nowhere without a token', async () => {
    const nobody = new StreamableHTTPClientTransport(new URL(`${base}/mcp`));
    await expect(connected(nobody, mode)).rejects.toMatchObject({ status: 401 });
  });
});

describe('what if', () => {
  it('comes true when the exercises are done', async () => {
    const client = await connected(overHttp(OWN));
    const asked = { student_id: student, topic, correct: 2 };
    const { structuredContent } = await client.callTool({ name: 'what_if', arguments: asked });
    const { exercises, overall } = structuredContent as {
      exercises: readonly string[];
      overall: { after: { score: number; level: string } };
    };
    const done = exercises.map((id) => exercise(id, true, { difficulty: 'intermediate' }));
    const mastery = await ingested(done, 6);
    expect(mastery).toMatchObject({
      mastery_score: overall.after.score,
      level: overall.after.level,
    });
    await client.close();
  });
});

describe('mastery mcp', () => {
  const overStdio = (env: Readonly<Record<string, string>>) =>
    new StdioClientTransport({
      command: process.execPath,
      args: ['--conditions=@mastery/source', 'tools/cli/src/main.ts', 'mcp'],
      cwd: repositoryRoot,
      env: { MASTERY_URL: base, ...env },
      stderr: 'pipe',
    });

  it('passes on to the gateway what an assistant asks over stdin', async () => {
    const client = await connected(overStdio({ MASTERY_TOKEN: token(OWN) }));
    expect(await namesIn(client)).toContain('what_if');
    const own = { name: 'explain_mastery', arguments: { student_id: student } };
    const { structuredContent } = await client.callTool(own);
    expect(structuredContent).toEqual(await rest('/mastery/explain'));
    const other = { name: 'explain_mastery', arguments: { student_id: newStudent() } };
    expect(errorIn(await client.callTool(other))).toMatchObject({ code: 'forbidden' });
    await client.close();
  });

  it('ends where the token is none', async () => {
    const transport = overStdio({ MASTERY_TOKEN: 'none' });
    let complained = '';
    transport.stderr?.on('data', (chunk) => (complained += String(chunk)));
    await expect(connected(transport, 'legacy')).rejects.toThrow();
    expect(complained).toContain('MASTERY_TOKEN is not, or no longer, a token of this gateway');
  });
});
