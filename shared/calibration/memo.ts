/** Makes the value of a key when it is first asked for, once. */
export function memo<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = make(key);
    known.set(key, value);
    return value;
  };
}

/** Likewise of the only value. */
export function once<Value>(make: () => Value): () => Value {
  const kept = memo<null, Value>(make);
  return () => kept(null);
}
