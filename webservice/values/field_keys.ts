/** The key that stands for a field of an account in inputs and outputs. */
export const fieldKey = (id: number): string => `field_${id}`;

/** The id in a key such as `field_17`; null for every other key. */
export function fieldIdOfKey(key: string): number | null {
  const id = /^field_(\d+)$/.exec(key)?.[1];
  return id === undefined ? null : Number(id);
}
