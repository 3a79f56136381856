// Shows what was exported, and what can be.
import { controlText, destinationOf } from '../../exports/exports.ts';
import type { Manifest } from '../../exports/manifest.ts';
import type { ExportPlan } from '../../exports/plan.ts';
import { nextDue } from '../../exports/schedule.ts';
import { SETS } from '../../exports/sets/sets.ts';
import { amount, instant, number, table } from './table.ts';

/** `width` is the terminal's, in columns. */
export function exportedText(manifest: Manifest, where: string, width: number | undefined): string {
  const { title, period, rows, files, sources, signer } = manifest;
  const ends =
    period.from === null && period.to === null
      ? 'all events'
      : `${period.from ?? 'the beginning'} to ${period.to ?? 'now'}`;
  const rejected = sources
    .flatMap(({ rejects }) => Object.values(rejects))
    .reduce((sum, each) => sum + each, 0);
  const lines = sources.map((source) => [
    source.source,
    number(source.rows),
    number(Object.values(source.rejects).reduce((sum, each) => sum + each, 0)),
    source.complete === true ? 'yes' : source.complete === false ? 'NO' : 'unknown',
    source.completeThrough === null ? source.because : `through ${source.completeThrough}: ${source.because}`,
  ]);
  const columns = [
    { title: 'source' },
    { title: 'events', align: 'right' as const },
    { title: 'rejects', align: 'right' as const },
    { title: 'complete' },
    { title: 'because', flexible: true as const },
  ];
  return (
    `${title}: ${ends}, ${amount(rows, 'event')}, ${amount(rejected, 'rejected record')} in that time\n\n` +
    `${table(columns, lines, width)}\n` +
    files.map(({ name, bytes, sha256 }) => `  ${name}  ${size(bytes)}  SHA-256 ${sha256}\n`).join('') +
    `  manifest.json  ${signer ? `signed by key ${signer.keyId}` : 'unsigned: the configuration names no signing.key'}\n` +
    `in ${where}; check it with: accesstrail verify ${where}\n`
  );
}

/** Configured exports with their next time, then the sets that `use` can name. */
export function exportListText(plans: readonly ExportPlan[], now: number, width: number | undefined): string {
  const configured = plans.map((plan) => [
    plan.name,
    plan.format,
    plan.period,
    plan.schedule ? `${plan.schedule.cron} (${plan.schedule.timezone})` : 'when asked',
    plan.schedule ? instant(nextDue(plan.schedule, now)) : '–',
    destinationOf(plan),
  ]);
  const sets = [...SETS.values()].map(({ id, controls, title, columns }) => [
    id,
    controlText(controls),
    controls.length === 1 ? (controls[0]?.shows ?? '') : title,
    columns.map(({ label, field }) => label ?? field).join(', '),
  ]);
  const own =
    plans.length === 0
      ? 'No exports are configured.\n'
      : table(
          [
            { title: 'name' },
            { title: 'format' },
            { title: 'period' },
            { title: 'schedule' },
            { title: 'next' },
            { title: 'to', flexible: true },
          ],
          configured,
          width,
        );
  return (
    `Configured\n\n${own}\nReady-made sets: use: ID in the configuration, or --use ID\n\n` +
    table(
      [
        { title: 'id' },
        { title: 'control', flexible: true },
        { title: 'shows', flexible: true },
        { title: 'columns', flexible: true },
      ],
      sets,
      width,
    )
  );
}

function size(bytes: number): string {
  if (bytes < 1024) return `${String(bytes)} bytes`;
  const units = ['kB', 'MB', 'GB', 'TB'];
  let value = bytes;
  let unit = '';
  for (unit of units) {
    value /= 1024;
    if (value < 1024) break;
  }
  return `${value.toFixed(1)} ${unit}`;
}
