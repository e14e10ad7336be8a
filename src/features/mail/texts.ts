import type { InEachLanguage } from '#platform/language.ts';

const nb = {
  title: 'E-post',
  leadHere: 'E-post er ikke satt opp, så meldingene leses her. Sett SAMBAND_SMTP_URL for å sende dem.',
  leadSent: 'Meldingene sendes. Det de sier, vises ikke her, og slettes når de er levert.',
  none: 'Ingen meldinger ennå',
  noneMore: 'Her kommer invitasjoner, lenker for å logge inn og varsler.',
  here: 'leses her',
  states: { waiting: 'venter', sent: 'sendt', failed: 'kunne ikke sendes' } as Record<string, string>,
  to: (mail: string) => `Til ${mail}`,
  failure: (why: string) => `Sist forsøk: ${why}`,
  read: 'Les meldingen',
};
const nn: typeof nb = {
  title: 'E-post',
  leadHere: 'E-post er ikkje sett opp, så meldingane blir lesne her. Set SAMBAND_SMTP_URL for å sende dei.',
  leadSent: 'Meldingane blir sende. Det dei seier, blir ikkje vist her, og blir sletta når dei er leverte.',
  none: 'Ingen meldingar enno',
  noneMore: 'Her kjem invitasjonar, lenkjer for å logge inn og varsel.',
  here: 'blir lese her',
  states: { waiting: 'ventar', sent: 'sendt', failed: 'kunne ikkje sendast' },
  to: (mail) => `Til ${mail}`,
  failure: (why) => `Siste forsøk: ${why}`,
  read: 'Les meldinga',
};
const en: typeof nb = {
  title: 'Email',
  leadHere: 'Email is not set up, so messages are read here. Set SAMBAND_SMTP_URL to send them.',
  leadSent: 'Messages are sent. What they say is not shown here, and is erased once delivered.',
  none: 'No messages yet',
  noneMore: 'Invitations, links to sign in and notices come here.',
  here: 'read here',
  states: { waiting: 'waiting', sent: 'sent', failed: 'could not be sent' },
  to: (mail) => `To ${mail}`,
  failure: (why) => `Last try: ${why}`,
  read: 'Read the message',
};

export const mailTexts: InEachLanguage<typeof nb> = { nb, nn, en };
