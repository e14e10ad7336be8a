// Draws the house as it stands: rooms, their files and who imports whom. `npm run house` writes docs/house.svg and docs/house.md.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

const files = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name));

const floors = [['house', 'cli'], ['features'], ['records', 'search', 'exchange', 'browser'], ['ui', 'platform']];
const rooms = new Map();
const arrows = new Map();

for (const file of files) {
  const text = readFileSync(file, 'utf8');
  const room = roomOf(file);
  const known = rooms.get(room) ?? { files: 0, lines: 0 };
  rooms.set(room, { files: known.files + 1, lines: known.lines + text.split('\n').length });
  for (const [, from] of text.matchAll(/(?:from|import)\s*\(?\s*'([#.][^']+)'/g)) {
    const target = roomOf(targetOf(file, from));
    if (target !== room) arrows.set(`${room} ${target}`, (arrows.get(`${room} ${target}`) ?? 0) + 1);
  }
}
writeFileSync('docs/house.svg', draw());
writeFileSync('docs/house.md', list());
console.log(
  `docs/house.svg: ${rooms.size} rooms, ${files.length} files, ${[...arrows.values()].reduce((sum, n) => sum + n, 0)} imports`,
);

function byName(one, other) {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function roomOf(path) {
  const [, room, inner, ...rest] = path.split('/');
  if (inner === undefined) return 'house';
  return room === 'features' && rest.length ? `features/${inner}` : room;
}

function targetOf(file, from) {
  if (from.startsWith('.')) return normalize(join(dirname(file), from));
  if (from === '#app') return 'src/app.tsx';
  return `src/${from.slice(1)}`;
}

/** The files of each room, and the rooms that it imports from. */
function list() {
  const parts = [...rooms.keys()].sort(byName).map((room) => {
    const here = files
      .filter((file) => roomOf(file) === room)
      .map((file) => file.replace(/^src\//, ''))
      .sort(byName);
    const to = [...arrows.keys()]
      .filter((key) => key.startsWith(`${room} `))
      .map((key) => key.split(' ')[1].replace('features/', ''));
    const heading = room === 'house' ? 'src' : room;
    return `## ${heading}\nImports: ${to.sort(byName).join(', ') || 'nothing'}\n\n${here.map((file) => `\`${file}\``).join(' · ')}\n`;
  });
  return `# The rooms and their files\n\nWritten by \`npm run house\`.\n\n${parts.join('\n')}`;
}

function draw() {
  const width = 1200;
  const places = new Map();
  let y = 40;
  for (const floor of floors) {
    const here = floor.flatMap((name) =>
      [...rooms.keys()].filter((room) => room === name || room.startsWith(`${name}/`)).sort(byName),
    );
    const perRow = Math.min(here.length, 6);
    for (const [i, room] of here.entries())
      places.set(room, {
        x: 20 + (i % perRow) * ((width - 40) / perRow),
        y: y + Math.floor(i / perRow) * 74,
        w: (width - 40) / perRow - 16,
        h: 54,
      });
    y += Math.ceil(here.length / perRow) * 74 + 60;
  }
  const lines = [...arrows].flatMap(([key, weight]) => {
    const [from, to] = key.split(' ').map((room) => places.get(room));
    return from && to ? [arrow(from, to, weight)] : [];
  });
  const boxes = [...places].map(([room, place]) => box(room, place, rooms.get(room)));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${y}" font-family="Inter, sans-serif" font-size="13" role="img" aria-label="The rooms of the house and their imports">
<rect width="100%" height="100%" fill="#fff"/>
<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="6" markerHeight="6" orient="auto"><path d="M0 0 8 4 0 8z" fill="#8a6420"/></marker></defs>
${lines.join('\n')}
${boxes.join('\n')}
</svg>
`;
}

function box(room, { x, y, w, h }, { files: count, lines }) {
  const name = room.replace('features/', '');
  return `<g><rect x="${x}" y="${y}" width="${w}" height="${h}" rx="4" fill="#fff" stroke="#2c2a26"/><text x="${x + 12}" y="${y + 23}" font-weight="600">${name}</text><text x="${x + 12}" y="${y + 42}" fill="#666" font-size="11">${count} files · ${lines} lines</text></g>`;
}

function arrow(from, to, weight) {
  const [x1, x2] = [from.x + from.w / 2, to.x + to.w / 2];
  const down = to.y > from.y;
  const [y1, y2] = from.y === to.y ? [from.y, to.y] : [down ? from.y + from.h : from.y, down ? to.y : to.y + to.h];
  const bend = from.y === to.y ? -36 : 0;
  return `<path d="M${x1} ${y1}C${x1} ${(y1 + y2) / 2 + bend} ${x2} ${(y1 + y2) / 2 + bend} ${x2} ${y2}" fill="none" stroke="#8a6420" stroke-opacity=".${Math.min(9, 2 + Math.ceil(Math.log2(weight)))}" stroke-width="${(0.6 + Math.log2(weight) / 3).toFixed(1)}" marker-end="url(#tip)"/>`;
}
