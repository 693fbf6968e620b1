import { texts } from '../texts.ts';
import type { Toasts } from './toasts.ts';

/** A live region: what is said here is read out, and takes no focus. */
export const ToastRegion = ({ toasts }: { readonly toasts: Toasts }) => (
  <div class="toasts" role="status" aria-live="polite">
    {toasts.shown.value.map(({ id, tone, text }) => (
      <p key={id} class={`toast toast--${tone}`}>
        <span>{text}</span>
        <button type="button" class="button--plain" onClick={() => toasts.dismiss(id)}>
          {texts.shell.dismiss}
        </button>
      </p>
    ))}
  </div>
);
