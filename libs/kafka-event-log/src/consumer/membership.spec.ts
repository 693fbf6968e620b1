import { describe, expect, it } from '@jest/globals';
import { EventLogUnavailable } from '@mastery/ports';
import { createMembership } from './membership.ts';

const brokerError = (type: string) => Object.assign(new Error(type), { type });

const given = () => {
  let time = 0;
  const membership = createMembership(10_000, () => time);
  return { membership, pass: (ms: number) => (time += ms) };
};

describe('membership', () => {
  it('is stale before joining and after the end', () => {
    const { membership } = given();
    expect(membership.isStale()).toBe(true);
    membership.joined([0]);
    expect(membership.isStale()).toBe(false);
    membership.ended();
    expect(membership.isStale()).toBe(true);
  });

  it('becomes stale before the session is over, and unhealthy sooner when nothing is at work', () => {
    const { membership, pass } = given();
    membership.joined([0]);
    pass(4_000);
    expect(membership.isHealthy(false)).toBe(false);
    expect(membership.isHealthy(true)).toBe(true);
    pass(4_500);
    expect(membership.isStale()).toBe(true);
    expect(membership.isHealthy(true)).toBe(false);
  });

  it('is lost when the broker says so, until it joins again', () => {
    const { membership } = given();
    membership.joined([0]);
    const refuse = () => membership.refused(brokerError('ILLEGAL_GENERATION'), 'a commit');
    expect(refuse).toThrow(EventLogUnavailable);
    expect(membership.isStale()).toBe(true);
    membership.joined([0]);
    expect(membership.isStale()).toBe(false);
  });

  it('stays ours while the group is being divided anew', () => {
    const { membership, pass } = given();
    membership.joined([0]);
    pass(7_000);
    membership.refused(brokerError('REBALANCE_IN_PROGRESS'), 'a heartbeat');
    pass(7_000);
    expect(membership.isStale()).toBe(false);
  });

  it('is not lost because a broker cannot be reached', () => {
    const { membership } = given();
    membership.joined([0]);
    expect(() => membership.refused(new Error('closed'), 'a heartbeat')).toThrow(
      EventLogUnavailable,
    );
    expect(membership.isStale()).toBe(false);
  });
});
