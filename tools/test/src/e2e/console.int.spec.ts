import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findChromium } from './console/find-chromium.ts';
import { firstMinuteJourney } from './console/first-minute-journey.ts';
import { operatorJourney } from './console/operator-journey.ts';
import { lighthouseLines } from './console/lighthouse-lines.ts';
import { type ConsolePage, openConsole } from './console/open-console.ts';
import { pushJourney } from './console/push-journey.ts';
import { shellJourney } from './console/shell-journey.ts';
import { studentJourney } from './console/student-journey.ts';
import { teacherJourney } from './console/teacher-journey.ts';

const executablePath = findChromium();
const describeInBrowser = executablePath === undefined ? describe.skip : describe;

/** Compressed, bytes: what has to come before anything is shown. */
const FIRST_LOAD_LIMIT = 150_000;
/** Of 100 points. */
const LIGHTHOUSE_LEAST = 95;

describeInBrowser('the console, in Chromium', () => {
  let opened: ConsolePage;
  beforeAll(async () => (opened = await openConsole(executablePath ?? '')), 120_000);
  afterAll(() => opened.close());
  const console = () => opened;

  describe('the first minute', () => firstMinuteJourney(console));
  describe('a student', () => studentJourney(console));
  describe('a student who is told by push', () => pushJourney(console));
  describe('the shell', () => shellJourney(console));
  describe('an operator', () => operatorJourney(console));
  describe('a teacher', () => teacherJourney(console));

  it('comes compressed, and its first load stays within what was promised', async () => {
    const { url } = opened;
    // Somebody who was never here: what is kept already would not come again.
    const page = await opened.newVisitor();
    const sizes: Promise<number>[] = [];
    page.on('requestfinished', (request) => {
      if (/\/($|console\/)/.test(new URL(request.url()).pathname))
        sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
    });
    await page.goto(url, { waitUntil: 'networkidle' });
    const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    expect(total).toBeGreaterThan(1_000);
    expect(total).toBeLessThan(FIRST_LOAD_LIMIT);
    await page.context().close();
  });

  it('is accessible and well made by the measure of Lighthouse, for everybody', async () => {
    const categories = ['accessibility', 'best-practices'];
    const lines = await lighthouseLines(opened.url, categories);
    expect(lines).toHaveLength(4);
    const short = lines.flatMap(({ path, scores, problems }) =>
      categories.every((id) => (scores[id] ?? 0) >= LIGHTHOUSE_LEAST) ? [] : [{ path, problems }],
    );
    expect(short).toEqual([]);
  }, 300_000);

  it('keeps to its policy all the while, and asks nobody but its gateway', () => {
    expect(opened.complaints()).toEqual([]);
  });
});
