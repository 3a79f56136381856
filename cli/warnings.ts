// Keeps warnings of Node from users who can do nothing about them.

/** kafkajs sets timers to a time gone by, which means "at once"; Node 24 and later say so on every start. */
const HARMLESS = new Set(['TimeoutNegativeWarning']);

/** To be called once, before libraries are loaded. All other warnings are printed as ever. */
export function hideHarmlessWarnings(): void {
  const listeners = process.listeners('warning');
  process.removeAllListeners('warning');
  process.on('warning', (warning) => {
    if (!HARMLESS.has(warning.name)) for (const listener of listeners) listener(warning);
  });
}
