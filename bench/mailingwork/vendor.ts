import type { ZObject } from 'zapier-platform-core';
import { lazy } from '../../webservice/lazy.ts';
import type { Reply, Vendor } from '../vendor.ts';
import { LARGE_ANSWER_BYTES, largeAnswer, optInDelivery, smallAnswers } from './answers.ts';
import { bareRequest, login } from './bare_request.ts';

const large = lazy(() => largeAnswer(LARGE_ANSWER_BYTES));

/** MAILINGWORK, and what is measured of its app. */
export const mailingwork: Vendor = {
  name: 'mailingwork',
  connect: (url) => ({ authData: { ...login, own_host: url, timezone: 'Europe/Berlin' }, environment: { ALLOW_LOOPBACK: '1' } }),

  answer: ({ path, body }) => {
    const name = path.replace(/^.*\//, '');
    if (name === 'importrecipients') {
      const rows = body.split('%40').length - 1;
      return { ...envelope({ total: rows, added: rows, updated: 0, skipped: 0 }), importedRows: rows };
    }
    return name === 'getoptstatusbylistid' ? { body: large() } : envelope(smallAnswers[name] ?? null);
  },

  // Fields, lists and setups.
  hook: { key: 'new_opt_in', inputData: {}, delivery: optInDelivery, firstCalls: 3 },

  actions: {
    one: {
      key: 'call_function',
      inputData: { function: 'GetLists' },
      bare: async (z, url) => ({ result: await bareRequest(z, url, 'getlists') }),
    },
    /** Creates a subscriber, reads it back, and asks who else has the address. */
    several: {
      key: 'create_subscriber',
      inputData: { email: 'max.muster@example.com', lists: ['1'], field_3: 'Max', field_4: 'Muster' },
      bare: createAndRead,
    },
  },
};

async function createAndRead(z: ZObject, url: string): Promise<unknown> {
  const values = { listId: '1', 'fields[3]': 'Max', 'fields[4]': 'Muster', 'fields[1]': 'max.muster@example.com' };
  const created = await bareRequest(z, url, 'createrecipient', values);
  const subscriber = { recipientId: '6049065' };
  const [fields, lists, ids] = await Promise.all([
    bareRequest(z, url, 'getrecipientfieldsbyid', subscriber),
    bareRequest(z, url, 'getrecipientlistsbyid', subscriber),
    bareRequest(z, url, 'getrecipientidsbyemail', { email: 'max.muster@example.com' }),
  ]);
  return { created, fields, lists, ids };
}

function envelope(result: unknown): Reply {
  return { body: JSON.stringify({ error: 0, message: 'successfully executed', result }) };
}
