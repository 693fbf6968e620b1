import type { ApiOperation } from './operation.ts';
import { AUDIT } from './operations/audit.ts';
import { COHORTS } from './operations/cohorts.ts';
import { CURRICULUM } from './operations/curriculum.ts';
import { DESTINATIONS } from './operations/destinations.ts';
import { EXPLAIN } from './operations/explain.ts';
import { INTEGRATIONS } from './operations/integrations.ts';
import { ITEMS } from './operations/items.ts';
import { MCP } from './operations/mcp.ts';
import { MASTERY } from './operations/mastery.ts';
import { MANY } from './operations/many.ts';
import { NOTIFICATIONS } from './operations/notifications.ts';
import { PEOPLE } from './operations/people.ts';
import { PREDICTIONS } from './operations/predictions.ts';
import { PRIVACY } from './operations/privacy.ts';
import { REPAIR } from './operations/repair.ts';
import { REVIEW } from './operations/review.ts';
import { STREAM } from './operations/stream.ts';
import { WATCH } from './operations/watch.ts';
import { SERVICE } from './operations/service.ts';

/** Every endpoint of the gateway. */
export const OPERATIONS: readonly ApiOperation[] = [
  ...MASTERY,
  ...INTEGRATIONS,
  ...EXPLAIN,
  ...CURRICULUM,
  ...MANY,
  ...PEOPLE,
  ...COHORTS,
  ...ITEMS,
  ...PREDICTIONS,
  ...STREAM,
  ...MCP,
  ...NOTIFICATIONS,
  ...DESTINATIONS,
  ...PRIVACY,
  ...REVIEW,
  ...REPAIR,
  ...WATCH,
  ...AUDIT,
  ...SERVICE,
];
