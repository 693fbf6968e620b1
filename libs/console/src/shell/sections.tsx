import type { ComponentType } from 'preact';
import { Route, Router, useLocation } from 'preact-iso';
import { texts } from '../texts.ts';
import { NotFound } from './not-found.tsx';

/** A section of a view: its place below the view's own, what it is called, and what it shows. */
export interface Section {
  /** Begins with a slash; `/` is the first one. */
  readonly path: string;
  readonly label: string;
  readonly show: ComponentType;
  /** Reached from within another section: it does not stand in the navigation. */
  readonly isHidden?: boolean;
}

interface SectionsProps {
  /** Where the view is, such as `/console/student`. */
  readonly base: string;
  readonly title: string;
  readonly sections: readonly Section[];
}
/** A view of several sections: their navigation, where there are several, and the one that is open. */
export const Sections = ({ base, title, sections }: SectionsProps) => {
  const { path } = useLocation();
  const inNavigation = sections.filter(({ isHidden }) => isHidden !== true);
  const placeOf = (section: Section) => (section.path === '/' ? base : base + section.path);
  return (
    <>
      {inNavigation.length > 1 && (
        <nav class="sections" aria-label={texts.shell.sections(title)}>
          {inNavigation.map((section) => (
            <a
              key={section.path}
              href={placeOf(section)}
              aria-current={path === placeOf(section) ? 'page' : undefined}
            >
              {section.label}
            </a>
          ))}
        </nav>
      )}
      <Router>
        {sections.map(({ path: own, show }) => (
          <Route key={own} path={own} component={show} />
        ))}
        <Route default component={NotFound} />
      </Router>
    </>
  );
};
