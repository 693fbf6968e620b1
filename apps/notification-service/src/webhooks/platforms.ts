import type { StateStore } from '@mastery/ports';
import { PLATFORMS_KEY } from '@mastery/state-keys';
import { changeDocument, readDocuments } from '../recipients/documents.ts';

/** An installation serves one institution; more platforms than this nobody has. */
const MAX_PLATFORMS = 100;

/** The recipients that have webhooks for everything. */
export const readPlatforms = async (
  store: Pick<StateStore, 'getMany'>,
): Promise<readonly string[]> =>
  (await readDocuments<readonly string[]>(store, [PLATFORMS_KEY])).get(PLATFORMS_KEY) ?? [];

/** Notes that a platform has webhooks, or has none any more. */
export const notePlatform = (
  store: StateStore,
  platform: string,
  hasWebhooks: boolean,
): Promise<void> =>
  changeDocument<readonly string[], undefined>(store, PLATFORMS_KEY, (before = []) => {
    const result = undefined;
    if (before.includes(platform) === hasWebhooks) return { kind: 'leave', result };
    const others = before.filter((each) => each !== platform);
    const document = hasWebhooks ? [platform, ...others].slice(0, MAX_PLATFORMS) : others;
    return { kind: 'put', document, result };
  });
