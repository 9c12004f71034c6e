import { changeSubprofile } from '../../account/changes.ts';
import { unsubscribeSubprofile } from '../../processes/unsubscribe.ts';
import { changed, deleted } from '../answers.ts';
import type { Call, Handlers } from '../call.ts';
import { livingSubprofileIn, subprofileIn } from '../lookups.ts';
import { isOn } from '../parameters.ts';
import { subprofileRow, valuesOf } from './rows.ts';
import { deleteSubprofile, sentValues } from './writing.ts';

/** One subprofile. */
export const subprofileHandlers: Handlers = {
  'GET /subprofile/{subprofile}': (call) => Response.json(subprofileRow(call.state.account, subprofileIn(call))),

  'PUT /subprofile/{subprofile}'(call) {
    const secret = call.body.get('secret');
    const subprofile = livingSubprofileIn(call);
    subprofile.secret = typeof secret === 'string' && secret !== '' ? secret : subprofile.secret;
    return writeSubprofile(call, call.body.get('fields'));
  },

  'DELETE /subprofile/{subprofile}'(call) {
    const subprofile = livingSubprofileIn(call);
    deleteSubprofile(call.state, subprofile);
    if (subprofile.removed !== null && isOn(call.body.get('completely'))) {
      call.state.account.subprofiles.erase(subprofile);
    }
    return deleted(call, 'subprofile', [subprofile.id]);
  },

  'GET /subprofile/{subprofile}/fields'(call) {
    const subprofile = subprofileIn(call);
    return Response.json(valuesOf(subprofile, call.state.account.collection(subprofile.collectionId)?.fields ?? []));
  },

  'PUT /subprofile/{subprofile}/fields': (call) => writeSubprofile(call, call.body.data),

  'PUT /subprofile/{subprofile}/unsubscribe'(call) {
    const subprofile = livingSubprofileIn(call);
    unsubscribeSubprofile(call.state, subprofile);
    return changed(call, `subprofile/${subprofile.id}`);
  },
};

function writeSubprofile(call: Call, sent: unknown): Response {
  const subprofile = livingSubprofileIn(call);
  const fields = call.state.account.collection(subprofile.collectionId)?.fields ?? [];
  changeSubprofile(call.state.account, subprofile, sentValues(fields, sent).values, call.state.clock.now());
  return changed(call, `subprofile/${subprofile.id}`);
}
