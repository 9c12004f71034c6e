import { methodsOf } from '../table.ts';

/** Methods that only *Call API* calls. */
export const htmlTemplateMethods = [
  ...methodsOf('HTML templates and documents', {
    'GET /html/templates': {
      purpose: 'list the HTML templates',
      query: 'archived?: boolean, modifiedfromdate?: time, modifiedtodate?: time',
      answer: 'page',
      delivers: 'id, name, archived',
    },
    'GET /html/template/{template}': {
      purpose: 'read an HTML template',
      query: 'source?: boolean',
      delivers: 'id, name, description, from_address, subject, archived, source',
    },
    'POST /html/templates': {
      purpose: 'create an HTML template',
      body: 'name, description?, from_address?: group, subject?, source, amp?, text?',
      assumed: ['The English page prints `/templates`, the overview and the Dutch page this path.'],
    },
    'PUT /html/template/{template}': { purpose: 'change an HTML template', body: 'name?, description?, from_address?: group, subject?, source?, amp?, text?' },
    'DELETE /html/template/{template}': { purpose: 'remove an HTML template' },
    'GET /html/template/{template}/documents': {
      purpose: 'list the documents of a template',
      answer: 'page',
      delivers: 'id, template, name, from_address, subject, archived, source',
    },
    'GET /html/template/{template}/emailings': {
      purpose: 'list the mailings of a template',
      query: 'type?: mass|individual|both, followups?: yes|no|both, test?: yes|no|both',
      answer: 'page',
      delivers:
        'id, timestamp, document, template, subject, from_address, destinations, testgroups, finalgroup, type, clicks, impressions, contenttype, target',
    },
    'GET /html/document/{document}': { purpose: 'read a document', delivers: 'id, template, name, from_address, subject, archived, source' },
    'POST /html/documents': { purpose: 'create a document from a template', body: 'template: integer, name, description?, from_address?: group, subject?' },
    'PUT /html/document/{document}': { purpose: 'change a document', body: 'name?, description?, from_address?: group, subject?' },
    'DELETE /html/document/{document}': { purpose: 'remove a document' },
    'GET /html/document/{document}/emailings': {
      purpose: 'list the mailings of a document',
      query: 'type?: mass|individual|both, followups?: yes|no|both, test?: yes|no|both',
      answer: 'page',
      delivers:
        'id, timestamp, document, template, subject, from_address, destinations, testgroups, finalgroup, type, clicks, impressions, contenttype, target',
    },
    'GET /html/document/{document}/statistics': {
      purpose: 'count the results of all mailings of a document',
      query:
        'begintime?: time, endtime?: time, type?: mass|individual|both, followups?: yes|no|both, test?: yes|no|both, mindestinations?: integer, maxdestinations?: integer',
      delivers: 'clicks, impressions, errors, unsubscribes, abuses, unknown',
    },
    'GET /html/document/{document}/imageblocks': {
      purpose: 'list the image blocks of a document',
      answer: 'rows',
      delivers: 'ID, parentID, name, iteration, condition',
    },
    'PUT /html/document/{document}/imageblock/{block}': { purpose: 'change an image block of a document', body: 'condition?' },
    'GET /html/document/{document}/loopblocks': {
      purpose: 'list the loop blocks of a document',
      answer: 'rows',
      delivers: 'ID, parentID, name, iteration, condition, iterations',
    },
    'PUT /html/document/{document}/loopblock/{block}': { purpose: 'change a loop block of a document', body: 'condition?, iterations?: integer' },
    'GET /html/document/{document}/textblocks': {
      purpose: 'list the text blocks of a document',
      answer: 'rows',
      delivers: 'ID, parentID, name, iteration, condition, content',
    },
    'PUT /html/document/{document}/textblock/{block}': { purpose: 'change a text block of a document', body: 'condition?, content?' },
  }),
];
