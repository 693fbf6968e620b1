import type { AnswerWithin, Route } from '@mastery/http-server';
import type { EventLogProducer } from '@mastery/ports';
import { batchRoute } from './batch/batch-route.ts';
import type { MasteryCaches } from './cache/mastery-caches.ts';
import { calculateRoute } from './calculate/calculate-route.ts';
import { cohortRoutes } from './cohorts/cohort-routes.ts';
import { consoleRoutes } from './console/console-routes.ts';
import { curriculumRoute } from './curriculum/curriculum-route.ts';
import { demoRoutes } from './demo/demo-route.ts';
import { asyncApiRoute } from './documents/asyncapi-route.ts';
import { docsRoutes } from './documents/docs-routes.ts';
import { openApiRoute } from './documents/openapi-route.ts';
import { erasureRoutes } from './erasure/erasure-routes.ts';
import { createGatewayEvents } from './events.ts';
import { explainRoutes } from './explain/explain-routes.ts';
import { createReadContext } from './explain/student-context.ts';
import { exportRoute } from './export/export-route.ts';
import { createReadExport } from './export/read-export.ts';
import type { GatewayDeps } from './gateway-deps.ts';
import { historyRoute } from './history/history-route.ts';
import { createReadHistory } from './history/read-history.ts';
import { ingestRoute } from './ingest/ingest-route.ts';
import { createReadStatus } from './ingest/read-status.ts';
import { ingestStatusRoute } from './ingest/status-route.ts';
import { integrationRoutes } from './integrations/statements-route.ts';
import { mcpRoutes } from './mcp/mcp-routes.ts';
import { createSkillTools } from './mcp/skill-tools.ts';
import { notificationRoutes } from './notifications/notification-routes.ts';
import { beginAnewRoute } from './operations/begin-anew-route.ts';
import { deadLetterRoutes } from './operations/dead-letter-routes.ts';
import { pipelineRoute } from './operations/pipeline-route.ts';
import { rebuildRoutes } from './operations/rebuild-routes.ts';
import { watchRoutes } from './operations/watch-routes.ts';
import { peopleRoutes } from './people/people-routes.ts';
import { modelRoute } from './predictions/model-route.ts';
import { predictionRoutes } from './predictions/prediction-routes.ts';
import { pushRoutes } from './push/push-routes.ts';
import { queryRoute } from './query/query-route.ts';
import { type StreamRoutesDeps, streamRoutes } from './stream/stream-routes.ts';
import { trailRoutes } from './trail/trail-routes.ts';

/** What the routes need: the gateway's parts, and what was made of them. */
export interface RoutesDeps extends GatewayDeps, StreamRoutesDeps {
  readonly producer: EventLogProducer;
  readonly mastery: MasteryCaches;
  readonly answerWithin: AnswerWithin;
}

/** Every endpoint of the gateway but its health. */
export const gatewayRoutes = (deps: RoutesDeps): readonly Route[] => {
  const { store, invoker, mastery, settings } = deps;
  const ingest = { ...deps, studentsMayIngest: settings.STUDENTS_MAY_INGEST };
  const events = createGatewayEvents(deps.metrics);
  const readContext = createReadContext(deps);
  const readStatus = createReadStatus(store);
  return [
    queryRoute({ readMastery: mastery.read }),
    batchRoute({ readMastery: mastery.readOneOfMany }),
    historyRoute({ readMastery: mastery.read, readHistory: createReadHistory(deps) }),
    ingestRoute({ ...ingest, events }),
    ...integrationRoutes({ ...ingest, events, learnerHomePages: settings.LEARNER_HOME_PAGES }),
    ...peopleRoutes({ ...deps, events, readStatus }),
    ...cohortRoutes(deps),
    ingestStatusRoute({ ...ingest, readStatus }),
    calculateRoute(),
    ...explainRoutes({ readContext }),
    curriculumRoute(deps),
    ...mcpRoutes({ ...deps, tools: createSkillTools({ ...deps, readContext }) }),
    ...predictionRoutes({ invoker }),
    ...notificationRoutes({ invoker }),
    ...streamRoutes(deps),
    exportRoute({ readExport: createReadExport(deps) }),
    ...erasureRoutes(deps),
    ...deadLetterRoutes({ invoker }),
    ...rebuildRoutes({ invoker }),
    beginAnewRoute({ invoker }),
    pipelineRoute({ invoker }),
    ...watchRoutes({ ...deps, trailAppId: settings.AUDIT_APP_ID }),
    modelRoute({ invoker }),
    ...trailRoutes({ ...deps, trailAppId: settings.AUDIT_APP_ID }),
    openApiRoute(),
    asyncApiRoute(),
    ...docsRoutes(),
    ...pushRoutes(),
    ...consoleRoutes(deps.page),
    ...demoRoutes(deps.demoDoor),
  ];
};
