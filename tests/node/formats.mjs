// Do the reports that tests/formats/write wrote hold against the schemas of their formats? Each
// validator must also refuse a report that lacks something.
//
//     node formats.mjs REPOSITORY FOLDER

import {spawnSync} from 'node:child_process';
import {createRequire} from 'node:module';
import {mkdirSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const [repository, folder] = process.argv.slice(2);
const tools = join(dirname(fileURLToPath(import.meta.url)), 'node_modules/.bin');

const require = createRequire(import.meta.url);
const yaml = require('yaml');

const ajv = new Ajv({strict: false, allErrors: true});
addFormats(ajv);
function bySchema(name, parse = JSON.parse) {
  const schema = JSON.parse(readFileSync(join(repository, 'tests/formats', name), 'utf8'));
  const validate = ajv.compile(schema);
  return (path) => {
    if (validate(parse(readFileSync(path, 'utf8')))) return '';
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

// What other repositories take from this one.
function byActionValidator(path) {
  const run = spawnSync(join(tools, 'action-validator'), [path], {encoding: 'utf8'});
  return run.status === 0 ? '' : run.stdout + run.stderr + (run.error ?? '');
}
const byHooks = bySchema('pre-commit-hooks.schema.json', yaml.parse);
const offered = [
  {path: 'scripts/action/action.yml', check: byActionValidator, spoil: /^      shell: bash\n/m},
  {path: 'fixtures/letter-repository/.github/workflows/letter.yml', check: byActionValidator,
   spoil: /^    runs-on: .*\n/m},
  {path: '.pre-commit-hooks.yaml', check: byHooks, spoil: /^  entry: .*\n/m},
];
mkdirSync(join(folder, 'spoilt'), {recursive: true});
for (const {path, check, spoil} of offered) {
  const text = readFileSync(join(repository, path), 'utf8');
  const wrong = check(join(repository, path));
  if (wrong) fail(`${path} is not valid:\n${wrong}`);
  else ++held;
  const spoilt = join(folder, 'spoilt', basename(path));
  writeFileSync(spoilt, text.replace(spoil, ''));
  if (!check(spoilt)) fail(`${path}: its validator takes one that lacks something`);
}

console.log(`formats: ${held} files held against their schemas, ${failed} failures`);
process.exit(failed ? 1 : 0);
