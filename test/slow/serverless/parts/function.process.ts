import { answerQuestions } from '../../../http/surroundings/remote/answer-questions.js';
import type { Asked } from './asked.js';
import type { Form } from './gateway-events.js';
import type { HostName } from './hosts.js';
import { type FunctionSetup, startFunction } from './start-function.js';

const [name, setup = ''] = process.argv.slice(2);
const running = await startFunction(name as HostName, JSON.parse(setup) as FunctionSetup);

answerQuestions(async (question) => {
  const { asked, form } = JSON.parse(question) as { asked: Asked; form: Form };
  return { ...(await running.ask(asked, form)) };
});
