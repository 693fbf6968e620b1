import { describe, expect, it } from '@jest/globals';
import { settled } from '../testing/settled.ts';
import type { LiveNews } from './live-news.ts';
import { createLiveResults } from './live-results.ts';

/** A page before a stream that the test speaks for. */
const page = (tickets: (string | null)[] = ['t-1', 't-2', 't-3']) => {
  const opened: string[] = [];
  const waits: { readonly run: () => void; readonly ms: number }[] = [];
  let hearers = new Map<string, (event: MessageEvent<string>) => void>();
  let closed = 0;
  let expired = 0;
  const live = createLiveResults({
    ticket: () => Promise.resolve(tickets.shift() ?? null),
    open: (url) => {
      opened.push(url);
      hearers = new Map();
      return {
        addEventListener: (type, hear) => hearers.set(type, hear),
        close: () => (closed += 1),
      };
    },
    later: (run, ms) => {
      waits.push({ run, ms });
      return () => void waits.splice(0);
    },
    random: () => 1,
    onExpired: () => (expired += 1),
  });
  const say = async (type: string, data: object = {}, lastEventId = '') => {
    hearers.get(type)!({ data: JSON.stringify(data), lastEventId } as MessageEvent<string>);
    await settled();
  };
  const goOn = async () => {
    waits.shift()!.run();
    await settled();
  };
  return { live, opened, waits, say, goOn, closed: () => closed, expired: () => expired };
};
const result = (id: string) => ({ id, subject: 'ada', data: { mastery_score: 0.6 } });

const listening = async (tickets?: (string | null)[]) => {
  const given = page(tickets);
  const heard: LiveNews[] = [];
  const stop = given.live.listen((news) => heard.push(news));
  await settled();
  return { ...given, heard, stop };
};

describe('the live stream of a page', () => {
  it('is open for as long as somebody listens', async () => {
    const { live, opened, say, stop, closed } = await listening();
    expect(opened).toEqual(['/notifications/stream?ticket=t-1']);
    await say('stream.opened');
    expect(live.status.value).toBe('live');
    stop();
    expect([live.status.value, closed()]).toEqual(['resting', 1]);
  });

  it('tells each result once', async () => {
    const { heard, say } = await listening();
    await say('mastery.updated', result('r-1'), '3-41');
    await say('mastery.updated', result('r-1'), '3-42');
    expect(heard).toEqual([
      {
        ...{ kind: 'result', type: 'mastery.updated', studentId: 'ada' },
        data: { mastery_score: 0.6 },
      },
    ]);
  });

  it('comes back after a break with a new ticket and the place where it was', async () => {
    const { live, opened, say, goOn } = await listening();
    await say('mastery.updated', result('r-1'), '3-41');
    await say('error');
    expect(live.status.value).toBe('away');
    await goOn();
    expect(opened.at(-1)).toBe('/notifications/stream?ticket=t-2&last_event_id=3-41');
  });

  it('waits longer each time, and begins anew with the shortest wait once it was there', async () => {
    const { waits, say, goOn } = await listening([null, null, 't-1', null]);
    expect(waits.map(({ ms }) => ms)).toEqual([1_000]);
    await goOn();
    expect(waits.map(({ ms }) => ms)).toEqual([2_000]);
    await goOn();
    await say('stream.opened');
    await say('error');
    expect(waits.map(({ ms }) => ms)).toEqual([1_000]);
  });

  it('has whatever is shown loaded anew after a gap', async () => {
    const { heard, say } = await listening();
    await say('stream.gap');
    expect(heard).toEqual([{ kind: 'gap' }]);
  });

  it('ends with the token, and comes back from any other end', async () => {
    const { say, waits, expired } = await listening();
    await say('stream.ended', { reason: 'stopping' });
    expect([waits.length, expired()]).toEqual([1, 0]);
    const other = await listening();
    await other.say('stream.ended', { reason: 'expired' });
    expect([other.waits.length, other.expired()]).toEqual([0, 1]);
  });

  it('connects at once when the network is back', async () => {
    const { live, opened, say } = await listening();
    await say('error');
    live.wake();
    await settled();
    expect(opened).toHaveLength(2);
  });
});
