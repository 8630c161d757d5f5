import type { CityDay } from './days.ts';
import type { Incident, Reservation } from './incidents/incident.ts';
import type { Official } from './officials.ts';

/** Who has to be there, or away, on which day. */
export interface ReservationBook {
  /** null: the official's day is like any other. */
  of(official: Official, day: CityDay): Reservation['presence'] | null;
}

/** The reservations of all incidents; they hold in the quiet city too, so that it is a twin. */
export function reservationBook(incidents: readonly Incident[]): ReservationBook {
  const book = new Map<string, Reservation['presence']>();
  for (const { reservations } of incidents) {
    for (const { official, day, presence } of reservations)
      book.set(`${official.index} ${day}`, presence);
  }
  return { of: (official, day) => book.get(`${official.index} ${day.index}`) ?? null };
}
