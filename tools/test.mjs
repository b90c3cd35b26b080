#!/usr/bin/env node
// The whole test run: checks, unit tests (Node and Chromium), build, and the built app in Chromium.
// It ends with one line, 'N passed, N failed', over all of them.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureChromium } from './ensure-chromium.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const REPORTS = join(ROOT, 'test-results');

const total = { passed: 0, failed: 0 };
/** What failed, said again at the end: a log's last lines are what is read first. */
const failures = [];
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
process.env.CHROMIUM_PATH = ensureChromium();

count(step('node', 'tools/check.mjs'), 'checks');
if (count(step('npm', 'run', '--silent', 'build'), 'build')) {
  count(step('node', 'tools/check-budgets.mjs'), 'budgets');
  step(
    'npx',
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${REPORTS}/vitest.json`,
  );
  countVitest();
  process.env.PLAYWRIGHT_JSON_OUTPUT_NAME = join(REPORTS, 'playwright.json');
  step('npx', 'playwright', 'test', '--reporter=list,json');
  countPlaywright();
}
for (const failure of failures) console.log(`FAILED: ${failure}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

function step(command, ...args) {
  console.log(`\n> ${[command, ...args].join(' ')}`);
  return spawnSync(command, args, { cwd: ROOT, stdio: 'inherit' }).status === 0;
}

function count(passed, name) {
  total[passed ? 'passed' : 'failed']++;
  if (!passed) failures.push(name);
  return passed;
}

function countVitest() {
  const report = readReport('vitest.json');
  if (!report) return count(false, 'vitest: no report');
  total.passed += report.numPassedTests;
  total.failed += report.numFailedTests;
  for (const { name, assertionResults } of report.testResults) {
    for (const { status, fullName, failureMessages } of assertionResults) {
      if (status === 'failed')
        failures.push(`${relative(ROOT, name)} › ${fullName}\n${failureMessages.join('\n')}`);
    }
  }
  // A suite that can't even be loaded, or an error outside of any test, counts too.
  if (!report.success && report.numFailedTests === 0) count(false, 'vitest: an error outside of any test');
}

function countPlaywright() {
  const report = readReport('playwright.json');
  if (!report) return count(false, 'playwright: no report');
  const { expected, unexpected, flaky } = report.stats;
  total.passed += expected;
  total.failed += unexpected + flaky + report.errors.length;
  for (const { message } of report.errors) failures.push(`playwright: ${message}`);
  for (const { file, title } of report.suites.flatMap(failedSpecs)) failures.push(`${file} › ${title}`);
}

function failedSpecs({ specs = [], suites = [] }) {
  return [
    ...specs.filter(({ ok, tests }) => !ok || tests.some(({ status }) => status === 'flaky')),
    ...suites.flatMap(failedSpecs),
  ];
}

function readReport(name) {
  try {
    return JSON.parse(readFileSync(join(REPORTS, name), 'utf8'));
  } catch (error) {
    console.error(`The report ${name} could not be read: ${error.message}`);
    return undefined;
  }
}
