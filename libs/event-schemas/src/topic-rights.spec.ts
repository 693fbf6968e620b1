import { describe, expect, it } from '@jest/globals';
import { OPERATIONS } from './asyncapi/operations.ts';
import { TOPIC } from './topics.ts';
import { TOPIC_RIGHTS } from './topic-rights.ts';

describe('the rights of an app at Kafka', () => {
  it.each(OPERATIONS.map((each) => [each.app, each.action, each.topic, each] as const))(
    'let %s %s on %s, as the AsyncAPI document says',
    (app, action, topic, { group }) => {
      const { write, read, groups, groupsFrom } = TOPIC_RIGHTS[app];
      expect(action === 'send' ? write : read).toContain(topic);
      if (group === undefined) return;
      const isAmong = groups.some((each) => each === group);
      expect(isAmong || groupsFrom.some((prefix) => group.startsWith(prefix))).toBe(true);
    },
  );

  it('let nobody write what no document says that they send', () => {
    for (const [app, { write }] of Object.entries(TOPIC_RIGHTS)) {
      const sent = OPERATIONS.filter((each) => each.app === app && each.action === 'send');
      // Entries of the trail are no events of the document: only who reads them stands there.
      const trail = app === 'api-gateway' ? [TOPIC.audit] : [];
      expect([app, [...write].toSorted()]).toEqual([
        app,
        [...new Set([...sent.map(({ topic }) => topic), ...trail])].toSorted(),
      ]);
    }
  });
});
