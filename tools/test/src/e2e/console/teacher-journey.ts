import { readFile } from 'node:fs/promises';
import { beforeAll, expect, it } from '@jest/globals';
import { as, post } from '../clients.ts';
import type { ConsolePage } from './open-console.ts';
import { type SmallClass, smallClass } from './small-class.ts';

const REASON = 'Shown orally: the loops are understood';

/** What a teacher does who looks after a class. */
export const teacherJourney = (console: () => ConsolePage): void => {
  let known: SmallClass;
  beforeAll(async () => (known = await smallClass(console().cohort)), 130_000);
  const to = async (tab: string, heading: string) => {
    const { page } = console();
    await page.getByRole('link', { name: tab, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  };

  it('shows a teacher their own cohorts, and nobody else’s', async () => {
    const { page, url, cohort, seriousProblems, enterAs, complaints } = console();
    await enterAs('teacher');
    await page.getByRole('link', { name: cohort }).waitFor();
    expect(await page.getByRole('rowheader').allTextContents()).toEqual([cohort]);
    expect(await seriousProblems()).toEqual([]);
    const before = complaints();
    await page.goto(`${url}/console/teacher/cohorts/${known.foreign}`);
    await page.getByText('This is not yours to see').waitFor();
    // Browsers tell each refusal, which is what was asked for here.
    expect(complaints().filter((each) => !each.includes('403'))).toEqual([]);
    expect(before).toEqual([]);
  });

  it('finds who struggles, and why', async () => {
    const { page, url, cohort, seriousProblems } = console();
    await page.goto(`${url}/console/teacher/cohorts/${cohort}`);
    const row = page.getByRole('row').filter({ hasText: known.struggling });
    await row.getByText('Had less than half right in a quiz in BBB-block-1').waitFor();
    await row.getByText('Score below 50 %').waitFor();
    await page.getByRole('listitem').filter({ hasText: 'Beginner' }).getByText('1').waitFor();
    expect(await seriousProblems()).toEqual([]);
    await row.getByRole('link').click();
    await page.getByText('below 50 % in a quiz in BBB-block-1').waitFor();
    await page.getByText('Percentile 8').waitFor();
    expect(await seriousProblems()).toEqual([]);
  });

  it('overrides a score with a reason and an end, and both stand there', async () => {
    const { page, seriousProblems } = console();
    await page.getByRole('button', { name: 'Override a score' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Score, in percent').fill('80');
    await dialog.getByLabel('Reason').fill(REASON);
    await dialog.getByLabel('Last day').fill(dayIn(10));
    expect(await seriousProblems()).toEqual([]);
    await dialog.getByRole('button', { name: 'Override' }).click();
    await page.getByText('The override counts now.').waitFor();
    const override = page.getByRole('listitem').filter({ hasText: REASON });
    await override.getByText('The evidence says 10%.').waitFor();
    expect(await override.textContent()).toMatch(/80%.* until /);
    await page.getByTestId('score').getByText('80%').waitFor();
    expect(await seriousProblems()).toEqual([]);
  });

  it('maps topics by students, by keyboard too, and exports them', async () => {
    const { page, url, cohort, seriousProblems } = console();
    await page.goto(`${url}/console/teacher/cohorts/${cohort}`);
    await to('Heat map', `Topics of ${cohort}`);
    await page.getByLabel('Order').selectOption('Weakest first');
    const grid = page.getByRole('grid');
    await grid.focus();
    await grid.press('ArrowRight');
    expect(await activeCell(page)).toBe('10%');
    expect(await seriousProblems()).toEqual([]);
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export as CSV' }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toBe(`heatmap-${cohort}.csv`);
    const lines = (await readFile(await download.path(), 'utf8')).trim().split('\r\n');
    expect(lines[0]).toBe('student_id,BBB-block-1');
    expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual(known.students.toSorted());
    await grid.press('Enter');
    await page.getByRole('heading', { level: 1, name: known.struggling }).waitFor();
  });

  it('tells the student, and takes the override back', async () => {
    const { page } = console();
    const student = as({ sub: known.struggling, role: 'student' });
    const { body } = await post('/mastery/query', { student_id: known.struggling }, student);
    expect(body).toMatchObject({ overrides: [{ score: 0.8, reason: REASON }] });
    await page.getByRole('button', { name: 'Withdraw' }).click();
    await page.getByRole('dialog').getByLabel('Why it ends').fill('A new test says more');
    await page.getByRole('dialog').getByRole('button', { name: 'Withdraw' }).click();
    await page.getByText('The override is withdrawn.').waitFor();
    await page.getByText('What counts is what the evidence says.').waitFor();
    await page.getByTestId('score').getByText('10%').waitFor();
  });

  it('finds a student by a part of their id', async () => {
    const { page, url, cohort, seriousProblems } = console();
    await page.goto(`${url}/console/teacher/cohorts/${cohort}`);
    await to('Students', `Students of ${cohort}`);
    await page.getByText('6 found').waitFor();
    const search = page.getByLabel('Search by student id');
    await search.fill(known.struggling.slice(2, 20).toUpperCase());
    await page.getByText('1 found').waitFor();
    await page.getByRole('link', { name: known.struggling }).waitFor();
    expect(await seriousProblems()).toEqual([]);
    await search.fill('nobody-at-all');
    await page.getByText('No student has this in their id.').waitFor();
  });

  it('says of each item whether it misleads', async () => {
    const { page, seriousProblems } = console();
    await to('Items that mislead', 'Items that mislead');
    await page.getByLabel('Finding').selectOption('Too few answers');
    const row = page.getByRole('row').filter({ hasText: known.item });
    await row.getByText('6 answers do not suffice: 30 are needed.').waitFor();
    expect(await seriousProblems()).toEqual([]);
  });

  it('is as readable in the dark, and on a phone nothing sticks out', async () => {
    const { page, url, cohort, seriousProblems, onPhoneInTheDark } = console();
    const base = `${url}/console/teacher/cohorts/${cohort}`;
    await onPhoneInTheDark(async () => {
      for (const part of ['', '/heatmap', '/students', `/students/${known.struggling}`]) {
        await page.goto(base + part, { waitUntil: 'networkidle' });
        expect(await seriousProblems()).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
      }
    });
  });
};

const activeCell = (page: ConsolePage['page']): Promise<string | null> =>
  page.evaluate<string | null>(
    'document.getElementById(document.activeElement.getAttribute("aria-activedescendant")).textContent',
  );

/** A day so many days ahead, as a date field takes it. */
const dayIn = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
