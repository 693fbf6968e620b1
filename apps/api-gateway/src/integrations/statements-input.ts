import type { IncomingHttpHeaders } from 'node:http';
import { MAX_STATEMENTS, caliperEnvelope } from '@mastery/api-schemas';
import type { Mapped } from '@mastery/learning-standards';
import { z } from 'zod';

/** What is made of one statement or event, as it was sent. */
type Map = (sent: unknown) => Mapped;

const HEADER = 'x-experience-api-version';
/** The header of every answer to statements: the version that is spoken. */
export const XAPI_VERSION = { [HEADER]: '2.0.0' };

/** A request without the header is read as 2.0, which has every field of 1.0. */
const isSpoken = (headers: IncomingHttpHeaders): boolean => {
  const version = headers[HEADER];
  return version === undefined || /^(1\.0|2\.0)(\.\d+)?$/.test(String(version));
};

const UNSPOKEN = z.any().superRefine((_sent, context) =>
  context.addIssue({
    code: 'custom',
    path: ['X-Experience-API-Version'],
    message: 'must be 2.0 or 1.0, such as 2.0.0',
  }),
);

const anObject = z.record(z.string(), z.unknown());
const oneStatement = anObject.transform((sent): readonly unknown[] => [sent]);
const statements = z.array(z.unknown()).min(1).max(MAX_STATEMENTS);

/** One statement or a list of them; what is wrong with one of a list is its outcome, no error of the request. */
export const xapiInput =
  (map: Map) =>
  (sent: unknown, headers: IncomingHttpHeaders): z.ZodType<readonly Mapped[]> => {
    if (!isSpoken(headers)) return UNSPOKEN;
    return Array.isArray(sent)
      ? statements.transform((all) => all.map(map))
      : oneStatement.transform((all) => all.map(map));
  };

/** An envelope; what is wrong with one thing in it is that thing's outcome. */
export const caliperInput = (map: Map) => (): z.ZodType<readonly Mapped[]> =>
  caliperEnvelope.transform(({ data }) => data.map(map));
