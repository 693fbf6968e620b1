import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '@mastery/stack';
import { parse } from 'yaml';

/** What of a service in a compose file is looked at here. */
export interface Service {
  readonly image: string;
  readonly build?: { readonly context: string; readonly dockerfile: string };
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly network_mode?: string;
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly depends_on?: Readonly<Record<string, unknown>>;
  readonly mem_limit?: string;
}

/** A compose file, merged. */
export interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, unknown>>;
}

export const composeFolder = join(repositoryRoot, 'deploy/compose');

/** Reads the compose file of the whole system. */
export const readCompose = (): Compose =>
  parse(readFileSync(join(composeFolder, 'compose.yaml'), 'utf8'), { merge: true }) as Compose;
