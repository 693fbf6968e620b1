import type { Failure } from '../../api/failure.ts';
import { FailureNote } from '../../resource/states.tsx';
import { texts } from '../../texts.ts';

/** Why the gateway would not do it: place by place where it names places. */
export const Refusal = ({ failure }: { readonly failure: Failure }) => {
  const errors = failure.kind === 'problem' ? (failure.problem.errors ?? []) : [];
  if (errors.length === 0) return <FailureNote failure={failure} />;
  return (
    <div class="note note--warn" role="alert">
      <p>{texts.operator.letters.refused}</p>
      <ul>
        {errors.map(({ path, message }) => (
          <li key={path + message}>
            <code>{path}</code> {message}
          </li>
        ))}
      </ul>
    </div>
  );
};
