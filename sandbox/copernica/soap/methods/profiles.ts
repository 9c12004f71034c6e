import type { Account } from '../../account/account.ts';
import { changeProfile } from '../../account/changes.ts';
import type { Profile } from '../../account/model.ts';
import { collectionNamed, databaseNamed, found } from '../../api/lookups.ts';
import { valuesOf } from '../../api/profiles/rows.ts';
import { deleteProfile, sentValues } from '../../api/profiles/writing.ts';
import { accountTime } from '../../time.ts';
import { SoapFault } from '../fault.ts';
import type { Methods, Result } from '../method.ts';
import type { Parameters } from '../parameters.ts';

/**
 * Profiles, and the selection that the documentation names. That profiles are created, updated and removed by these methods and parameters was seen in clients
 * of earlier years; which members an entity has is assumed.
 */
export const profileMethods: Methods = {
  Database_createProfile: {
    parameters: ['id', 'fields'],
    perform({ account, clock }, parameters) {
      const { id, fields } = databaseNamed(account, parameters.text('id'));
      return profileResult(account.addProfile(id, sentValues(fields, parameters.map('fields')).values, [], clock.now()));
    },
  },

  Profile_retrieve: { parameters: ['id'], perform: ({ account }, parameters) => profileResult(profileIn(account, parameters)) },

  Profile_fields: {
    parameters: ['id'],
    perform({ account }, parameters) {
      const profile = profileIn(account, parameters);
      return { map: Object.fromEntries(Object.entries(valuesOf(profile, account.databaseOf(profile).fields))) };
    },
  },

  Profile_updateFields: {
    parameters: ['id', 'fields'],
    perform({ account, clock }, parameters) {
      const profile = profileIn(account, parameters);
      const { values } = sentValues(account.databaseOf(profile).fields, parameters.map('fields'));
      changeProfile(account, profile, { values }, clock.now());
      return { value: 'true' };
    },
  },

  Profile_remove: {
    parameters: ['id'],
    perform(state, parameters) {
      deleteProfile(state, profileIn(state.account, parameters));
      return { value: 'true' };
    },
  },

  Profile_createSubProfile: {
    parameters: ['id', 'collection', 'fields'],
    perform({ account, clock }, parameters) {
      const profile = profileIn(account, parameters);
      const collection = collectionNamed(account, String(parameters.id('collection')));
      if (collection.databaseId !== profile.databaseId) {
        throw new SoapFault('Subprofile could not be created');
      }
      const { values } = sentValues(collection.fields, parameters.map('fields'));
      const { id } = account.addSubprofile(collection.id, profile.id, values, clock.now());
      return { name: 'subprofile', entity: { id: String(id), profile: String(profile.id), collection: String(collection.id) } };
    },
  },

  View_retrieve: {
    parameters: ['id'],
    perform({ account }, parameters) {
      const { id, name, description, databaseId, parentId } = found(account.views.get(parameters.id('id')));
      return { name: 'view', entity: { id: String(id), name, description, database: String(databaseId), parent: String(parentId ?? 0) } };
    },
  },
};

/** @throws ApiError when there is no such profile, or it was removed */
function profileIn({ profiles }: Account, parameters: Parameters): Profile {
  const profile = profiles.get(parameters.id('id'));
  return found(profile?.removed === null ? profile : undefined);
}

function profileResult({ id, databaseId, secret, created, modified }: Profile): Result {
  const times = { created: accountTime(created), modified: accountTime(modified) };
  return { name: 'profile', entity: { id: String(id), database: String(databaseId), code: secret, ...times } };
}
