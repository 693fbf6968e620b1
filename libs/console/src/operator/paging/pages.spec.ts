import { describe, expect, it } from '@jest/globals';
import type { Outcome } from '../../api/ask.ts';
import { settled } from '../../testing/settled.ts';
import { type ListPage, createPages } from './pages.ts';

/** A list whose pages are these, by cursor; the first is `''`. */
const listOf = (pages: Readonly<Record<string, ListPage<number>>>) => {
  const asked: (string | null)[] = [];
  let isAway = false;
  const list = createPages<number>((cursor) => {
    asked.push(cursor);
    const outcome: Outcome<ListPage<number>> = isAway
      ? { kind: 'failure', failure: { kind: 'offline' } }
      : { kind: 'answer', value: pages[cursor ?? '']! };
    return Promise.resolve(outcome);
  });
  return { list, asked, away: () => (isAway = true) };
};
const many = (from: number) => Array.from({ length: 20 }, (_, n) => from + n);

describe('a list that comes page by page', () => {
  it('looks on where a page holds nothing, until there is something to show', async () => {
    const { list, asked } = listOf({
      ...{ '': { items: [], next: 'b' }, b: { items: [1], next: 'c' } },
      c: { items: [2], next: null },
    });
    await settled();
    expect(asked).toEqual([null, 'b', 'c']);
    expect(list.state.value).toMatchObject({
      ...{ kind: 'ready', value: { items: [1, 2], isMore: false } },
    });
  });

  it('gives what comes after when it is wished, behind what is there', async () => {
    const { list } = listOf({
      ...{ '': { items: many(0), next: 'b' }, b: { items: many(20), next: null } },
    });
    await settled();
    expect(list.state.value).toMatchObject({ value: { isMore: true } });
    list.more();
    expect(list.state.value).toMatchObject({ value: { isAsking: true } });
    await settled();
    expect(list.state.value).toMatchObject({
      value: { items: [...many(0), ...many(20)], isMore: false, isAsking: false },
    });
  });

  it('begins anew on refresh', async () => {
    const { list, asked } = listOf({ '': { items: [1], next: null } });
    await settled();
    list.refresh();
    await settled();
    expect(asked).toEqual([null, null]);
    expect(list.state.value).toMatchObject({ value: { items: [1] } });
  });

  it('is empty where no page holds anything', async () => {
    const { list } = listOf({ '': { items: [], next: null } });
    await settled();
    expect(list.state.value).toEqual({ kind: 'empty' });
  });

  it('keeps what is there, and says so, when more cannot be had', async () => {
    const { list, away } = listOf({ '': { items: many(0), next: 'b' } });
    await settled();
    away();
    list.more();
    await settled();
    expect(list.state.value).toMatchObject({
      ...{ kind: 'ready', outdated: { kind: 'offline' } },
      value: { items: many(0), isMore: true, isAsking: false },
    });
  });
});
