import { describe, expect, it } from '@jest/globals';
import type { Outcome } from '../../api/ask.ts';
import { type Status, became } from './became.ts';

const answer = (status: Status['status']): Outcome<Status> => ({
  ...{ kind: 'answer', value: { status } },
});
const asking = async (...answers: readonly Outcome<Status>[]) => {
  let asked = 0;
  const ask = () => Promise.resolve(answers[Math.min(asked++, answers.length - 1)]!);
  const outcome = await became(ask, { tries: 3, rest: () => Promise.resolve() });
  return { asked, outcome };
};

describe('what became of an event', () => {
  it('is asked until it was applied', async () => {
    const applied = answer('applied');
    expect(await asking(answer('accepted'), applied)).toEqual({ asked: 2, outcome: applied });
  });

  it('is still open when patience is at its end', async () => {
    const open = answer('accepted');
    expect(await asking(open)).toEqual({ asked: 3, outcome: open });
  });

  it('is asked no more once somebody refuses to say', async () => {
    const away: Outcome<Status> = { kind: 'failure', failure: { kind: 'offline' } };
    expect(await asking(away)).toEqual({ asked: 1, outcome: away });
  });
});
