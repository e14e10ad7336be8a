// Draws the outlines in reference/map anew. It is run by hand when a map's frame changes, never at start or in a test:
//   npm install --no-save world-atlas@2.0.2 d3-geo@3.1.1 topojson-client@3.1.0 && node scripts/map.mjs
// The coasts are Natural Earth's, in the public domain, as the package world-atlas carries them. Borders between states are
// left out: several are disputed, and a county's map of its partners takes no side.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoAzimuthalEqualArea, geoEqualEarth, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';

const atlas = (name) => createRequire(import.meta.url)(`world-atlas/${name}.json`);

// The same figures stand in src/ui/map-frame.ts, which places what the outlines lie under.
const frames = {
  world: {
    atlas: 'countries-110m',
    projection: geoEqualEarth().rotate([-11, 0]),
    scale: 265,
    width: 1440,
    middle: [11, 9],
    height: 620,
    tolerance: 1.1,
    least: 14,
  },
  europe: {
    atlas: 'countries-50m',
    projection: geoAzimuthalEqualArea().rotate([-14, -55]),
    scale: 1800,
    width: 1440,
    middle: [14, 55],
    height: 1240,
    tolerance: 1.4,
    least: 40,
  },
};

for (const [name, frame] of Object.entries(frames))
  writeFileSync(`reference/map/${name}.ts`, fileOf(name, outlines(frame)));

function outlines({ atlas: file, projection, scale, width, height, middle, tolerance, least }) {
  const all = atlas(file);
  // Where the middle lies once the projection is turned to its meridian.
  projection.scale(scale).translate([0, 0]).clipExtent(null);
  const [x, y] = projection(middle);
  projection.translate([width / 2 - x, height / 2 - y]).clipExtent([
    [-8, -8],
    [width + 8, height + 8],
  ]);
  const draw = (shape) => pathOf(geoPath(projection)(shape) ?? '', tolerance, least);
  const countries = all.objects.countries;
  const isNorway = ({ properties }) => properties.name === 'Norway';
  return {
    land: draw(feature(all, all.objects.land)),
    norway: draw(feature(all, countries.geometries.find(isNorway))),
  };
}

/** Shorter without looking otherwise: whole numbers from point to point, no islet smaller than a grain. */
function pathOf(drawn, tolerance, least) {
  const lines = drawn
    .split('M')
    .slice(1)
    .map((part) => {
      const isRing = part.endsWith('Z');
      return {
        isRing,
        points: part
          .replace('Z', '')
          .split('L')
          .map((pair) => pair.split(',').map(Number)),
      };
    });
  return lines
    .filter(({ isRing, points }) => !isRing || Math.abs(area(points)) >= least)
    .map(({ isRing, points }) => written(thinned(points, tolerance), isRing))
    .join('');
}

function area(points) {
  return points.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = points[(at + 1) % points.length];
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
}

/** Douglas and Peucker: a point stays where leaving it out would move the line by more than the tolerance. */
function thinned(points, tolerance) {
  if (points.length < 3) return points;
  const [first, last] = [points[0], points.at(-1)];
  let [far, at] = [0, 0];
  for (let each = 1; each < points.length - 1; each += 1) {
    const away = distance(points[each], first, last);
    if (away > far) [far, at] = [away, each];
  }
  if (far <= tolerance) return [first, last];
  return [...thinned(points.slice(0, at + 1), tolerance), ...thinned(points.slice(at), tolerance).slice(1)];
}

function distance([x, y], [fromX, fromY], [toX, toY]) {
  const [dx, dy] = [toX - fromX, toY - fromY];
  const length = Math.hypot(dx, dy);
  if (length === 0) return Math.hypot(x - fromX, y - fromY);
  return Math.abs(dy * (x - fromX) - dx * (y - fromY)) / length;
}

function written(points, isRing) {
  const whole = points.map((pair) => pair.map(Math.round));
  let [x, y] = whole[0];
  const steps = [];
  for (const [nextX, nextY] of whole.slice(1)) {
    if (nextX === x && nextY === y) continue;
    steps.push(`${nextX - x}${nextY - y < 0 ? '' : ' '}${nextY - y}`);
    [x, y] = [nextX, nextY];
  }
  return steps.length ? `M${whole[0].join(' ')}l${steps.join(' ').replaceAll(' -', '-')}${isRing ? 'z' : ''}` : '';
}

function fileOf(name, paths) {
  const lines = Object.entries(paths).map(([key, path]) => `  ${key}:\n    '${path}',`);
  return `// Made by scripts/map.mjs from Natural Earth (public domain) as world-atlas 2.0.2 carries it. Do not edit by hand.\n\n/** Outlines as paths of SVG, in the frame \`${name}\` of src/ui/map-frame.ts. */\nexport const ${name} = {\n${lines.join('\n')}\n};\n`;
}
