import { frames, isWithin, type Degrees, type Frame, type Point } from './map-frame.ts';

/** A place on the map, by the number that stands beside it in the table. */
export type MapPlace = Degrees & { number: number; name: string; href: string };

/** Paths of the land and of Norway in each frame. */
export type Outlines = Record<keyof typeof frames, { land: string; norway: string }>;

type MapProps = {
  places: readonly MapPlace[];
  outlines: Outlines;
  /** What each drawing is called: read out, and shown below it. */
  captions: { world: string; europe: string };
};

/**
 * Where places lie: Europe for itself, and the world where some lie beyond it. Each mark leads to its page, and carries
 * the number of its row in the table that says the same.
 */
export function PlaceMap({ places, outlines, captions }: MapProps) {
  const near = places.filter((place) => isWithin(frames.europe, place));
  const far = places.filter((place) => !near.includes(place) && isWithin(frames.world, place));
  return (
    <div class="maps">
      {far.length > 0 && <Drawing name="world" places={far} outline={outlines.world} caption={captions.world} />}
      {near.length > 0 && <Drawing name="europe" places={near} outline={outlines.europe} caption={captions.europe} />}
    </div>
  );
}

type DrawingProps = {
  name: keyof typeof frames;
  places: readonly MapPlace[];
  outline: Outlines['world'];
  caption: string;
};

function Drawing({ name, places, outline: { land, norway }, caption }: DrawingProps) {
  const { width, height } = frames[name];
  return (
    <figure class={`map ${name}`}>
      <svg viewBox={`0 0 ${width} ${height}`} role="group" aria-labelledby={`map-${name}`}>
        <g aria-hidden="true">
          <path class="map-land" d={land} />
          <path class="map-home" d={norway} />
        </g>
        {withLabels(places, frames[name]).map((marked) => (
          <Mark key={`${marked.place.number} ${marked.place.name}`} {...marked} />
        ))}
      </svg>
      <figcaption class="small quiet" id={`map-${name}`}>
        {caption}
      </figcaption>
    </figure>
  );
}

type Marked = { place: MapPlace; at: Point; side: 'start' | 'end' | undefined };

function Mark({ place: { number, name, href }, at, side }: Marked) {
  return (
    <a class="map-place" href={href} aria-label={`${number} ${name}`}>
      <g transform={`translate(${Math.round(at.x)} ${Math.round(at.y)})`}>
        <circle r="22" />
        <text class="map-number" text-anchor="middle" dy="0.36em">
          {number}
        </text>{' '}
        {side && (
          <text class="map-name" text-anchor={side} x={side === 'start' ? 46 : -46} dy="0.36em">
            {name}
          </text>
        )}
      </g>
    </a>
  );
}

/** About how much room a letter and a line take, where the letters are largest. */
const letter = 29;
const line = 48;

/** A name stands to the right of its mark, else to the left, and is left out where it would lie over another. */
function withLabels(places: readonly MapPlace[], { project, width }: Frame): Marked[] {
  const points = places.map((place) => project(place));
  const taken = points.map(({ x, y }) => ({ from: x - 38, to: x + 38, y }));
  return places.map((place, index) => {
    const at = points[index] as Point;
    const long = place.name.length * letter;
    const sides = [
      { side: 'start' as const, from: at.x + 44, to: at.x + 46 + long },
      { side: 'end' as const, from: at.x - 46 - long, to: at.x - 44 },
    ];
    const free = sides.find(
      ({ from, to }) =>
        from >= 0 &&
        to <= width &&
        !taken.some((other) => Math.abs(other.y - at.y) < line && other.from < to && from < other.to),
    );
    if (free) taken.push({ from: free.from, to: free.to, y: at.y });
    return { place, at, side: free?.side };
  });
}
