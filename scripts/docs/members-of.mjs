import { readFileSync } from 'node:fs';
import ts from 'typescript';

/**
 * Documented members of a class or interface in a source file, with the comment of the declaration itself.
 * @param name of the declaration; without it the first one. `undefined` is returned if there is none of that name.
 */
export function membersOf(file, name) {
  const source = ts.createSourceFile(file, readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'), 99, true);
  const declaration = source.statements
    .filter((node) => ts.isClassDeclaration(node) || ts.isInterfaceDeclaration(node))
    .find((node) => name === undefined || node.name.text === name);
  if (!declaration) return undefined;
  const members = declaration.members
    .filter(
      (member) =>
        (ts.isPropertyDeclaration(member) || ts.isPropertySignature(member) || ts.isGetAccessor(member)) &&
        comment(member),
    )
    .map((member) => ({
      name: member.name.getText(source),
      optional: member.questionToken !== undefined,
      // What may be left out may be `undefined` too.
      type: (member.type?.getText(source) ?? 'boolean').replaceAll(' | undefined', ''),
      text: comment(member),
    }));
  const base = declaration.heritageClauses?.[0]?.types[0]?.expression.getText(source);
  return { name: declaration.name.text, base, text: comment(declaration), members };
}

function comment(node) {
  const [doc] = ts.getJSDocCommentsAndTags(node).filter((one) => ts.isJSDoc(one));
  return ts.getTextOfJSDocComment(doc?.comment)?.replaceAll(/\s+/g, ' ').trim() ?? '';
}
