import { definitionSuite } from './suites/definition.ts';
import { isolated } from './support/app.ts';
import { mailingwork } from './support/mailingwork.ts';

isolated();
definitionSuite(mailingwork);
