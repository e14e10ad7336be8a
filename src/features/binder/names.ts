/** What no name of a file may hold: marks of paths, of other systems, and what cannot be seen. */
const marks = /[\p{C}\u2028\u2029/\\:*?"<>|]/gu;
/** Names that old systems keep for themselves, whatever ends them. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** A name that can stand in any folder of any system: letters such as æøå are kept, nothing in it is a path. */
export function safeName(name: string): string {
  const clean = name
    .normalize('NFC')
    .replaceAll(marks, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[. ]+|[. ]+$/g, '');
  const named = shortened(clean) || 'fil';
  return reserved.test(named) ? `_${named}` : named;
}

/** Short enough in bytes too, which is what a disk counts; its ending is kept. */
function shortened(name: string): string {
  const ending = /\.[\p{L}\p{N}]{1,10}$/u.exec(name)?.[0] ?? '';
  let start = Array.from(name.slice(0, name.length - ending.length));
  while (Buffer.byteLength(start.join('') + ending) > mostBytes) start = start.slice(0, -1);
  return start.join('').trimEnd() + ending;
}

const mostBytes = 160;

/** Gives each name once: one that was given before, in capitals or not, gets a number, `notat (2).pdf`. */
export function namesOnce(): (path: string) => string {
  const given = new Set<string>();
  return (path) => {
    const [, start = path, ending = ''] = /^(.*?)(\.[\p{L}\p{N}]{1,10})?$/su.exec(path) ?? [];
    let free = path;
    for (let n = 2; given.has(free.toLowerCase()); n += 1) free = `${start} (${n})${ending}`;
    given.add(free.toLowerCase());
    return free;
  };
}
