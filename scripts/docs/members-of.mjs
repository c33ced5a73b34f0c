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
  // A constructor may declare members too.
  const members = declaration.members
    .flatMap((member) => [member, ...(ts.isConstructorDeclaration(member) ? member.parameters : [])])
    .filter((member) => isMember(member) && !isPrivate(member) && comment(member))
    .map((member) => ({
      name: member.name.getText(source) + (ts.isMethodDeclaration(member) ? parametersOf(member, source) : ''),
      optional: member.questionToken !== undefined,
      type: typeOf(member, source),
      text: comment(member),
    }));
  const base = declaration.heritageClauses?.[0]?.types[0]?.expression.getText(source);
  return { name: declaration.name.text, base, text: comment(declaration), members };
}

function isMember(node) {
  if (ts.isParameter(node)) return ts.isParameterPropertyDeclaration(node, node.parent);
  return [ts.isPropertyDeclaration, ts.isPropertySignature, ts.isGetAccessor, ts.isMethodDeclaration].some((is) =>
    is(node),
  );
}

function isPrivate(node) {
  return (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Private) !== 0;
}

/** What may be left out may be `undefined` too, which goes without saying. */
function typeOf({ type, questionToken }, source) {
  const text = type?.getText(source) ?? 'boolean';
  return questionToken ? text.replaceAll(' | undefined', '') : text;
}

function parametersOf({ parameters }, source) {
  return `(${parameters.map((one) => one.name.getText(source)).join(', ')})`;
}

function comment(node) {
  const [doc] = ts.getJSDocCommentsAndTags(node).filter((one) => ts.isJSDoc(one));
  return ts.getTextOfJSDocComment(doc?.comment)?.replaceAll(/\s+/g, ' ').trim() ?? '';
}
