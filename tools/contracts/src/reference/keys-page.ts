import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as keys from '@mastery/state-keys';
import ts from 'typescript';
import { repositoryRoot } from '../root.ts';
import { code, page, table } from './page.ts';

const { STATE_HOLDINGS, TTL_SECONDS } = keys;
const SOURCE = 'libs/state-keys/src/keys.ts';

/** A builder of keys as its source says. */
interface Builder {
  readonly name: string;
  readonly parameters: readonly string[];
  readonly about: string;
}

/** Every key of the state store: what it is, whom it tells of, what an erasure does about it. */
export const keysPage = (): Promise<string> => {
  const builders = buildersIn(readFileSync(join(repositoryRoot, SOURCE), 'utf8'));
  return page(
    'Keys of the state store',
    'These are the very keys in Redis: the store sets no prefix. `libs/state-keys` makes them and nobody else; values are JSON. Whose they are and how they go: [privacy](../privacy.md).',
    table(
      ['key', 'what it is', 'tells of', 'at an erasure'],
      builders.map(({ name, parameters, about }) => [
        code(patternOf(name, parameters)),
        about,
        ...holdingOf(name),
      ]),
    ),
    '## Times to live',
    'By kind; what is not listed never expires.',
    table(
      ['kind', 'seconds', ''],
      Object.entries(TTL_SECONDS).map(([kind, seconds]) => [
        kind,
        String(seconds),
        inWords(seconds),
      ]),
    ),
  );
};

/** Builders that are exported, with the sentence above each. */
export const buildersIn = (source: string): readonly Builder[] =>
  ts
    .createSourceFile(SOURCE, source, ts.ScriptTarget.Latest, true)
    .statements.filter(ts.isVariableStatement)
    .flatMap((statement) =>
      statement.declarationList.declarations.flatMap(({ name, initializer }) => {
        if (!ts.isIdentifier(name) || !(name.text in STATE_HOLDINGS)) return [];
        if (initializer === undefined || !ts.isArrowFunction(initializer)) return [];
        const [comment] = ts.getJSDocCommentsAndTags(statement);
        return {
          name: name.text,
          parameters: initializer.parameters.map((parameter) => parameter.name.getText()),
          about: ts.getTextOfJSDocComment(comment?.comment) ?? '',
        };
      }),
    );

type BuilderName = keyof typeof STATE_HOLDINGS;

/** The key with its parameters' names in braces. */
const patternOf = (name: string, parameters: readonly string[]): string => {
  const build = keys[name as BuilderName] as (...parts: readonly string[]) => string;
  return decodeURIComponent(build(...parameters.map((parameter) => `{${parameter}}`)));
};

const holdingOf = (name: string): readonly [tellsOf: string, erased: string] => {
  const holding = STATE_HOLDINGS[name as BuilderName];
  switch (holding.holds) {
    case 'student-in-key':
      return ['a student, in its name', `${holding.how} (${holding.erasedBy})`];
    case 'students-in-value':
      return ['students, in its value', `${holding.how} (${holding.erasedBy})`];
    case 'pseudonym':
      return ['a pseudonym', 'stays until its time is over'];
    case 'nothing':
      return ['nobody', ''];
  }
};

const inWords = (seconds: number): string => {
  const units = [
    [86_400, 'day'],
    [3_600, 'hour'],
    [60, 'minute'],
    [1, 'second'],
  ] as const;
  const [size, unit] = units.find(([each]) => seconds % each === 0) ?? [1, 'second'];
  return `${seconds / size} ${unit}${seconds === size ? '' : 's'}`;
};
