/**
 * A strict reader of RFC 5545 of our own, for tests: lines end with CRLF, none is longer than 75 octets nor cut within a
 * letter, every calendar and event has what it must. A property is found under its name with its parameters, as
 * `DTSTART;VALUE=DATE`; a text is given as it was before it was escaped.
 */
export function readCalendar(source: string) {
  const lines = unfolded(source);
  must(lines.shift() === 'BEGIN:VCALENDAR', 'it begins as a calendar');
  must(lines.pop() === 'END:VCALENDAR', 'it ends as a calendar');
  const properties: Properties = {};
  const events: Properties[] = [];
  let now: Properties | undefined;
  for (const line of lines) {
    if (line === 'BEGIN:VEVENT') {
      must(!now, 'no event lies within another');
      now = {};
    } else if (line === 'END:VEVENT') {
      events.push(whole(now));
      now = undefined;
    } else keep(now ?? properties, line);
  }
  must(!now, 'every event ends');
  for (const name of ['VERSION', 'PRODID']) must(properties[name], `a calendar has ${name}`);
  const names = events.map(({ UID }) => UID);
  must(new Set(names).size === names.length, 'no two events have the same name');
  return { properties, events };
}

type Properties = Partial<Record<string, string>>;

function must(holds: unknown, what: string): asserts holds {
  if (!holds) throw new Error(`RFC 5545: ${what}`);
}

function unfolded(source: string): string[] {
  must(!/[^\r]\n|\r[^\n]/.test(source), 'lines end with CRLF and with nothing else');
  const lines = source.replace(/\r\n$/, '').split('\r\n');
  for (const line of lines) {
    must(Buffer.byteLength(line) <= 75, `no line is longer than 75 octets: ${line}`);
    must(line.isWellFormed(), `no line is cut within a letter: ${line}`);
    must(!/(?!\t)\p{Cc}/u.test(line), `no control character stands in a line: ${line}`);
  }
  return lines
    .join('\r\n')
    .replaceAll(/\r\n[ \t]/g, '')
    .split('\r\n');
}

function keep(into: Properties, line: string): void {
  const [, name, value] = /^([A-Z-]+(?:;[A-Z-]+=(?:"[^"]*"|[^:;]*))*):(.*)$/s.exec(line) ?? [];
  must(name && value !== undefined, `a line is a name and a value: ${line}`);
  must(!(name in into), `${name} stands once`);
  into[name] = value.replaceAll(/\\([nN\\;,])/g, (_, letter: string) => (/n/i.test(letter) ? '\n' : letter));
}

function whole(event: Properties | undefined): Properties {
  must(event, 'what ends has begun');
  for (const name of ['UID', 'DTSTAMP', 'SEQUENCE', 'SUMMARY', 'STATUS'])
    must(event[name] !== undefined, `an event has ${name}`);
  must(event.DTSTART ?? event['DTSTART;VALUE=DATE'], 'an event has a beginning');
  for (const name of ['DTSTAMP', 'LAST-MODIFIED', 'DTSTART', 'DTEND'])
    must(/^\d{8}T\d{6}Z$/.test(event[name] ?? '20260101T000000Z'), `${name} is a moment in UTC`);
  return event;
}
