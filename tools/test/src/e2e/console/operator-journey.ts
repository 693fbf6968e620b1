import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { asRecord, eventually, learningEvent, newStudent, produce, redis } from '../clients.ts';
import type { ConsolePage } from './open-console.ts';

/** What an operator does: watches the flow, mends a dead letter, and asks whether the audit trail holds. */
export const operatorJourney = (console: () => ConsolePage): void => {
  const student = newStudent();
  /** Like no other test's. */
  const mistyped = `BBB-blok-${student.slice(-8)}`;
  const exercise = (topic: string) =>
    learningEvent(student, 'exercise.completed', { topic, exercise_id: '14984', correct: true });

  it('shows an operator the pipeline, whose numbers move when an event arrives', async () => {
    const { page, seriousProblems, enterAs } = console();
    await enterAs('operator');
    await page.getByRole('img', { name: 'The pipeline with its numbers' }).waitFor();
    expect(await seriousProblems()).toEqual([]);
    const before = await moved(page, 'accepted');
    await produce(asRecord(exercise('BBB-block-1')));
    for (const arrow of ['accepted', 'processed', 'results', 'notified', 'decided']) {
      await eventually(`more is ${arrow}`, async () =>
        (await moved(page, arrow)) > (arrow === 'accepted' ? before : 0) ? true : undefined,
      );
    }
  });

  it('tells how every service is', async () => {
    const { page, seriousProblems } = console();
    await page.getByRole('link', { name: 'Health' }).click();
    await page.getByText('Every service behind the gateway is well.').waitFor();
    for (const name of ['mastery-engine', 'prediction-service', 'notification-service']) {
      await page.getByRole('region', { name, exact: true }).getByText('redis').waitFor();
    }
    expect(await seriousProblems()).toEqual([]);
  });

  it('shows a dead letter as soon as there is one, and why it cannot be sent as it is', async () => {
    const { page, seriousProblems, complaints } = console();
    await page.getByRole('link', { name: 'Dead letters' }).click();
    await page.getByRole('heading', { name: 'Dead letters' }).waitFor();
    const poisoned = exercise(mistyped);
    await produce(asRecord(poisoned));
    await page.getByText(mistyped).first().waitFor({ timeout: 20_000 });
    await opening(page, mistyped).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(student).first().waitFor();
    expect(await dialog.getByLabel('The event, as JSON').inputValue()).toContain(poisoned.id);
    expect(await seriousProblems()).toEqual([]);
    expect(complaints()).toEqual([]);
    await dialog.getByRole('button', { name: 'Replay as it is' }).click();
    await dialog.getByText('It would become the next dead letter').waitFor();
    // The browser tells of every answer that is a refusal.
    expect(complaints()).toEqual([expect.stringContaining('400')]);
    expect(await seriousProblems()).toEqual([]);
  });

  it('sends it again once it is mended, shows that it counts, and has it no more among the open', async () => {
    const { page } = console();
    const dialog = page.getByRole('dialog');
    const editor = dialog.getByLabel('The event, as JSON');
    const text = await editor.inputValue();
    await editor.fill(text.slice(0, -2));
    await dialog.getByText('This is not JSON yet.').waitFor();
    await editor.fill(text.replace(mistyped, 'BBB-block-1'));
    await dialog.getByRole('button', { name: 'Replay what is written here' }).click();
    await dialog.getByText('Applied: it counts now.').waitFor();
    const store = redis();
    const stored = await store.hget(`student:${student}:profile:current_mastery`, 'data');
    store.disconnect();
    expect(JSON.parse(stored ?? 'null')).toMatchObject({ revision: 2 });
    await page.keyboard.press('Escape');
    await page.getByText(mistyped).first().waitFor({ state: 'detached' });
  });

  it('lets a dead letter rest, with the reason', async () => {
    const { page } = console();
    const nonsense = `nonsense-${student.slice(-8)}`;
    await produce(asRecord(exercise(nonsense)));
    await page.getByText(nonsense).first().waitFor({ timeout: 20_000 });
    await opening(page, nonsense).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Why it is not needed').fill('A test of the agent');
    await dialog.getByRole('button', { name: 'Discard' }).click();
    await dialog.getByText('Because: A test of the agent').waitFor();
    await page.keyboard.press('Escape');
    await page.getByText(nonsense).first().waitFor({ state: 'detached' });
  });

  it('verifies the audit trail, and finds in it what was decided about a student', async () => {
    const { page, seriousProblems } = console();
    await page.getByRole('link', { name: 'Audit trail' }).click();
    await page.getByRole('button', { name: 'Verify now' }).click();
    await page.getByText('It holds: nothing was changed').waitFor({ timeout: 30_000 });
    expect(await page.getByText('Broken', { exact: true }).count()).toBe(0);
    await page.getByLabel('About student').fill(student);
    await page.getByRole('button', { name: 'Search' }).click();
    await page
      .getByText(/mastery\.updated/)
      .first()
      .waitFor();
    expect(await seriousProblems()).toEqual([]);
  });

  it('tells which models are in use and how they were measured', async () => {
    const { page, seriousProblems } = console();
    await page.getByRole('link', { name: 'Model' }).click();
    await page.getByText('Calibration of knowledge/1, as measured').first().waitFor();
    await page.getByRole('heading', { name: 'In use' }).waitFor();
    expect(await seriousProblems()).toEqual([]);
  });

  it('fits on a phone, in the dark, too', async () => {
    const { page, seriousProblems, onPhoneInTheDark } = console();
    await onPhoneInTheDark(async () => {
      for (const section of ['Pipeline', 'Health', 'Dead letters', 'Audit trail', 'Model']) {
        await page.getByRole('link', { name: section }).click();
        await page.getByText('Loading …').first().waitFor({ state: 'detached' });
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
        expect(await seriousProblems()).toEqual([]);
      }
    });
  });
};

/** What the table says went along an arrow since the page was opened. */
const moved = async (page: Page, arrow: string): Promise<number> =>
  Number((await page.getByTestId(`moved-${arrow}`).textContent())?.replaceAll(',', ''));

/** The button that opens the dead letter whose detail names something. */
const opening = (page: Page, named: string) =>
  page.getByRole('listitem').filter({ hasText: named }).getByRole('button', { name: /^Open/ });
