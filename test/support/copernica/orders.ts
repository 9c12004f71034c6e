import type { DeliveredSubprofile } from '../../../copernica/api/methods/subprofiles.ts';
import { customers, field } from './customers.ts';

/*
 * The collection that tests of subprofiles speak of, as the service delivers it.
 */

/** `GET /database/12`, with a collection of orders and an empty one. */
export const shop: typeof customers = {
  ...customers,
  collections: {
    data: [
      {
        ID: '21',
        name: 'Orders',
        fields: {
          data: [field('71', 'Number', 'text'), field('72', 'Amount', 'float'), field('73', 'Paid', 'empty_datetime'), field('74', 'Receiver', 'email')],
        },
      },
      { ID: '22', name: 'Carts', fields: { data: [field('81', 'Number', 'integer')] } },
    ],
  },
};

/** What every order has stored where nothing was filled in. */
export const emptyOrder = { Number: '', Amount: '0', Paid: '', Receiver: '' };

/** An order of profile 18381 as `GET /subprofile/20285` reads it. */
export function order(changes: Partial<DeliveredSubprofile> = {}): DeliveredSubprofile {
  return {
    ID: 20285,
    fields: { ...emptyOrder, Number: 'A-1001', Amount: '49.90', Paid: '2026-03-01 10:00:00' },
    profile: 18381,
    collection: 21,
    created: '2026-03-01 09:59:00',
    modified: '2026-03-01 10:00:00',
    removed: null,
    ...changes,
  };
}
