// The processes of a test that scales up and down: launched, killed, drained, by stage.
import { type Ended, type Running, launch } from '../support/program.ts';

export type WorkerStage = 'collect' | 'normalize' | 'index';

export class Workers {
  readonly #config: string;
  readonly #running: Record<WorkerStage, Running[]> = { collect: [], normalize: [], index: [] };

  constructor(config: string) {
    this.#config = config;
  }

  /** Starts processes of one stage, with another configuration if told. */
  start(stage: WorkerStage, count = 1, config = this.#config): void {
    for (let started = 0; started < count; started++)
      this.#running[stage].push(launch(['run', '-c', config, '--only', stage]));
  }

  /** Throws when a process has ended by itself, with what it said last. */
  check(): void {
    for (const [stage, workers] of Object.entries(this.#running))
      for (const { child, output } of workers)
        if (child.exitCode !== null)
          throw new Error(`${stage} ended with ${String(child.exitCode)}: ${output().stderr.slice(-4000)}`);
  }

  /** kill -9 of the process of a stage that has run longest. */
  async kill(stage: WorkerStage): Promise<void> {
    const worker = this.#take(stage);
    worker.child.kill('SIGKILL');
    const { signal, code, stderr } = await worker.ended;
    if (signal !== 'SIGKILL') throw new Error(`${stage} had ended before, with ${String(code)}: ${stderr}`);
  }

  /** SIGTERM to the processes that have run longest; gives how they ended. */
  async drain(stage: WorkerStage, count = 1): Promise<Ended[]> {
    this.check();
    const workers = Array.from({ length: count }, () => this.#take(stage));
    for (const { child } of workers) child.kill('SIGTERM');
    return Promise.all(workers.map(({ ended }) => ended));
  }

  /** SIGTERM to all. */
  async drainAll(): Promise<Ended[]> {
    const stages = Object.keys(this.#running) as WorkerStage[];
    const ended = await Promise.all(stages.map((stage) => this.drain(stage, this.#running[stage].length)));
    return ended.flat();
  }

  /** For the end of a test, however it ended. */
  killAll(): void {
    for (const worker of Object.values(this.#running).flat()) worker.child.kill('SIGKILL');
  }

  #take(stage: WorkerStage): Running {
    const worker = this.#running[stage].shift();
    if (!worker) throw new Error(`no ${stage} is running`);
    return worker;
  }
}
