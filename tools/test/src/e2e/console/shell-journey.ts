import { expect, it } from '@jest/globals';
import type { ConsolePage } from './open-console.ts';

/** What all pages have in common. */
export const shellJourney = (console: () => ConsolePage): void => {
  it('shows a teacher a page of their own, empty while nobody is in the cohort', async () => {
    const { page, seriousProblems, enterAs } = console();
    await enterAs('teacher');
    await page.getByText('Nobody is in a cohort of yours yet.').waitFor();
    expect(await seriousProblems()).toEqual([]);
  });

  it('shows operators what the gateway needs, and moves the focus when the page changes', async () => {
    const { page, seriousProblems, enterAs } = console();
    await enterAs('operator');
    await page.getByRole('link', { name: 'Health' }).click();
    const gateway = page.getByRole('region', { name: 'api-gateway', exact: true });
    await gateway.getByText('All is well').waitFor();
    expect(await gateway.getByRole('rowheader').allTextContents()).toEqual([
      'redis',
      'kafka',
      'sidecar',
    ]);
    expect(await seriousProblems()).toEqual([]);
    await page.getByRole('link', { name: 'My cohorts' }).click();
    await page.waitForFunction('document.activeElement?.textContent === "My cohorts"');
  });

  it('is as readable in the dark, and on a phone nothing sticks out', async () => {
    const { page, seriousProblems, onPhoneInTheDark } = console();
    await onPhoneInTheDark(async () => {
      expect(await seriousProblems()).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    });
  });

  it('says that there is no such page', async () => {
    const { page, url } = console();
    await page.goto(`${url}/console/nowhere`);
    await page.getByText('There is no such page').waitFor();
  });
};
