import { CLOUDEVENT_JSON } from '../envelope.ts';
import { type EventJsonSchema, eventJsonSchemas } from '../json-schemas.ts';
import { LEARNING_EVENTS } from '../learning-events.ts';
import { RESULT_EVENTS } from '../result-events.ts';
import { TOPIC, TOPICS, type Topic, type TopicSettings } from '../topics.ts';
import {
  DEAD_LETTER,
  deadLetterMessage,
  eventMessage,
  eventPayload,
  reference,
} from './messages.ts';
import { OPERATIONS, type Operation } from './operations.ts';

/**
 * The AsyncAPI 3.0 document of the engine, from the schemas that validate its events: channels are
 * the Kafka topics, operations what each app does with them.
 */
export const asyncApiDocument = () => {
  const schemas = eventJsonSchemas();
  const events = <Made>(make: (schema: EventJsonSchema) => Made) =>
    Object.fromEntries(schemas.map((schema) => [schema.type, make(schema)]));
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Mastery Engine',
      version: '1',
      description:
        'Events are CloudEvents 1.0 in structured JSON. Every version of every schema stays readable; a reader never has to fetch one.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    defaultContentType: CLOUDEVENT_JSON,
    channels: Object.fromEntries(TOPICS.map((topic) => [topic.name, channel(topic)])),
    operations: Object.fromEntries(OPERATIONS.map((each) => [operationId(each), operation(each)])),
    components: {
      messages: { ...events(eventMessage), [DEAD_LETTER]: deadLetterMessage() },
      schemas: events(eventPayload),
    },
  };
};

const DESCRIPTION: Readonly<Record<Topic, string>> = {
  [TOPIC.requests]: 'Learning events, from the gateway or straight from a learning agent.',
  [TOPIC.results]: 'What came of learning events.',
  [TOPIC.dlq]: 'Records that could not be processed, for review and repair.',
  [TOPIC.audit]: 'Who read or changed what: entries are the engine’s own affair.',
};

const MESSAGES: Readonly<Record<Topic, readonly string[]>> = {
  [TOPIC.requests]: LEARNING_EVENTS.map(({ shape }) => shape.type.value),
  [TOPIC.results]: RESULT_EVENTS.map(({ shape }) => shape.type.value),
  [TOPIC.dlq]: [DEAD_LETTER],
  [TOPIC.audit]: [],
};

const channel = ({ name, retentionMs }: TopicSettings) => ({
  address: name,
  description: DESCRIPTION[name],
  messages: Object.fromEntries(
    MESSAGES[name].map((message) => [message, reference('messages', message)]),
  ),
  bindings: {
    kafka: {
      topicConfiguration: { 'cleanup.policy': ['delete'], 'retention.ms': retentionMs },
      bindingVersion: '0.5.0',
    },
  },
});

/** An app may read a topic more than once, each time in a group of another name. */
const operationId = ({ app, action, topic, group = app }: Operation): string =>
  [app, action, topic, ...(group === app ? [] : [group])].join('.');

const operation = ({ app, action, topic, summary, types, group }: Operation) => ({
  action,
  channel: { $ref: `#/channels/${topic}` },
  summary,
  tags: [{ name: app }],
  messages: (types ?? MESSAGES[topic]).map((message) => ({
    $ref: `#/channels/${topic}/messages/${message}`,
  })),
  ...(group && {
    bindings: {
      kafka: { groupId: { type: 'string', const: group }, bindingVersion: '0.5.0' },
    },
  }),
});
