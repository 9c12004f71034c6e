import { changeProfile } from '../../account/changes.ts';
import { unsubscribe } from '../../processes/unsubscribe.ts';
import { changed, deleted, invalidData } from '../answers.ts';
import type { Call, Handlers } from '../call.ts';
import { livingProfileIn, profileIn } from '../lookups.ts';
import { isOn } from '../parameters.ts';
import { interestRow } from '../structure/rows.ts';
import { interestsOf, profileRow, valuesOf } from './rows.ts';
import { areInterests, deleteProfile, sentInterests, sentValues, writeProfile } from './writing.ts';

/** One profile, its fields and its interests. */
export const profileHandlers: Handlers = {
  'GET /profile/{profile}': (call) => Response.json(profileRow(call.state.account, profileIn(call))),

  'PUT /profile/{profile}'(call) {
    const profile = livingProfileIn(call);
    const { state, body } = call;
    const { fields } = state.account.databaseOf(profile);
    writeProfile(state, profile, sentValues(fields, body.get('fields')).values, body.get('interests'));
    const secret = body.get('secret');
    // A new secret does not move `modified` (seen by a third party, 2020).
    profile.secret = typeof secret === 'string' && secret !== '' ? secret : profile.secret;
    return changed(call, `profile/${profile.id}`);
  },

  'DELETE /profile/{profile}'(call) {
    const profile = livingProfileIn(call);
    deleteProfile(call.state, profile);
    if (profile.removed !== null && isOn(call.body.get('completely'))) {
      call.state.account.profiles.erase(profile);
    }
    return deleted(call, 'profile', [profile.id]);
  },

  'GET /profile/{profile}/fields'(call) {
    const profile = profileIn(call);
    return Response.json(valuesOf(profile, call.state.account.databaseOf(profile).fields));
  },

  'PUT /profile/{profile}/fields'(call) {
    const profile = livingProfileIn(call);
    const { fields } = call.state.account.databaseOf(profile);
    changeProfile(call.state.account, profile, { values: sentValues(fields, call.body.data).values }, call.state.clock.now());
    return changed(call, `profile/${profile.id}`);
  },

  'GET /profile/{profile}/interests'(call) {
    const interests = interestsOf(call.state.account, profileIn(call));
    switch (call.query.text('return')) {
      case 'ids':
        return Response.json(interests.map(({ id }) => String(id)));
      case 'objects':
        return Response.json(interests.map(interestRow));
      default:
        return Response.json(interests.map(({ name }) => name));
    }
  },

  // The only POST that creates nothing of its own. Its answer is not documented.
  'POST /profile/{profile}/interests': (call) => switchInterests(call, 'kept', () => new Response(null, { status: 201 })),

  'PUT /profile/{profile}/interests': (call) => switchInterests(call, 'off', (id) => changed(call, `profile/${id}`)),

  'PUT /profile/{profile}/unsubscribe'(call) {
    const profile = livingProfileIn(call);
    unsubscribe(call.state, profile);
    return changed(call, `profile/${profile.id}`);
  },
};

function switchInterests(call: Call, others: 'kept' | 'off', answer: (id: number) => Response): Response {
  const profile = livingProfileIn(call);
  const { state, body } = call;
  if (!areInterests(body.data)) {
    throw invalidData();
  }
  const interests = sentInterests(state.account.databaseOf(profile), body.data);
  changeProfile(state.account, profile, { interests, others }, state.clock.now());
  return answer(profile.id);
}
