import type { PlainOutputField } from 'zapier-platform-core';

/**
 * Describes a field of a whole record, such as a subscriber, which stands under a key of an output and is read when a step needs it.
 *
 * @param noun what such a record is called, capitalised; in lower case it is the key
 * @returns makes an output field of one of the record's own
 */
export const fieldsUnder =
  (noun: string) =>
  (field: PlainOutputField): PlainOutputField => {
    const label = String(field.label);
    return { ...field, key: `${noun.toLowerCase()}__${field.key}`, label: label.startsWith(noun) ? `${label} (Details)` : `${noun} ${label}` };
  };
