import assert from 'node:assert/strict';
import { test } from 'node:test';
import { frames, isWithin } from './map-frame.ts';

// What d3-geo 3.1.1 gives for the projections that scripts/map.mjs draws the outlines with.
const known = [
  { name: 'Minneapolis', latitude: 44.9, longitude: -93.2, world: [363.9, 130.7], europe: [-706.5, -595.2] },
  { name: 'Wuhan', latitude: 30.6, longitude: 114.3, world: [1104, 198.1], europe: [2590.2, -303.2] },
  { name: 'Kaunas', latitude: 54.9, longitude: 23.9, world: [760.7, 88.9], europe: [898.2, 610.5] },
  { name: 'Kiel', latitude: 54.3, longitude: 9.7, world: [715.9, 91.2], europe: [641.2, 639.6] },
] as const;

test('a place is marked where the outlines are drawn', () => {
  for (const { name, world, europe, ...place } of known)
    for (const [frame, [x, y]] of [
      [frames.world, world],
      [frames.europe, europe],
    ] as const) {
      const point = frame.project(place);
      assert.ok(Math.abs(point.x - x) < 0.2 && Math.abs(point.y - y) < 0.2, `${name}: ${point.x}, ${point.y}`);
    }
});

test('what lies beyond Europe is no part of its map, the other side of the earth included', () => {
  const inEurope = known.filter((place) => isWithin(frames.europe, place)).map(({ name }) => name);
  assert.deepEqual(inEurope, ['Kaunas', 'Kiel']);
  assert.equal(isWithin(frames.europe, { latitude: -55, longitude: -166 }), false);
  assert.ok(known.every((place) => isWithin(frames.world, place)));
});
