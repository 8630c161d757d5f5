/**
 * The functions that an instance of a module exports. They are handed out as they are: a function
 * around each would pack its arguments up and unpack them at every call.
 * Throws `TypeError` where the module exports no function of one of these names.
 */
export function functionsOf<Functions extends object>(
  module: WebAssembly.Module,
  imports: WebAssembly.Imports,
  names: readonly (keyof Functions & string)[],
): Functions {
  const { exports } = new WebAssembly.Instance(module, imports);
  const functions = Object.fromEntries(names.map((name) => [name, exports[name]]));
  if (!isOf<Functions>(functions))
    throw new TypeError(`The module must export the functions ${names.join(', ')}.`);
  return functions;
}

/** What a module takes and answers stands in its text: TypeScript must be told. */
function isOf<Functions extends object>(functions: object): functions is Functions {
  return Object.values(functions).every((one) => typeof one === 'function');
}
