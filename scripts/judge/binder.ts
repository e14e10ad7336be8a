// Fills a project's binder with names and files that archives are known to spoil, fetches it as the button does, and lets
// unzip, Python, sha256sum and html-validate each say what is in it.
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { globalSetup, globalTeardown } from '#tests/support/database.ts';
import { aRecord, openHouse, type House } from '#tests/support/house.ts';

const folder = await mkdtemp(join(tmpdir(), 'samband-judge-'));
const zip = join(folder, 'binder.zip');

const files = {
  'Kontrakt æøå.txt': 'Vi lover',
  'KONTRAKT æøå.txt': 'Vi lover mer',
  '../../utenfor.txt': 'Denne skal ligge i mappen sin',
  'CON.txt': 'Et navn som Windows har for seg selv',
  [`${'lang '.repeat(60)}.txt`]: 'Et langt navn',
  'tom.txt': ' ',
  'stor.txt': 'Én linje av mange.\n'.repeat(150_000),
};

async function binder(): Promise<Buffer> {
  await globalSetup();
  const house = await openHouse();
  try {
    return await fetched(house, await filled(house));
  } finally {
    await house.close();
    await globalTeardown();
  }
}

async function filled(house: House): Promise<string> {
  const demands = { 'paper.new1.what': 'application', 'paper.new2.what': 'contract', 'paper.new3.what': 'accounts' };
  const programme = await aRecord(house, 'programme', { 'title.nb': 'Kyst & hav <A>', ...demands });
  const id = await aRecord(house, 'project', { programme, 'title.nb': 'Tång & tare: «grønt» hav <2026>' });
  for (const [name, content] of Object.entries(files)) {
    const form = new FormData();
    for (const [field, value] of Object.entries({
      what: 'contract',
      visibility: 'internal',
      legal_basis: 'Offentleglova § 14',
    }))
      form.set(field, value);
    form.append('files', new File([content], name, { type: 'text/plain' }));
    const { status } = await house.submit('adviser', `/nb/arbeid/prosjekter/${id}/perm/vedlegg`, form);
    if (status !== 303) throw new Error(`${name} is not taken: ${status}`);
  }
  return id;
}

async function fetched(house: House, id: string): Promise<Buffer> {
  const asked = await house.submit('adviser', `/nb/arbeid/prosjekter/${id}/perm/zip`);
  const answer = await house.ask('adviser', asked.headers.get('Location') ?? '');
  return Buffer.from(await answer.arrayBuffer());
}

/** What a judge says of the archive: nothing is wrong, something is, or it is not on this machine. */
type Verdict = 'ok' | 'wrong' | 'missing';

function ran(command: string, args: readonly string[], where = folder): Verdict {
  const { status, error, stdout, stderr } = spawnSync(command, args, { cwd: where, encoding: 'utf8' });
  if (error) return 'missing';
  if (status !== 0) console.log(`  ${command}: ${stdout}${stderr}`);
  return status === 0 ? 'ok' : 'wrong';
}

async function index(place: string): Promise<Verdict> {
  const rules = new HtmlValidate({
    extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
    // The renderer's own way of writing, not a fault in what it says.
    rules: { 'void-style': 'off', 'doctype-style': 'off', 'attribute-boolean-style': 'off', 'long-title': 'off' },
  });
  const { valid, results } = await rules.validateString(await readFile(join(place, 'index.html'), 'utf8'));
  for (const { line, message } of results.flatMap(({ messages }) => messages))
    console.log(`  line ${line}: ${message}`);
  return valid ? 'ok' : 'wrong';
}

async function judgeAll(): Promise<Record<string, Verdict>> {
  const out = join(folder, 'out');
  await mkdir(out);
  const read = ran('python3', [join(import.meta.dirname, 'binder.py'), zip, out, String(Object.keys(files).length)]);
  return {
    'unzip -t': ran('unzip', ['-tqq', zip]),
    'python3 zipfile': read,
    'sha256sum -c': read === 'ok' ? ran('sha256sum', ['--check', '--strict', '--quiet', 'manifest.sha256'], out) : read,
    'html-validate': read === 'ok' ? await index(out) : read,
  };
}

/** A judge that passes an archive with one byte of its first file turned could not be trusted with the rest. */
async function isFooled(bytes: Buffer): Promise<boolean> {
  const broken = Buffer.from(bytes);
  const at = 30 + bytes.readUInt16LE(26) + bytes.readUInt16LE(28) + 100;
  broken[at] = (broken[at] ?? 0) ^ 1;
  const file = join(folder, 'broken.zip');
  await writeFile(file, broken);
  return spawnSync('unzip', ['-tqq', file]).status === 0;
}

try {
  const bytes = await binder();
  await writeFile(zip, bytes);
  const verdicts = await judgeAll();
  for (const [name, verdict] of Object.entries(verdicts))
    console.log(`  ${verdict === 'missing' ? 'NOT JUDGED, it is not on this machine' : verdict}: ${name}`);
  const fooled = verdicts['unzip -t'] === 'ok' && (await isFooled(bytes));
  if (fooled) console.error('  unzip finds nothing wrong with an archive that has a byte turned');
  const all = Object.values(verdicts);
  process.exitCode = fooled || all.includes('wrong') ? 1 : all.includes('missing') ? 2 : 0;
} finally {
  await rm(folder, { recursive: true });
}
