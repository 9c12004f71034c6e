import type { Authentication, Bundle, ZObject } from 'zapier-platform-core';
import { text } from '../zapier/inputs/input.ts';
import { getIdentity } from './api/methods/structure.ts';
import { performing } from './common/perform.ts';

const test = performing('connecting', async (account) => {
  const { id, ID, name, company } = await account.call(getIdentity, {});
  return { account_id: id ?? ID, account: name, company };
});

/** What `test` returned stands in `inputData`, and beside the fields of the connection (core 19.1). */
const connectionLabel = async (_z: ZObject, bundle: Bundle): Promise<string> => {
  const chosen = text(bundle.authData.account_name);
  const account = text(bundle.inputData.account);
  const company = text(bundle.inputData.company);
  return chosen ?? (account === undefined ? 'Copernica' : `${account}${company === undefined ? '' : ` (${company})`}`);
};

/**
 * The connection to one account. Of the type `custom`, although tokens are exchanged: with `session` the platform runs the whole operation again
 * after a 401, calls that were already made included.
 */
export default {
  type: 'custom',
  test,
  connectionLabel,
  fields: [
    {
      key: 'access_token',
      label: 'API Access Token',
      type: 'password',
      required: true,
      helpText:
        'Create a token under *Configuration*, *API access tokens* in the [Marketing Suite](https://ms.copernica.com/#/admin/account/access-tokens), with read and write rights for REST. Leave the allowed IP addresses of its application empty.',
    },
    {
      key: 'account_name',
      label: 'Account Name',
      required: false,
      helpText: 'The name of this connection in Zapier, such as `Webshop`. Useful if you connect several accounts.',
    },
  ],
} satisfies Authentication;
