import { beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type MonitoringPrograms, exec, prepareMonitoring } from '@mastery/stack';
import { parse } from 'yaml';
import { rulesFolder, runbooksFolder } from '../folders.ts';
import { labelsOfResult, unknownNames } from '../promql/unknown-names.ts';
import { knownSeries } from './known-series.ts';
import { alertRules, allRules, recordingRules, ruleFiles } from './rule-files.ts';
import { RUNBOOKS_URL, runbookOf } from './runbook-of.ts';

/** The first time Debian's packages are fetched. */
const PREPARE_MS = 300_000;
/** Pages that belong to no alert. */
const BESIDE = ['README.md', 'procedures.md'];
const testsFolder = join(rulesFolder, 'tests');
const testFiles = readdirSync(testsFolder).map((file) => join(testsFolder, file));
const alerts = alertRules().map(({ alert }) => alert);
const names = [...new Set(alerts)];

interface TestFile {
  readonly tests: readonly {
    readonly alert_rule_test?: readonly {
      readonly alertname: string;
      readonly exp_alerts?: readonly unknown[];
    }[];
  }[];
}

describe('rules', () => {
  let programs: MonitoringPrograms;
  beforeAll(async () => {
    programs = await prepareMonitoring(() => undefined);
  }, PREPARE_MS);

  it('are what Prometheus takes', async () => {
    const { code, text } = await exec(programs.promtool, ['check', 'rules', ...ruleFiles()]);
    expect({ code, text: code === 0 ? '' : text }).toEqual({ code: 0, text: '' });
  });

  it(
    'fire and keep still as their tests say',
    async () => {
      const { code, text } = await exec(programs.promtool, ['test', 'rules', ...testFiles]);
      expect({ code, text: code === 0 ? '' : text }).toEqual({ code: 0, text: '' });
    },
    PREPARE_MS,
  );

  it('name only series and labels that exist', () => {
    const known = knownSeries();
    expect(allRules().flatMap(({ expr }) => unknownNames(expr, known))).toEqual([]);
  });
});

describe.each(names)('%s', (name) => {
  const rules = alertRules().filter(({ alert }) => alert === name);

  it('has a test in which it fires, and one in which it does not', () => {
    const cases = testFiles
      .map((file) => parse(readFileSync(file, 'utf8')) as TestFile)
      .flatMap(({ tests }) => tests)
      .flatMap(({ alert_rule_test = [] }) => alert_rule_test)
      .filter(({ alertname }) => alertname === name)
      .map(({ exp_alerts = [] }) => exp_alerts.length > 0);
    expect(new Set(cases)).toEqual(new Set([true, false]));
  });

  it('says how severe it is, and leads to its page', () => {
    for (const { labels, annotations } of rules) {
      expect(['critical', 'warning']).toContain(labels?.['severity']);
      expect(annotations?.['runbook_url']).toBe(`${RUNBOOKS_URL}/${runbookOf(name)}`);
      expect(annotations?.['summary']).toBeTruthy();
    }
  });

  it('speaks of labels that it has', () => {
    const known = knownSeries();
    for (const { expr, labels = {}, annotations } of rules) {
      const spoken = JSON.stringify(annotations).matchAll(/\$labels\.(\w+)/g);
      const has = [...labelsOfResult(expr, known), ...Object.keys(labels), 'job'];
      for (const [, label] of spoken) expect(has).toContain(label);
    }
  });

  it('has a page that says what it says, whom it hurts, how to look, mend, and know that it is over', () => {
    const page = readFileSync(join(runbooksFolder, runbookOf(name)), 'utf8');
    const headings = [...page.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual([
      name,
      'What it says',
      'Who is affected',
      'How to look',
      'How to mend',
      'How to know it is over',
    ]);
  });
});

describe('recorded series', () => {
  it('are named level:metric:operation', () => {
    for (const { record } of recordingRules()) expect(record).toMatch(/^\w+:\w+:\w+$/);
  });
});

describe('pages of alerts', () => {
  it('belong to an alert each', () => {
    const pages = readdirSync(runbooksFolder).filter(
      (file) => file.endsWith('.md') && !BESIDE.includes(file),
    );
    expect(pages.sort()).toEqual(names.map(runbookOf).sort());
  });
});
