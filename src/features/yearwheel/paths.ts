import { path } from '#platform/paths.ts';

export const wheelPaths = {
  wheel: path({ nb: '/arbeid/arshjul', nn: '/arbeid/arshjul', en: '/work/year' }),
  list: path({ nb: '/arbeid/arshjul/liste', nn: '/arbeid/arshjul/liste', en: '/work/year/list' }),
  board: path({ nb: '/arbeid/arshjul/tavle', nn: '/arbeid/arshjul/tavle', en: '/work/year/board' }),
  month: path({ nb: '/arbeid/arshjul/kalender', nn: '/arbeid/arshjul/kalender', en: '/work/year/month' }),
  duty: path({ nb: '/arbeid/frister/:id', nn: '/arbeid/fristar/:id', en: '/work/duties/:id' }),
  assign: path({
    nb: '/arbeid/frister/:id/ansvarlig',
    nn: '/arbeid/fristar/:id/ansvarleg',
    en: '/work/duties/:id/responsible',
  }),
  snooze: path({
    nb: '/arbeid/frister/:id/utsettelse',
    nn: '/arbeid/fristar/:id/utsetjing',
    en: '/work/duties/:id/snooze',
  }),
  finish: path({ nb: '/arbeid/frister/:id/ferdig', nn: '/arbeid/fristar/:id/ferdig', en: '/work/duties/:id/done' }),
  reopen: path({
    nb: '/arbeid/frister/:id/gjenapning',
    nn: '/arbeid/fristar/:id/gjenopning',
    en: '/work/duties/:id/reopening',
  }),
  meetings: path({ nb: '/arbeid/motekalender', nn: '/arbeid/motekalender', en: '/work/council-meetings' }),
  meetingRemoval: path({
    nb: '/arbeid/motekalender/:id/fjerning',
    nn: '/arbeid/motekalender/:id/fjerning',
    en: '/work/council-meetings/:id/removal',
  }),
  reminders: path({ nb: '/arbeid/paminnelser', nn: '/arbeid/paminningar', en: '/work/reminders' }),
  digest: path({ nb: '/arbeid/paminnelser/e-post', nn: '/arbeid/paminningar/e-post', en: '/work/reminders/email' }),
  calendars: path({
    nb: '/arbeid/paminnelser/kalendere',
    nn: '/arbeid/paminningar/kalendrar',
    en: '/work/reminders/calendars',
  }),
  calendarRemoval: path({
    nb: '/arbeid/paminnelser/kalendere/:id/fjerning',
    nn: '/arbeid/paminningar/kalendrar/:id/fjerning',
    en: '/work/reminders/calendars/:id/removal',
  }),
};

const feed = '/kalender/:file';
/** A calendar's address is without a language: it has one of its own. */
export const feedPath = path({ nb: feed, nn: feed, en: feed });
