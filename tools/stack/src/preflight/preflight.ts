import { defaultPorts, namedPorts } from '../ports.ts';
import * as checks from './checks.ts';
import { thisMachine } from './machine.ts';
import type { Machine } from './machine.ts';
import type { Problem } from './problem.ts';

export interface PreflightOptions {
  /** The ports that must be free, with what each is for; by default every port of the contract. */
  readonly ports?: readonly (readonly [name: string, port: number])[];
  readonly machine?: Machine;
}

/** Finds everything that would make a start fail, in about a second; nothing when all is well. */
export async function preflight(options: PreflightOptions = {}): Promise<readonly Problem[]> {
  const machine = options.machine ?? thisMachine(process.env);
  const all = [
    checks.checkPlatform,
    checks.checkJava,
    checks.checkMaven,
    checks.checkGo,
    checks.checkRedis,
    checks.checkDisk,
    checks.checkPorts(options.ports ?? namedPorts(defaultPorts)),
  ];
  return (await Promise.all(all.map((check) => check(machine)))).flat();
}
