import { type ConfigSchema, readConfig } from '@mastery/service-config';
import type { z } from 'zod';
import type { Cli } from './cli.ts';
import { EXIT, type Exit } from './exit.ts';

/** Does the work with these settings from the environment, or says everything that is wrong with them. */
export const configured = <Schema extends ConfigSchema>(
  cli: Cli,
  schema: Schema,
  work: (config: z.output<Schema>) => Exit | Promise<Exit>,
): Promise<void> =>
  cli.run(() => {
    const read = readConfig(schema, cli.env);
    if (read.kind === 'config') return work(read.config);
    for (const { variable, message } of read.problems) cli.complain(`${variable}: ${message}`);
    return EXIT.config;
  });
