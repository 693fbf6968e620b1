import type { AddCommand } from '../cli.ts';

/** `mastery schemas`: the schemas of events, at deploy time and in CI. */
export const addSchemas: AddCommand = (program) => {
  program.command('schemas').description('the schemas of events (SCHEMA_REGISTRY_URL)');
};
