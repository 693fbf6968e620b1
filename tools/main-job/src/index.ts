export { demoPeople } from './demo-people.ts';
export { runMainJob } from './job.ts';
export { report } from './report.ts';
