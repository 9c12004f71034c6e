import { copernica as app } from '../../scripts/apps.ts';
import { definitionSuite } from '../suites/definition.ts';
import { releaseSuite } from '../suites/release.ts';
import { isolated } from '../support/app.ts';
import { copernica } from '../support/copernica/app_under_test.ts';

isolated();
definitionSuite(copernica);
releaseSuite(app);
