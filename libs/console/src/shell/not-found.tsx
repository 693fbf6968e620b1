import { texts } from '../texts.ts';
import { Page } from './page.tsx';

/** A place that is none. */
export const NotFound = () => (
  <Page title={texts.shell.notFound.title}>
    <p>{texts.shell.notFound.text}</p>
    <p>
      <a href="/">{texts.shell.notFound.home}</a>
    </p>
  </Page>
);
