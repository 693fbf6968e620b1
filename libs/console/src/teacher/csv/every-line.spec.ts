import { describe, expect, it } from '@jest/globals';
import { everyLine, firstFields } from './every-line.ts';

const source = (pages: Readonly<Record<string, string>>, status = 200) => {
  const asked: (string | undefined)[] = [];
  const ask = (cursor: string | undefined) => {
    asked.push(cursor);
    const data = pages[cursor ?? ''] ?? '';
    return Promise.resolve({ data, response: new Response(null, { status }) });
  };
  return { asked, source: { ask, pageSize: 2, cursorOf: firstFields(1) } };
};

describe('an export', () => {
  it('has all pages under one header', async () => {
    const { asked, source: pages } = source({
      '': 'id,score\r\na,0.1\r\nb,0.2\r\n',
      b: 'id,score\r\nc,0.3\r\n',
    });
    const value = 'id,score\r\na,0.1\r\nb,0.2\r\nc,0.3\r\n';
    expect(await everyLine(pages)).toEqual({ kind: 'answer', value });
    expect(asked).toEqual([undefined, 'b']);
  });

  it('ends where the last page is full', async () => {
    const { source: pages } = source({ '': 'id\r\na\r\nb\r\n', b: 'id\r\n' });
    expect(await everyLine(pages)).toEqual({ kind: 'answer', value: 'id\r\na\r\nb\r\n' });
  });

  it('that is refused says why', async () => {
    const { source: refused } = source({}, 403);
    expect(await everyLine(refused)).toEqual({
      ...{ kind: 'failure', failure: { kind: 'not-allowed' } },
    });
  });

  it('goes on after what its last line begins with', () => {
    expect(firstFields(2)('loops,q1,40,"a, b"')).toBe('loops/q1');
  });
});
