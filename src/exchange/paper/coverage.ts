/** Whether a TrueType font has a sign of its own for a character: what its table `cmap` says, by Unicode's numbers. */
export function coverageOf(font: Buffer): (sign: string) => boolean {
  const ranges = rangesOf(tableOf(font, 'cmap'));
  return (sign) => {
    const code = sign.codePointAt(0) ?? 0;
    return invisible.test(sign) || ranges.some(([first, last]) => code >= first && code <= last);
  };
}

/** What the setter leaves out by itself. */
const invisible = /^[\u00ad\u200b-\u200d\u2060]$/;

function tableOf(font: Buffer, name: string): Buffer {
  for (let at = 12; at < 12 + 16 * font.readUInt16BE(4); at += 16)
    if (font.toString('latin1', at, at + 4) === name) {
      const start = font.readUInt32BE(at + 8);
      return font.subarray(start, start + font.readUInt32BE(at + 12));
    }
  throw new Error(`The font has no table ${name}`);
}

type Range = readonly [first: number, last: number];

/** Format 12 where the font has one, which reaches all of Unicode, else format 4. */
function rangesOf(cmap: Buffer): Range[] {
  const maps = Array.from({ length: cmap.readUInt16BE(2) }, (_, at) => cmap.subarray(cmap.readUInt32BE(8 + 8 * at)));
  const whole = maps.find((map) => map.readUInt16BE(0) === 12);
  if (whole) return groupsOf(whole);
  const plain = maps.find((map) => map.readUInt16BE(0) === 4);
  return plain ? segmentsOf(plain) : [];
}

const groupsOf = (map: Buffer): Range[] =>
  Array.from({ length: map.readUInt32BE(12) }, (_, at) => [
    map.readUInt32BE(16 + 12 * at),
    map.readUInt32BE(20 + 12 * at),
  ]);

function segmentsOf(map: Buffer): Range[] {
  const bytes = map.readUInt16BE(6);
  return Array.from({ length: bytes / 2 }, (_, at): Range => [
    map.readUInt16BE(16 + bytes + 2 * at),
    map.readUInt16BE(14 + 2 * at),
  ]).filter(([first]) => first !== 0xffff);
}
