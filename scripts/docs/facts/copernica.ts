import { situations } from '../../../copernica/api/connection/situations.ts';
import { catalogue, isOffered } from '../../../copernica/api/methods/catalogue.ts';
import { rules } from '../../../copernica/common/failures.ts';
import { ifUnclear } from '../../../copernica/common/if_unclear.ts';
import App from '../../../copernica/index.ts';
import { copernica as app } from '../../apps.ts';
import { ofAnyCall } from '../situations.ts';
import type { AppFacts, Unclear } from './facts.ts';

const titles: Readonly<Record<keyof typeof situations, string>> = {
  ...ofAnyCall,
  notFound: 'HTTP 404 and 410 of the address that gives the authorization token',
  unauthorized: 'HTTP 401 of that address',
  unreadable: 'A success with a web page, with an empty body after a read, or with no JSON',
  tokenRefused: 'HTTP 401, or 400 or 403 with a message about the token, also with a token that was just renewed',
  refusedCall: 'HTTP 400, or an error with any other status that has no meaning of its own, with a message that the method does not declare',
  unknownThing: 'HTTP 404 and 410 of a method',
};

const asked: Readonly<Record<keyof typeof ifUnclear, Unclear>> = {
  create_profile: {
    lookedUp: 'The newest profile with the e-mail address that has all values and interests that were sent and is no older than the step.',
    staysUnclear: 'None is found, or no address was sent. A second run then creates a second profile if the first one appears later.',
  },
  create_or_update_profile: {
    lookedUp: 'The profile with the value of the key field, which no profile had before. An update can be repeated.',
    staysUnclear: 'None is found. A second run updates the profile, if there is one by then.',
  },
  create_or_update_subprofile: {
    lookedUp:
      'The subprofile of the profile with the value of the key field, which none had before; without such a field, one that has all values that were sent and is no older than the step. An update can be repeated.',
    staysUnclear: 'None is found. A second run updates the subprofile, if it is there by then; without a key field it creates a second one.',
  },
  create_subprofile: {
    lookedUp: 'A subprofile of the profile that has all values that were sent and is no older than the step.',
    staysUnclear: 'None is found. A second run then creates a second subprofile if the first one appears later.',
  },
  import_profiles: {
    lookedUp: 'Nothing: imports cannot be listed.',
    staysUnclear: 'Always. A second run updates or leaves out what the first one has added; with *Add every row* it adds every row again.',
  },
  request_personal_data: { lookedUp: 'Nothing: requests cannot be listed.', staysUnclear: 'Always. A second run makes a second request.' },
  send_mailing: {
    lookedUp: 'The newest mailing with that template or document which the person has got since the step began, without mass mailings.',
    staysUnclear: 'None is found: a mailing may appear late.',
  },
  call_api: { lookedUp: 'Nothing.', staysUnclear: 'Always, with a method that is not repeatable.' },
  call_soap_method: { lookedUp: 'Nothing.', staysUnclear: 'Always, with a method that does not plainly read.' },
};

const decided: AppFacts['decided'] = {
  schedule_mailing: {
    lookedUp: 'Nothing: a planned mailing that is found may be that of an earlier run.',
    staysUnclear: 'Always.',
    outcome: 'Halts: a mailing to many must not go out twice. Look into the planned mailings.',
  },
};

const twice: AppFacts['twice'] = {
  send_mailing: 'The person gets the mail a second time.',
  schedule_mailing: 'All of the group get the mailing a second time.',
  create_or_update_profile:
    'Harmless once the profile is found by its key field: a second run updates. Two runs at the same time wait for each other where the value is written alike; where letter case or blanks differ, both may create one.',
  create_or_update_subprofile:
    'Harmless once the subprofile is found by its key field: a second run updates. Without a key field it creates a second one. Two runs at the same time wait for each other where the value is written alike.',
  delete_profile: 'Completes: a profile that is removed already is reported as such. One that is looked up by a field is reported as not found.',
  delete_subprofile: 'Completes: a subprofile that is removed already is reported as such. One that is looked up by a field is reported as not found.',
  import_profiles: 'Harmless where the key fields tell the profiles; subprofiles may be added again. With *Add every row* all rows are added a second time.',
  request_personal_data: 'Makes a second request, and a second report where one is sent.',
  unsubscribe_profile:
    'Harmless where unsubscribing updates the profile. Where it removes the profile, a second run reports it as removed, or does not find it by a field.',
  call_api: 'The same as for the method that is called.',
  call_soap_method: 'The same as for the method that is called: a text message is sent a second time.',
};

/** What the pages on Copernica say. */
export const copernica: AppFacts = {
  app,
  docs: 'docs/copernica',
  actions: Object.values(App.creates ?? {}),
  catalogue,
  anyCall: { key: 'call_api', offered: catalogue.filter(isOffered).length },
  declaration: { by: 'defineMethod', pattern: / defineMethod\(\{[^(]*?verb: "(\w+)",\s+path: "([^"]+)"/g, builders: ['lazy', 'tableByDatabase'] },
  rules,
  situations,
  titles,
  ifUnclear,
  asked,
  decided,
  twice,
  words: {
    coverage: 'Coverage of the REST API of Copernica',
    noun: 'method',
    errors: 'Errors',
    columns: `**Known** says how well: *documented* on a page of Copernica itself, *seen* in a public client for which it worked, or *assumed* where no source shows it; the
sources follow below it. **Effect** also says whether calling it twice has the same result as calling it once. **Errors** are sentences by which the service tells what is wrong; it has no
codes but HTTP statuses, and other sentences may exist. **Assumed** is what no source shows. **Used by** is derived from the code: each trigger, action and search is bundled alone, and the methods
left in its bundle are those it can call. All calls carry an authorization token, for which the access token is exchanged once a day.`,
    situations: 'copernica/api/connection/situations.ts',
    serverText: `Copernica's own text about
an error stands between them, in at most 120 characters, without addresses, long numbers and the values that were sent.`,
    ownErrors:
      'Methods have errors of their own too, which are told by their text: they stand in [api-coverage.md](api-coverage.md). Those that mean *not found* make a search return nothing, without an error.',
    further: 'A token that is refused is renewed once, and the call made again: it was not carried out.',
  },
};
