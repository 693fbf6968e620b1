import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Tree } from '@nx/devkit';
import { createTree } from '@nx/devkit/testing';
import { repositoryRoot } from '@mastery/stack';
import channel from './channel/generator.ts';
import eventType from './event-type/generator.ts';
import stateKey from './state-key/generator.ts';

/** The work tree as it is, read when it is asked for: an edit that finds its line here finds it for everybody. */
const workTree = (): Tree => {
  const tree = createTree();
  tree.write('.prettierrc', readFileSync(join(repositoryRoot, '.prettierrc.json')));
  const read = tree.read.bind(tree) as (file: string, encoding?: BufferEncoding) => string | null;
  tree.read = ((file: string, encoding?: BufferEncoding) => {
    const changed = tree.listChanges().some(({ path }) => path === file);
    if (changed) return read(file, encoding);
    const path = join(repositoryRoot, file);
    return existsSync(path) ? readFileSync(path, 'utf8') : null;
  }) as Tree['read'];
  return tree;
};
const written = (tree: Tree): ReadonlyMap<string, string> =>
  new Map(
    tree
      .listChanges()
      .filter(({ path }) => path !== '.prettierrc')
      .map(({ path, content }) => [path, String(content)]),
  );

describe('nx generate @mastery/generators', () => {
  let tree: Tree;
  beforeEach(() => {
    tree = workTree();
    jest.spyOn(console, 'log').mockImplementation(() => undefined);
  });

  it('event-type: knows it from the schema to both oracles', async () => {
    await eventType(tree, { type: 'lab.completed', summary: 'A lab was done.' });
    const files = written(tree);
    expect([...files.keys()].filter((file) => !file.includes('/fixtures/')).toSorted()).toEqual([
      'apps/api-gateway/src/ingest/ingest-access.ts',
      'libs/console/src/texts.ts',
      'libs/domain-scoring/src/evidence/apply-event.ts',
      'libs/domain-scoring/src/patterns/detect.ts',
      'libs/event-schemas/src/learning-events.ts',
      'libs/event-schemas/src/schema-versions.ts',
      'libs/learner-model/src/learner/evidence-of.ts',
      'tools/faults/src/oracle/schema.ts',
      'tools/faults/src/oracle/score.ts',
      'tools/simulator/src/oracle/reckoning/components.ts',
      'tools/simulator/src/workload/learning-events.ts',
    ]);
    expect(files.get('libs/event-schemas/src/learning-events.ts')).toContain(
      "/** A lab was done. */\nexport const labCompleted = event(\n  'lab.completed',",
    );
    expect(files.has('libs/event-schemas/fixtures/lab.completed/v1/minimal.json')).toBe(true);
  });

  it('state-key: is built in one place, and an erasure deletes it', async () => {
    await stateKey(tree, { name: 'learningStreak', days: 30 });
    const files = written(tree);
    expect(files.get('libs/state-keys/src/keys.ts')).toContain(
      'export const learningStreakKey = (studentId: string) => `student:${studentId}:learning:streak`;',
    );
    expect(files.get('libs/state-keys/src/holdings.ts')).toContain(
      'learningStreakKey: deletedByWorker,',
    );
    expect(files.get('libs/state-keys/src/ttl.ts')).toContain('learningStreak: 30 * DAY,');
    expect(files.get('apps/mastery-worker/src/erasure/student-keys.ts')).toContain(
      'learningStreakKey(studentId),',
    );
  });

  it('channel: is a sender with the conformance suite, known to dispatcher and replays', async () => {
    await channel(tree, { name: 'chat' });
    const files = written(tree);
    expect([...files.keys()].toSorted()).toEqual([
      'apps/notification-service/src/directory/create-directory.ts',
      'apps/notification-service/src/dispatch/sending-out.ts',
      'apps/notification-service/src/replay/letter-part.ts',
      'apps/notification-service/src/sending/senders.ts',
      'libs/api-schemas/src/preferences.ts',
      'libs/notify-channels/src/chat/chat-sender.spec.ts',
      'libs/notify-channels/src/chat/chat-sender.ts',
      'libs/notify-channels/src/create-senders.ts',
      'libs/ports/src/sender.ts',
    ]);
  });

  it.each([
    ['an event type that is no name', () => eventType(tree, { type: 'Lab' }), 'lab.completed'],
    ['an event type that is there', () => eventType(tree, { type: 'help.requested' }), 'already'],
    ['a key that is no name', () => stateKey(tree, { name: 'a-b' }), 'badges'],
    ['a key that is there', () => stateKey(tree, { name: 'prediction' }), 'already'],
    ['a channel that is there', () => channel(tree, { name: 'email' }), 'already'],
  ])('refuses %s, and changes nothing', async (_what, generate, problem) => {
    await expect(generate()).rejects.toThrow(problem);
    expect(written(tree).size).toBe(0);
  });
});
