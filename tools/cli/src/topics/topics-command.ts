import { TOPICS } from '@mastery/event-schemas';
import {
  type KafkaConnection,
  applyTopics,
  kafkaConnection,
  showTopics,
} from '@mastery/kafka-event-log';
import { EventLogUnavailable } from '@mastery/ports';
import { configSchema, kafkaSettings } from '@mastery/service-config';
import { InvalidArgumentError } from 'commander';
import type { AddCommand, Cli } from '../cli.ts';
import { configured } from '../configured.ts';
import { EXIT, type Exit } from '../exit.ts';
import { answerTo } from '../rest/ask-gateway.ts';
import { tellAnswer, withGateway } from '../rest/with-gateway.ts';
import { tellBegunAnew } from './tell-begun-anew.ts';
import { tellApplied, tellShown } from './tell-topics.ts';

interface Scale {
  readonly partitions: number;
  readonly replication: number;
}

/** `mastery topics`: the four topics of the contract, at installation, afterwards, and when one was lost. */
export const addTopics: AddCommand = (program, cli) => {
  const topics = program.command('topics').description('the Kafka topics (KAFKA_BROKERS)');
  topics
    .command('apply')
    .description('create the topics that are missing, set the settings of those that are there')
    .option('--partitions <n>', 'partitions of each new topic', positive, 12)
    .option('--replication <n>', 'replicas of each partition; 3 in production', positive, 3)
    .action(({ partitions, replication: replicationFactor }: Scale) =>
      withBrokers(cli, async (connection) => {
        const applied = await applyTopics(connection, TOPICS, { partitions, replicationFactor });
        cli.answer(applied);
        return tellApplied(cli, applied, partitions);
      }),
    );
  topics
    .command('show')
    .description('show the topics; 1 when one is missing or set otherwise than the contract says')
    .action(() =>
      withBrokers(cli, async (connection) => {
        const shown = await showTopics(connection, TOPICS);
        cli.answer(shown);
        return tellShown(cli, shown);
      }),
    );
  topics
    .command('begin-anew')
    .description(
      'let partitions go on whose log is not the one they knew: the topic was made again, or retention ' +
        'overtook the engine; touches no other (MASTERY_URL, MASTERY_TOKEN)',
    )
    .action(() =>
      withGateway(cli, async (gateway) => {
        const answer = await answerTo(gateway.POST('/operations/topics/begin-anew', { body: {} }));
        return tellAnswer(cli, answer, (begun) => tellBegunAnew(cli, begun));
      }),
    );
};

const withBrokers = (
  cli: Cli,
  work: (connection: Omit<KafkaConnection, 'log'>) => Promise<Exit>,
): Promise<void> =>
  configured(cli, configSchema(kafkaSettings), async (settings) => {
    try {
      return await work({ ...kafkaConnection(settings), clientId: 'mastery-cli' });
    } catch (error) {
      for (const line of wordsOf(error)) cli.complain(line);
      return error instanceof EventLogUnavailable ? EXIT.unavailable : EXIT.refused;
    }
  });

/** One refusal may stand for several topics, each with its own reason. */
const wordsOf = (error: unknown): readonly string[] => {
  if (!(error instanceof Error)) throw error;
  const each = 'errors' in error && Array.isArray(error.errors) ? error.errors : [];
  return [error.message, ...each.flatMap(wordsOf)];
};

const positive = (text: string): number => {
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It must be a number from 1 to 9999.');
};
