declare module 'japanese-holidays' {
  const holidays: {
    /** The holiday's name on the Japanese calendar day of an instant; undefined: none. */
    isHolidayAt(at: Date): string | undefined;
  };
  export default holidays;
}
