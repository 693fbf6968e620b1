import { METHOD, servicesRequest } from '@mastery/api-schemas';
import { ok, respond, unavailable } from '../reply.ts';
import { type OpenRoute, type ProtectedRoute, openRoute, route } from '../route.ts';
import type { Health, HealthReport } from './health.ts';

/**
 * `/livez` (the process answers), `/readyz` (everything it needs does too, and it is not stopping) and
 * `/health` (the same, with `?verbose` which of them, since when). Only names and times: messages of
 * failures stay in the log.
 */
export const healthRoutes = (health: Health): readonly OpenRoute[] => [
  openRoute({ path: '/livez', handle: () => ok({ status: 'alive' }) }),
  openRoute({ path: '/readyz', handle: () => readiness(health.report()) }),
  openRoute({
    path: '/health',
    handle: ({ query }) => {
      const report = health.report();
      const isVerbose = 'verbose' in query && query['verbose'] !== 'false';
      const body = { status: statusOf(report), ...(isVerbose && verbose(report)) };
      return respond(report.ready ? 200 : 503, body);
    },
  }),
];

/** `health-report` for other apps of ours, which come by Dapr invocation: all of it, whatever the health is. */
export const healthMethod = (health: Health): ProtectedRoute =>
  route({
    method: 'POST',
    path: `/${METHOD.healthReport}`,
    input: servicesRequest,
    access: { roles: ['service'] },
    handle: () => {
      const report = health.report();
      return ok({ status: statusOf(report), ...verbose(report) });
    },
  });

const readiness = (report: HealthReport) => {
  if (report.ready) return ok({ status: 'ready' });
  if (report.isDraining) return unavailable('Stopping');
  const away = Object.entries(report.dependencies).filter(([, { up }]) => !up);
  return unavailable(`Away: ${away.map(([name]) => name).join(', ')}`);
};

const statusOf = ({ ready, isDraining }: HealthReport) => {
  if (isDraining) return 'draining';
  return ready ? 'healthy' : 'unhealthy';
};

const verbose = ({ dependencies }: HealthReport) => ({
  uptime_s: Math.floor(process.uptime()),
  dependencies: Object.fromEntries(
    Object.entries(dependencies).map(([name, { up, since }]) => [
      name,
      { up, since: new Date(since).toISOString() },
    ]),
  ),
});
