export { committedCatalogue, generateCatalogue } from './catalogue/catalogue.ts';
export type { Metric } from './catalogue/metric.ts';
export type { Generated } from './generate/generated.ts';
export { generateSloRules } from './rules/slo-rules.ts';
export { startAlertReceiver } from './run/alert-receiver.ts';
export type { AlertReceiver, ToldAlert } from './run/alert-receiver.ts';
export type { Prometheus, Sample } from './run/ask-prometheus.ts';
export { startMonitoring } from './run/start-monitoring.ts';
export type { Monitoring } from './run/start-monitoring.ts';
