import type { ComponentChildren } from 'preact';
import { type Failure, kindOf } from '../api/failure.ts';
import { texts } from '../texts.ts';
import type { UsedResource } from './use-resource.ts';

interface StatesProps<Value> {
  readonly of: UsedResource<Value>;
  /** What stands here where there is nothing to show. */
  readonly empty?: ComponentChildren;
  readonly children: (value: Value) => ComponentChildren;
}

/** A view's resource in whichever state it is; `children` draws it once it is there. */
export const States = <Value,>({ of, empty, children }: StatesProps<Value>) => {
  const { state, refresh } = of;
  switch (state.kind) {
    case 'loading':
      return <Loading />;
    case 'empty':
      return <div class="state">{empty ?? <p>{texts.states.empty}</p>}</div>;
    case 'failed':
      return <FailureNote failure={state.failure} onAgain={refresh} />;
    case 'ready':
      return (
        <>
          {state.outdated && <Outdated onAgain={refresh} />}
          {children(state.value)}
        </>
      );
  }
};

/** Something is on its way. */
export const Loading = () => (
  <p class="state state--loading" role="status">
    <span class="spinner" aria-hidden="true" />
    {texts.states.loading}
  </p>
);

const Outdated = ({ onAgain }: { readonly onAgain: () => void }) => (
  <p class="note note--warn" role="status">
    {texts.states.outdated}{' '}
    <button type="button" class="button--plain" onClick={onAgain}>
      {texts.states.again}
    </button>
  </p>
);

interface FailureNoteProps {
  readonly failure: Failure;
  /** Tries again; without it there is nothing to try. */
  readonly onAgain?: () => void;
}

/** Why something is not there, and what to do about it. */
export const FailureNote = ({ failure, onAgain }: FailureNoteProps) => {
  const { title, text, detail, trace } = wordsOf(failure);
  const helps = failure.kind === 'problem' || failure.kind === 'offline';
  return (
    <div class="state state--failed" role="alert">
      <h2>{title}</h2>
      {detail !== undefined && <p>{detail}</p>}
      <p>{text}</p>
      {helps && onAgain && (
        <button type="button" onClick={onAgain}>
          {texts.states.again}
        </button>
      )}
      {trace !== undefined && trace !== '' && <p class="soft">{texts.states.trace(trace)}</p>}
    </div>
  );
};

interface Words {
  readonly title: string;
  readonly text: string;
  readonly detail?: string | undefined;
  readonly trace?: string;
}

/** Why something failed, in half a sentence: what the engine said of it, else what the failure is called. */
export const reasonOf = (failure: Failure): string => {
  const { title, detail } = wordsOf(failure);
  return detail ?? title;
};

/** What a failure is called, and its remedy. */
export const wordsOf = (failure: Failure): Words => {
  switch (failure.kind) {
    case 'problem': {
      const { title, detail, trace_id: trace } = failure.problem;
      const text = texts.states.remedies[kindOf(failure.problem)] ?? texts.states.remedy;
      return { title, text, detail, trace };
    }
    case 'not-allowed':
      return texts.states.notAllowed;
    case 'signed-out':
      return texts.states.signedOut;
    case 'offline':
      return texts.states.offline;
  }
};
