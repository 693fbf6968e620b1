import type { Session } from '../session/read-token.ts';
import { texts } from '../texts.ts';
import { useDemo } from './use-demo.ts';

/** Somebody to be, on a local start; nothing elsewhere. */
export const DemoDoor = ({ onChoose }: { readonly onChoose: (session: Session) => void }) => {
  const demo = useDemo();
  if (!demo) return null;
  return (
    <section class="card card--demo" aria-labelledby="demo">
      <header class="card__head">
        <h2 id="demo">{texts.demo.heading}</h2>
        <span class="badge">{texts.demo.local}</span>
      </header>
      <p class="soft">{texts.demo.lead}</p>
      <ul class="choices">
        {demo.people.map((person) => (
          <li key={person.token}>
            <button type="button" class="choice" onClick={() => onChoose(person)}>
              <strong>{texts.demo.people[person.role].title}</strong>
              <span>{texts.demo.people[person.role].text}</span>
              <small>{texts.demo.enter(person.subject)}</small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};
