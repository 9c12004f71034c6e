import { copernica } from '../../scripts/apps.ts';
import { bundleSuite } from '../suites/bundle.ts';
import { methods } from '../support/copernica/methods.ts';

// All files together take about a third of this in the zip, whose budget is 110 KiB above that of an app with one trigger.
bundleSuite(copernica, { maxKib: 340, maxKibAtStart: 100 }, methods);
