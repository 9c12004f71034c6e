import { methodsOf } from '../table.ts';

/** Methods that only *Call API* calls. */
export const selectionMethods = [
  ...methodsOf('Selections', {
    'POST /database/{database}/views': { purpose: 'create a selection', body: 'name, description?' },
    'PUT /view/{view}': { purpose: 'rename or describe a selection', body: 'name?, description?' },
    'DELETE /view/{view}': { purpose: 'remove a selection' },
    'POST /view/{view}/copy': { purpose: 'copy a selection', body: 'name, options?: group' },
    'POST /view/{view}/views': { purpose: 'create a selection inside of a selection', body: 'name, description?' },
    'GET /view/{view}/rules': {
      purpose: 'list the rules of a selection, of which one must be met',
      answer: 'page',
      delivers: 'ID, name, view, disabled, inversed, conditions',
    },
    'POST /view/{view}/rules': { purpose: 'add a rule to a selection', body: 'name, inversed?: boolean, disabled?: boolean' },
    'GET /view/{view}/rule/{rule}': { purpose: 'read a rule of a selection', delivers: 'ID, name, view, disabled, inversed, conditions' },
    'PUT /view/{view}/intentions': {
      purpose: 'switch kinds of communication on or off for a selection; the others stay as they are',
      body: 'email?: boolean, sms?: boolean, fax?: boolean, pdf?: boolean',
    },
    'POST /view/{view}/rebuild': {
      purpose: 'rebuild a selection in the background',
      repeatable: true,
      assumed: ['Its status and headers are not described.'],
    },
  }),
  ...methodsOf('Miniselections', {
    'GET /collection/{collection}/miniviews': {
      purpose: 'list the miniselections of a collection',
      answer: 'page',
      delivers: 'ID, name, description, parent-type, parent-id, collection, last-built, intentions',
    },
    'POST /collection/{collection}/miniviews': { purpose: 'create a miniselection', body: 'name, description?' },
    'GET /miniview/{miniview}': {
      purpose: 'read a miniselection',
      delivers: 'ID, name, description, parent-type, parent-id, collection, last-built, intentions',
    },
    'PUT /miniview/{miniview}': { purpose: 'rename or describe a miniselection', body: 'name?, description?' },
    'DELETE /miniview/{miniview}': { purpose: 'remove a miniselection' },
    'GET /miniview/{miniview}/views': {
      purpose: 'list the selections that use a miniselection',
      answer: 'page',
      delivers: 'ID, name, description, parent-type, parent-id, has-children, has-referred, has-rules, database, last-built',
    },
    'GET /miniview/{miniview}/subprofileids': { purpose: 'list the IDs of the subprofiles in a miniselection', answer: 'array' },
    'GET /miniview/{miniview}/subprofiles': {
      purpose: 'list the subprofiles in a miniselection',
      query: 'fields[]?: list, dataonly?: boolean',
      answer: 'page',
      delivers: 'ID, secret, fields, profile, collection, created, modified, removed',
    },
    'GET /miniview/{miniview}/minirules': {
      purpose: 'list the rules of a miniselection',
      answer: 'page',
      delivers: 'id, name, description, view, conditions, inversed, disabled',
      assumed: ['The overview says `minirules`, the page itself `rules`.'],
    },
    'POST /miniview/{miniview}/minirules': { purpose: 'add a rule to a miniselection', body: 'name' },
    'GET /miniview/{miniview}/minirule/{minirule}': { purpose: 'read a rule of a miniselection', delivers: 'ID, name, view, disabled, inverted, conditions' },
    'PUT /miniview/{miniview}/intentions': {
      purpose: 'switch kinds of communication on or off for a miniselection; the others stay as they are',
      body: 'email?: boolean, sms?: boolean, fax?: boolean, pdf?: boolean',
    },
    'POST /miniview/{miniview}/rebuild': {
      purpose: 'rebuild a miniselection in the background',
      repeatable: true,
      assumed: ['Its status and headers are not described.'],
    },
  }),
];
