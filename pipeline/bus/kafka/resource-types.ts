// Numbers of Kafka's protocol that kafkajs exports in a form that modules cannot import by name.
import kafkajs from 'kafkajs';

export const ConfigResourceTypes = { topic: kafkajs.ConfigResourceTypes.TOPIC } as const;
