import { readFile } from 'node:fs/promises';
import { expect, it } from '@jest/globals';
import { asRecord, learningEvent, produce } from '../clients.ts';
import type { ConsolePage } from './open-console.ts';

const SECTIONS = [
  'How I stand',
  'History and forecast',
  'What comes next',
  'My topics',
  'Notifications',
  'My data',
];

/** What a student does who wants to know how they stand, why, and what comes next. The first minute gave them two quizzes. */
export const studentJourney = (console: () => ConsolePage): void => {
  const to = async (section: string) => {
    const { page } = console();
    await page.getByRole('link', { name: section, exact: true }).click();
    await page.getByText('Loading …').first().waitFor({ state: 'detached' });
  };

  it('tells a student why they stand where they stand, and what is missing', async () => {
    const { page, seriousProblems, enterAs } = console();
    await enterAs('student');
    await page.getByText('1 more piece of work is needed for a level').waitFor();
    const moves = page.getByRole('list', { name: 'What moved it' });
    await moves.getByText('A quiz in Block 1').first().waitFor();
    expect(await seriousProblems()).toEqual([]);
  });

  it('has a level with the third piece of work, without being loaded again', async () => {
    const { page, student } = console();
    await page.getByText('Live', { exact: true }).waitFor();
    await page.evaluate('document.body.dataset.loaded = "once"');
    const quiz = { topic: 'BBB-block-1', quiz_id: 'q-3', score: 0.9 };
    await produce(asRecord(learningEvent(student, 'quiz.completed', quiz)));
    await page.getByTestId('evidence').getByText('3', { exact: true }).waitFor();
    await page.getByText('A level is told from').waitFor({ state: 'detached' });
    expect(await page.getAttribute('body', 'data-loaded')).toBe('once');
  });

  it('says of a forecast that it needs more days, and tries what work would change', async () => {
    const { page, seriousProblems } = console();
    await to('History and forecast');
    await page.getByText('it needs scores of at least three different days').waitFor();
    expect(await seriousProblems()).toEqual([]);
    await to('What comes next');
    const answer = page.getByTestId('what-if');
    await answer.getByText('With 5 exercises of Block 1 done right:').waitFor();
    await page.getByRole('slider').fill('1');
    await answer.getByText('With 1 exercise of Block 1 done right:').waitFor();
    expect(await seriousProblems()).toEqual([]);
  });

  it('maps the topics with what comes before them, as a table, too', async () => {
    const { page, seriousProblems } = console();
    await to('My topics');
    await page.getByRole('heading', { name: 'Topics, each below what comes before it' }).waitFor();
    expect(await seriousProblems()).toEqual([]);
    await page.getByRole('button', { name: 'Show as a table' }).click();
    const row = page.getByRole('row').filter({ hasText: 'Block 2' });
    await row.getByText('Block 1').waitFor();
    expect(await seriousProblems()).toEqual([]);
  });

  it('keeps what a student chose to be told', async () => {
    const { page, seriousProblems } = console();
    await to('Notifications');
    const silence = page.getByLabel('Tell me nothing at all');
    await silence.check();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved.').waitFor();
    expect(await seriousProblems()).toEqual([]);
    await page.reload();
    await page.getByText('How you want to be told').waitFor();
    expect(await silence.isChecked()).toBe(true);
  });

  it('hands out everything that is kept', async () => {
    const { page, student } = console();
    await to('My data');
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download my data' }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toBe(`mastery-${student}.json`);
    expect(JSON.parse(await readFile(await download.path(), 'utf8'))).toMatchObject({
      student_id: student,
    });
  });

  it('is as readable in the dark, and on a phone nothing sticks out', async () => {
    const { page, seriousProblems, onPhoneInTheDark } = console();
    await onPhoneInTheDark(async () => {
      for (const section of SECTIONS) {
        await to(section);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
        expect(await seriousProblems()).toEqual([]);
      }
    });
  });

  it('erases them once they typed who they are', async () => {
    const { page, student, seriousProblems } = console();
    await to('My data');
    await page.getByRole('button', { name: 'Erase my data …' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(`To go on, type your id: ${student}`).fill(student);
    expect(await seriousProblems()).toEqual([]);
    await dialog.getByRole('button', { name: 'Erase everything' }).click();
    await page.getByText('Everything is erased.').first().waitFor();
  });
};
