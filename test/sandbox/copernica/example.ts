import type { SeedInput } from '../../../sandbox/copernica/account/seed.ts';

/** An account for tests: a database with every behaviour at hand, and one that neither deletes nor unsubscribes. */
export const example: SeedInput = {
  databases: [
    {
      name: 'Customers',
      description: 'All of them',
      fields: [
        { name: 'Email', type: 'email' },
        { name: 'Name' },
        { name: 'Age', type: 'integer', value: '0' },
        { name: 'Birthday', type: 'empty_date' },
        { name: 'Newsletter', type: 'select', value: 'yes\r\nno' },
      ],
      interests: [
        { name: 'soccer', group: 'sports' },
        { name: 'baseball', group: 'sports' },
        { name: 'cooking', group: '' },
      ],
      collections: [
        { name: 'Orders', fields: [{ name: 'Number' }, { name: 'Total', type: 'float' }], unsubscribe: { behavior: 'update', fields: { Number: 'none' } } },
        { name: 'Carts', deletion: 'nothing' },
      ],
      unsubscribe: { behavior: 'update', fields: { Newsletter: 'no' } },
      views: [
        { name: 'Readers', description: 'Who wants it', conditions: ['Newsletter==yes'] },
        { name: 'Adults', parent: 'Readers', conditions: ['Age>=18'] },
      ],
      profiles: [
        {
          fields: { Email: 'anna@example.com', Name: 'Anna', Age: 36, Birthday: '1990-05-17', Newsletter: 'yes' },
          interests: ['soccer', 'cooking'],
          subprofiles: {
            Orders: [
              { Number: 'A-1', Total: 19.95 },
              { Number: 'A-2', Total: 5 },
            ],
          },
        },
        { fields: { Email: 'Bilal+news@example.com', Name: 'Bilal', Age: 9, Newsletter: 'yes' }, subprofiles: { Orders: [{ Number: 'B-1' }], Carts: [{}] } },
        { fields: { Email: 'chris@example.com', Name: '100%', Age: 100, Newsletter: 'no' } },
      ],
    },
    {
      name: 'Kept',
      fields: [{ name: 'Email', type: 'email' }, { name: 'modified' }],
      deletion: 'nothing',
      profiles: [{ fields: { Email: 'dora@example.com', modified: 'b' } }, { fields: { Email: 'emil@example.com', modified: 'a' } }],
    },
    { name: 'Empty', unsubscribe: { behavior: 'remove' }, deletion: 'unsubscribe', profiles: [{}] },
  ],
};
