import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import type { Metric } from './metric.ts';

const KINDS = ['counter', 'gauge', 'histogram'] as const;
type Kind = (typeof KINDS)[number];

/**
 * The metrics that apps and libs declare, read from their sources: nobody keeps a list, and no process need run.
 *
 * @throws Error naming the file where a declaration is not written out: the catalogue would be wrong in silence
 */
export const declaredMetrics = (root: string): readonly Metric[] => {
  const found = globSync('{apps,libs}/*/src/**/*.ts', { cwd: root })
    .filter((file) => !file.endsWith('.spec.ts') && !file.includes('/testing/'))
    .flatMap((file) => metricsIn(file, readFileSync(join(root, file), 'utf8')));
  // Two apps may count the same thing, in registries of their own.
  const byName = new Map(found.map((metric) => [metric.name, metric]));
  for (const metric of found) {
    const labels = byName.get(metric.name)?.labels ?? [];
    if (labels.join() !== metric.labels.join())
      throw new Error(`${metric.name} is declared with labels ${labels.join()} and others`);
  }
  return [...byName.values()];
};

/** The metrics that one source declares. */
export const metricsIn = (file: string, text: string): readonly Metric[] => {
  if (!/\.(counter|gauge|histogram)\(/.test(text)) return [];
  const found: Metric[] = [];
  const visit = (node: ts.Node): void => {
    const kind = kindOf(node);
    if (kind !== undefined && ts.isCallExpression(node)) {
      const [options] = node.arguments;
      // What adapts prom-client hands the options through: it declares none.
      if (options && ts.isObjectLiteralExpression(options)) found.push(read(file, kind, options));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return found;
};

const kindOf = (node: ts.Node): Kind | undefined => {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression))
    return undefined;
  const called = node.expression.name.text;
  return KINDS.find((kind) => kind === called);
};

const read = (file: string, type: Kind, options: ts.ObjectLiteralExpression): Metric => {
  const value = (name: string): ts.Expression => {
    const property = options.properties.find((each) => each.name?.getText() === name);
    if (property && ts.isPropertyAssignment(property)) return property.initializer;
    throw new Error(`${file}: ${options.getText()} does not write out its ${name}`);
  };
  const text = (node: ts.Expression): string => {
    if (ts.isStringLiteralLike(node)) return node.text;
    throw new Error(`${file}: ${node.getText()} is no literal`);
  };
  const labels = value('labels');
  if (!ts.isArrayLiteralExpression(labels))
    throw new Error(`${file}: labels are not written out: ${labels.getText()}`);
  return {
    name: text(value('name')),
    type,
    help: text(value('help')),
    labels: labels.elements.map(text),
  };
};
