// Do the reports that tests/formats/write wrote hold against the schemas of their formats? Each
// validator must also refuse a report that lacks something.
//
//     node formats.mjs REPOSITORY FOLDER

import {spawnSync} from 'node:child_process';
import {readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const [repository, folder] = process.argv.slice(2);
const tools = join(dirname(fileURLToPath(import.meta.url)), 'node_modules/.bin');

const ajv = new Ajv({strict: false, allErrors: true});
addFormats(ajv);
function bySchema(name) {
  const schema = JSON.parse(readFileSync(join(repository, 'tests/formats', name), 'utf8'));
  const validate = ajv.compile(schema);
  return (path) => {
    if (validate(JSON.parse(readFileSync(path, 'utf8')))) return '';
    return validate.errors.map((one) => `${one.instancePath} ${one.message}`).join('\n');
  };
}

function byRdformat(path) {
  const run = spawnSync(join(tools, 'rdformat-validator'), ['--strict', '--no-extra-fields', path],
                        {encoding: 'utf8'});
  return run.status === 0 ? '' : run.stdout + run.stderr + (run.error ?? '');
}

const formats = [
  {name: 'sarif', check: bySchema('sarif-2.1.0.schema.json'), spoil: (one) => delete one.version},
  {name: 'gitlab', check: bySchema('gitlab.schema.json'), spoil: (one) => delete one[0].location},
  {name: 'rdjson', check: byRdformat, spoil: (one) => delete one.diagnostics[0].message},
];

let failed = 0;
let held = 0;
function fail(words) {
  console.error(words);
  ++failed;
}

for (const {name, check, spoil} of formats) {
  for (const file of readdirSync(folder).filter((one) => one.endsWith(`.${name}`))) {
    const wrong = check(join(folder, file));
    if (wrong) fail(`${file} is no ${name}:\n${wrong}`);
    else ++held;
  }
  const spoilt = JSON.parse(readFileSync(join(folder, `all.${name}`), 'utf8'));
  spoil(spoilt);
  const path = join(folder, `spoilt-${name}.json`);
  writeFileSync(path, JSON.stringify(spoilt));
  if (!check(path)) fail(`the validator of ${name} takes a report that lacks something`);
}

const {runs} = JSON.parse(readFileSync(join(folder, 'all.sarif'), 'utf8'));
for (const result of runs[0].results)
  if (runs[0].tool.driver.rules[result.ruleIndex].id !== result.ruleId)
    fail(`SARIF: the rule ${result.ruleIndex} is not ${result.ruleId}`);

console.log(`formats: ${held} reports held against their schemas, ${failed} failures`);
process.exit(failed ? 1 : 0);
