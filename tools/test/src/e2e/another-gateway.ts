import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AnotherApp, startAnother } from './another-app.ts';
import { stack } from './clients.ts';

/** A gateway beside the stack's own, on its sidecar. */
export interface AnotherGateway extends AnotherApp {
  /** Ends it at once. */
  kill(): void;
}

/** Starts one more gateway and waits until it is ready. */
export const startAnotherGateway = async (
  env: Readonly<Record<string, string>> = {},
): Promise<AnotherGateway> => {
  const gateway = await startAnother('api-gateway', {
    CACHE_REDIS_URL: stack.urls.redis,
    JWT_KEYS: stack.secrets.jwtKeys,
    AUDIT_BUFFER_FOLDER: mkdtempSync(join(tmpdir(), 'audit-')),
    ...env,
  });
  return { ...gateway, kill: () => void gateway.process.kill('SIGKILL') };
};
