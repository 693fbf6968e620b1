import { type Role, role } from '@mastery/api-schemas';
import { z } from 'zod';
import { ROUTE_CLASSES, type RouteClass } from './route-class.ts';

/** How much a caller may ask per minute. */
export type Limits = (role: Role, routeClass: RouteClass) => number;

const NAMES = new Set(
  role.options.flatMap((name) => [name, ...ROUTE_CLASSES.map((each) => `${name}.${each}`)]),
);
const ENTRY = /^([a-z.]+)=([1-9]\d{0,8})$/;

/** What holds where nothing else is configured. */
export const DEFAULT_LIMITS = 'student=100,teacher=500,admin=1000,service=600000';

/**
 * The format of `RATE_LIMITS`: `role=n` or `role.class=n`, a minute each, the second before the first; of
 * ingest n counts events, of batch hundreds of students begun. A role that is not named has its default.
 */
export const limits = z.string().transform((text, context): Limits => {
  const read = `${DEFAULT_LIMITS},${text}`.split(',').map((entry) => {
    const [, name = '', count] = ENTRY.exec(entry.trim()) ?? [];
    return [name, Number(count)] as const;
  });
  if (read.some(([name]) => !NAMES.has(name))) {
    context.addIssue({ code: 'custom', message: 'must be role=n or role.class=n, a,b,c' });
    return z.NEVER;
  }
  const perMinute = new Map(read);
  return (of, routeClass) =>
    perMinute.get(`${of}.${routeClass}`) ?? perMinute.get(of) ?? Number.POSITIVE_INFINITY;
});
