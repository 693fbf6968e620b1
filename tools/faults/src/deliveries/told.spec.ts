import { describe, expect, it } from '@jest/globals';
import { type Request, countTold } from './told.ts';

const request = (webhookId: string, more: Partial<Request> = {}): Request => ({
  webhookId,
  eventId: webhookId,
  ...{ isTaken: true, isConfirmed: true, at: 0, until: 100, ...more },
});
const failed = { isTaken: false, isConfirmed: false };
const told = (requests: readonly Request[], kills: readonly number[] = []) =>
  countTold({ results: new Set(['a', 'b']), requests, kills });

describe('what a receiver was told', () => {
  it('is all of it, once, where failures are followed by a try that succeeds', () => {
    const requests = [request('a', failed), request('b'), request('a')];
    expect(told(requests)).toEqual({
      ...{ requests: 3, failed: 1, repeats: 0, lost: 0, doubled: 0, strange: 0 },
    });
  });

  it('is lost where the receiver never took it', () => {
    expect(told([request('a'), request('b', failed)])).toMatchObject({ lost: 1 });
  });

  it('is doubled where it comes under another id, also when that is the only reason', () => {
    const again = request('a2', { eventId: 'a' });
    expect(told([request('a'), request('b'), again])).toMatchObject({ doubled: 1, repeats: 0 });
  });

  it('is a repeat where the sender was not told, and doubled where it was', () => {
    const unsaid = [request('a', { isConfirmed: false }), request('b'), request('a')];
    expect(told(unsaid)).toMatchObject({ repeats: 1, doubled: 0 });
    expect(told([request('a'), request('b'), request('a')])).toMatchObject({ doubled: 1 });
  });

  it('may come again where the sender was killed before it noted, and not long before or after', () => {
    const twice = [request('a'), request('b'), request('a')];
    expect(told(twice, [150])).toMatchObject({ repeats: 1, doubled: 0 });
    expect(told(twice, [9_000])).toMatchObject({ doubled: 1 });
    expect(told(twice, [-9_000])).toMatchObject({ doubled: 1 });
  });

  it('is nothing that was no result', () => {
    expect(told([request('a'), request('b'), request('c')])).toMatchObject({ strange: 1 });
  });
});
