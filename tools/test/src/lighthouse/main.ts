import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { findChromium } from '../e2e/console/find-chromium.ts';
import { freePort } from '../free-port.ts';
import { type Judged, judge } from './judge.ts';

/**
 * Has Lighthouse judge a page of the console for each kind of people, and writes a line of JSON for each: the median of
 * each score. The gateway's demo door must be open, as `npm start` has it.
 */
const { values } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://127.0.0.1:3000' },
    runs: { type: 'string', default: '5' },
    categories: { type: 'string', default: 'performance,accessibility,best-practices' },
  },
});

const signIns = async (): Promise<readonly string[]> => {
  const response = await fetch(`${values.url}/demo/sign-ins`).catch(() => null);
  if (!response?.ok)
    throw new Error(`No demo door at ${values.url}. Run npm start first, or name it with --url.`);
  const { tokens } = (await response.json()) as { readonly tokens: readonly string[] };
  return tokens;
};

const roleIn = (token: string): unknown => {
  const [, claims = ''] = token.split('.');
  return (JSON.parse(Buffer.from(claims, 'base64url').toString()) as { role?: unknown }).role;
};

const tokenOf = (role: string, tokens: readonly string[]): string => {
  const found = tokens.find((token) => roleIn(token) === role);
  if (found === undefined) throw new Error(`Nobody behind the demo door has the role ${role}`);
  return found;
};

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? NaN;

const medians = (all: readonly Judged[]): Record<string, number> =>
  Object.fromEntries(
    Object.keys(all[0]?.scores ?? {}).map((id) => [
      id,
      median(all.map(({ scores }) => scores[id] ?? NaN)),
    ]),
  );

const executablePath = findChromium();
if (executablePath === undefined) throw new Error('There is no Chromium: apt-get install chromium');
const tokens = await signIns();
const pages = [
  { path: '/', token: null },
  { path: '/console/student', token: tokenOf('student', tokens) },
  { path: '/console/teacher', token: tokenOf('teacher', tokens) },
  { path: '/console/operator', token: tokenOf('admin', tokens) },
];
const port = await freePort();
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', `--remote-debugging-port=${port}`],
});
for (const { path, token } of pages) {
  const judged: Judged[] = [];
  for (let run = 0; run < Number(values.runs); run += 1)
    judged.push(
      await judge(
        `http://127.0.0.1:${port}`,
        { url: values.url + path, token },
        values.categories.split(','),
      ),
    );
  const problems = [...new Set(judged.flatMap((each) => each.problems))];
  process.stdout.write(`${JSON.stringify({ path, scores: medians(judged), problems })}\n`);
}
await browser.close();
