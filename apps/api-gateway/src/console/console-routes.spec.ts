import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createWorld, startGateway } from '../testing/test-gateway.ts';

describe('the console', () => {
  const world = createWorld();
  let gateway: Awaited<ReturnType<typeof startGateway>>;
  beforeAll(async () => (gateway = await startGateway(world)));
  afterAll(() => gateway.close());
  const ask = (path: string, headers: Record<string, string> = { 'accept-encoding': 'identity' }) =>
    fetch(`${gateway.url}${path}`, { headers });

  it.each(['/', '/console', '/console/student', '/console/teacher/cohorts/c-1/students'])(
    'has its document at %s, asked for anew each time',
    async (path) => {
      const answer = await ask(path);
      expect(await answer.text()).toBe('<!doctype html>');
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(answer.headers.get('cache-control')).toBe('no-cache');
    },
  );

  it('lets nothing inline run, and nothing come from elsewhere', async () => {
    const policy = (await ask('/')).headers.get('content-security-policy') ?? '';
    expect(policy.split('; ')).toEqual(
      expect.arrayContaining([
        ...["default-src 'none'", "script-src 'self'", "style-src 'self'", "connect-src 'self'"],
        ...["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"],
        "require-trusted-types-for 'script'",
      ]),
    );
    expect(policy).not.toContain('unsafe');
  });

  it('has files whose names change with their content, kept for ever', async () => {
    const answer = await ask('/console/assets/index-abc.js');
    expect([await answer.text(), answer.headers.get('cache-control')]).toEqual([
      'void 0',
      'public, max-age=31536000, immutable',
    ]);
  });

  it('does not take its document for a file that is not there', async () => {
    expect((await ask('/console/assets/index-old.js')).status).toBe(404);
    expect((await ask('/console/assets/..%2findex.html')).status).toBe(404);
  });

  it('says 304 to whom has the document in the same compression', async () => {
    const etag = (await ask('/')).headers.get('etag') ?? '';
    const again = { 'if-none-match': etag };
    expect((await ask('/', { ...again, 'accept-encoding': 'identity' })).status).toBe(304);
    expect((await ask('/', { ...again, 'accept-encoding': 'br' })).status).toBe(200);
  });

  it('takes no path of the API', async () => {
    expect((await ask('/students/ada')).status).toBe(404);
    expect((await ask('/cohorts')).status).toBe(401);
  });
});
