// Writes docs/evidence/<suite>.md from the reports of a long run.
//   node .ci/evidence.mjs <folder of *.xunit reports> <commit>
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const [folder, commit] = process.argv.slice(2);
const out = 'docs/evidence';
const mark = 'evidence: ';

const plain = xml =>
  xml.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&#x[aA];/g, '\n').replace(/&apos;|&#39;/g, "'").replace(/&amp;/g, '&');
const attribute = (tag, name) => plain(tag.match(new RegExp(` ${name}="([^"]*)"`))?.[1] ?? '');
const cell = text => text.replace(/\|/g, '\\|').replace(/\s+/g, ' ').trim();

mkdirSync(out, { recursive: true });
for (const file of readdirSync(folder).filter(name => name.endsWith('.xunit'))) {
  const report = readFileSync(join(folder, file), 'utf8');
  const assembly = report.match(/<assembly [^>]*>/)[0];
  const suite = basename(attribute(assembly, 'name'), '.dll');
  const classes = new Map();
  const notes = [];
  for (const [, head, body = ''] of report.matchAll(/<test ([^>]*?)(?:\/>|>([\s\S]*?)<\/test>)/g)) {
    const name = attribute(` ${head}`, 'type').split('.').at(-1);
    const counts = classes.get(name) ?? { Pass: 0, Fail: 0, Skip: 0, seconds: 0 };
    counts[attribute(` ${head}`, 'result')] += 1;
    counts.seconds += Number(attribute(` ${head}`, 'time'));
    classes.set(name, counts);
    const said = plain(body.match(/<output>([\s\S]*?)<\/output>/)?.[1].replace(/<!\[CDATA\[|\]\]>/g, '') ?? '');
    const test = attribute(` ${head}`, 'method').replaceAll('_', ' ');
    notes.push(...said.split('\n').filter(line => line.startsWith(mark)).map(line => `| ${name} | ${cell(test)} | ${cell(line.slice(mark.length))} |`));
  }

  const rows = [...classes].sort(([a], [b]) => a.localeCompare(b, 'en'))
    .map(([name, c]) => `| ${name} | ${c.Pass} | ${c.Fail} | ${c.Skip} | ${c.seconds.toFixed(1)} |`);
  const lines = [
    `# ${suite}, long run`,
    '',
    `- date: ${attribute(assembly, 'run-date')}`,
    `- commit: ${commit}`,
    '- command: `./test.sh --long`',
    `- counts: ${attribute(assembly, 'passed')} passed, ${attribute(assembly, 'failed')} failed, ${attribute(assembly, 'skipped')} left out`,
    '',
    ...(notes.length > 0 ? ['| suite | test | reached |', '|---|---|---|', ...notes.sort(), ''] : []),
    '| suite | passed | failed | left out | seconds |',
    '|---|---|---|---|---|',
    ...rows,
    '',
  ];
  writeFileSync(join(out, `${suite}.md`), lines.join('\n'));
}
