// Builds what the pages load into the folder named on the command line: Web Chat, our script and our styles.
// Run by the project file when something here changed; by hand: node build.mjs <folder>
import { readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { nativeInsteadOfPolyfills } from './bundling/native.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const out = resolve(process.argv[2] ?? join(here, '../../wwwroot/bundles'));
const packages = join(here, 'node_modules');
const from = file => join(here, 'src/webchat', file);
const source = (name, file = 'index.ts') => join(packages, name, 'src', file);

/** Languages that the pages speak: one file each. Web Chat's own words are kept for these and for English, its last resort. */
const languages = readdirSync(join(here, '../Strings')).map(file => basename(file, '.json'));

/** Leaves out languages that the pages do not speak, and puts our own parts in the place of Web Chat's. */
const ourParts = {
  name: 'our-parts',
  setup(plugins) {
    plugins.onLoad({ filter: /botframework-webchat-api\/src\/localization\/[\w-]+\.json$/ }, ({ path }) => {
      const tag = basename(path, '.json');
      const kept = tag === 'overrides' || tag === 'en-US' || languages.includes(tag.split('-')[0]) || languages.includes(tag);
      return kept ? undefined : { contents: '{}', loader: 'json' };
    });
    plugins.onResolve({ filter: /\/PrecompiledGlobalize$/ }, () => ({ path: from('globalize.js') }));
    plugins.onResolve({ filter: /\/SpineTo$/ }, () => ({ path: from('scroll.js') }));
    plugins.onResolve({ filter: /\/directLineStreaming$/ }, () => ({ path: from('left-out/streaming.js') }));
  },
};

const common = {
  absWorkingDir: here,
  bundle: true,
  charset: 'utf8',
  logLevel: 'warning',
  minify: true,
  outdir: out,
  target: 'es2022',
};

await Promise.all([
  build({
    ...common,
    alias: {
      'abort-controller-es5': source('abort-controller-es5', 'index.mjs'),
      'botframework-webchat-api': source('botframework-webchat-api'),
      'botframework-webchat-api/decorator': source('botframework-webchat-api', 'decorator/index.ts'),
      'botframework-webchat-api/internal': source('botframework-webchat-api', 'internal.ts'),
      'cross-fetch': from('left-out/fetch.js'),
      domutils: from('left-out/domutils.js'),
      'markdown-it-attrs-es5': source('markdown-it-attrs-es5', 'index.mjs'),
      mime: from('left-out/mime.js'),
      'p-defer-es5': source('p-defer-es5', 'index.mjs'),
      postcss: from('left-out/postcss.js'),
      punycode: join(packages, 'punycode/punycode.es6.js'),
      swiper: from('left-out/swiper.js'),
      'swiper/modules': from('left-out/swiper.js'),
      'webchat-sources': source('botframework-webchat', ''),
    },
    define: { 'process.env': '{}', 'process.env.NODE_ENV': '"production"' },
    entryPoints: { webchat: from('index.js') },
    format: 'iife',
    jsx: 'transform',
    legalComments: 'linked',
    loader: { '.js': 'jsx' },
    nodePaths: [packages],
    plugins: [nativeInsteadOfPolyfills, ourParts],
  }),
  build({
    ...common,
    entryPoints: { interview: join(here, 'src/interview/index.js'), people: join(here, 'src/people/index.js') },
    format: 'iife',
  }),
  build({
    ...common,
    entryPoints: { interview: join(here, 'src/styles/interview.css'), pages: join(here, 'src/styles/pages.css') },
  }),
]);
