import type { components } from '@mastery/client';
import { useEffect, useState } from 'preact/hooks';
import { outcomeOf } from '../../api/ask.ts';
import { useLiveResults } from '../../live/use-live-results.ts';
import { type UsedResource, useResource } from '../../resource/use-resource.ts';
import { useConsole } from '../../shell/console-context.ts';
import { later } from '../../shell/later.ts';

type InboxPage = components['schemas']['InboxResponse'];
/** Something that the student was told. */
export type Told = InboxPage['notifications'][number];

/** As many as an inbox keeps. */
const LIMIT = 200;
/** A message is written after the result that it tells of, milliseconds. */
const WRITTEN_AFTER_MS = 1_000;

/** The inbox, and how to have one of its messages read. */
export const useInbox = () => {
  const { api } = useConsole();
  const inbox: UsedResource<InboxPage> = useResource(
    (signal) => api.GET('/notifications/inbox', { params: { query: { limit: LIMIT } }, signal }),
    [],
    ({ notifications }) => notifications.length === 0,
  );
  const [news, setNews] = useState(0);
  useLiveResults(() => setNews((count) => count + 1));
  useEffect(
    () => (news === 0 ? undefined : later(inbox.refresh, WRITTEN_AFTER_MS)),
    [news, inbox.refresh],
  );
  const read = async (id: string) => {
    await outcomeOf(api.POST('/notifications/inbox/{id}/read', { params: { path: { id } } }));
    inbox.refresh();
  };
  return { inbox, read };
};
