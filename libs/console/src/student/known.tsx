import type { ComponentChildren } from 'preact';
import { States } from '../resource/states.tsx';
import { texts } from '../texts.ts';
import { type Mastery, useMastery } from './use-mastery.ts';

interface KnownProps {
  readonly children: (mastery: Mastery) => ComponentChildren;
}

/** What can only be shown of a student of whom something is known; says how it begins until then. */
export const Known = ({ children }: KnownProps) => (
  <States of={useMastery()} empty={<p>{texts.student.empty}</p>}>
    {children}
  </States>
);
