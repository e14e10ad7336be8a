// Plants projects with amounts that are hard to add, fetches the workbook of all projects and the page that tells what
// they add to, and lets Python add the lines anew with its decimals. Where openpyxl cannot be had, LibreOffice opens it.
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRates } from '#exchange/rates.ts';
import { keepRates } from '#features/rates/keep.ts';
import { globalSetup, globalTeardown } from '#tests/support/database.ts';
import { aRecord, openHouse, type House } from '#tests/support/house.ts';
import { pythonWith } from './python.ts';

const folder = await mkdtemp(join(tmpdir(), 'samband-judge-'));
const packages = ['openpyxl==3.1.5'];
const files = { book: join(folder, 'book.xlsx'), page: join(folder, 'page.html'), rates: join(folder, 'rates.csv') };
const address = '/nb/arbeid/prosjekter/okonomi';

/** As Norges Bank writes them: euro for one, yen for a hundred, on few days and not on those that are asked for. */
const rates = `FREQ;BASE_CUR;QUOTE_CUR;UNIT_MULT;TIME_PERIOD;OBS_VALUE
B;EUR;NOK;0;2025-01-14;11.7655
B;USD;NOK;0;2025-01-14;11.4451
B;JPY;NOK;2;2025-01-14;7.2477`;

/** The third of something, the half of an øre, yen without decimals, and a currency that nobody knows the rate of. */
function plan(at: number) {
  const own = ['EUR', 'SEK', 'NOK', 'JPY', 'EUR'][at % 5] ?? 'EUR';
  const hundredths = own === 'JPY' ? '' : '.55';
  const line = (part: string, n: number, fields: object) =>
    Object.fromEntries(Object.entries(fields).map(([name, value]) => [`${part}.new${n}.${name}`, String(value)]));
  const isOpen = at % 7 === 0;
  return {
    'title.nb': `Prosjekt ${at}: «Øst & vest» <${at}> =1+1`,
    stage: 'running',
    currency: own,
    sought: `${at * 1700}${hundredths}`,
    granted: `${at * 1000}${hundredths}`,
    total: '',
    rate: own === 'NOK' || isOpen ? '' : `${(at % 9) + 0.1237}`,
    rate_on: isOpen ? '' : '2025-01-15',
    starts_on: '2024-03-07',
    ends_on: '2027-11-19',
    ...line('budget', 1, { category: 'staff', amount: `${at * 333}.33`, currency: 'EUR' }),
    ...line('budget', 2, { category: 'travel', amount: `${at * 77}.01`, currency: 'NOK', year: 2026 }),
    ...line('budget', 3, { category: 'other', amount: at * 1001, currency: 'JPY' }),
    ...line('budget', 4, { category: 'equipment', amount: `${at}.05`, currency: 'DKK' }),
    ...line('financing', 1, { source: 'own_cash', amount: `${at * 100}.07`, currency: 'EUR' }),
    ...line('financing', 2, { source: 'own_hours', amount: `${at * 10}.09`, currency: 'NOK', year: 2026, hours: 12 }),
    ...line('financing', 3, { source: 'own_cash', amount: `${at * 9}.99`, currency: 'USD' }),
    ...line('financing', 4, { source: 'eu', amount: `${at * 500}.50`, currency: 'EUR' }),
    ...line('claim', 1, {
      claimed: `${at * 50}.05`,
      currency: 'EUR',
      claimed_on: '2026-01-15',
      rate: at % 3 ? '11.4051' : '',
      received: `${at * 20}.02`,
    }),
    // One that is only expected: nobody has claimed it yet.
    ...line('claim', 2, { claimed: `${at * 11}.11`, currency: 'EUR', expected_on: '2026-12-01' }),
  };
}

async function make(): Promise<{ book: Buffer; page: string }> {
  await globalSetup();
  const house = await openHouse();
  try {
    await keep(house);
    for (let at = 1; at <= 40; at += 1) await aRecord(house, 'project', plan(at));
    const book = await house.ask('adviser', `${address}/eksport/fil?stage=all`);
    const page = await house.ask('adviser', `${address}?stage=all`);
    return { book: Buffer.from(await book.arrayBuffer()), page: await page.text() };
  } finally {
    await house.close();
    await globalTeardown();
  }
}

async function keep(house: House): Promise<void> {
  const read = readRates(Buffer.from(rates), '2026-03-01');
  if (!read.ok) throw new Error('The rates cannot be read');
  await keepRates(house.by('adviser'), 'rates.csv', read);
}

/** Each sheet as a file of its own, by LibreOffice; nothing where it is not on this machine. */
async function sheets(): Promise<string | undefined> {
  const out = join(folder, 'sheets');
  await mkdir(out);
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const as = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';
  spawnSync('soffice', [profile, '--headless', '--convert-to', as, '--outdir', out, files.book]);
  // Without Calc it ends well and has written nothing.
  return (await readdir(out)).length ? out : undefined;
}

/** The first sum in kroner that the page tells, an øre or a krone off. */
const spoilt = (page: string) =>
  page.replace(/(\d)(\s+kr<\/a>)/, (_, digit: string, rest: string) => `${(Number(digit) + 1) % 10}${rest}`);

async function judge(python: string, book: string, page: string, stdio: 'inherit' | 'ignore'): Promise<number> {
  await writeFile(files.page, page);
  return spawnSync(python, ['scripts/judge/money.py', book, files.page, files.rates], { stdio }).status ?? 1;
}

try {
  const made = await make();
  await Promise.all([writeFile(files.book, made.book), writeFile(files.rates, rates)]);
  const own = pythonWith(packages, folder);
  const book = own ? files.book : await sheets();
  process.exitCode = 2;
  if (!book) console.log('  Neither openpyxl nor LibreOffice Calc can be had on this machine');
  else {
    console.log(`  opened by ${own ? 'openpyxl' : 'LibreOffice Calc'}`);
    const judged = await judge(own ?? 'python3', book, made.page, 'inherit');
    // A judge that passes a sum that is off could not be trusted with the rest.
    const fooled = (await judge(own ?? 'python3', book, spoilt(made.page), 'ignore')) === 0;
    if (fooled) console.error('  The judge finds nothing wrong with a sum that is off');
    process.exitCode = fooled ? 1 : judged;
  }
} finally {
  await rm(folder, { recursive: true });
}
