import type { ZObject } from 'zapier-platform-core';
import type { Reply, Vendor } from '../vendor.ts';
import { answers, token } from './answers.ts';
import { deliveries } from './deliveries.ts';

const database = { database: '1' };
const EMAIL = 'sanne.devries1@example.com';

/** Copernica, and what is measured of its app. */
export const copernica: Vendor = {
  name: 'copernica',
  connect: (url) => ({ authData: { access_token: 'a-token-for-measuring' }, environment: { ALLOW_LOOPBACK: '1', COPERNICA_BASE_URL: url } }),
  answer: ({ method, path }) => answerTo(`${method} ${path.replace(/\?.*$/, '')}`),

  // The authorization token, and what the database consists of.
  hook: { key: 'profile_updated', inputData: { ...database, changed_fields: ['5'] }, delivery: deliveries.profile_updated, firstCalls: 2 },

  actions: {
    one: {
      key: 'call_api',
      inputData: { method: 'GET /database/{database}/interests', path_database: '1' },
      bare: async (z, url) => ({ result: await bareRequest(z, url, 'GET', '/database/1/interests') }),
    },
    /** Finds a profile by its address, updates it and reads it back. */
    several: {
      key: 'create_or_update_profile',
      inputData: { ...database, match_field: '1', match_value: EMAIL, field_2: 'Sanne', field_3: 'de Vries' },
      bare: findAndUpdate,
    },
  },
};

function answerTo(call: string): Reply {
  if (call === 'POST /authenticate') {
    return { body: token, contentType: 'text/plain' };
  }
  if (call === 'PUT /v4/profile/10001') {
    return { body: '', status: 204 };
  }
  const answer = answers[call];
  return answer === undefined ? { body: '{"error":{"message":"Unknown"}}', status: 404 } : { body: JSON.stringify(answer) };
}

async function findAndUpdate(z: ZObject, url: string): Promise<unknown> {
  const query = new URLSearchParams({ 'fields[]': `Email==${EMAIL}`, limit: '101', total: 'false' }).toString();
  const found = await bareRequest(z, url, 'GET', `/database/1/profiles?${query}`);
  await bareRequest(z, url, 'PUT', '/profile/10001', { fields: { Voornaam: 'Sanne', Achternaam: 'de Vries' } });
  return { found, profile: await bareRequest(z, url, 'GET', '/profile/10001') };
}

/** What the platform alone does for one call of the API at `url`, the token known. */
async function bareRequest(z: ZObject, url: string, method: 'GET' | 'PUT', path: string, body?: object): Promise<unknown> {
  const { data } = await z.request({
    url: `${url}/v4${path}`,
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', accept: 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return data;
}
