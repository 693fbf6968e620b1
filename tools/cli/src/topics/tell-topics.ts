import type { AppliedTopic, ShownTopic } from '@mastery/kafka-event-log';
import type { World } from '../cli.ts';
import { EXIT, type Exit } from '../exit.ts';

/** Says what was done; 1 when a topic that was there has another number of partitions. */
export const tellApplied = (
  { say, complain }: Pick<World, 'say' | 'complain'>,
  topics: readonly AppliedTopic[],
  partitions: number,
): Exit => {
  for (const topic of topics)
    say(`${topic.name}: ${topic.outcome}, ${topic.partitions} partitions`);
  const others = topics.filter((topic) => topic.partitions !== partitions);
  for (const { name } of others) {
    complain(`${name} keeps its partitions: another number would move students between them.`);
  }
  return others.length === 0 ? EXIT.ok : EXIT.refused;
};

/** Says how each topic is; 1 when one is missing or set otherwise than the contract says. */
export const tellShown = (
  { say, complain }: Pick<World, 'say' | 'complain'>,
  topics: readonly ShownTopic[],
): Exit => {
  let exit: Exit = EXIT.ok;
  for (const topic of topics) {
    if (topic.outcome === 'missing') {
      complain(`${topic.name}: missing`);
      exit = EXIT.refused;
      continue;
    }
    const { name, partitions, replicationFactor, different } = topic;
    say(`${name}: ${partitions} partitions, ${replicationFactor} replicas`);
    for (const { setting, wanted, found } of different) {
      complain(`  ${setting} is ${found}, should be ${wanted}`);
      exit = EXIT.refused;
    }
  }
  return exit;
};
