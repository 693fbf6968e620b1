import type { components } from '@mastery/client';
import { duration } from '../../format.ts';
import { texts } from '../../texts.ts';
import { Dependencies } from './dependencies.tsx';

/** A service and how it is. */
export type ServiceHealth = components['schemas']['ServicesStatus']['services'][number];

const words = texts.operator.health;

/** A service: how it is, for how long it is up, and what it needs. */
export const ServiceCard = ({ service }: { readonly service: ServiceHealth }) => {
  const { app_id: name, status, uptime_s: uptime, dependencies } = service;
  return (
    <section class="card" aria-label={name}>
      <header class="card__head">
        <h2>{name}</h2>
        <span class={status === 'healthy' ? 'badge badge--good' : 'badge badge--bad'}>
          {words.states[status]}
        </span>
      </header>
      {uptime !== undefined && <p class="soft">{words.uptime(duration(uptime))}</p>}
      {dependencies && <Dependencies service={name} of={dependencies} />}
    </section>
  );
};
