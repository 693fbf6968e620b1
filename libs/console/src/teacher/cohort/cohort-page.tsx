import type { ComponentChildren } from 'preact';
import { useLocation } from 'preact-iso';
import { Page } from '../../shell/page.tsx';
import { texts } from '../../texts.ts';
import { PLACE } from '../places.ts';

interface CohortPageProps {
  readonly cohort: string;
  readonly title: string;
  readonly lead?: string;
  readonly children: ComponentChildren;
}

const words = texts.teacher.tabs;

/** A page about a cohort, with the way to its other pages. */
export const CohortPage = ({ cohort, title, lead, children }: CohortPageProps) => {
  const { path } = useLocation();
  const tabs = [
    [PLACE.cohort(cohort), words.overview],
    [PLACE.heatmap(cohort), words.heatmap],
    [PLACE.students(cohort), words.students],
  ] as const;
  return (
    <Page title={title} lead={lead}>
      <nav class="tabs" aria-label={words.label(cohort)}>
        {tabs.map(([place, label]) => (
          <a key={place} href={place} aria-current={path === place ? 'page' : undefined}>
            {label}
          </a>
        ))}
      </nav>
      {children}
    </Page>
  );
};
