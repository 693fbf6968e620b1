import { beforeAll, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { type MonitoringPrograms, exec, prepareMonitoring, repositoryRoot } from '@mastery/stack';
import { OBSERVABILITY } from './folders.ts';

const alertmanager = join(repositoryRoot, OBSERVABILITY, 'alertmanager.yaml');
const prometheus = join(repositoryRoot, OBSERVABILITY, 'prometheus.yaml');

describe('configuration', () => {
  let programs: MonitoringPrograms;
  beforeAll(async () => {
    programs = await prepareMonitoring(() => undefined);
  }, 300_000);

  it('is what Alertmanager takes', async () => {
    const { code, text } = await exec(programs.amtool, ['check-config', alertmanager]);
    expect({ code, text: code === 0 ? '' : text }).toEqual({ code: 0, text: '' });
  });

  it('is what Prometheus takes', async () => {
    const { code, text } = await exec(programs.promtool, ['check', 'config', prometheus]);
    expect({ code, text: code === 0 ? '' : text }).toEqual({ code: 0, text: '' });
  });

  it.each([
    ['critical', 'pager'],
    ['warning', 'tickets'],
  ])('sends what is %s to the %s', async (severity, receiver) => {
    const args = ['config', 'routes', 'test', `--config.file=${alertmanager}`];
    const { text } = await exec(programs.amtool, [...args, `severity=${severity}`]);
    expect(text.trim().split('\n').at(-1)).toContain(receiver);
  });
});
