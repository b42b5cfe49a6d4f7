/** A century of days and nights: whoever wrote more meant something else. Money for them stays exact. */
const MOST = 1_000_000;

/** Whether a number can be lesson hours 课时; a part of an hour may be among them. */
export function isHours(hours: number): boolean {
  return hours >= 0 && hours <= MOST;
}
