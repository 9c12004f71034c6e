import { textOf } from '../../account/stored.ts';
import { membersOf } from '../../account/views.ts';
import { unsubscribe } from '../../processes/unsubscribe.ts';
import { ApiError, changed, created, deleted, invalidData, putCreated } from '../answers.ts';
import type { Call, Handlers } from '../call.ts';
import { databaseIn, viewIn } from '../lookups.ts';
import { listed, matching } from './lists.ts';
import { profileRow } from './rows.ts';
import { deleteProfile, knownValues, sentInterests, sentValues, writeProfile } from './writing.ts';

/** The profiles of a database or a selection. */
export const profilesHandlers: Handlers = {
  'GET /database/{database}/profiles'(call) {
    const { id, fields } = databaseIn(call);
    const { account } = call.state;
    const rows = account.profiles.of('database', id);
    return listed(call, { fields, rows, isSortable: true, write: (profile, dataOnly) => profileRow(account, profile, dataOnly) });
  },

  'GET /database/{database}/profileids'(call) {
    const { id } = databaseIn(call);
    return Response.json(call.state.account.profiles.of('database', id).map((profile) => String(profile.id)));
  },

  'GET /view/{view}/profiles'(call) {
    const { account } = call.state;
    const view = viewIn(call);
    const { fields } = account.databaseOf(view);
    return listed(call, {
      ...{ fields, rows: membersOf(account, view), isSortable: false },
      write: (profile, dataOnly) => profileRow(account, profile, dataOnly),
    });
  },

  // There is no unique key: the same data twice makes two profiles (seen by a third party, 2020). Unknown names are ignored (documented).
  'POST /database/{database}/profiles'(call) {
    const database = databaseIn(call);
    return created(call, 'profile', addProfile(call, sentValues(database.fields, call.body.get('fields')).values));
  },

  'PUT /database/{database}/profiles'(call) {
    const { id, fields } = databaseIn(call);
    const { state, body, query } = call;
    const values = knownValues(fields, body.get('fields'));
    const profiles = matching(call, fields, state.account.profiles.of('database', id));
    for (const profile of profiles) {
      writeProfile(state, profile, values, body.get('interests'));
    }
    if (profiles.length > 0 || !query.flag('create')) {
      return changed(call, `database/${id}/profiles`);
    }
    const createdId = addProfile(call, values);
    // The service does this in the background, so its answer cannot name what was created. The box has done it already.
    return query.flag('async') ? changed(call, `database/${id}/profiles`) : putCreated(call, 'profile', createdId);
  },

  'DELETE /database/{database}/profiles'(call) {
    const database = databaseIn(call);
    const { state, body } = call;
    const sent = body.get('profiles');
    if (!Array.isArray(sent) || sent.length === 0) {
      throw invalidData();
    }
    const profiles = sent.flatMap((id) => state.account.profiles.get(Number(textOf(id))) ?? []).filter(({ databaseId }) => databaseId === database.id);
    if (profiles.length < sent.length) {
      throw new ApiError('No entity with supplied ID');
    }
    for (const profile of profiles.filter(({ removed }) => removed === null)) {
      deleteProfile(state, profile);
    }
    return deleted(
      call,
      'profile',
      profiles.map(({ id }) => id),
    );
  },

  'PUT /database/{database}/unsubscribes'(call) {
    const { id, fields } = databaseIn(call);
    for (const profile of matching(call, fields, call.state.account.profiles.of('database', id))) {
      unsubscribe(call.state, profile);
    }
    return changed(call, `database/${id}/profiles`);
  },
};

function addProfile(call: Call, values: Map<number, string>): number {
  const database = databaseIn(call);
  const interests = sentInterests(database, call.body.get('interests'));
  const switchedOn = [...interests].filter(([, isOn]) => isOn).map(([id]) => id);
  return call.state.account.addProfile(database.id, values, switchedOn, call.state.clock.now()).id;
}
