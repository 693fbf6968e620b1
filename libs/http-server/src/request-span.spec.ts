import { afterEach, describe, expect, it } from '@jest/globals';
import { recordingTracer } from '@mastery/ports/testing';
import { ok } from './reply.ts';
import { openRoute } from './route.ts';
import { startTestServer } from './testing/test-server.ts';

const SENT = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`;

describe('a traced request', () => {
  let close = () => Promise.resolve();
  afterEach(() => close());
  const asking = async (path: string, handle = () => ok({})) => {
    const tracer = recordingTracer();
    const routes = [
      openRoute({ path: '/students/:id', handle }),
      openRoute({ path: '/livez', handle }),
    ];
    const { server, ask, lines } = await startTestServer({ routes, tracer });
    close = () => server.close();
    const answer = await ask(path, { headers: { traceparent: SENT } });
    return { answer, lines, spans: tracer.spans };
  };

  it('is a span below the caller’s, named by its route: what stands in its path is nobody’s business', async () => {
    const { answer, spans, lines } = await asking('/students/ada?student_id=ada');
    expect(spans).toMatchObject([
      {
        ...{ name: 'GET /students/:id', kind: 'server', parent: SENT, ended: true },
        attributes: { 'http.route': '/students/:id', 'http.response.status_code': 200 },
      },
    ]);
    expect(JSON.stringify(spans)).not.toContain('ada');
    expect(answer.headers.get('traceparent')).toBe(spans[0]?.traceparent);
    expect(lines.map(({ fields }) => fields['trace_id'])).toEqual(['a'.repeat(32)]);
  });

  it('has failed when the server did', async () => {
    const { spans } = await asking('/students/ada', () => {
      throw new Error('ada is broken');
    });
    expect(spans).toMatchObject([{ failed: '500', ended: true }]);
    expect(JSON.stringify(spans)).not.toContain('broken');
  });

  it('is none where somebody only asks whether the server is there', async () => {
    expect((await asking('/livez')).spans).toEqual([]);
  });
});
