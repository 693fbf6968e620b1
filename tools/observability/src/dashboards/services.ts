import { type DashboardSpec, lines, query, rareQuery } from './dashboard-spec.ts';
import { CALLERS, meanBy, quantileBy, rateBy, series } from './promql.ts';

const JOB = 'job=~"$job"';
const REQUESTS = 'http_request_duration_seconds';
const WIDE = { width: 12 };

/** Each service by itself: rate, errors and duration of its requests, and how its processes fare. */
export const services: DashboardSpec = {
  uid: 'mastery-services',
  title: 'Mastery: services',
  says: 'Rate, errors and duration of requests by service, and how its processes fare.',
  isByJob: true,
  rows: [
    {
      title: 'Requests',
      panels: [
        lines('Rate', 'reqps', 'By status, without probes.', [
          query('{{job}} {{status}}', rateBy('job, status', `${REQUESTS}_count`, JOB, CALLERS)),
        ]),
        lines('Errors', 'percentunit', 'The part that is answered with 5xx.', [
          rareQuery(
            'there is no series of errors before the first one',
            '{{job}}',
            `${rateBy('job', `${REQUESTS}_count`, JOB, CALLERS, 'status=~"5.."')} / ${rateBy('job', `${REQUESTS}_count`, JOB, CALLERS)}`,
          ),
        ]),
        lines(
          'Duration',
          's',
          'Percentiles over all routes. Dots are exemplars: they lead to a trace.',
          [0.5, 0.95, 0.99].map((part) =>
            query(`{{job}} p${part * 100}`, quantileBy(part, 'job', REQUESTS, JOB, CALLERS)),
          ),
        ),
        lines(
          'Rate by route',
          'reqps',
          'Who is asked for what.',
          [
            query(
              '{{job}} {{method}} {{route}}',
              rateBy('job, method, route', `${REQUESTS}_count`, JOB, CALLERS),
            ),
          ],
          WIDE,
        ),
        lines(
          'Mean duration by route',
          's',
          'Where time goes.',
          [
            query(
              '{{job}} {{method}} {{route}}',
              meanBy('job, method, route', REQUESTS, JOB, CALLERS),
            ),
          ],
          WIDE,
        ),
      ],
    },
    {
      title: 'What it needs',
      panels: [
        lines('Dependencies', 'short', '1 while the dependency answers its probe.', [
          query('{{job}} {{dependency}} {{instance}}', series('dependency_up', JOB)),
        ]),
        lines('State operations', 'ops', 'Calls of the Dapr state store.', [
          query(
            '{{operation}} {{outcome}}',
            rateBy('operation, outcome', 'state_operations_total', JOB),
          ),
        ]),
        lines('Time of state operations', 's', 'The 99th percentile.', [
          query(
            '{{operation}}',
            quantileBy(0.99, 'operation', 'state_operation_duration_seconds', JOB),
          ),
        ]),
      ],
    },
    {
      title: 'Processes',
      panels: [
        lines('CPU', 'percentunit', 'Of one core.', [
          query('{{job}} {{instance}}', rateBy('job, instance', 'process_cpu_seconds_total', JOB)),
        ]),
        lines('Resident memory', 'bytes', 'What the limit of a container counts.', [
          query('{{job}} {{instance}}', series('process_resident_memory_bytes', JOB)),
        ]),
        lines('Heap in use', 'bytes', 'A saw tooth is health; a rising lower edge is a leak.', [
          query('{{job}} {{instance}}', series('nodejs_heap_size_used_bytes', JOB)),
        ]),
        lines('Event loop lag', 's', 'The 99th percentile: for so long nothing else could run.', [
          query('{{job}} {{instance}}', series('nodejs_eventloop_lag_p99_seconds', JOB)),
        ]),
        lines('Garbage collection', 'percentunit', 'The part of time that it takes, by kind.', [
          query('{{job}} {{kind}}', rateBy('job, kind', 'nodejs_gc_duration_seconds_sum', JOB)),
        ]),
        lines('Running since', 's', 'Age of each process.', [
          query('{{job}} {{instance}}', `time() - ${series('process_start_time_seconds', JOB)}`),
        ]),
      ],
    },
  ],
};
