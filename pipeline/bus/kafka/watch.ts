// Looks after a member: measures how far it is behind, and notices when it no longer gets on though there is work.
import { Fault } from '../../errors.ts';
import type { GroupOptions } from './group-options.ts';
import type { Member } from './member.ts';
import { keyOf, type Part } from './turn.ts';
import { offsetsOf } from './positions.ts';

/** Begins to watch; gives what ends it. */
export function watch(member: Member, options: GroupOptions): () => void {
  const { group, topics, admin, meter, now, foreign } = options;
  const { everyMs, stillMs } = options.watch;
  let moved = { at: now(), positions: '' };
  let sampling = false;

  const sample = async (): Promise<void> => {
    const at = now();
    const ours = member.positions.all();
    const known = await offsetsOf(admin, group, topics);
    let behind = 0;
    for (const topic of topics) {
      const records = ours
        .filter((each) => each.topic === topic)
        .reduce((sum, each) => sum + Math.max(0, (known.get(keyOf(each))?.high ?? 0) - each.offset), 0);
      behind += records;
      const last = member.lastTimes.get(topic);
      const seconds = records === 0 || last === undefined ? 0 : Math.max(0, (now() - last) / 1000);
      meter.lags.set(`${group} ${topic}`, { group, topic, records, seconds });
    }
    foreign?.onLook(
      ours.flatMap((each) => {
        const high = known.get(keyOf(each))?.high;
        return high === undefined ? [] : [{ ...each, high }];
      }),
      at,
    );
    const positions = ours
      .map((each) => `${keyOf(each satisfies Omit<Part, 'messages'>)}:${String(each.offset)}`)
      .join();
    if (behind === 0 || member.busy || positions !== moved.positions) moved = { at: now(), positions };
    if (now() - moved.at > stillMs)
      member.fail(
        new Fault('bus_stuck', `group ${group} gets no records though ${String(behind)} wait for it`),
      );
    else if (!member.busy && now() - member.lastSign > stillMs)
      member.fail(new Fault('bus_stuck', `the consumer of group ${group} no longer asks for records`));
  };

  const timer = setInterval(() => {
    if (sampling) return;
    sampling = true;
    sample()
      // Brokers that do not answer are the member's to report.
      .catch(() => undefined)
      .finally(() => {
        sampling = false;
      });
  }, everyMs);
  return () => {
    clearInterval(timer);
  };
}
