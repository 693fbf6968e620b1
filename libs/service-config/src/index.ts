export { describeConfig, describeProblems } from './describe-config.ts';
export { jsonFile } from './json-file.ts';
export type { ParsedFile } from './json-file.ts';
export { loadConfig, startup } from './load-config.ts';
export type { ConfigSources, Startup } from './load-config.ts';
export { configSchema, readConfig } from './read-config.ts';
export type { ConfigProblem, ConfigResult, ConfigSchema, Environment } from './read-config.ts';
export { secret } from './secret.ts';
export {
  cacheSettings,
  daprSettings,
  flag,
  kafkaSettings,
  list,
  port,
  serverSettings,
} from './settings.ts';
export { stopSignal } from './stop-signal.ts';
