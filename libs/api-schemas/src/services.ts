import { z } from 'zod';
import { instant } from '@mastery/event-schemas';

/** GET /operations/services: nothing to choose. */
export const servicesRequest = z.strictObject({});

/** Which of the things that a service needs answer, since when. */
export const dependencies = z.record(z.string(), z.object({ up: z.boolean(), since: instant }));

/** `health-report` of every service behind the door. */
export const healthReport = z.object({
  status: z.enum(['healthy', 'unhealthy', 'draining']),
  uptime_s: z.int().min(0),
  dependencies,
});
/** How a service is. */
export type HealthReport = z.infer<typeof healthReport>;

/** A service behind the gateway; `away` when it, or the way to it, does not answer. */
export const serviceState = z.strictObject({
  app_id: z.string(),
  status: z.enum([...healthReport.shape.status.options, 'away']),
  uptime_s: z.int().min(0).optional(),
  dependencies: dependencies.optional(),
});
/** A service behind the gateway. */
export type ServiceState = z.infer<typeof serviceState>;

/** Every service behind the gateway; of several replicas, one answers. */
export const servicesStatus = z.strictObject({
  checked_at: instant,
  services: z.array(serviceState),
});
/** Every service behind the gateway. */
export type ServicesStatus = z.infer<typeof servicesStatus>;
