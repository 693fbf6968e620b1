import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseAllDocuments } from 'yaml';
import type { Ask } from './api.ts';
import type { AnyObject, Objects } from './objects.ts';

const ESTABLISHED_TRIES = 200;

/** Makes a cluster know the custom resources of these files. @returns how many there are */
export const installDefinitions = async (
  ask: Ask,
  objects: Objects,
  files: readonly string[],
): Promise<number> => {
  const definitions = files
    .flatMap((file) => parseAllDocuments(readFileSync(file, 'utf8')))
    .map((document) => document.toJS() as AnyObject | null)
    .filter((object) => object?.kind === 'CustomResourceDefinition');
  for (const definition of definitions) if (definition) await objects.apply('', definition);
  for (const definition of definitions) {
    if (definition) await established(ask, await objects.pathOf('', definition));
  }
  return definitions.length;
};

interface Condition {
  readonly type: string;
  readonly status: string;
}

const established = async (ask: Ask, path: string): Promise<void> => {
  for (let tries = 0; tries < ESTABLISHED_TRIES; tries += 1) {
    const { body } = await ask('GET', path);
    const { status } = body as { status?: { conditions?: readonly Condition[] } };
    const isIt = status?.conditions?.some(
      (one) => one.type === 'Established' && one.status === 'True',
    );
    if (isIt === true) return;
    await sleep(100);
  }
  throw new Error(`${path} is not established.`);
};
