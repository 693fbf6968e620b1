import type { components } from '@mastery/client';
import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type UsedResource, useResource } from '../resource/use-resource.ts';
import { useConsole } from '../shell/console-context.ts';
import { titleIn } from './title-in.ts';

/** The topics and their order. */
export type Curriculum = components['schemas']['CurriculumResponse'];

const NONE: UsedResource<Curriculum> = { state: { kind: 'loading' }, refresh: () => undefined };
const CurriculumContext = createContext(NONE);

/** Asks for the curriculum once for all sections. */
export const CurriculumProvider = ({ children }: { readonly children: ComponentChildren }) => {
  const { api } = useConsole();
  const curriculum = useResource((signal) => api.GET('/curriculum', { signal }), []);
  return <CurriculumContext.Provider value={curriculum}>{children}</CurriculumContext.Provider>;
};

/** The curriculum; not every engine has one. */
export const useCurriculum = (): UsedResource<Curriculum> => useContext(CurriculumContext);

/** What a topic is called: its id where the curriculum does not know it, or is not there. */
export const useTopicTitle = (): ((id: string) => string) => {
  const { state } = useCurriculum();
  return titleIn(state.kind === 'ready' ? state.value.topics : []);
};
