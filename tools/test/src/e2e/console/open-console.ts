import { randomUUID } from 'node:crypto';
import { CURRICULUM_FILE } from '@mastery/oulad';
import axe from 'axe-core';
import { type Browser, type Page, chromium } from 'playwright-core';
import { type AnotherGateway, startAnotherGateway } from '../another-gateway.ts';
import { newStudent } from '../clients.ts';

/** The console in a browser, before a gateway whose demo door is open. */
export interface ConsolePage {
  readonly page: Page;
  /** The gateway. */
  readonly url: string;
  /** Who stand behind the demo door: nobody else knows them. */
  readonly student: string;
  readonly cohort: string;
  /** Goes to the door and comes in by it. */
  readonly enterAs: (who: 'student' | 'teacher' | 'operator') => Promise<void>;
  /** What axe finds serious or worse in what is shown, in a line each. */
  readonly seriousProblems: () => Promise<readonly string[]>;
  /** What the browser complained of since the last look: errors, and what the policy refused. */
  readonly complaints: () => readonly string[];
  /** Has a page looked at on a phone, in dark colours, and then makes it what it was. */
  readonly onPhoneInTheDark: (look: () => Promise<void>) => Promise<void>;
  /** A page of a browser profile that knows nothing. */
  readonly newVisitor: () => Promise<Page>;
  readonly close: () => Promise<void>;
}

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string }[];
}

const ENTRANCES = { student: 'A student', teacher: 'A teacher', operator: 'An operator' } as const;
const PHONE = { width: 360, height: 740 };
const DESKTOP = { width: 1280, height: 800 };
const SERIOUS = ['serious', 'critical'];

/** Starts one more gateway beside the stack's own, with an open demo door, and a browser. */
export const openConsole = async (executablePath: string): Promise<ConsolePage> => {
  const [student, cohort] = [newStudent(), `c-${randomUUID()}`];
  const gateway = await startAnotherGateway({
    ...{ DEMO_DOOR: 'true', DEMO_STUDENT: student, DEMO_COHORT: cohort },
    CURRICULUM_FILE,
  });
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  // From outside of the page: its policy admits no foreign script.
  await context.addInitScript({ content: axe.source });
  const page = await context.newPage();
  const heard = complaintsOf(page, gateway.url);
  return {
    ...{ page, student, cohort, url: gateway.url },
    enterAs: async (who) => {
      await page.goto(gateway.url);
      await page.evaluate('sessionStorage.clear()');
      await page.goto(gateway.url);
      await page.getByRole('button', { name: ENTRANCES[who] }).click();
      await page.getByRole('button', { name: 'Sign out' }).waitFor();
    },
    seriousProblems: async () => {
      const found = await page.evaluate<{ violations: Violation[] }>('axe.run(document)');
      return found.violations
        .filter(({ impact }) => SERIOUS.includes(impact))
        .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    },
    complaints: () => heard.splice(0),
    onPhoneInTheDark: async (look) => {
      await page.setViewportSize(PHONE);
      await page.getByLabel('Colours').selectOption('Dark');
      try {
        await look();
      } finally {
        await page.getByLabel('Colours').selectOption('As the device');
        await page.setViewportSize(DESKTOP);
      }
    },
    newVisitor: async () => (await browser.newContext()).newPage(),
    close: () => closed(browser, gateway),
  };
};

const complaintsOf = (page: Page, url: string): string[] => {
  const heard: string[] = [];
  page.on('console', (message) => {
    const { url: about } = message.location();
    // The browser itself tells of each 404; the gateway answers so, too, of whom nothing is known.
    const isUnknown = message.text().includes('404') && !about.includes('/console/');
    if (message.type() === 'error' && !isUnknown) heard.push(`${message.text()} (${about})`);
  });
  page.on('pageerror', (error) => heard.push(String(error)));
  page.on('request', (request) => {
    if (!request.url().startsWith(url)) heard.push(`asked elsewhere: ${request.url()}`);
  });
  return heard;
};

const closed = async (browser: Browser, gateway: AnotherGateway): Promise<void> => {
  await browser.close();
  gateway.kill();
};
