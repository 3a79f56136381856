// Ends the servers that the tests of this run shared.
export default async function teardown() {
  await globalThis.testServices.close();
}
