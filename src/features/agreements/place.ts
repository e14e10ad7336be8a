/** A degree as people write it: `54,9`, `-93.265`. Undefined where it is none, or lies beyond `most`. */
export function degree(text: string, most: number): number | undefined {
  const plain = text.trim().replace(',', '.').replace('\u2212', '-');
  if (!/^-?\d{1,3}(\.\d{1,8})?$/.test(plain)) return undefined;
  const number = Number(plain);
  return Math.abs(number) <= most ? number : undefined;
}

export const latitudeError = (text: string) => (degree(text, 90) === undefined ? 'latitudeUnclear' : undefined);
export const longitudeError = (text: string) => (degree(text, 180) === undefined ? 'longitudeUnclear' : undefined);
