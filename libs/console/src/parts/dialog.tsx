import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { texts } from '../texts.ts';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** A modal dialog, open while it is drawn. Focus, Escape and what lies behind are the browser's business. */
export const Dialog = ({ title, onClose, children }: DialogProps) => {
  const place = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const before = document.activeElement;
    place.current?.showModal();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog ref={place} class="dialog" aria-labelledby={id} onClose={onClose}>
      <header class="dialog__head">
        <h2 id={id}>{title}</h2>
        <button type="button" class="button--plain" onClick={onClose}>
          {texts.shell.close}
        </button>
      </header>
      {children}
    </dialog>
  );
};
