import type { components } from '@mastery/client';

/** The models in use, as the gateway tells of them. */
export type ModelCard = components['schemas']['ModelCard'];
/** A measured figure. */
export type Figure = ModelCard['figures']['measured'][number];

/** Whether a figure reaches its target; null where there is none. */
export const reachesTarget = ({ value, target, better }: Figure): boolean | null => {
  if (target === undefined) return null;
  return better === 'higher' ? value >= target : value <= target;
};

/** The figures that say how far chances and intervals can be believed. */
export const isOfCalibration = ({ name }: Figure): boolean =>
  name.endsWith('calibration error') || name.endsWith('interval coverage');
