import { definitionSuite } from './suites/definition.ts';
import { isolated } from './support/app.ts';
import { mailingwork } from './support/mailingwork/app_under_test.ts';

isolated();
definitionSuite(mailingwork);
