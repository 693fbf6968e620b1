import type { ProtectedRoute } from '@mastery/http-server';
import { type AssignmentDeps, assignmentRoutes } from './assignment-routes.ts';
import { type EventStatusDeps, eventStatusRoute } from './event-status-route.ts';
import { membershipRoutes } from './membership-routes.ts';
import { exemptionRoutes, overrideRoutes } from './ruling-routes.ts';
import { type SendDeps, createSendEvents } from './send-events.ts';

/** The events that people send, each as what they mean by it: ADR 17. */
export const peopleRoutes = (
  deps: SendDeps & EventStatusDeps & Omit<AssignmentDeps, 'send'>,
): readonly ProtectedRoute[] => {
  const all = { ...deps, send: createSendEvents(deps) };
  return [
    ...overrideRoutes(all),
    ...exemptionRoutes(all),
    ...assignmentRoutes(all),
    ...membershipRoutes(all),
    eventStatusRoute(all),
  ];
};
