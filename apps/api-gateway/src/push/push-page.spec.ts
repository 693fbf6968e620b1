import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OPERATIONS } from '@mastery/api-schemas';
import { type BrowserContext, type Page, chromium } from 'playwright-core';
import { forgeToken } from '../testing/forge-token.ts';
import { createWorld, startGateway } from '../testing/test-gateway.ts';

/** The machine's own browser; without one there is nothing to show here. */
const findChromium = (): string | undefined => {
  for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
    try {
      return execFileSync('which', [name], { encoding: 'utf8' }).trim();
    } catch {
      // The next, then.
    }
  }
  return undefined;
};
const executablePath = findChromium();
const describeInBrowser = executablePath === undefined ? describe.skip : describe;

/** What the browser shows, asked in the page. */
const SHOWN = `navigator.serviceWorker.getRegistration('push')
  .then((registration) => registration.getNotifications())
  .then((all) => all.map(({ title, body, tag }) => ({ title, body, tag })))`;

const BROWSER = OPERATIONS.find(({ id }) => id === 'subscribe')?.examples[0]?.body;
const exp = Math.floor(Date.now() / 1_000) + 600;

describeInBrowser('the page for notifications, in Chromium', () => {
  const world = createWorld();
  const profile = mkdtempSync(join(tmpdir(), 'chromium-'));
  let gateway: Awaited<ReturnType<typeof startGateway>>;
  let browser: BrowserContext;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    gateway = await startGateway(world);
    browser = await chromium.launchPersistentContext(profile, {
      executablePath: executablePath ?? '',
      args: ['--no-sandbox'],
    });
    await browser.grantPermissions(['notifications'], { origin: gateway.url });
    page = await browser.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(gateway.url) && !request.url().startsWith('data:'))
        complaints.push(`asked elsewhere: ${request.url()}`);
    });
    await page.goto(`${gateway.url}/push`);
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await gateway.close();
    rmSync(profile, { recursive: true, force: true });
  });

  const status = (text: string) =>
    page.locator('#status', { hasText: text }).waitFor({ timeout: 10_000 });
  const shown = () => page.evaluate<readonly object[]>(SHOWN);

  it('says what is wrong with a token', async () => {
    await page.fill('#token', 'not a token');
    await page.click('#subscribe');
    await status('That did not work: A valid bearer token is needed');
    // The browser itself tells of the 401.
    expect(complaints.splice(0)).toHaveLength(1);
  });

  it('subscribes with the installation’s key, and sends what the push service gave', async () => {
    // Chromium's push service is not there in a test: its answer is put in its place.
    await page.evaluate(`PushManager.prototype.subscribe = async ({ applicationServerKey }) => {
      document.body.dataset.key = String(applicationServerKey.length);
      return { toJSON: () => (${JSON.stringify(BROWSER)}) };
    }`);
    await page.fill('#token', forgeToken({ sub: 'nora-example', role: 'student', exp }));
    await page.click('#subscribe');
    await status('You are told here from now on.');
    expect(await page.getAttribute('body', 'data-key')).toBe('65');
    const asked = world.invoked.map(({ method, body }) => [method, body]);
    expect(asked).toContainEqual([
      'subscriptions/add',
      { ...(BROWSER as object), by: { subject: 'nora-example', role: 'student', cohorts: [] } },
    ]);
  });

  it('shows what is pushed, the same message once, also when it cannot be read', async () => {
    const devtools = await browser.newCDPSession(page);
    const registered = new Promise<string>((resolve) => {
      devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
        const [first] = registrations;
        if (first) resolve(first.registrationId);
      });
    });
    await devtools.send('ServiceWorker.enable');
    const registrationId = await registered;
    const push = (data: string) =>
      devtools.send('ServiceWorker.deliverPushMessage', {
        ...{ origin: gateway.url, registrationId, data },
      });
    const message = { id: 'n-1', tag: 'msg-1', title: 'You reached Expert', body: 'Well done.' };
    // A browser that is still storing the worker, active as it is, loses what is pushed without a word.
    const within = () => Date.now() + 10_000;
    const stored = within();
    while ((await shown()).length === 0 && Date.now() < stored) {
      await push(JSON.stringify(message));
      await sleep(100);
    }
    await push(JSON.stringify({ ...message, body: 'Very well done.' }));
    await push('not JSON');
    const { title, tag } = message;
    const told = within();
    let found = await shown();
    while (found.length < 2 && Date.now() < told) found = await shown();
    expect(found).toHaveLength(2);
    expect(found).toContainEqual({ title, tag, body: 'Very well done.' });
    expect(found).toContainEqual(
      expect.objectContaining({ title: 'News about your learning', tag: '' }),
    );
  }, 30_000);

  it('tells when the browser changed its subscription, subscribed anew with the same key', async () => {
    const worker = browser.serviceWorkers()[0];
    // Nobody but a push service makes Chromium do this: the worker is told so by an event of our own.
    const options = await worker!.evaluate(`(async () => {
      const asked = [];
      PushManager.prototype.subscribe = async (given) => { asked.push(given); };
      const event = new ExtendableEvent('pushsubscriptionchange');
      event.oldSubscription = { options: { userVisibleOnly: true, applicationServerKey: 'key' } };
      let work;
      event.waitUntil = (promise) => { work = promise; };
      self.dispatchEvent(event);
      await work;
      return asked;
    })()`);
    expect(options).toEqual([{ userVisibleOnly: true, applicationServerKey: 'key' }]);
    expect(await shown()).toContainEqual(
      expect.objectContaining({ title: 'You are not told here any more' }),
    );
  }, 30_000);

  it('brings the page that is open to the front when somebody clicks on what it shows', async () => {
    const worker = browser.serviceWorkers()[0];
    // Only a person's click lets a worker do this: what it would do is looked at in its place.
    const brought = await worker!.evaluate(`(async () => {
      const brought = [];
      WindowClient.prototype.focus = async function () { brought.push(new URL(this.url).pathname); };
      const [notification] = await self.registration.getNotifications();
      const event = new NotificationEvent('notificationclick', { notification });
      let work;
      event.waitUntil = (promise) => { work = promise; };
      self.dispatchEvent(event);
      await work;
      return brought;
    })()`);
    expect(brought).toEqual(['/push']);
  }, 30_000);

  it('stops when it is told to', async () => {
    await page.click('#unsubscribe');
    await status('You are told nothing here any more.');
    expect(world.invoked.at(-1)).toMatchObject({ method: 'subscriptions/remove' });
  });

  it('keeps to its policy, and asks nobody but its gateway', () => {
    expect(complaints).toEqual([]);
  });
});
