import { type ReadonlySignal, signal } from '@preact/signals';

/** Something that was done, said for a moment. */
export interface Toast {
  readonly id: number;
  readonly tone: 'good' | 'bad';
  readonly text: string;
}

/** What is said for a moment, and how to say it. */
export interface Toasts {
  readonly shown: ReadonlySignal<readonly Toast[]>;
  readonly say: (text: string, tone?: Toast['tone']) => void;
  readonly dismiss: (id: number) => void;
}

/** Long enough to be read twice, milliseconds. What went wrong stays until it is dismissed. */
const SHOWN_MS = 8_000;

/** Says things for a moment. */
export const createToasts = (later: (run: () => void, ms: number) => unknown): Toasts => {
  const shown = signal<readonly Toast[]>([]);
  let last = 0;
  const dismiss = (id: number): void => {
    shown.value = shown.peek().filter((toast) => toast.id !== id);
  };
  return {
    shown,
    dismiss,
    say: (text, tone = 'good') => {
      const id = (last += 1);
      shown.value = [...shown.peek(), { id, tone, text }];
      if (tone === 'good') later(() => dismiss(id), SHOWN_MS);
    },
  };
};
