import { mailingwork as app } from '../scripts/apps.ts';
import { definitionSuite } from './suites/definition.ts';
import { releaseSuite } from './suites/release.ts';
import { isolated } from './support/app.ts';
import { mailingwork } from './support/mailingwork/app_under_test.ts';

isolated();
definitionSuite(mailingwork);
releaseSuite(app);
