/** What the core uses of WebAssembly, which Node has and the types of Node do not declare as values. */
declare namespace WebAssembly {
  class Memory {
    /** Of 64 KB each. */
    constructor(pages: { readonly initial: number });
    /** A new one whenever the memory has grown; the one before is empty then. */
    readonly buffer: ArrayBuffer;
    grow(pages: number): number;
  }
  class Module {
    constructor(bytes: Uint8Array);
  }
  class Instance {
    constructor(
      module: Module,
      imports: Readonly<Record<string, Readonly<Record<string, Memory>>>>,
    );
    readonly exports: Readonly<Record<string, unknown>>;
  }
}
