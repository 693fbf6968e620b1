import { type AnotherApp, startAnother } from './another-app.ts';
import { stack } from './clients.ts';

/** Starts a notification-service with the role `audit` alone, and waits until it is ready. */
export const startAnotherAudit = (): Promise<AnotherApp> =>
  startAnother('notification-service', {
    ROLES: 'audit',
    AUDIT_KEYS: stack.secrets.auditKeys,
  });
