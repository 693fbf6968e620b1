import { describe, expect, it } from '@jest/globals';
import { settled } from '../testing/settled.ts';
import type { Outcome } from '../api/ask.ts';
import { createResource } from './resource.ts';

const answer = <Value>(value: Value): Outcome<Value> => ({ kind: 'answer', value });
const offline = { kind: 'failure', failure: { kind: 'offline' } } as const;
const notAllowed = { kind: 'failure', failure: { kind: 'not-allowed' } } as const;

/** A source whose answers the test gives, in the order in which they were asked for. */
const source = () => {
  const asked: { readonly signal: AbortSignal; readonly give: (o: Outcome<string[]>) => void }[] =
    [];
  const resource = createResource<string[]>({
    ask: (signal) => new Promise((give) => asked.push({ signal, give })),
    isEmpty: (names) => names.length === 0,
  });
  const give = async (outcome: Outcome<string[]>) => {
    asked.at(-1)!.give(outcome);
    await settled();
    return resource.state.value;
  };
  return { resource, asked, give };
};

describe('what a view shows', () => {
  it('is loading, then ready', async () => {
    const { resource, give } = source();
    expect(resource.state.value).toEqual({ kind: 'loading' });
    expect(await give(answer(['ada']))).toEqual({ kind: 'ready', value: ['ada'], outdated: null });
  });

  it('is empty where there is nothing in the answer', async () => {
    expect(await source().give(answer([]))).toEqual({ kind: 'empty' });
  });

  it('is empty, too, where nothing is known yet', async () => {
    const problem = {
      type: 'urn:mastery-engine:problem:not-found',
      title: '',
      status: 404,
      trace_id: '',
    };
    const notFound = { kind: 'failure', failure: { kind: 'problem', problem } } as const;
    expect(await source().give(notFound)).toEqual({ kind: 'empty' });
  });

  it('says why it is not there', async () => {
    expect(await source().give(offline)).toEqual({ kind: 'failed', failure: { kind: 'offline' } });
  });

  it('stays, as outdated, when it cannot be loaded anew', async () => {
    const { resource, give } = source();
    await give(answer(['ada']));
    resource.refresh();
    expect(await give(offline)).toEqual({
      ...{ kind: 'ready', value: ['ada'], outdated: { kind: 'offline' } },
    });
  });

  it('goes once it is not theirs to see any more', async () => {
    const { resource, give } = source();
    await give(answer(['ada']));
    resource.refresh();
    expect(await give(notAllowed)).toMatchObject({ kind: 'failed' });
  });

  it('is asked for once more after the answer on its way, however often it was wished', async () => {
    const { resource, asked, give } = source();
    resource.refresh();
    resource.refresh();
    expect(asked).toHaveLength(1);
    await give(answer(['before']));
    expect(asked).toHaveLength(2);
    expect(await give(answer(['after']))).toMatchObject({ value: ['after'] });
    expect(asked).toHaveLength(2);
  });

  it('is given up when the view has left', async () => {
    const { resource, asked, give } = source();
    resource.leave();
    expect(asked[0]!.signal.aborted).toBe(true);
    expect(await give(answer(['late']))).toEqual({ kind: 'loading' });
  });
});
