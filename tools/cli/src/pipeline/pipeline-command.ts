import { InvalidArgumentError } from 'commander';
import type { MasteryClient } from '@mastery/client';
import type { AddCommand, Cli } from '../cli.ts';
import { EXIT, type Exit } from '../exit.ts';
import { answerTo } from '../rest/ask-gateway.ts';
import { until } from '../rest/until.ts';
import { tellAnswer, withGateway } from '../rest/with-gateway.ts';
import { tellPipeline, waits } from './tell-pipeline.ts';

interface PipelineOptions {
  /** Seconds. */
  readonly wait?: number;
}

/** `mastery pipeline`: where each partition stands, at once or when nothing waits any more. */
export const addPipeline: AddCommand = (program, cli) => {
  program
    .command('pipeline')
    .description('show how far the engine is with each partition (MASTERY_URL, MASTERY_TOKEN)')
    .option('--wait <seconds>', 'until nothing waits any more; 1 when that takes longer', seconds)
    .action((options: PipelineOptions) =>
      withGateway(cli, (gateway) => showPipeline(cli, gateway, options)),
    );
};

const showPipeline = async (
  cli: Cli,
  gateway: MasteryClient,
  { wait }: PipelineOptions,
): Promise<Exit> => {
  const ask = () => answerTo(gateway.GET('/operations/pipeline'));
  if (wait === undefined) return tellAnswer(cli, await ask(), (now) => tellPipeline(cli, now));
  const deadline = performance.now() + wait * 1_000;
  return until(cli, ask, (now) => {
    if (now.lag > 0 && performance.now() < deadline) return null;
    (now.lag === 0 ? cli.say : cli.complain)(waits(now));
    return now.lag === 0 ? EXIT.ok : EXIT.refused;
  });
};

const seconds = (text: string): number => {
  if (/^\d{1,5}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It must be a number of seconds from 0 to 99999.');
};
