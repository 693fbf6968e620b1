export { createKafkaEventLog } from './kafka-event-log.ts';
export type { KafkaEventLogOptions } from './kafka-event-log.ts';
export type { KafkaConnection, KafkaSasl, KafkaTls } from './kafka-client.ts';
