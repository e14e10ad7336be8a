import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readCalendar } from '#tests/support/ical.ts';
import { writeCalendar, type CalendarEvent } from './ical.ts';

const madeAt = new Date('2026-03-01T09:00:00Z');
const event = (more: Partial<CalendarEvent> & object = {}): CalendarEvent =>
  ({
    uid: 'r-fee-2026@example.org',
    sequence: 2,
    changedAt: new Date('2026-02-01T10:00:00Z'),
    title: 'Betal kontingent',
    text: '',
    place: '',
    url: 'https://example.org/nb/arbeid/frister/x',
    isCancelled: false,
    day: '2026-06-01',
    ...more,
  }) as CalendarEvent;

const written = (...events: CalendarEvent[]) =>
  writeCalendar({ name: 'Samband: Fristene dine', language: 'nb', madeAt, events });
const read = (...events: CalendarEvent[]) => readCalendar(written(...events));

test('a calendar says who made it, that it is published, and how often to come back', () => {
  const { properties } = read();
  assert.equal(properties.VERSION, '2.0');
  assert.equal(properties.METHOD, 'PUBLISH');
  assert.match(properties.PRODID ?? '', /Samband/);
  assert.equal(properties['X-WR-CALNAME'], 'Samband: Fristene dine');
  assert.equal(properties['X-PUBLISHED-TTL'], 'PT1H');
  assert.equal(properties['REFRESH-INTERVAL;VALUE=DURATION'], 'PT1H');
});

test('a deadline is a date, in whatever zone it is read, and takes nobody’s time', () => {
  const [deadline] = read(event()).events;
  assert.equal(deadline?.['DTSTART;VALUE=DATE'], '20260601');
  assert.equal(deadline?.['DTEND;VALUE=DATE'], '20260602');
  assert.equal(deadline?.TRANSP, 'TRANSPARENT');
  assert.equal(deadline?.UID, 'r-fee-2026@example.org');
  assert.equal(deadline?.SEQUENCE, '2');
  assert.equal(deadline?.DTSTAMP, '20260301T090000Z');
  assert.equal(deadline?.['LAST-MODIFIED'], '20260201T100000Z');
});

test('a meeting has its hours in UTC, and one called off says so', () => {
  const hours = { from: new Date('2026-03-29T00:30:00Z'), to: new Date('2026-03-29T01:30:00Z') };
  const { day: _, ...plain } = event() as CalendarEvent & { day: string };
  const [meeting] = read({ ...plain, ...hours, isCancelled: true } as CalendarEvent).events;
  assert.equal(meeting?.DTSTART, '20260329T003000Z');
  assert.equal(meeting?.DTEND, '20260329T013000Z');
  assert.equal(meeting?.STATUS, 'CANCELLED');
  assert.equal(read(event()).events[0]?.STATUS, 'CONFIRMED');
});

test('whatever is written in a text comes out as it went in, in lines of 75 octets, and makes no line of its own', () => {
  const letters = fc.constantFrom(
    ...'aæøåÆØÅé–€😀,;:\\"\n '.split(''),
    '\r',
    '\r\n',
    '\u2028',
    '\u0007',
    '\nBEGIN:VEVENT\n',
  );
  const text = fc.array(letters, { maxLength: 200 }).map((all) => all.join(''));
  const plain = (words: string) =>
    words
      .replaceAll(/\r\n?|\u2028/g, '\n')
      .replaceAll('\u0007', '')
      .toWellFormed();
  fc.assert(
    fc.property(text, text, (title, place) => {
      const { events } = read(event({ title: title.toWellFormed(), place: place.toWellFormed() }));
      assert.equal(events.length, 1);
      assert.equal(events[0]?.SUMMARY, plain(title.toWellFormed()));
      assert.equal(events[0]?.LOCATION ?? '', plain(place.toWellFormed()));
    }),
  );
});

test('two thousand events are written in less than 150 milliseconds', () => {
  const many = Array.from({ length: 2000 }, (_, at) => event({ uid: `r-fee-${at}@example.org` }));
  written(...many);
  const started = performance.now();
  written(...many);
  assert.ok(performance.now() - started < 150, `${performance.now() - started} ms`);
});
