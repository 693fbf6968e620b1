import { expect, it } from '@jest/globals';
import type { ConsolePage } from './open-console.ts';

/** What a newcomer does in the first minute: comes in, sends an event, and sees the number change. */
export const firstMinuteJourney = (console: () => ConsolePage): void => {
  it('lets a newcomer in by the demo door, as a student of whom nothing is known yet', async () => {
    const { page, url, seriousProblems, enterAs } = console();
    await page.goto(url);
    await page.getByText('Have a look around').waitFor();
    expect(await seriousProblems()).toEqual([]);
    await enterAs('student');
    await page.getByText('Nothing is known about you yet').waitFor();
    expect(new URL(page.url()).pathname).toBe('/console/student');
    expect(await page.title()).toBe('My mastery · Mastery Engine');
    expect(await seriousProblems()).toEqual([]);
  });

  it('changes the number when an event arrives, without being loaded again', async () => {
    const { page, seriousProblems } = console();
    await page.getByText('Live', { exact: true }).waitFor();
    await page.evaluate('document.body.dataset.loaded = "once"');
    await sendQuiz(page, '80');
    await page.getByTestId('evidence').getByText('1', { exact: true }).waitFor();
    const first = await page.getByTestId('score').textContent();
    await sendQuiz(page, '10');
    await page.getByTestId('evidence').getByText('2', { exact: true }).waitFor();
    expect(await page.getByTestId('score').textContent()).not.toBe(first);
    expect(await page.getAttribute('body', 'data-loaded')).toBe('once');
    expect(await seriousProblems()).toEqual([]);
  });

  it('goes on after the page was loaded again, and forgets who signs out', async () => {
    const { page } = console();
    await page.reload();
    await page.getByTestId('score').waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByText('You are signed out.').waitFor();
    expect(await page.evaluate('sessionStorage.length')).toBe(0);
  });
};

const sendQuiz = async (page: ConsolePage['page'], percent: string): Promise<void> => {
  await page.getByRole('button', { name: 'Send an event' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Share of right answers').fill(percent);
  await dialog.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByText('Watch the number').last().waitFor();
};
