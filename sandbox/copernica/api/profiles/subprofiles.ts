import { changeSubprofile } from '../../account/changes.ts';
import type { Collection, Profile, Subprofile } from '../../account/model.ts';
import { unsubscribeSubprofile } from '../../processes/unsubscribe.ts';
import { ApiError, changed, created, putCreated } from '../answers.ts';
import type { Call, Handlers } from '../call.ts';
import { collectionIn, livingProfileIn, profileIn } from '../lookups.ts';
import { listed, matching } from './lists.ts';
import { subprofileRow } from './rows.ts';
import { knownValues, sentValues } from './writing.ts';

/** The subprofiles of a collection or of a profile. Their bodies are flat: names of fields with their values. */
export const subprofilesHandlers: Handlers = {
  'GET /collection/{collection}/subprofiles'(call) {
    const collection = collectionIn(call);
    return listSubprofiles(call, collection, call.state.account.subprofiles.of('collection', collection.id), true);
  },

  'GET /collection/{collection}/subprofileids'(call) {
    const { id } = collectionIn(call);
    return Response.json(call.state.account.subprofiles.of('collection', id).map((subprofile) => String(subprofile.id)));
  },

  'PUT /collection/{collection}/subprofiles'(call) {
    const { id, fields } = collectionIn(call);
    const values = knownValues(fields, call.body.data);
    for (const subprofile of matching(call, fields, call.state.account.subprofiles.of('collection', id))) {
      changeSubprofile(call.state.account, subprofile, values, call.state.clock.now());
    }
    return changed(call, `collection/${id}/subprofiles`);
  },

  'PUT /collection/{collection}/unsubscribes'(call) {
    const { id, fields } = collectionIn(call);
    for (const subprofile of matching(call, fields, call.state.account.subprofiles.of('collection', id))) {
      unsubscribeSubprofile(call.state, subprofile);
    }
    return changed(call, `collection/${id}/subprofiles`);
  },

  'GET /profile/{profile}/subprofiles/{collection}'(call) {
    const profile = profileIn(call);
    const collection = collectionIn(call);
    return listSubprofiles(call, collection, subprofilesOf(call, profile, collection), false);
  },

  'POST /profile/{profile}/subprofiles/{collection}'(call) {
    const { state, body } = call;
    const profile = livingProfileIn(call);
    const collection = collectionOf(call, profile);
    const { values } = sentValues(collection.fields, body.data);
    return created(call, 'subprofile', state.account.addSubprofile(collection.id, profile.id, values, state.clock.now()).id);
  },

  'PUT /profile/{profile}/subprofiles/{collection}'(call) {
    const { state, body, query } = call;
    const profile = livingProfileIn(call);
    const collection = collectionOf(call, profile);
    const values = knownValues(collection.fields, body.data);
    const subprofiles = matching(call, collection.fields, subprofilesOf(call, profile, collection));
    for (const subprofile of subprofiles) {
      changeSubprofile(state.account, subprofile, values, state.clock.now());
    }
    if (subprofiles.length > 0 || !query.flag('create')) {
      return changed(call, `profile/${profile.id}/subprofiles/${collection.id}`);
    }
    return putCreated(call, 'subprofile', state.account.addSubprofile(collection.id, profile.id, values, state.clock.now()).id);
  },
};

function listSubprofiles(call: Call, { fields }: Collection, rows: readonly Subprofile[], isSortable: boolean): Response {
  return listed(call, { fields, rows, isSortable, write: (subprofile, dataOnly) => subprofileRow(call.state.account, subprofile, dataOnly) });
}

function subprofilesOf({ state }: Call, profile: Profile, collection: Collection): Subprofile[] {
  return state.account.subprofiles.of('profile', profile.id).filter(({ collectionId }) => collectionId === collection.id);
}

/** @throws ApiError when there is no such collection, or it is part of another database than the profile */
function collectionOf(call: Call, profile: Profile): Collection {
  const collection = collectionIn(call);
  if (collection.databaseId !== profile.databaseId) {
    throw new ApiError('Subprofile could not be created');
  }
  return collection;
}
