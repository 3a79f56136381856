// The servers that tests run against: artifacts of Maven Central, by version, with the SHA-512 of the main ones.

/** A broker's jars and all they need; the last one makes it write a log. */
export const KAFKA = {
  folder: 'kafka-4.1.0',
  jdk: 17,
  dependencies: [
    'org.apache.kafka:kafka_2.13:4.1.0',
    'org.apache.kafka:kafka-tools:4.1.0',
    'org.apache.logging.log4j:log4j-slf4j-impl:2.24.3',
  ],
  sha512: {
    'kafka_2.13-4.1.0.jar':
      '7ba3942c98aa1624f948be4620418cd057fdb75249e79a1c86e5d51fa21d4d54f4b2275b5289ebce8aea5830baffe4c11e122e3bf3ad3ea7e033aac97ca8520f',
    'kafka-tools-4.1.0.jar':
      'bd929d62429b86691c4ccaff5299f37b5f463093cecbdff72e886cdab941a4020f75aff6e6653aac693be5d210bc0622970dbce9318d7b771083a4ee18174cd2',
  },
} as const;

/** The distribution that Elastic publishes for tests: the server with few modules. */
export const ELASTICSEARCH = {
  folder: 'elasticsearch-9.2.0',
  jdk: 21,
  artifact: 'org.elasticsearch.distribution.integ-test-zip:elasticsearch:9.2.0:zip',
  sha512: {
    'elasticsearch-9.2.0.zip':
      '2c624e913bb8712fb1698fc1ab3a241c868228183f089ff3cde17ad7bc7b5a9663454c2af939c65e075663826371e3d4344dca43a55a8aab9594f9a64b01d2c7',
  },
} as const;
