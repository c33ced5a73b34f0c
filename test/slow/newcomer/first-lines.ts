import { join } from 'node:path';
import ts from 'typescript';

const HEAD = `import { OnVoxEvent, step, Voxml, voxml, SmsMo, VoiceInbound } from 'nestjs-vox-webhooks';
export const used = { OnVoxEvent, step, Voxml, voxml, SmsMo, VoiceInbound };
`;

/** The first line of what the compiler says of each class body, by its name. One program: types are made once. */
export function firstLines(bodies: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const { config } = ts.readConfigFile('tsconfig.json', (path) => ts.sys.readFile(path)) as { config: object };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, process.cwd());
  const sources = new Map(
    [...bodies].map(([name, body], at) => [
      join(process.cwd(), 'test', `mistake-${at}.ts`),
      { name, text: `${HEAD}export class Mistake { ${body} }\n` },
    ]),
  );
  const host = ts.createCompilerHost(options);
  const real = ts.createCompilerHost(options);
  host.fileExists = (path) => sources.has(path) || real.fileExists(path);
  host.readFile = (path) => sources.get(path)?.text ?? real.readFile(path);
  host.getSourceFile = (path, target, ...rest) => {
    const text = sources.get(path)?.text;
    return text === undefined ? real.getSourceFile(path, target, ...rest) : ts.createSourceFile(path, text, target);
  };
  const program = ts.createProgram([...sources.keys()], options, host);
  return new Map(
    [...sources].map(([path, { name }]) => {
      const [first] = program.getSemanticDiagnostics(program.getSourceFile(path));
      return [name, first ? (ts.flattenDiagnosticMessageText(first.messageText, '\n').split('\n')[0] ?? '') : ''];
    }),
  );
}
