import { describe, expect, test } from '@jest/globals';
import type { LoggedCall } from '../../../../sandbox/calls.ts';
import { writeCall } from '../../../../sandbox/copernica/soap/envelope.ts';
import { sendByHand } from '../../console/send_by_hand.ts';
import { caller, exchange, freshSandbox } from '../support.ts';

const sandbox = freshSandbox();
const call = caller(sandbox);

/** Sends the newest call again by hand. */
async function sendAgain(): Promise<{ status: number; first: LoggedCall; again: LoggedCall | undefined }> {
  const first = sandbox().calls.list().at(-1);
  const request = first && sandbox().console.request(first);
  if (!request) {
    throw new Error('The call cannot be told from the log.');
  }
  const { status } = await sendByHand(sandbox().url, request, { TOKEN: (await exchange(sandbox())).text, ACCESS_TOKEN: 'demo' });
  return { status, first, again: sandbox().calls.list().at(-1) };
}

describe('a logged call can be sent again by hand', () => {
  test.each([
    ['GET', '/database/1/profiles?fields[]=Email==subscriber%2B1@example.com&fields[]=Stad!=&limit=2', undefined],
    ['POST', '/database/1/profiles', { fields: { Email: 'müller@example.com', Voornaam: "O'Neill" }, interests: { tuin: 1 } }],
  ])('of the REST API: %s %s', async (method, path, body) => {
    await call(method, path, body);
    const { status, first, again } = await sendAgain();
    expect(status).toBeLessThan(300);
    expect(again).toMatchObject({ operation: first.operation, parameters: first.parameters });
    expect(again?.id).not.toBe(first.id);
  });

  test('of the SOAP API', async () => {
    const parameters = { id: '1', requirements: { fieldname: 'Email', value: 'a&b<c@example.com', operator: '=' }, list: [{ a: '1' }, { a: '2' }] };
    await fetch(`${sandbox().url}/soap`, { method: 'POST', headers: { soapaction: '' }, body: writeCall('Database_searchProfiles', parameters) });
    const { first, again } = await sendAgain();
    expect(first).toMatchObject({ operation: 'SOAP Database_searchProfiles', parameters });
    expect(again).toMatchObject({ operation: first.operation, parameters });
    expect(again?.id).not.toBe(first.id);
  });

  test('that exchanges the access token', async () => {
    await exchange(sandbox());
    expect((await sendAgain()).status).toBe(200);
  });

  test('but not one that is none', () => {
    expect(sandbox().console.request({ ...sandbox().calls.add('something', {}) })).toBeNull();
  });
});
