import { type Check, tally } from '../scenario.ts';
import { type LocalStack, localOf, type Target } from '../target/target.ts';

/** The four apps and every method that one offers another. */
export const METHODS_OF: Readonly<Record<string, readonly string[]>> = {
  'api-gateway': ['mastery/query', 'mastery/ingest', 'students/s-1'],
  'mastery-engine': [
    ...['process', 'dlq/list', 'dlq/show', 'dlq/replay', 'dlq/discard', 'rebuild', 'operation'],
    ...['erasure-status', 'begin-anew', 'pipeline', 'flow', 'health-report'],
  ],
  'prediction-service': [
    ...['next-week', 'trajectory', 'recommendations', 'path', 'cohorts', 'cohort', 'compare'],
    ...['cohort-students', 'heatmap', 'items', 'model', 'health-report'],
  ],
  'notification-service': [
    ...['inbox', 'inbox/read', 'preferences', 'preferences/set', 'email/confirm', 'subscriptions'],
    ...['subscriptions/add', 'subscriptions/remove', 'vapid-key', 'webhooks', 'webhooks/add'],
    ...['webhooks/remove', 'webhooks/rotate', 'deliveries/replay', 'audit', 'audit/verification'],
    'health-report',
  ],
};

/** Which app may call which method of which other; the gateway, the only door, may call every app but itself. */
export const MAY_INVOKE: Readonly<Record<string, readonly string[]>> = {
  'triage-service': ['mastery-engine/process'],
  'mastery-engine': [
    'prediction-service/next-week',
    'prediction-service/path',
    'notification-service/deliveries/replay',
  ],
  'prediction-service': [],
  'notification-service': [],
  'unknown-service': [],
};

const sidecarsOf = ({ callers, ports }: LocalStack): Readonly<Record<string, number>> => ({
  ...callers,
  'mastery-engine': ports.apps['mastery-worker'].sidecar.http,
  'prediction-service': ports.apps['prediction-service'].sidecar.http,
  'notification-service': ports.apps['notification-service'].sidecar.http,
});

/** Dapr methods, called by every app that may not: a refused call never reaches the app, whatever it asks for. */
export const daprMethods = async (target: Target): Promise<readonly Check[]> => {
  const local = localOf(target);
  const refused = tally('a Dapr method is refused to every app that its policy does not name');
  const admitted = tally('the triage service is answered by mastery-engine/process');
  const invoke = async (port: number, app: string, method: string, body: object, verb = 'POST') => {
    const response = await fetch(`http://127.0.0.1:${port}/v1.0/invoke/${app}/method/${method}`, {
      method: verb,
      headers: { 'content-type': 'application/json', 'dapr-api-token': local.secrets.daprApiToken },
      ...(verb !== 'GET' && { body: JSON.stringify(body) }),
    });
    return { status: response.status, text: await response.text() };
  };
  for (const [caller, port] of Object.entries(sidecarsOf(local))) {
    for (const [app, methods] of Object.entries(METHODS_OF)) {
      if (app === caller) continue;
      for (const method of methods) {
        if (MAY_INVOKE[caller]?.includes(`${app}/${method}`)) continue;
        const { status, text } = await invoke(port, app, method, {});
        const isRefused =
          status === 403 && text.includes('access control policy has denied access');
        refused.tried(
          isRefused ? null : `${caller} → ${app}/${method}: ${status} ${text.slice(0, 120)}`,
        );
      }
    }
  }
  // What is admitted, in other words: another verb, and ways to write the path.
  const triage = local.callers['triage-service'];
  for (const [verb, method] of [
    ['GET', 'process'],
    ['DELETE', 'process'],
    ['POST', 'process/../rebuild'],
    ['POST', 'process%2F..%2Frebuild'],
    ['POST', 'rebuild?x=/process'],
    ['POST', '/rebuild'],
    ['POST', 'PROCESS/../dlq/list'],
  ] as const) {
    const { status, text } = await invoke(triage, 'mastery-engine', method, {}, verb);
    refused.tried(
      status >= 400 ? null : `triage-service ${verb} ${method}: ${status} ${text.slice(0, 120)}`,
    );
  }
  const question = {
    intent: 'mastery_calculation',
    payload: { student_id: 's-1', components: { quiz: 0.5 } },
  };
  const { status } = await invoke(triage, 'mastery-engine', 'process', question);
  admitted.tried(status === 200 ? null : String(status));
  return [refused.check(), admitted.check()];
};
