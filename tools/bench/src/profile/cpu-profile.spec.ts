import { describe, expect, it } from '@jest/globals';
import { type CpuProfile, framesOf } from './cpu-profile.ts';
import { flamePicture } from './flame-picture.ts';
import { sharesOf } from './parts.ts';

const node = (id: number, functionName: string, url: string, children: readonly number[] = []) => ({
  id,
  callFrame: { functionName, url, lineNumber: 0 },
  children,
});

/** root → main → (fold twice, from two places of the profile; kafkajs), and idle time. */
const profile: CpuProfile = {
  nodes: [
    node(1, '(root)', '', [2, 6, 7]),
    node(2, 'main', '/x/apps/mastery-worker/src/main.ts', [3, 4, 5]),
    node(3, 'fold', '/x/libs/domain-scoring/src/fold.ts'),
    node(4, 'fold', '/x/libs/domain-scoring/src/fold.ts'),
    node(5, 'send <T>', '/x/node_modules/kafkajs/src/send.js'),
    node(6, '(idle)', ''),
    node(7, '(garbage collector)', ''),
  ],
  samples: [3, 4, 5, 2, 6, 7],
  timeDeltas: [30, 20, 25, 5, 1_000, 20],
};

describe('a profile', () => {
  const root = framesOf(profile);

  it('counts what a function called, the same function once, and no idle time', () => {
    expect(root.total).toBe(100);
    const [main] = root.children;
    expect(main).toMatchObject({ name: 'main', self: 5, total: 80 });
    expect(main!.children.map(({ name, total }) => [name, total])).toEqual([
      ['fold', 50],
      ['send <T>', 25],
    ]);
  });

  it('is told by parts, the longest first', () => {
    expect([...sharesOf(root)].slice(0, 3)).toEqual([
      ['scores and rules', 0.5],
      ['Kafka client', 0.25],
      ['collecting garbage', 0.2],
    ]);
  });

  it('is drawn with boxes as wide as their time', () => {
    const picture = flamePicture('Worker', root);
    expect(picture).toContain(
      '<title>fold libs/domain-scoring/src/fold.ts: 50.0 %</title><rect x="0.0" y="70" width="600.0"',
    );
    expect(picture).toContain('send &lt;T&gt;');
    expect(picture).not.toContain('(idle)');
  });
});
