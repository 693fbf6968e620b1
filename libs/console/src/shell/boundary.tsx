import type { ComponentChildren } from 'preact';
import { useErrorBoundary } from 'preact/hooks';
import { texts } from '../texts.ts';

/** Keeps what is around a view alive when the view breaks, or its code cannot be loaded. */
export const Boundary = ({ children }: { readonly children: ComponentChildren }) => {
  const caught: readonly unknown[] = useErrorBoundary((broken: unknown) => console.error(broken));
  const [error] = caught;
  if (error === undefined) return <>{children}</>;
  return (
    <div class="state state--failed" role="alert">
      <h2>{texts.shell.broken.title}</h2>
      <p>{texts.shell.broken.text}</p>
      <button type="button" onClick={() => location.reload()}>
        {texts.shell.broken.again}
      </button>
    </div>
  );
};
