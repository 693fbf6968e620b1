import type { HealthReport, ServicesStatus } from '@mastery/api-schemas';
import type { World } from '../cli.ts';
import { EXIT, type Exit } from '../exit.ts';

/** How every service is, the gateway among them. */
export interface Status {
  readonly gateway: HealthReport;
  readonly services: ServicesStatus['services'];
}

/** Says how each service is and what of its needs is away; refused when anything is not healthy. */
export const tellStatus = ({ say }: Pick<World, 'say'>, { gateway, services }: Status): Exit => {
  const all = [{ app_id: 'api-gateway', ...gateway }, ...services];
  for (const { app_id: app, status, uptime_s: up, dependencies = {} } of all) {
    const away = Object.entries(dependencies).filter(([, { up: answers }]) => !answers);
    const since = away.map(([name, { since }]) => `${name} is away since ${since}`);
    say([app.padEnd(22), status, up === undefined ? '' : `up ${up} s`, ...since].join('  ').trim());
  }
  return all.every(({ status }) => status === 'healthy') ? EXIT.ok : EXIT.refused;
};
