import { agencyCode, helpPages, publicClient, recordings, restDocs } from '../sources.ts';
import { methodsOf } from '../table.ts';

/** Methods that only *Call API* calls. */
export const accountMethods = [
  ...methodsOf('Account', {
    'POST https://authenticate.copernica.com/': {
      purpose: 'exchange the API access token for the token that calls carry for a day',
      body: 'access_token',
      encoding: 'form',
      answer: 'text',
      effect: 'read',
      repeatable: true,
      assumed: ['The documentation of November 2023 had the token in the address instead.'],
      sources: [restDocs, publicClient, agencyCode],
    },
    'GET /token': {
      purpose: 'exchange the code of OAuth for an API access token, its last step',
      query: 'client_id, client_secret, redirect_uri, code',
      delivers: 'access_token',
    },
    'GET /consumption': {
      purpose: 'count what the account used in a period, API calls among it',
      query: 'begin: day, end: day',
      delivers: 'emails, texts, fax, webpages, apicalls, litmustests, twofiftyoktests',
      sources: [restDocs, recordings],
    },
    'POST /senderdomains': { purpose: 'add a sender domain', body: 'name, tracking?, bounces?' },
    'GET /senderdomain/{senderdomain}': {
      purpose: 'read a sender domain with its DNS records',
      delivers: 'ID, domain, approved, records',
      assumed: ['Its records have type, property, record, name, value, actual and valid.'],
    },
    'PUT /senderdomain/{senderdomain}': { purpose: 'change a sender domain', body: 'tracking?, bounces?' },
    'DELETE /senderdomain/{senderdomain}': { purpose: 'remove a sender domain' },
  }),
  ...methodsOf('Data requests', {
    'POST /subprofile/{subprofile}/datarequest': { purpose: 'collect everything stored about a subprofile', query: 'report?', danger: 'sends' },
    'POST /email/{email}/datarequest': { purpose: 'collect everything stored about an e-mail address', query: 'report?', danger: 'sends' },
    'GET /datarequest/{datarequest}/data': {
      purpose: 'read the result of a data request',
      delivers: 'info, data',
      assumed: ['It answers 404 while the data is not ready.'],
    },
  }),
  ...methodsOf('Coupons', {
    'GET /couponcampaigns': {
      purpose: 'list the coupon campaigns with counts',
      answer: 'page',
      delivers: 'ID, name, description, archived, available, sent, redeemed, tags',
    },
    'POST /couponcampaigns': { purpose: 'create a coupon campaign', body: 'name, description?, archived?: boolean, tags?: list' },
    'GET /couponcampaign/{couponcampaign}': { purpose: 'read a coupon campaign', delivers: 'ID, name, description, archived, available, sent, redeemed, tags' },
    'PUT /couponcampaign/{couponcampaign}': { purpose: 'change a coupon campaign', body: 'name?, description?, archived?: boolean, tags?: list' },
    'GET /couponcampaign/{couponcampaign}/coupons': {
      purpose: 'list the coupons of a campaign',
      query: 'fields[]?: list',
      answer: 'page',
      delivers: 'ID, code, validfrom, validuntil, status',
    },
    'PUT /couponcampaign/{couponcampaign}/coupons': { purpose: 'add or change coupons', body: 'source: list' },
  }),
  ...methodsOf('SMS and files', {
    'GET /smsmailing/{smsmailing}': {
      purpose: 'read an SMS mailing with its counts',
      delivers: 'id, timestamp, document, message, from, destinations, successes, errors, unknown, target',
    },
    'GET /sms/mailings': {
      purpose: 'list all SMS mailings',
      answer: 'page',
      delivers: 'id, timestamp, document, message, from, destinations, successes, errors, unknown, target',
      evidence: 'assumed',
      assumed: ['Only a page of REST v3 shows it.'],
      sources: [helpPages],
    },
    'POST /medialibrary/{medialibrary}/files': { purpose: 'upload a picture or file', body: '…', encoding: 'multipart' },
  }),
];
