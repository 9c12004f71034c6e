import type { Mail } from '../account/model.ts';
import type { State } from '../state.ts';

/** The links in every mail to a subscriber. */
export function personalLinks(state: State, subscriberId: number): Mail['links'] {
  const { codes } = state.account;
  return [
    { label: 'Change your data', path: `/profile/${codes.make('profile', subscriberId)}` },
    { label: 'Unsubscribe', path: `/unsubscribe/${codes.make('unsubscribe', subscriberId)}` },
  ];
}
