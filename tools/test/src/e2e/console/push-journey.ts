import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startPushService } from '@mastery/notify-channels/testing';
import type { CDPSession, Page } from 'playwright-core';
import {
  asRecord,
  eventually,
  learningEvent,
  newStudent,
  produce,
  stack,
  token,
} from '../clients.ts';
import type { ConsolePage } from './open-console.ts';

/** What the worker shows at this moment. */
const SHOWN = `navigator.serviceWorker.getRegistration('/push')
  .then((registration) => registration.getNotifications())
  .then((all) => all.map(({ title, body }) => ({ title, body })))`;

/**
 * Somebody who wants to be told while the page is closed. Chromium's own push service cannot be reached in a test: one of
 * ours stands in its place, and what it was given and could read is handed to the browser by its developers' protocol.
 */
export const pushJourney = (console: () => ConsolePage): void => {
  const student = newStudent();
  let service: Awaited<ReturnType<typeof startPushService>>;
  let page: Page;
  let worker: (message: string) => Promise<unknown>;
  beforeAll(async () => {
    service = await startPushService('plain', stack.secrets.vapidPublicKey);
    page = await console().newVisitor();
    await page.context().grantPermissions(['notifications'], { origin: console().url });
    await page.addInitScript(subscribingTo(service));
  });
  afterAll(async () => {
    await page.context().close();
    await service.close();
  });

  it('is turned on in this browser', async () => {
    await page.goto(console().url);
    await page.getByLabel('Your token').fill(token({ sub: student, role: 'student' }));
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('link', { name: 'Notifications', exact: true }).click();
    const devtools = await page.context().newCDPSession(page);
    const registered = registrationIn(devtools);
    await devtools.send('ServiceWorker.enable');
    await page.getByRole('button', { name: 'Tell me here', exact: true }).click();
    await page.getByRole('button', { name: 'Stop telling me here' }).waitFor();
    const registrationId = await registered;
    worker = (data) =>
      devtools.send('ServiceWorker.deliverPushMessage', {
        ...{ origin: console().url, registrationId, data },
      });
  });

  it('tells of a new level by a message that only this browser can read, and shows it', async () => {
    const components = { completion: 0.8, quiz: 0.8, quality: 0.8, consistency: 0.8 };
    const score = learningEvent(student, 'mastery.calculation.requested', { components });
    await produce(asRecord(score));
    const message = await eventually('a push', () => service.read[0]);
    const { title, body } = JSON.parse(message) as Record<string, string>;
    // A browser that is still storing the worker, active as it is, loses what is pushed without a word.
    const shown = await eventually('what is shown', async () => {
      await worker(message);
      const all = await page.evaluate<readonly object[]>(SHOWN);
      return all.length > 0 ? all : undefined;
    });
    expect(shown).toEqual([{ title, body }]);
  });

  it('is not told any more once it is turned off', async () => {
    await page.getByRole('button', { name: 'Stop telling me here' }).click();
    await page.getByRole('button', { name: 'Tell me here', exact: true }).waitFor();
  });
};

/** The browser's own part, before a push service of the test. */
const subscribingTo = ({ endpoint, browser }: Awaited<ReturnType<typeof startPushService>>) => `{
  let subscription = null;
  PushManager.prototype.getSubscription = async () => subscription;
  PushManager.prototype.subscribe = async ({ applicationServerKey }) =>
    (subscription = {
      options: { applicationServerKey: applicationServerKey.buffer },
      toJSON: () => (${JSON.stringify({ endpoint, keys: browser.keys })}),
      unsubscribe: async () => { subscription = null; return true; },
    });
}`;

const registrationIn = (devtools: CDPSession): Promise<string> =>
  new Promise((resolve) => {
    devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [first] = registrations;
      if (first) resolve(first.registrationId);
    });
  });
