import { describe, expect, it } from '@jest/globals';
import { render } from 'preact-render-to-string';
import type { ResourceState } from './resource.ts';
import { States } from './states.tsx';

const shown = (state: ResourceState<string>) =>
  render(
    <States of={{ state, refresh: () => undefined }} empty={<p>No cohorts</p>}>
      {(value) => <b>{value}</b>}
    </States>,
  );
const problem = {
  ...{ type: 'urn:mastery-engine:problem:unavailable', title: 'Away', status: 503 },
  ...{ detail: 'Kafka does not answer', trace_id: '4bf9' },
};

describe('the states of a view', () => {
  it('are told to screen readers while it loads', () => {
    expect(shown({ kind: 'loading' })).toContain('role="status"');
  });

  it('are what the view itself says where there is nothing', () => {
    expect(shown({ kind: 'empty' })).toContain('<p>No cohorts</p>');
  });

  it('name the problem, its detail, what to do, and what support needs', () => {
    const html = shown({ kind: 'failed', failure: { kind: 'problem', problem } });
    for (const text of ['Away', 'Kafka does not answer', 'comes back within seconds', '4bf9'])
      expect(html).toContain(text);
  });

  it('offer no second try of what is not theirs to see', () => {
    expect(shown({ kind: 'failed', failure: { kind: 'not-allowed' } })).not.toContain('<button');
  });

  it('say that the engine cannot be reached', () => {
    expect(shown({ kind: 'failed', failure: { kind: 'offline' } })).toContain('cannot be reached');
  });

  it('show old numbers with a warning', () => {
    const html = shown({ kind: 'ready', value: 'here', outdated: { kind: 'offline' } });
    expect(html).toContain('may be old');
    expect(html).toContain('<b>here</b>');
  });
});
