import { METHOD, OPERATIONS } from '@mastery/api-schemas';
import type { Invocation, InvocationReply } from '@mastery/ports';

/** Which operation of ours passes on what a method of another service answers. */
const OPERATION_OF: Readonly<Record<string, string>> = {
  [METHOD.nextWeek]: 'predictNextWeek',
  [METHOD.trajectory]: 'predictTrajectory',
  [METHOD.recommendations]: 'recommendAdaptively',
  [METHOD.path]: 'recommendLearningPath',
  [METHOD.cohorts]: 'listCohorts',
  [METHOD.cohort]: 'analyseCohort',
  [METHOD.compare]: 'compareWithCohort',
  [METHOD.cohortStudents]: 'listCohortStudents',
  [METHOD.heatmap]: 'cohortHeatmap',
  [METHOD.items]: 'analyseItems',
  [METHOD.deadLetterList]: 'listDeadLetters',
  [METHOD.deadLetterShow]: 'showDeadLetter',
  [METHOD.deadLetterReplay]: 'replayDeadLetter',
  [METHOD.deadLetterDiscard]: 'discardDeadLetter',
  [METHOD.rebuild]: 'rebuild',
  [METHOD.operation]: 'showRebuild',
  [METHOD.erasureStatus]: 'erasureStatus',
  [METHOD.beginAnew]: 'beginAnew',
  [METHOD.pipeline]: 'pipelineStatus',
  [METHOD.flow]: 'flow',
  [METHOD.model]: 'modelCard',
  [METHOD.inbox]: 'readInbox',
  [METHOD.inboxRead]: 'markNotificationRead',
  [METHOD.preferences]: 'showPreferences',
  [METHOD.preferencesSet]: 'setPreferences',
  [METHOD.subscriptions]: 'listSubscriptions',
  [METHOD.subscribe]: 'subscribe',
  [METHOD.unsubscribe]: 'unsubscribe',
  [METHOD.vapidKey]: 'showVapidKey',
  [METHOD.webhooks]: 'listWebhooks',
  [METHOD.webhookAdd]: 'addWebhook',
  [METHOD.webhookRemove]: 'removeWebhook',
  [METHOD.webhookRotate]: 'rotateWebhook',
  [METHOD.auditTrail]: 'auditTrail',
  [METHOD.auditVerification]: 'verifyAuditTrail',
};

/** What the service behind a request answers: the example of the OpenAPI document. */
export const describedReply = ({ method }: Pick<Invocation, 'method'>): InvocationReply => {
  if (method === METHOD.emailConfirm) return { status: 204, body: undefined };
  if (method === METHOD.healthReport) {
    return { status: 200, body: { status: 'healthy', uptime_s: 61, dependencies: {} } };
  }
  const example = OPERATIONS.find(({ id }) => id === OPERATION_OF[method])?.examples[0];
  if (!example) throw new Error(`no operation has an example of what ${method} answers`);
  return { status: example.status, body: example.answer };
};
