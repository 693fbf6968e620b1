import { type UsedResource, useResource } from '../../resource/use-resource.ts';
import { useConsole } from '../../shell/console-context.ts';
import { useEvery } from '../use-every.ts';
import type { Flow } from './arrows.ts';

/** How often it is asked, milliseconds. */
const EVERY_MS = 2_000;

/** The flow of records, asked again every two seconds while the page is seen. */
export const useFlow = (): UsedResource<Flow> => {
  const { api } = useConsole();
  const flow = useResource<Flow>((signal) => api.GET('/operations/flow', { signal }), []);
  useEvery(flow.refresh, EVERY_MS);
  return flow;
};
