/**
 * When an event happened, seen from the actor's section:
 * `office` opening hours with the grace on both sides; `evening` outside them on an open day;
 * `night` the configured night hours; `closed-day` a day on which the section is closed.
 */
export type WorkingPeriod = 'office' | 'evening' | 'night' | 'closed-day';
