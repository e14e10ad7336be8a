import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, test } from 'node:test';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { drainMail, listMessages, openTransport, queueMail, startMail, waitAfter, type Mail } from '#platform/mail.ts';
import { anyDay, openHouse, type House } from '#tests/support/house.ts';
import { later } from '#tests/support/visit.ts';

let house: House;
let server: SMTPServer;
let url: string;
let refuses: (to: string) => Error | undefined;
const raw: string[] = [];
const got: ParsedMail[] = [];

before(async () => {
  house = await openHouse();
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) => done(refuses(address)),
    onData: (stream, _session, done) => {
      void stream.toArray().then(async (chunks: Buffer[]) => {
        raw.push(Buffer.concat(chunks).toString());
        got.push(await simpleParser(Buffer.concat(chunks)));
        done();
      });
    },
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
});
after(async () => {
  await new Promise<void>((resolve) => server.close(resolve));
  await house.close();
});
beforeEach(async () => {
  house.clock.now = anyDay;
  refuses = () => undefined;
  raw.length = got.length = 0;
  await house.db.deleteFrom('message').execute();
});

const from = 'Samband <samband@example.org>';
const mail: Mail = { to: 'adviser@example.org', subject: 'Møte i Kaunas', text: 'Hei på deg\n\nhttps://example.org/a' };
const queue = (what: Partial<Mail> = {}) =>
  house.db
    .transaction()
    .execute((change) => queueMail(change, { ...house.by('adviser'), now: house.now() }, { ...mail, ...what }));
const drain = async (where = url) => {
  const transport = openTransport(where);
  const sent = await drainMail(house.db, { transport, from }, house.now);
  transport.close();
  return sent;
};

test('a mail is sent once, and its words are not kept', async () => {
  await queue();
  assert.equal(await drain(), 1);
  assert.equal(await drain(), 0);
  assert.equal(got[0]?.subject, 'Møte i Kaunas');
  assert.match(got[0]?.text ?? '', /Hei på deg\n\nhttps:\/\/example\.org\/a/);
  const [kept] = await listMessages(house.db);
  assert.deepEqual([kept?.state, kept?.text, kept?.html], ['sent', '', null]);
});

test('a mail whose cause was not kept is not sent', async () => {
  const failing = house.db.transaction().execute(async (change) => {
    await queueMail(change, house.by('adviser'), mail);
    throw new Error('the change failed');
  });
  await assert.rejects(failing);
  assert.equal(await drain(), 0);
});

test('no line break in any field makes a header or another recipient', async () => {
  for (const broken of [
    '\r\nBcc: evil@example.org',
    '\nBcc: evil@example.org',
    '\rX-Evil: 1',
    '\u2028Bcc: evil@example.org',
    '\0',
    '\u0085X: 1',
  ]) {
    await assert.rejects(queue({ to: `adviser@example.org${broken}` }));
    await queue({ subject: `Møte${broken}`, text: `Hei${broken}\r\n.\r\nRCPT TO:<evil@example.org>` });
  }
  for (const several of [
    'a@example.org,b@example.org',
    'a@example.org b@example.org',
    'A <a@example.org>',
    'a@example.org;b@example.org',
  ])
    await assert.rejects(queue({ to: several }));
  assert.equal(await drain(), 6);
  for (const [index, each] of got.entries()) {
    const head = (raw[index] ?? '').split('\r\n\r\n')[0] ?? '';
    assert.doesNotMatch(head, /^(bcc|x-evil|x):/im);
    assert.equal([each.to].flat()[0]?.text, 'adviser@example.org');
    assert.equal(each.bcc, undefined);
  }
});

test('the table itself refuses a line break, whoever writes it', async () => {
  await queue();
  for (const set of [{ recipient: 'a@b.no\r\nBcc: c@d.no' }, { subject: 'a\r\nBcc: c@d.no' }])
    await assert.rejects(house.db.updateTable('message').set(set).execute());
});

test('a server that is down for an hour loses none', async () => {
  for (let each = 0; each < 5; each++) await queue({ subject: `Nummer ${each}` });
  for (let minute = 0; minute < 60; minute++) {
    assert.equal(await drain('smtp://127.0.0.1:1'), 0);
    later(house, 1);
  }
  assert.deepEqual(new Set((await listMessages(house.db)).map(({ state }) => state)), new Set(['waiting']));
  for (let minute = 0; minute < 62; minute++, later(house, 1)) await drain();
  assert.deepEqual(
    got.map(({ subject }) => String(subject)).sort((a, b) => a.localeCompare(b)),
    [0, 1, 2, 3, 4].map((each) => `Nummer ${each}`),
  );
});

test('an address that is refused for good is not tried again, and hinders no other; a hesitant one is', async () => {
  const fault = (responseCode: number) => Object.assign(new Error('no'), { responseCode });
  refuses = (to) => (to.startsWith('gone') ? fault(550) : to.startsWith('busy') ? fault(451) : undefined);
  for (const to of ['gone@example.org', 'busy@example.org', 'adviser@example.org']) await queue({ to });
  assert.equal(await drain(), 1);
  const states = async () =>
    Object.fromEntries((await listMessages(house.db)).map(({ recipient, state }) => [recipient.split('@')[0], state]));
  assert.deepEqual(await states(), { gone: 'failed', busy: 'waiting', adviser: 'sent' });
  refuses = () => undefined;
  later(house, 2);
  assert.equal(await drain(), 1);
});

test('waiting grows from a minute to an hour', () => {
  assert.deepEqual(
    [1, 2, 3, 7, 50].map((tries) => waitAfter(tries) / 60_000),
    [1, 2, 4, 60, 60],
  );
});

test('eight drainers at once send each mail once', async () => {
  for (let each = 0; each < 30; each++) await queue({ subject: `Nummer ${each}` });
  await Promise.all(Array.from({ length: 8 }, () => drain()));
  assert.equal(new Set(got.map(({ subject }) => subject)).size, 30);
  assert.equal(got.length, 30);
});

test('started, it sends by itself; without a server it names what waits, never what it says', async () => {
  await queue();
  const post = startMail({ db: house.db, url, from, report: assert.fail, now: house.now, every: 20 });
  while (got.length === 0) await new Promise((resolve) => void setTimeout(resolve, 10));
  await post.stop();
  const told: string[] = [];
  const quiet = startMail({
    db: house.db,
    url: undefined,
    from,
    report: assert.fail,
    told: (subject) => told.push(subject),
    now: house.now,
    every: 20,
  });
  later(house, 1);
  await queue({ subject: 'Logg inn' });
  while (told.length === 0) await new Promise((resolve) => void setTimeout(resolve, 10));
  await quiet.stop();
  assert.deepEqual(told, ['Logg inn']);
});
