import { ApiError, created } from '../answers.ts';
import type { Call, Handlers } from '../call.ts';
import { found, idIn, livingProfileIn, livingSubprofileIn } from '../lookups.ts';
import { profileRow, subprofileRow } from './rows.ts';

/** Requests for everything that is stored about a person. The data is there after the delay that is set; the box sends no report. */
export const dataRequestHandlers: Handlers = {
  'POST /profile/{profile}/datarequest': (call) => request(call, 'profile', livingProfileIn(call).id),

  'POST /subprofile/{subprofile}/datarequest': (call) => request(call, 'subprofile', livingSubprofileIn(call).id),

  'GET /datarequest/{datarequest}/status'(call) {
    const data = dataOf(call);
    const text = data === null ? '' : JSON.stringify(data);
    return Response.json({ status: data === null ? 'pending' : 'available', available: text.length, 'content-type': 'application/json' });
  },

  'GET /datarequest/{datarequest}/data'(call) {
    const data = dataOf(call);
    if (data === null) {
      throw new ApiError('The data is not available yet', 404);
    }
    return Response.json(data);
  },
};

/** Where the answer names the id is not documented; in the box it is the header of everything that is created. */
function request(call: Call, type: 'profile' | 'subprofile', entityId: number): Response {
  const { account, clock, settings } = call.state;
  const id = account.nextId('data request');
  account.dataRequests.set(id, { id, type, entityId, readyAt: clock.now() + settings.dataRequestDelay, report: call.query.text('report') ?? null });
  return created(call, 'datarequest', id);
}

/** null while it is not there. */
function dataOf({ state: { account, clock }, path }: Call): object | null {
  const { type, entityId, readyAt } = found(account.dataRequests.get(idIn(path, 'datarequest')));
  if (readyAt > clock.now()) {
    return null;
  }
  const info = { type, id: String(entityId) };
  if (type === 'profile') {
    return { info, data: profileRow(account, found(account.profiles.get(entityId))) };
  }
  return { info, data: subprofileRow(account, found(account.subprofiles.get(entityId))) };
}
