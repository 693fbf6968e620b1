import type { components } from '@mastery/client';
import type { Answered } from '../../api/ask.ts';
import { States } from '../../resource/states.tsx';
import { useResource } from '../../resource/use-resource.ts';
import { useConsole } from '../../shell/console-context.ts';
import { Page } from '../../shell/page.tsx';
import { texts } from '../../texts.ts';
import { useEvery } from '../use-every.ts';
import { ServiceCard, type ServiceHealth } from './service-card.tsx';

type Health = components['schemas']['Health'];

const words = texts.operator.health;
/** How often it is asked, milliseconds. */
const EVERY_MS = 5_000;

/** How every service is, and what each of them needs. */
export const HealthPage = () => {
  const { api } = useConsole();
  const gateway = useResource<Health>(async (signal) => {
    const query = { verbose: 'true' } as const;
    return unwellToo(await api.GET('/health', { params: { query }, signal }));
  }, []);
  const behind = useResource((signal) => api.GET('/operations/services', { signal }), []);
  useEvery(gateway.refresh, EVERY_MS);
  useEvery(behind.refresh, EVERY_MS);
  return (
    <Page title={words.title} lead={words.lead}>
      <div class="stack">
        <States of={gateway}>
          {(health) => (
            <ServiceCard service={{ app_id: 'api-gateway', ...health } satisfies ServiceHealth} />
          )}
        </States>
        <States of={behind}>
          {({ services }) => (
            <>
              <AllIsWell services={services} />
              {services.map((service) => (
                <ServiceCard key={service.app_id} service={service} />
              ))}
            </>
          )}
        </States>
      </div>
    </Page>
  );
};

const AllIsWell = ({ services }: { readonly services: readonly ServiceHealth[] }) => {
  const unwell = services.filter(({ status }) => status !== 'healthy');
  return (
    <p class={unwell.length === 0 ? 'verdict verdict--good' : 'verdict verdict--bad'} role="status">
      {unwell.length === 0
        ? words.allBehindWell
        : words.someUnwell(unwell.map(({ app_id: name }) => name).join(', '))}
    </p>
  );
};

/** A gateway that is not well answers 503, and says in the same words what is away: that is an answer. */
const unwellToo = ({ data, error, response }: Answered<Health>): Answered<Health> => {
  const isReport = typeof error === 'object' && error !== null && 'dependencies' in error;
  if (!isReport) return { ...(data && { data }), error, response };
  return { data: error as Health, response: new Response(null, { status: 200 }) };
};
