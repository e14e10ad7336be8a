/** A place on a map: degrees north and east. */
export type Degrees = { latitude: number; longitude: number };
export type Point = { x: number; y: number };

/** A part of the world as a map shows it, in the units of its drawing. */
export type Frame = { width: number; height: number; project: (place: Degrees) => Point };

const radians = Math.PI / 180;

/** The inhabited world in the Equal Earth projection (Šavrič, Patterson and Jenny, 2018), turned to 11° east. */
const worldFrame: Frame = {
  width: 1440,
  height: 620,
  project: ({ latitude, longitude }) => {
    const { x, y } = equalEarth(latitude * radians, turned(longitude - 11) * radians);
    const middle = equalEarth(9 * radians, 0);
    return { x: 720 + 265 * x, y: 310 - 265 * (y - middle.y) };
  },
};

/** Europe in Lambert's azimuthal equal-area projection around 55° north and 14° east. */
const europeFrame: Frame = {
  width: 1440,
  height: 1240,
  project: ({ latitude, longitude }) => {
    const { x, y } = lambert(latitude * radians, (longitude - 14) * radians, 55 * radians);
    return { x: 720 + 1800 * x, y: 620 - 1800 * y };
  },
};

export const frames = { world: worldFrame, europe: europeFrame };

/** Whether a place lies within a frame, with room for its mark. */
export function isWithin({ width, height, project }: Frame, place: Degrees, margin = 30): boolean {
  const { x, y } = project(place);
  return x >= margin && x <= width - margin && y >= margin && y <= height - margin;
}

const turned = (degrees: number) => ((((degrees + 180) % 360) + 360) % 360) - 180;

function equalEarth(phi: number, lambda: number): Point {
  const [a1, a2, a3, a4] = [1.340264, -0.081106, 0.000893, 0.003796];
  const theta = Math.asin((Math.sqrt(3) / 2) * Math.sin(phi));
  const square = theta * theta;
  const sixth = square * square * square;
  const slope = a1 + 3 * a2 * square + sixth * (7 * a3 + 9 * a4 * square);
  return {
    x: (2 * lambda * Math.cos(theta)) / (Math.sqrt(3) * slope),
    y: theta * (a1 + a2 * square + sixth * (a3 + a4 * square)),
  };
}

function lambert(phi: number, lambda: number, middle: number): Point {
  const cosine = Math.sin(middle) * Math.sin(phi) + Math.cos(middle) * Math.cos(phi) * Math.cos(lambda);
  // The point straight through the earth has no place; it is sent as far away as the others around it.
  if (1 + cosine < 1e-9) return { x: 2, y: 0 };
  const scale = Math.sqrt(2 / (1 + cosine));
  return {
    x: scale * Math.cos(phi) * Math.sin(lambda),
    y: scale * (Math.cos(middle) * Math.sin(phi) - Math.sin(middle) * Math.cos(phi) * Math.cos(lambda)),
  };
}
