import { describe, expect, it } from '@jest/globals';
import { topicConfig } from './topic-settings.ts';

const topic = {
  name: 'mastery.requests',
  retentionMs: 5,
  config: { 'message.timestamp.type': 'LogAppendTime' },
};

describe('a topic', () => {
  it('needs two replicas in sync in production and one on a laptop', () => {
    const inSync = (replicationFactor: number) =>
      topicConfig(topic, { replicationFactor })['min.insync.replicas'];
    expect([inSync(3), inSync(1)]).toEqual(['2', '1']);
  });

  it('has its retention and its own settings', () => {
    expect(topicConfig(topic, { replicationFactor: 1 })).toMatchObject({
      'retention.ms': '5',
      'message.timestamp.type': 'LogAppendTime',
    });
  });
});
