// Packages of Web Chat carry polyfills for browsers that could not run the rest. They ask for them by path
// (".../array/is-array", ".../instance/for-each"), and every path names something that the language has by now.
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const camel = words => words.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
const upper = word => word[0].toUpperCase() + word.slice(1);
const functions = new Set(['parseFloat', 'parseInt', 'setInterval', 'setTimeout']);

/** The module that a polyfill's path stands for. */
function native(path) {
  const [owner, member] = path.split('/').map(camel);
  if (owner === 'instance') {
    return `export default it => it.${member};`;
  }

  const global = functions.has(owner) ? owner : upper(owner);
  return `export default globalThis.${member ? `${global}.${member}` : global};`;
}

/** Replaces polyfills by what they fill in for. */
export const nativeInsteadOfPolyfills = {
  name: 'native-instead-of-polyfills',
  setup(plugins) {
    plugins.onResolve({ filter: /^@babel\/runtime-corejs3\/helpers\// }, ({ kind, path }) =>
      plugins.resolve(path.replace('runtime-corejs3', 'runtime'), { kind, resolveDir: root }));
    plugins.onResolve({ filter: /^@babel\/runtime-corejs3\/core-js-stable\// }, ({ path }) => ({
      namespace: 'native',
      path: path.replace(/^.*core-js-stable\/|\.js$/g, ''),
    }));
    plugins.onResolve({ filter: /^core-js\/features\// }, ({ path }) => ({ namespace: 'polyfill', path }));
    plugins.onLoad({ filter: /.*/, namespace: 'native' }, ({ path }) => ({ contents: native(path) }));
    plugins.onLoad({ filter: /.*/, namespace: 'polyfill' }, () => ({ contents: '' }));
  },
};
