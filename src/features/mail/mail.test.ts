import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { queueMail } from '#platform/mail.ts';
import { addDemoAccounts } from '#features/accounts/first.ts';
import { openHouse, type House } from '#tests/support/house.ts';
import { givePassword, openVisit, type Visit } from '#tests/support/visit.ts';

let house: House;
before(async () => {
  house = await openHouse();
  for (const each of ['administrator', 'adviser']) await givePassword(house, each);
  await addDemoAccounts(house.by('adviser'));
  await queue('adviser', 'Til rådgiveren', 'https://example.org/hemmelig');
  await queue('demoradgiver', 'Til demokontoen', 'Hei <b>demo</b>');
});
after(() => house.close());

const queue = (account: string, subject: string, text: string) =>
  house.db
    .transaction()
    .execute((change) => queueMail(change, house.by('adviser'), { to: 'a@example.org', subject, text, account }));

async function mailSeenBy(account: string, mails: boolean): Promise<Response> {
  const visit: Visit = openVisit(house, { access: { mails } });
  await visit.signIn(account);
  return visit.get('/nb/arbeid/e-post');
}

test('without a mail server the administrator reads what would be sent, and can press its links', async () => {
  const page = await (await mailSeenBy('administrator', false)).text();
  assert.match(page, /Til rådgiveren[\s\S]*/);
  assert.match(page, /href="https:\/\/example\.org\/hemmelig"/);
  assert.match(page, /Hei &lt;b>demo/);
});

test('with a mail server nobody reads what a mail says', async () => {
  const page = await (await mailSeenBy('administrator', true)).text();
  assert.match(page, /Til rådgiveren/);
  assert.doesNotMatch(page, /hemmelig/);
});

test('others find no such page; in the demo they see the mail of its own accounts alone', async () => {
  assert.equal((await mailSeenBy('adviser', false)).status, 404);
  await house.db
    .insertInto('published_setting')
    .values({ key: 'county', value: JSON.stringify({ demo: true }) })
    .execute();
  await house.settings.reload();
  const page = await (await mailSeenBy('adviser', false)).text();
  assert.match(page, /Til demokontoen/);
  assert.doesNotMatch(page, /Til rådgiveren/);
});

test('the list is told a page at a time', async () => {
  for (let each = 0; each < 55; each++) await queue('adviser', `Nummer ${each}`, 'Hei');
  const visit = openVisit(house, { access: { mails: false } });
  await visit.signIn('administrator');
  const first = await (await visit.get('/en/work/email')).text();
  const next = /href="(\/en\/work\/email\?before=\w+)"/.exec(first)?.[1] ?? '';
  const second = await (await visit.get(next)).text();
  const count = (page: string) => page.match(/To a@example\.org/g)?.length;
  assert.deepEqual([count(first), count(second)], [50, 7]);
});
