import { readHeadersOnce } from '@mastery/kafka-event-log';

// Each test file has modules of its own, so each has to mend its kafkajs.
readHeadersOnce();
