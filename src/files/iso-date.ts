/** Days from 0000-03-01 to a civil date of the Gregorian calendar (months from 1). */
function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const ofEra = y - era * 400;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear;
}

const EPOCH = dayNumber(1899, 12, 30);

/**
 * A cell of type `d` (ISO 8601, the format's strict dialect) as a serial of the 1900 system:
 * `2023-04-01` → 45017, `2023-04-01T12:00:00` → 45017.5. Null for anything else.
 */
export function isoDateSerial(text: string): number | null {
  const found = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?Z?)?$/.exec(text);
  if (!found) return null;
  const [year, month, day, hour, minute, second] = found.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 24 || minute > 59 || second >= 60) return null;
  const days = dayNumber(year, month, day) - EPOCH;
  return days + (hour * 3600 + minute * 60 + second) / 86_400;
}
