// What judges from outside say of what Samband makes: `npm run judge`, or `npm run judge calendars` for one of them.
// A judge ends with 0 where all is well, and with 2, having said why, where it could not be run on this machine.
import { spawnSync } from 'node:child_process';

/** Each judge, what it looks at, and how it is started. */
const judges = {
  calendars: {
    looks: "the feed of a house, read by Python's icalendar",
    run: ['node', ['--import', 'tsx', 'scripts/judge/calendars.ts']],
  },
  pdf: {
    looks: 'documents as PDF, by veraPDF with the rules of PDF/UA-1',
    run: ['node', ['--import', 'tsx', 'scripts/judge/papers.ts', 'pdf']],
  },
  word: {
    looks: 'documents as Word, opened and printed by LibreOffice',
    run: ['node', ['--import', 'tsx', 'scripts/judge/papers.ts', 'word']],
  },
  binder: {
    looks: "a project's binder, opened by unzip and Python, proved by sha256sum, its index by html-validate",
    run: ['node', ['--import', 'tsx', 'scripts/judge/binder.ts']],
  },
  money: {
    looks: 'the workbook of all projects, added anew by Python and held against the page',
    run: ['node', ['--import', 'tsx', 'scripts/judge/money.ts']],
  },
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in judges));
if (unknown.length) {
  console.error(`There is no judge called ${unknown.join(', ')}; there are ${Object.keys(judges).join(', ')}`);
  process.exit(1);
}

const results = Object.entries(judges)
  .filter(([name]) => !asked.length || asked.includes(name))
  .map(([name, { looks, run }]) => {
    console.log(`\n${name}: ${looks}`);
    const { status } = spawnSync(run[0], run[1], { stdio: 'inherit' });
    return { name, status };
  });

console.log('');
for (const { name, status } of results) console.log(`${words(status)} ${name}`);
process.exit(results.some(({ status }) => status !== 0 && status !== 2) ? 1 : 0);

function words(status) {
  if (status === 0) return 'ok        ';
  return status === 2 ? 'NOT JUDGED' : 'FAILED    ';
}
