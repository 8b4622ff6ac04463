import { type Edge, findCycles } from './find-cycles.ts';
import { isTest, type Sin, type SourceModule } from './module.ts';
import { placeOf } from './place.ts';
import { readTree, resolveImport } from './read-tree.ts';
import { RULES } from './rules.ts';

const CONFIG = 'apps/bff/src/config.ts';
const JUNK_DRAWER = /(^|\/)(index|utils?|helpers?)\.tsx?$/;
const HAS_A_LAYER = /^(packages\/[^/]+\/src|apps\/[^/]+\/src)\//;

/** What is wrong with the file itself, whatever it imports. */
function sinsOfFile({ path, envReads }: SourceModule): Sin[] {
  const about = (rule: string, to: string, line = 1): Sin => ({ rule, from: path, to, line });
  const sins = JUNK_DRAWER.test(path) ? [about('no-junk-drawer', path)] : [];
  if (isTest(path) || !HAS_A_LAYER.test(path)) return sins;
  if (!placeOf(path)) sins.push(about('known-place', path));
  if (path === CONFIG) return sins;
  return [...sins, ...envReads.map((line) => about('env-readers', 'process.env', line))];
}

function sinsOfImports(root: string, module: SourceModule): Sin[] {
  const place = placeOf(module.path);
  if (!place || isTest(module.path)) return [];
  return module.imports.flatMap(({ specifier, line }) => {
    const target = resolveImport(root, module.path, specifier);
    const path = target.kind === 'file' ? target.path : undefined;
    const use = { from: module.path, place, target, targetPlace: path ? placeOf(path) : undefined };
    const broken = RULES.filter((rule) => rule.isBroken(use));
    return broken.map(({ name }) => ({
      rule: name,
      from: module.path,
      to: path ?? specifier,
      line,
    }));
  });
}

function edgesOf(root: string, module: SourceModule): Edge[] {
  return module.imports.flatMap(({ specifier, line }) => {
    const target = resolveImport(root, module.path, specifier);
    return target.kind === 'file' ? [{ to: target.path, line }] : [];
  });
}

/** Reads the tree below a root and says every arrow that points the wrong way. */
export function checkArrows(root: string): { moduleCount: number; sins: Sin[] } {
  const modules = readTree(root);
  const graph = new Map(modules.map((module) => [module.path, edgesOf(root, module)]));
  const sins = [
    ...modules.flatMap((module) => [...sinsOfFile(module), ...sinsOfImports(root, module)]),
    ...findCycles(graph),
  ];
  return { moduleCount: modules.length, sins };
}
