// Each stage as a process of its own with a backlog of a million records: the most memory it held, its rate, and who took how much time.
import { writeLogs } from './cloudtrail-logs.mts';
import { deploy } from './deployment.mts';
import { cpuSeconds, startServers } from './servers.mts';
import { startStages } from './stage-process.mts';

const BACKLOG = Number(process.env['ACCESSTRAIL_BENCH_BACKLOG'] ?? 1_000_000);
const PER_FILE = 4000;
const AIM_MB = 350;

const servers = await startServers();
try {
  const deployment = await deploy(servers);
  writeLogs(deployment.logs, 0, BACKLOG, PER_FILE);
  // What one stage leaves is the backlog of the next.
  for (const stage of ['collect', 'normalize', 'index']) {
    const started = performance.now();
    const before = serverTimes();
    const running = startStages(deployment, stage, { untilIdle: true });
    await running.ended();
    const seconds = (performance.now() - started) / 1000;
    const after = serverTimes();
    const { memoryMb, cpuSeconds: cpu } = running.usage();
    const micros = (time: number): number => Math.round((time * 1e6) / BACKLOG);
    console.log(
      JSON.stringify({
        bench: 'stage-memory',
        stage,
        node: process.version,
        backlog: BACKLOG,
        vmHwmMb: Math.round(memoryMb),
        aimMb: AIM_MB,
        secondsWithStart: Math.round(seconds),
        perSecond: Math.round(BACKLOG / seconds),
        cpuMicrosPerEvent: {
          node: micros(cpu),
          kafka: micros(after.kafka - before.kafka),
          elasticsearch: micros(after.elasticsearch - before.elasticsearch),
        },
      }),
    );
  }
  const found = await deployment.found();
  if (found !== BACKLOG) {
    console.error(`${String(found)} events were found instead of ${String(BACKLOG)}`);
    process.exitCode = 1;
  }
  await deployment.remove();
} finally {
  await servers.stop();
}

function serverTimes(): { readonly kafka: number; readonly elasticsearch: number } {
  return {
    kafka: cpuSeconds(servers.kafka.pid, true) ?? 0,
    elasticsearch: cpuSeconds(servers.elasticsearch.pid, true) ?? 0,
  };
}
