import type { JsonObject } from '../../schemas/strict.ts';
import type { AppSetting } from '../app-settings.ts';
import { closed, fileKey, secretKey } from './parts.ts';

/** What a chart decides: the pod's ports and folders, and what must be the same in several charts. */
export const DECIDED_BY_CHART = [
  'HOST',
  'PORT',
  'INTERNAL_PORT',
  'DRAIN_DELAY_MS', // shutdown.drainDelayMs
  'DAPR_API_TOKEN', // global.dapr.apiTokenSecret
  'APP_API_TOKEN', // global.dapr.appTokenSecret
  'NODE_ENV',
  'AUDIT_APP_ID', // global.auditApart
  'AUDIT_BUFFER_FOLDER',
  'ROLES', // global.auditApart
] as const;

const isDecided = (name: string) => (DECIDED_BY_CHART as readonly string[]).includes(name);
const isFile = (name: string) => name.endsWith('_FILE');

/** The settings that values can say. */
export const openSettings = (settings: readonly AppSetting[]): readonly AppSetting[] =>
  settings.filter(({ name }) => !isDecided(name));

/**
 * `env`, `secretEnv` and `files` for these settings: a name that is none of theirs is refused, and so is a secret as a value.
 */
export const settingsSchema = (all: readonly AppSetting[]): JsonObject => {
  const settings = openSettings(all);
  const described = (of: readonly AppSetting[], schema: JsonObject) =>
    closed(
      Object.fromEntries(of.map(({ name, description }) => [name, { description, ...schema }])),
    );
  return {
    env: described(
      settings.filter(({ name, isSecret }) => !isSecret && !isFile(name)),
      { type: 'string' },
    ),
    secretEnv: described(
      settings.filter(({ name }) => !isFile(name)),
      secretKey,
    ),
    files: described(
      settings.filter(({ name }) => isFile(name)),
      fileKey,
    ),
  };
};
