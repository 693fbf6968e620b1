import type { LockedPackage } from '../lock/read-lock.ts';
import { ALLOWED, EXCEPTIONS, type Exception } from './allowed.ts';
import { isMetBy } from './expression.ts';

const isAbout = ({ packages }: Exception, name: string): boolean =>
  packages.endsWith('*') ? name.startsWith(packages.slice(0, -1)) : name === packages;

const isMet = (license: string): boolean => {
  try {
    return isMetBy(license, ALLOWED);
  } catch {
    return false;
  }
};

const problemOf = (
  { path, name, license, dev }: LockedPackage,
  exceptions: readonly Exception[],
): string | undefined => {
  if (license === undefined || license === '') return `${path} names no licence`;
  if (isMet(license)) return undefined;
  const exception = exceptions.find((each) => isAbout(each, name) && each.license === license);
  if (!exception) return `${path} has the licence ${license}, which nobody allowed`;
  if (exception.onlyDev && !dev) return `${path} (${license}) may be a tool only, and is shipped`;
  return undefined;
};

/** Says of each package whose licence is not allowed, and of each exception that is about none. */
export const licenceProblems = (
  packages: readonly LockedPackage[],
  exceptions: readonly Exception[] = EXCEPTIONS,
): readonly string[] => [
  ...packages.flatMap((each) => problemOf(each, exceptions) ?? []),
  ...exceptions
    .filter(
      (each) =>
        !packages.some(({ name, license }) => isAbout(each, name) && each.license === license),
    )
    .map(({ packages: name, license }) => `no package ${name} has the licence ${license}`),
];
