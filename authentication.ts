import type { Authentication, Bundle, ZObject } from 'zapier-platform-core';
import { accountOf } from './common/account.ts';
import { asZapierError } from './common/failures.ts';
import { DEFAULT_TIME_ZONE } from './mailingwork/connection/account.ts';
import { hostHint, knownHosts } from './mailingwork/connection/hosts.ts';
import { getLists } from './mailingwork/functions/lists.ts';
import { ServiceFailure } from './webservice/calls/failure.ts';
import { isTimeZone } from './webservice/values/time.ts';
import { InputFailure, quoted, text } from './zapier/inputs/input.ts';

const test = async (z: ZObject, bundle: Bundle): Promise<{ lists: number }> => {
  try {
    const timeZone = text(bundle.authData.timezone) ?? DEFAULT_TIME_ZONE;
    if (!isTimeZone(timeZone)) {
      throw new InputFailure(`${quoted(timeZone)} is not a time zone. Write it like Europe/Berlin.`);
    }
    // Assumed to be the cheapest call: no parameters, read-only, used by every public client.
    return { lists: (await accountOf(z, bundle).call(getLists, {})).length };
  } catch (error) {
    throw asZapierError(z, withHint(error, hostHint({ ownHost: bundle.authData.own_host })), 'connecting');
  }
};

/** Where the host may be the reason, an unknown host is worth a hint. */
function withHint(error: unknown, hint: string): unknown {
  const isAboutHost = error instanceof ServiceFailure && ['unavailable', 'unexpected_answer', 'wrong_host'].includes(error.kind);
  return isAboutHost && hint !== '' ? new ServiceFailure(error.kind, `${error.message} ${hint}`) : error;
}

const connectionLabel = async (_z: ZObject, bundle: Bundle): Promise<string> => {
  const { account_name: name, username, own_host: ownHost, host } = bundle.authData;
  return `${text(name) ?? text(username) ?? 'MAILINGWORK'} (${(text(ownHost) ?? text(host) ?? knownHosts[0]).replace(/^.*@|^https?:\/\//g, '')})`;
};

/** The connection to one account: user name and password travel in the body of every call, there is no token. */
export default {
  type: 'custom',
  test,
  connectionLabel,
  fields: [
    {
      key: 'username',
      label: 'User Name',
      required: true,
      helpText:
        'Use a separate API user with the right to use the webservice: see [the basics of the API](https://helpdesk.mailingwork.de/portal/de/kb/articles/2-grundlagen-der-api-nutzung) (in German).',
    },
    { key: 'password', label: 'Password', type: 'password', required: true },
    {
      key: 'host',
      label: 'Host',
      required: false,
      default: knownHosts[0],
      choices: Object.fromEntries(knownHosts.map((host) => [host, host])),
      helpText: 'The server of your account. If connecting fails with one, try the next.',
    },
    {
      key: 'own_host',
      label: 'Custom Host',
      required: false,
      helpText: 'Only if your account has its own server name, such as webservice.example.com. It replaces the host above.',
    },
    {
      key: 'timezone',
      label: 'Time Zone',
      required: false,
      default: DEFAULT_TIME_ZONE,
      helpText: 'The time zone of the dates in your account, such as Europe/Berlin.',
    },
    {
      key: 'account_name',
      label: 'Account Name',
      required: false,
      helpText: 'A name for this connection, useful if you connect several accounts.',
    },
  ],
} satisfies Authentication;
