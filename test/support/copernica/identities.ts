import type { AppUnderTest } from '../../suites/app.ts';
import { canned, filled, profiles } from './canned.ts';
import { delivered } from './delivered.ts';
import { FakeAccount } from './webservice.ts';

/*
 * Fixed events of which the triggers make ids in other ways than the ordinary ones. Zapier has the ids of each Zap's earlier polls, so after a release none of
 * these events may change, nor those of the account that tells of them. Add others instead.
 */

const database = { database: '12' };
const orders = { ...database, collection: '21' };
const polled = (name: string, inputData: Readonly<Record<string, unknown>>) => ({ trigger: `triggers.${name}`, bundle: { inputData } });

/** A webhook tells of everything but one part. */
const without = (name: string, part: string) => ({
  trigger: `triggers.${name}`,
  bundle: {
    inputData: name.startsWith('subprofile') ? orders : database,
    subscribeData: { id: '1894', token: 'a-token-for-tests' },
    cleanedRequest: { ...delivered[name], [part]: undefined },
  },
});

/** The events. */
export const identities: NonNullable<AppUnderTest['identities']> = {
  playService: () => {
    filled(new FakeAccount(profiles, canned));
  },
  scenarios: [
    { ...polled('new_or_updated_profile', database), chosen: 'all fields' },
    { ...polled('new_or_updated_profile', { ...database, changed_fields: ['2', '1'] }), chosen: 'several fields' },
    { ...polled('new_or_updated_subprofile', orders), chosen: 'all fields' },
    { ...polled('new_click', {}), chosen: 'both mail engines' },
    { ...polled('new_delivery_error', {}), chosen: 'both mail engines' },
    ...['profile_created', 'subprofile_updated', 'link_clicked', 'email_failed'].flatMap((name) => [
      { ...without(name, 'time'), chosen: 'without a time' },
      { ...without(name, 'id'), chosen: 'without an id' },
    ]),
  ],
};
