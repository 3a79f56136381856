// Keeps warnings of Node from users who can do nothing about them.

/**
 * kafkajs sets timers to a time gone by, which means "at once"; Node 24 and later say so on every start. The AWS SDK says on Node 20 which of its
 * later versions will need another: those that we need are in our lock file.
 */
const HARMLESS = ['TimeoutNegativeWarning', 'NodeVersionSupportWarning'];

/** To be called once, before libraries are loaded. All other warnings are printed as ever. */
export function hideHarmlessWarnings(): void {
  const listeners = process.listeners('warning');
  process.removeAllListeners('warning');
  process.on('warning', (warning) => {
    const harmless = HARMLESS.some((name) => warning.name === name || warning.message.startsWith(name));
    if (!harmless) for (const listener of listeners) listener(warning);
  });
}
