// Plants a house with the hardest things that a calendar can hold, fetches its feed as a program does, and lets Python's
// icalendar read it. What is expected is said as people say it, in hours on the wall; Python's own time zones judge.
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Duty } from '#records/duty.ts';
import { globalSetup, globalTeardown } from '#tests/support/database.ts';
import { aDutiful, withDuties } from '#tests/support/duties.ts';
import { openHouse } from '#tests/support/house.ts';
import { pythonWith } from './python.ts';

const folder = await mkdtemp(join(tmpdir(), 'samband-judge-'));
const packages = ['icalendar==6.3.2', 'recurring-ical-events==3.8.0', 'tzdata'];
const title = 'Øresund–Kattegat–Skagerrak: «grønn» omstilling; på begge sider av havet, i Ålesund og Ærø \\ 100 %';
const whole = { lead_days: 0 };

const duties: Duty[] = [
  { rule: 'fee', occurrence: '2026', due_on: '2026-06-15', detail: '2026', lead_days: 30 },
  { rule: 'fee', occurrence: 'spring', due_on: '2026-03-29', detail: 'vårjevndøgn', ...whole },
  {
    rule: 'meeting',
    occurrence: 'before',
    due_on: '2026-03-28',
    from: '09:00',
    to: '15:30',
    place: 'Brussel, 1. etasje',
    ...whole,
  },
  { rule: 'meeting', occurrence: 'spring', due_on: '2026-03-29', from: '01:30', to: '03:30', ...whole },
  { rule: 'meeting', occurrence: 'after', due_on: '2026-03-30', from: '09:00', to: '15:30', ...whole },
  { rule: 'meeting', occurrence: 'autumn', due_on: '2026-10-25', from: '01:30', to: '03:30', ...whole },
  { rule: 'meeting', occurrence: 'winter', due_on: '2026-10-26', from: '09:00', ...whole },
  { rule: 'meeting', occurrence: 'off', due_on: '2026-04-20', from: '10:00', to: '12:00', cancelled: true, ...whole },
];

async function feed(): Promise<string> {
  await globalSetup();
  const house = await openHouse();
  try {
    withDuties();
    await aDutiful(house, duties, { values: { 'title.nb': title, responsible: 'manager' } });
    const made = await house.submit('manager', '/nb/arbeid/paminnelser/kalendere', { scope: 'mine.' });
    const address = /(\/kalender\/[\w-]{43}\.ics)"/.exec(await made.text())?.[1] ?? '';
    return await (await house.ask('visitor', address)).text();
  } finally {
    await house.close();
    await globalTeardown();
  }
}

async function judge(own: string, text: string, stdio: 'inherit' | 'ignore'): Promise<number> {
  const file = join(folder, 'samband.ics');
  await writeFile(file, text);
  return spawnSync(own, ['scripts/judge/ical.py', file, join(folder, 'expected.json')], { stdio }).status ?? 1;
}

try {
  const own = pythonWith(packages, folder);
  process.exitCode = 2;
  if (own) {
    const text = await feed();
    await writeFile(join(folder, 'expected.json'), JSON.stringify({ title, duties }));
    const judged = await judge(own, text, 'inherit');
    // A judge that passes a meeting an hour off could not be trusted with the rest.
    const fooled = (await judge(own, text.replace('20260329T003000Z', '20260329T013000Z'), 'ignore')) === 0;
    if (fooled) console.error('  The judge finds nothing wrong with a meeting an hour off');
    process.exitCode = fooled ? 1 : judged;
  }
} finally {
  await rm(folder, { recursive: true });
}
