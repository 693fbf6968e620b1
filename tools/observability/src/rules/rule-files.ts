import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { rulesFolder } from '../folders.ts';

/** A rule that keeps a result as a series. */
export interface RecordingRule {
  readonly record: string;
  readonly expr: string;
  readonly labels?: Readonly<Record<string, string>>;
}

/** A rule that tells somebody. */
export interface AlertRule {
  readonly alert: string;
  readonly expr: string;
  readonly for?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
}

type Rule = RecordingRule | AlertRule;

/** The rule files, their paths whole. */
export const ruleFiles = (): readonly string[] =>
  readdirSync(rulesFolder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => join(rulesFolder, file));

/** Every rule of every file. */
export const allRules = (): readonly Rule[] =>
  ruleFiles().flatMap((file) => {
    const { groups } = parse(readFileSync(file, 'utf8')) as {
      readonly groups: readonly { readonly rules: readonly Rule[] }[];
    };
    return groups.flatMap(({ rules }) => rules);
  });

/** Those that tell somebody. */
export const alertRules = (): readonly AlertRule[] =>
  allRules().filter((rule): rule is AlertRule => 'alert' in rule);

/** Those that keep a series. */
export const recordingRules = (): readonly RecordingRule[] =>
  allRules().filter((rule): rule is RecordingRule => 'record' in rule);
