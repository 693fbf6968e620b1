import { flag } from '@mastery/service-config';
import { z } from 'zod';

/** The demo door, and who stands behind it. */
export const demoSettings = {
  DEMO_DOOR: flag
    .prefault('false')
    .describe('true: GET /demo/sign-ins gives tokens away to everybody; on one’s own machine only'),
  DEMO_STUDENT: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,64}$/, 'must be the id of a student')
    .prefault('ada')
    .describe('The student behind the demo door'),
  DEMO_COHORT: z
    .string()
    .regex(/^[A-Za-z0-9._-]{1,128}$/, 'must be the name of a cohort')
    .prefault('demo')
    .describe('The cohort of the teacher behind the demo door'),
  NODE_ENV: z
    .string()
    .optional()
    .describe('production: there is no demo door, whatever else is set'),
};

/** What decides whether the demo door may be open. */
export interface DemoDoorSettings {
  readonly DEMO_DOOR: boolean;
  readonly NODE_ENV?: string | undefined;
  readonly HOST: string;
}

const OWN_MACHINE = ['127.0.0.1', '::1', 'localhost'];

/** Why the demo door must not be opened; undefined when it may be, and when it is shut. */
export const doorProblem = ({
  DEMO_DOOR,
  NODE_ENV,
  HOST,
}: DemoDoorSettings): string | undefined => {
  if (!DEMO_DOOR) return undefined;
  if (NODE_ENV === 'production') return 'gives tokens away: never with NODE_ENV=production';
  if (!OWN_MACHINE.includes(HOST))
    return 'gives tokens away: only where HOST is this machine itself';
  return undefined;
};
