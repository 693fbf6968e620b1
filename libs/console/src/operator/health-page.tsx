import type { components } from '@mastery/client';
import { useEffect } from 'preact/hooks';
import type { Answered } from '../api/ask.ts';
import { duration, moment } from '../format.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { States } from '../resource/states.tsx';
import { useResource } from '../resource/use-resource.ts';
import { useConsole } from '../shell/console-context.ts';
import { Page } from '../shell/page.tsx';
import { texts } from '../texts.ts';

type Health = components['schemas']['Health'];
interface Dependency {
  readonly name: string;
  readonly up: boolean;
  readonly since: string;
}

const words = texts.operator;
const COLUMNS: readonly Column<Dependency>[] = [
  { key: 'name', label: words.dependency, value: ({ name }) => name },
  {
    ...{ key: 'state', label: words.state, value: ({ up }) => (up ? words.up : words.down) },
    show: ({ up }) => (
      <span class={up ? 'badge badge--good' : 'badge badge--bad'}>
        {up ? words.up : words.down}
      </span>
    ),
  },
  {
    ...{ key: 'since', label: words.since, value: ({ since }) => since },
    show: ({ since }) => moment(since),
  },
];
/** How often it is asked, milliseconds. */
const EVERY_MS = 5_000;

/** Whether the gateway has what it needs. */
export const HealthPage = () => {
  const { api } = useConsole();
  const health = useResource<Health>(async (signal) => {
    const query = { verbose: 'true' } as const;
    return unwellToo(await api.GET('/health', { params: { query }, signal }));
  }, []);
  useEffect(() => {
    const timer = setInterval(health.refresh, EVERY_MS);
    return () => clearInterval(timer);
  }, [health.refresh]);
  return (
    <Page title={words.title}>
      <States of={health}>
        {({ status, uptime_s: uptime = 0, dependencies = {} }) => (
          <section class="card">
            <p class={`engine engine--${status}`} role="status">
              <strong>{words.health[status]}</strong>
            </p>
            <p class="soft">{words.uptime(duration(uptime))}</p>
            <DataTable
              caption={words.caption}
              columns={COLUMNS}
              rows={Object.entries(dependencies).map(([name, one]) => ({ name, ...one }))}
              keyOf={({ name }) => name}
            />
          </section>
        )}
      </States>
    </Page>
  );
};

/** A gateway that is not well answers 503, and says in the same words what is away: that is an answer. */
const unwellToo = ({ data, error, response }: Answered<Health>): Answered<Health> => {
  const isReport = typeof error === 'object' && error !== null && 'dependencies' in error;
  if (!isReport) return { ...(data && { data }), error, response };
  return { data: error as Health, response: new Response(null, { status: 200 }) };
};
