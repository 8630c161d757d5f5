import 'pdfmake';

// The files that the library may read, in memory: left out of its published types.
declare module 'pdfmake' {
  export const virtualfs: { writeFileSync(name: string, content: Uint8Array): void };
}
