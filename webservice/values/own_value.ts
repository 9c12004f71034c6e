/** What an object has under a key of its own, so that a key such as `__proto__` reaches nothing else; undefined for anything but an object. */
export function ownValue(value: unknown, key: string): unknown {
  const found: unknown = typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, key)?.value : undefined;
  return found;
}
