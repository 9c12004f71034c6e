import type { DeliveredProfile } from '../../../copernica/api/methods/profiles.ts';

/*
 * The database that tests of profiles speak of, as the service delivers it.
 */

/** A field as the service delivers it. */
export const field = (ID: string, name: string, type: string, value = '') => ({ ID, name, type, value, length: '100', hidden: false });

/** `GET /database/12`. */
export const customers = {
  ID: '12',
  name: 'Customers',
  fields: {
    data: [
      field('1', 'Email', 'email'),
      field('2', 'Firstname', 'text'),
      field('3', 'Number', 'integer'),
      field('4', 'Birthday', 'empty_date'),
      field('5', 'Newsletter', 'select', 'yes\r\nno'),
      field('6', 'Since', 'date'),
    ],
  },
  interests: {
    data: [
      { ID: '31', name: 'Football', group: 'Sports' },
      { ID: '32', name: 'Baseball', group: 'Sports' },
      { ID: '33', name: 'News', group: '' },
    ],
  },
  collections: { data: [{ ID: '21', name: 'Orders', fields: { data: [field('71', 'Number', 'text')] } }] },
};

/** What every profile of that database has stored where nothing was filled in. */
export const emptyValues = { Email: '', Firstname: '', Number: '0', Birthday: '', Newsletter: '', Since: '0000-00-00' };

/** A profile as `GET /profile/18381` reads it. */
export function delivered(changes: Partial<DeliveredProfile> = {}): DeliveredProfile {
  return {
    ID: 18381,
    fields: { ...emptyValues, Email: 'jane@example.com', Firstname: 'Jane', Number: '7', Newsletter: 'yes' },
    interests: ['Football'],
    database: 12,
    created: '2026-01-06 14:19:51',
    modified: '2026-07-21 13:26:21',
    removed: null,
    ...changes,
  };
}
