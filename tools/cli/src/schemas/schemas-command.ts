import {
  type Registry,
  RegistryUnavailable,
  checkRegistry,
  createRegistry,
  readCommitted,
  registerSchemas,
} from '@mastery/contracts';
import { configSchema } from '@mastery/service-config';
import { z } from 'zod';
import type { AddCommand, Cli } from '../cli.ts';
import { configured } from '../configured.ts';
import { EXIT, type Exit } from '../exit.ts';
import { checkOffline } from './check-offline.ts';
import { tellRegistered } from './tell-registered.ts';

const registrySettings = configSchema({
  SCHEMA_REGISTRY_URL: z
    .url()
    .describe('Base of the Confluent-compatible API, such as http://registry/apis/ccompat/v7'),
});

/** `mastery schemas`: the schemas of events, at deploy time and in CI. */
export const addSchemas: AddCommand = (program, cli) => {
  const schemas = program.command('schemas').description('the schemas of events');
  schemas
    .command('register')
    .description('register every committed version, BACKWARD (SCHEMA_REGISTRY_URL)')
    .option('--folder <path>', 'schemas as <type>/v<n>.json; the committed ones unless given')
    .action(({ folder }: { readonly folder?: string }) =>
      withRegistry(cli, async (registry) => {
        const registered = await registerSchemas(registry, readCommitted(folder));
        cli.answer(registered);
        return tellRegistered(cli, registered, 'registered');
      }),
    );
  schemas
    .command('check')
    .description('check that old events can still be read; needs no registry')
    .option('--registry', 'also ask the registry; registers nothing (SCHEMA_REGISTRY_URL)')
    .action(async ({ registry: asksRegistry = false }: { readonly registry?: boolean }) => {
      if (!asksRegistry) return cli.run(() => checkOffline(cli));
      return withRegistry(cli, async (registry) => {
        const offline = checkOffline(cli);
        const asked = await checkRegistry(registry, readCommitted());
        cli.answer(asked);
        const online = tellRegistered(cli, asked, 'would be registered');
        return offline === EXIT.ok ? online : offline;
      });
    });
};

const withRegistry = (cli: Cli, work: (registry: Registry) => Promise<Exit>): Promise<void> =>
  configured(cli, registrySettings, async ({ SCHEMA_REGISTRY_URL: url }) => {
    try {
      return await work(createRegistry(url));
    } catch (error) {
      if (!(error instanceof RegistryUnavailable)) throw error;
      cli.complain(error.message);
      return EXIT.unavailable;
    }
  });
