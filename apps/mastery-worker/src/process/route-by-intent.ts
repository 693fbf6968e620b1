import { APP_ID, METHOD, type ProcessRequest } from '@mastery/api-schemas';
import type { ServiceInvoker, StateStore } from '@mastery/ports';
import { SKILLS } from '@mastery/skills';
import { currentMasteryKey } from '@mastery/state-keys';
import { parseDocument } from '../document.ts';

/** Why an intent has no data. */
export type IntentError =
  'validation' | 'unauthorized' | 'forbidden' | 'not-found' | 'unavailable' | 'internal';

/** What an intent comes to: data, or a stable code with a message. */
export type IntentOutcome =
  | { readonly ok: true; readonly data: unknown }
  | {
      readonly ok: false;
      readonly code: IntentError;
      readonly message: string;
      readonly details?: unknown;
    };

/** What the intents need. */
export interface IntentDeps {
  readonly store: StateStore;
  readonly invoker: ServiceInvoker;
}

/** Route by Intent: each intent answered from where its answer lives. Nothing here writes. */
export const routeByIntent = (
  request: ProcessRequest,
  { store, invoker }: IntentDeps,
  traceparent: string,
): Promise<IntentOutcome> => {
  const ask = async (method: string): Promise<IntentOutcome> => {
    const { status, body } = await invoker.invoke({
      appId: APP_ID.prediction,
      method,
      body: request.payload,
      traceparent,
    });
    if (status === 200) return { ok: true, data: body };
    if (status === 404) return unknownStudent(request.payload.student_id);
    if (status === 400) {
      return { ok: false, code: 'validation', message: `${method} refused it`, details: body };
    }
    return { ok: false, code: 'unavailable', message: `${method} answered ${status}` };
  };
  switch (request.intent) {
    case 'mastery_calculation':
      return masteryCalculation(request.payload, store);
    case 'get_prediction':
      return ask(METHOD.nextWeek);
    case 'generate_path':
      return ask(METHOD.path);
  }
};

const masteryCalculation = async (
  {
    student_id: studentId,
    components,
  }: Extract<ProcessRequest, { intent: 'mastery_calculation' }>['payload'],
  store: StateStore,
): Promise<IntentOutcome> => {
  if (components !== undefined)
    return { ok: true, data: SKILLS.calculate_mastery.run({ components }) };
  const key = currentMasteryKey(studentId);
  const found = (await store.getMany([key])).get(key);
  const result = found === undefined ? null : parseDocument(found.value).result;
  return result === null ? unknownStudent(studentId) : { ok: true, data: result };
};

const unknownStudent = (studentId: string): IntentOutcome => ({
  ok: false,
  code: 'not-found',
  message: `nothing is known about student ${studentId}`,
});
