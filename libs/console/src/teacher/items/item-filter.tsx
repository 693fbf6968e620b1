import { Field } from '../../parts/field.tsx';
import { useResource } from '../../resource/use-resource.ts';
import { useConsole } from '../../shell/console-context.ts';
import { texts } from '../../texts.ts';
import type { Item } from './items-page.tsx';

/** Which items are asked for; null for all. */
export interface Asked {
  readonly topic: string | null;
  readonly finding: Item['finding'] | null;
}

interface ItemFilterProps {
  readonly asked: Asked;
  readonly onAsk: (asked: Asked) => void;
}

const words = texts.teacher.items;
const FINDINGS = Object.keys(words.findings) as readonly Item['finding'][];

/** Chooses a finding, and a topic of the curriculum where there is one. */
export const ItemFilter = ({ asked, onAsk }: ItemFilterProps) => {
  const { api } = useConsole();
  const { state } = useResource((signal) => api.GET('/curriculum', { signal }), []);
  const topics = state.kind === 'ready' ? state.value.topics : [];
  return (
    <>
      <Field label={words.finding}>
        {(id) => (
          <select
            id={id}
            value={asked.finding ?? ''}
            onChange={({ currentTarget: { value } }) =>
              onAsk({ ...asked, finding: FINDINGS.find((each) => each === value) ?? null })
            }
          >
            {FINDINGS.map((finding) => (
              <option key={finding} value={finding}>
                {words.findings[finding]}
              </option>
            ))}
            <option value="">{words.anyFinding}</option>
          </select>
        )}
      </Field>
      {topics.length > 0 && (
        <Field label={words.topic}>
          {(id) => (
            <select
              id={id}
              value={asked.topic ?? ''}
              onChange={({ currentTarget: { value } }) =>
                onAsk({ ...asked, topic: value === '' ? null : value })
              }
            >
              <option value="">{words.allTopics}</option>
              {topics.map((topic) => (
                <option key={topic.id} value={topic.id}>
                  {topic.title}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
    </>
  );
};
