import { METHOD, notificationQuestion as question } from '@mastery/api-schemas';
import { type ProtectedRoute, type Reply, ok, problem, respond } from '@mastery/http-server';
import type { Answering } from '../recipients/answering.ts';
import { createConfirmEmail } from './confirm-email.ts';
import { createReadPreferences } from './read-preferences.ts';
import {
  MAX_CODES,
  type SetOutcome,
  type SetPreferencesDeps,
  createSetPreferences,
} from './set-preferences.ts';
import { toldOf } from './stored-preferences.ts';

/** The methods of preferences, and of the e-mail address among them. */
export const preferenceRoutes = (
  deps: SetPreferencesDeps & { readonly answering: Answering },
): readonly ProtectedRoute[] => {
  const { answering } = deps;
  const readPreferences = createReadPreferences(deps.store);
  const setPreferences = createSetPreferences(deps);
  const confirmEmail = createConfirmEmail(deps);
  return [
    answering(METHOD.preferences, question.own, async (recipient) =>
      ok(await readPreferences(recipient)),
    ),
    answering(METHOD.preferencesSet, question.preferences, async (recipient, chosen) =>
      setOr(await setPreferences(recipient, chosen)),
    ),
    answering(METHOD.emailConfirm, question.emailConfirm, async (recipient, { code }) => {
      const stored = await confirmEmail(recipient, code);
      return stored === null
        ? problem('not-found', 'No such code waits: it was used, replaced, or is a day old')
        : respond(204, '');
    }),
  ];
};

const setOr = (outcome: SetOutcome): Reply => {
  switch (outcome.kind) {
    case 'set':
      return ok(toldOf(outcome.stored));
    case 'no-email':
      return problem('validation', 'See errors', {
        errors: [{ path: 'email', message: 'this installation sends no e-mail' }],
      });
    case 'too-many-codes':
      return problem('conflict', `${MAX_CODES} codes were sent to addresses in a day; wait a day`);
    case 'code-not-sent':
      return problem('conflict', 'No code could be sent to the address; everything else is kept');
  }
};
