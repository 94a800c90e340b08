/**
 * The worker that lays maps out: graphviz in WebAssembly.
 *
 * Note: the only script that may make machine code out of bytes. Its file's name is known to served-files.ts, which allows
 * `wasm-unsafe-eval` to it alone.
 */
import { Graphviz } from '@hpcc-js/wasm-graphviz';
import { answerQuestions } from '../answer-questions.ts';

const graphviz = Graphviz.load();

answerQuestions(async (dot: string) => (await graphviz).layout(dot, 'json', 'dot'));
