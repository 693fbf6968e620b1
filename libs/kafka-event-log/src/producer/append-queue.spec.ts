import { describe, expect, it } from '@jest/globals';
import type { NewRecord, Position } from '@mastery/ports';
import { createAppendQueue } from './append-queue.ts';
import type { Outgoing } from './append-queue.ts';

const record = (value: string): NewRecord => ({ key: 'k', value, headers: {} });

/** Keeps every request until it is answered by hand. */
const manual = () => {
  const requests: { values: unknown[]; answer: () => void; fail: () => void }[] = [];
  let offset = 0;
  const send = (outgoing: readonly Outgoing[]) =>
    new Promise<readonly Position[]>((resolve, reject) =>
      requests.push({
        values: outgoing.map((each) => each.record.value),
        answer: () => resolve(outgoing.map(() => ({ partition: 0, offset: String(offset++) }))),
        fail: () => reject(new Error('lost')),
      }),
    );
  return { requests, send };
};

const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('the append queue', () => {
  it('sends what arrived meanwhile together, and gives each call its own positions', async () => {
    const { requests, send } = manual();
    const queue = createAppendQueue(send);
    const first = queue.push('t', [record('a')]);
    await settle();
    const second = queue.push('t', [record('b'), record('c')]);
    const third = queue.push('t', [record('d')]);
    requests[0]!.answer();
    await settle();
    expect(requests.map(({ values }) => values)).toEqual([['a'], ['b', 'c', 'd']]);
    requests[1]!.answer();
    expect(await first.positions).toEqual([{ partition: 0, offset: '0' }]);
    expect((await second.positions).map(({ offset }) => offset)).toEqual(['1', '2']);
    expect((await third.positions).map(({ offset }) => offset)).toEqual(['3']);
    await queue.drained();
  });

  it('goes on after a failure', async () => {
    const { requests, send } = manual();
    const queue = createAppendQueue(send);
    const first = queue.push('t', [record('a')]);
    await settle();
    const second = queue.push('t', [record('b')]);
    requests[0]!.fail();
    await expect(first.positions).rejects.toThrow('lost');
    await settle();
    requests[1]!.answer();
    await expect(second.positions).resolves.toHaveLength(1);
  });

  it('never sends what was taken back in time', async () => {
    const { requests, send } = manual();
    const queue = createAppendQueue(send);
    const first = queue.push('t', [record('a')]);
    await settle();
    const second = queue.push('t', [record('b')]);
    second.withdraw();
    first.withdraw();
    await expect(second.positions).rejects.toThrow('withdrawn');
    requests[0]!.answer();
    await expect(first.positions).resolves.toHaveLength(1);
    await queue.drained();
    expect(requests).toHaveLength(1);
  });

  it('lets no more wait than its bound, and takes more when that is on its way', async () => {
    const { requests, send } = manual();
    const queue = createAppendQueue(send, 3);
    void queue.push('t', [record('a')]);
    await settle();
    const second = queue.push('t', [record('bb')]);
    const refused = queue.push('t', [record('cc')]);
    await expect(refused.positions).rejects.toThrow('too many records wait');
    requests[0]!.answer();
    await settle();
    const third = queue.push('t', [record('dd')]);
    requests[1]!.answer();
    await expect(second.positions).resolves.toHaveLength(1);
    await settle();
    requests[2]!.answer();
    await expect(third.positions).resolves.toHaveLength(1);
  });
});
