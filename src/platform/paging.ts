/** The page of a list that is asked for, from 1; the first where there can be no such page, the last where it is further. */
export function pageNumber(asked: string | undefined, most = 9_999): number {
  return /^[1-9]\d{0,3}$/.test(asked ?? '') ? Math.min(Number(asked), most) : 1;
}
