import ts from "typescript";

/** The names a file declares for others; what it only passes on from another file is not declared there. */
export function exportedNames(source: ts.SourceFile): readonly string[] {
  const names = source.statements.flatMap((statement) => {
    if (!ts.canHaveModifiers(statement) || !isExported(statement)) return [];
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.flatMap(({ name }) => bound(name));
    const { name } = statement as ts.DeclarationStatement;
    return name ? [name.text] : [];
  });
  return [...new Set(names)];
}

const isExported = (node: ts.HasModifiers) =>
  ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;

const bound = (name: ts.BindingName): readonly string[] =>
  ts.isIdentifier(name)
    ? [name.text]
    : name.elements.flatMap((element) => (ts.isOmittedExpression(element) ? [] : bound(element.name)));

/** The names that more than one of the files declares, each with its files. */
export function declaredTwice(sources: readonly ts.SourceFile[]): Readonly<Record<string, readonly string[]>> {
  const places = new Map<string, string[]>();
  for (const source of sources) {
    for (const name of exportedNames(source)) places.set(name, [...(places.get(name) ?? []), source.fileName]);
  }
  return Object.fromEntries([...places].filter(([, files]) => files.length > 1).sort());
}
