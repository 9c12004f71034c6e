import { agencyCode, publicClient, recordings, restDocs } from '../sources.ts';
import { methodsOf } from '../table.ts';

const FIELD =
  'name, description?, type?: integer|float|date|empty_date|datetime|empty_datetime|text|email|phone_fax|phone_gsm|select|big|foreign_key, value?, displayed?: boolean, ordered?: boolean, length?: integer, textlines?: integer, hidden?: boolean, index?: boolean, lock?: boolean';

/** Methods that only *Call API* calls. */
export const databaseMethods = [
  ...methodsOf('Databases', {
    'POST /databases': { purpose: 'create a database', body: 'name, description?, archived?: boolean' },
    'PUT /database/{database}': { purpose: 'rename, describe or archive a database', body: 'name?, description?, archived?: boolean' },
    'POST /database/{database}/copy': { purpose: 'copy a database in the background', body: 'name, options?: group' },
    'PUT /database/{database}/unsubscribe': {
      purpose: 'set what unsubscribing does in a database: nothing, remove or update',
      body: 'behavior: nothing|remove|update, fields?: values',
      danger: 'many',
    },
    'PUT /database/{database}/unsubscribes': {
      purpose: 'unsubscribe every matching profile, as its database is set to',
      query: 'fields[]: list',
      effect: 'destroy',
      repeatable: false,
    },
    'PUT /database/{database}/intentions': {
      purpose: 'switch kinds of communication on or off for a database; the others stay as they are',
      body: 'email?: boolean, sms?: boolean, fax?: boolean, pdf?: boolean',
    },
    'GET /database/{database}/fields': {
      purpose: 'list the fields of a database',
      answer: 'page',
      delivers: 'ID, name, type, value, displayed, ordered, length, textlines, hidden, index',
      sources: [restDocs, publicClient, agencyCode, recordings],
    },
    'POST /database/{database}/fields': { purpose: 'add a field to a database', body: FIELD, sources: [restDocs, agencyCode] },
    'PUT /database/{database}/field/{field}': { purpose: 'change a field of a database', body: FIELD },
    'DELETE /database/{database}/field/{field}': { purpose: 'remove a field of a database with its values' },
  }),
  ...methodsOf('Interests', {
    'GET /database/{database}/interests': {
      purpose: 'list the interests of a database with their groups',
      answer: 'page',
      delivers: 'ID, name, group',
      sources: [restDocs, recordings],
    },
    'POST /database/{database}/interests': { purpose: 'add an interest to a database', body: 'name, description?, group?' },
    'PUT /interest/{interest}': { purpose: 'rename an interest or move it to a group', body: 'name?, group?' },
    'DELETE /interest/{interest}': { purpose: 'remove an interest' },
  }),
  ...methodsOf('Collections', {
    'GET /database/{database}/collections': {
      purpose: 'list the collections of a database with their fields',
      answer: 'page',
      delivers: 'ID, name, database, fields, intentions',
      sources: [restDocs, agencyCode, recordings],
    },
    'POST /database/{database}/collections': {
      purpose: 'create a collection, named with letters and underscores',
      body: 'name, description?',
      sources: [restDocs, agencyCode],
    },
    'GET /collection/{collection}': { purpose: 'read a collection', delivers: 'ID, name, database, fields, intentions' },
    'PUT /collection/{collection}': { purpose: 'rename a collection', body: 'name?' },
    'GET /collection/{collection}/unsubscribe': {
      purpose: 'read what unsubscribing does in a collection: nothing, remove or update',
      delivers: 'behavior, fields',
    },
    'PUT /collection/{collection}/unsubscribe': {
      purpose: 'set what unsubscribing does in a collection: nothing, remove or update',
      body: 'behavior: nothing|remove|update, fields?: values',
      danger: 'many',
    },
    'PUT /collection/{collection}/unsubscribes': {
      purpose: 'unsubscribe every matching subprofile, as its collection is set to',
      query: 'fields[]: list',
      effect: 'destroy',
      repeatable: false,
    },
    'PUT /collection/{collection}/intentions': {
      purpose: 'switch kinds of communication on or off for a collection; the others stay as they are',
      body: 'email?: boolean, sms?: boolean, fax?: boolean, pdf?: boolean',
    },
    'GET /collection/{collection}/fields': {
      purpose: 'list the fields of a collection',
      answer: 'page',
      delivers: 'ID, name, type, value, displayed, ordered, length, textlines, hidden, index',
      sources: [restDocs, agencyCode],
    },
    'POST /collection/{collection}/fields': { purpose: 'add a field to a collection', body: FIELD, sources: [restDocs, agencyCode] },
    'PUT /collection/{collection}/field/{field}': { purpose: 'change a field of a collection', body: FIELD },
    'DELETE /collection/{collection}/field/{field}': { purpose: 'remove a field of a collection with its values', sources: [restDocs, agencyCode] },
  }),
];
