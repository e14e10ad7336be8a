import type { Database } from '#platform/database.ts';
import type { Values } from '#platform/form.ts';

/** A project with something in each of its parts; it has a partner where there is an organisation that all may read. */
export async function sampleProject(db: Database): Promise<Values> {
  const partner = await db
    .selectFrom('record')
    .select('id')
    .where('kind', '=', 'organisation')
    .where('audience', '=', 'public')
    .where('state', '=', 'published')
    .where('trashed_at', 'is', null)
    .orderBy('title_nb')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return { ...plain, ...(partner && partnership(partner.id)) };
}

const partnership = (organisation: string): Values => ({
  'partner.new1.organisation': organisation,
  'partner.new1.role': 'lead',
  'partner.new1.country': 'SE',
  'partner.new1.share': '100',
  'partner.new1.contact': 'Prosjektkontoret',
  'partner.new1.contact_mail': 'prosjekt@example.org',
});

const plain: Values = {
  'title.nb': 'Grønn godstransport rundt Skagerrak',
  'summary.nb': 'Fylker i tre land prøver ut utslippsfri godstransport mellom havnene.',
  'worked.nb': 'Havnene var med fra første dag.',
  'avoid.nb': 'Vi ventet for lenge med å skrive partnerskapsavtalen.',
  acronym: 'GRØNN GODS',
  stage: 'running',
  role: 'partner',
  currency: 'EUR',
  sought: '120000.00',
  granted: '110000.00',
  total: '900000.00',
  rate: '11.50',
  rate_on: '2025-01-15',
  deadline: '2026-09-15',
  hours_needed: '400',
  own_needed: '150000.00',
  'before.new1.what': 'Søke om etableringsstøtte',
  'before.new1.weeks': '4',
  keep_until: '2033-12-31',
  status_months: '6',
  themes: 'transport,climate',
  audiences: 'firms',
  starts_on: '2025-01-01',
  ends_on: '2027-12-31',
  'financing.new1.source': 'own_cash',
  'financing.new1.amount': '450000.00',
  'financing.new1.currency': 'NOK',
  'financing.new1.note': 'Av avsatte midler',
  'claim.new1.kind': 'interim',
  'claim.new1.expected_on': '2026-06-30',
  'claim.new1.claimed': '20000.00',
  'claim.new1.currency': 'EUR',
  'claim.new1.note': 'Første halvår',
  'package.new1.number': '1',
  'package.new1.title': 'Ledelse',
  'deliverable.new1.title': 'Felles plan for havnene',
  'deliverable.new1.due_on': '2026-05-31',
  'indicator.new1.level': 'result',
  'indicator.new1.name': 'Havner med landstrøm for godsskip',
  'indicator.new1.target': '4',
  'report.new1.kind': 'both',
  'report.new1.due_on': '2026-08-31',
  'status.new1.on_day': '2026-01-31',
  'status.new1.light': 'yellow',
  'status.new1.text': 'En havn er forsinket.',
  'risk.new1.what': 'Kursen på euro faller',
  'attempt.new1.call': 'Utlysning 1',
  'attempt.new1.sent_on': '2024-03-01',
  'attempt.new1.outcome': 'granted',
  'attempt.new1.comments': 'God samarbeidsplan.',
  'paper.new1.what': 'contract',
  'paper.new1.state': 'there',
  'paper.new1.place': 'Arkivsak 25/1234',
};
