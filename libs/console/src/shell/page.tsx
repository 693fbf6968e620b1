import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { texts } from '../texts.ts';

interface PageProps {
  readonly title: string;
  readonly lead?: ComponentChildren;
  readonly children: ComponentChildren;
}

let isFirst = true;

/**
 * What a route shows: names the document, and takes the focus to its heading, so that whoever does not see that
 * the page changed hears it. The first page leaves the focus where browsers put it.
 */
export const Page = ({ title, lead, children }: PageProps) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = texts.shell.titleOf(title);
    if (!isFirst) heading.current?.focus();
    isFirst = false;
  }, [title]);
  return (
    <>
      <header class="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {lead !== undefined && <div class="page-head__lead">{lead}</div>}
      </header>
      {children}
    </>
  );
};
